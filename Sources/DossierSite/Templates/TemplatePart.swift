import DossierMarkdown
import DossierTemplates

/// A thing with a template of its own, which is filled wherever the thing stands in the text of a page.
protocol TemplatePart: Sendable {
  /// The template's name.
  static var template: String { get }
  /// What the template may ask.
  static var fields: Fields<Self> { get }
}

extension TemplatePart {
  static var names: [DeclaredName] { fields.names }
}

extension Field {
  /// Text in which words of another script are set apart.
  static func words(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Value) -> String?
  ) -> Self {
    written(name, meaning, get) { ForeignScript.write($0, to: &$1) }
  }

  /// Text as it stands in the text of a page.
  static func plain(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Value) -> String?
  ) -> Self {
    written(name, meaning, get) { $1.text($0) }
  }

  /// An address, for a quoted attribute.
  static func address(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Value) -> String?
  ) -> Self {
    written(name, meaning, get) { $1.url($0) }
  }

  private static func written(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Value) -> String?,
    _ write: @escaping @Sendable (String, inout HTMLBuilder) -> Void
  ) -> Self {
    .bytes(name, meaning) { value in
      get(value).map { text in
        var html = HTMLBuilder()
        write(text, &html)
        return html.bytes
      }
    }
  }
}

/// The names that a template may use, with what each stands for.
package struct TemplateSchema: Sendable {
  /// What a name stands for.
  package indirect enum Shape: Sendable {
    /// Plain text, to be escaped: `{{name}}`. May be absent.
    case text
    /// HTML, to be taken as it is: `{{{name}}}`. May be absent.
    case html
    /// Yes or no, for sections alone.
    case flag
    /// A list, for sections: inside, the names of its entries.
    case list(TemplateSchema)
    /// One thing, for sections: inside, its names. May be absent.
    case record(TemplateSchema)
  }

  /// One name.
  package struct Field: Sendable {
    package var name: String
    package var shape: Shape
    /// What it means, for the documentation.
    package var meaning: String
  }

  package let fields: [Field]
  private let byName: [String: Shape]

  package init(_ fields: [Field]) {
    self.fields = fields
    byName = Dictionary(
      fields.map { ($0.name, $0.shape) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a name stands for; nil for one that is not declared.
  package subscript(name: String) -> Shape? { byName[name] }

  /// This schema with further names.
  package func adding(_ more: [Field]) -> TemplateSchema {
    TemplateSchema(fields + more)
  }
}

extension TemplateSchema.Field {
  package static func text(_ name: String, _ meaning: String) -> Self {
    Self(name: name, shape: .text, meaning: meaning)
  }

  package static func html(_ name: String, _ meaning: String) -> Self {
    Self(name: name, shape: .html, meaning: meaning)
  }

  package static func flag(_ name: String, _ meaning: String) -> Self {
    Self(name: name, shape: .flag, meaning: meaning)
  }

  package static func list(_ name: String, _ meaning: String, _ fields: [Self]) -> Self {
    Self(name: name, shape: .list(TemplateSchema(fields)), meaning: meaning)
  }

  package static func record(_ name: String, _ meaning: String, _ fields: [Self]) -> Self {
    Self(name: name, shape: .record(TemplateSchema(fields)), meaning: meaning)
  }
}

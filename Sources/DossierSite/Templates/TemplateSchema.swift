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
    /// As templates write it.
    package var name: String
    /// What may be done with it.
    package var shape: Shape
    /// What it means, for the documentation.
    package var meaning: String
  }

  /// In the order of the documentation.
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
  /// A text, to be escaped.
  package static func text(_ name: String, _ meaning: String) -> Self {
    Self(name: name, shape: .text, meaning: meaning)
  }

  /// Trusted HTML.
  package static func html(_ name: String, _ meaning: String) -> Self {
    Self(name: name, shape: .html, meaning: meaning)
  }

  /// A yes or no.
  package static func flag(_ name: String, _ meaning: String) -> Self {
    Self(name: name, shape: .flag, meaning: meaning)
  }

  /// A list whose entries have these names.
  package static func list(_ name: String, _ meaning: String, _ fields: [Self]) -> Self {
    Self(name: name, shape: .list(TemplateSchema(fields)), meaning: meaning)
  }

  /// A thing that has these names.
  package static func record(_ name: String, _ meaning: String, _ fields: [Self]) -> Self {
    Self(name: name, shape: .record(TemplateSchema(fields)), meaning: meaning)
  }
}

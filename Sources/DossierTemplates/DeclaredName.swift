/// A name that templates may use, with what it means: a field without the type of its values.
package struct DeclaredName: Sendable {
  /// What may be done with a name.
  package indirect enum Shape: Sendable {
    /// Written out escaped, `{{name}}`, or asked for by a section.
    case text
    /// Written out as it is, `{{{name}}}`, or asked for by a section.
    case html
    /// Asked for by a section.
    case flag
    /// Entered by a section, where it is there, with the names inside.
    case one([DeclaredName])
    /// Gone through by a section, with the names of its entries.
    case list([DeclaredName])
  }

  /// As templates write it.
  package let name: String
  /// What may be done with it.
  package let shape: Shape
  /// What it stands for, as one sentence without a full stop.
  package let meaning: String

  /// The names inside a section of this name; nil where it adds none.
  package var inner: [DeclaredName]? {
    switch shape {
    case .text, .html, .flag: nil
    case .one(let names), .list(let names): names
    }
  }

  /// What stands for the name where there is no value to ask.
  var absent: FieldValue {
    switch shape {
    case .text: .text(nil)
    case .html: .html(nil)
    case .flag: .flag(false)
    case .one: .one(nil)
    case .list: .list([])
    }
  }
}

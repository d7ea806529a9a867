@testable import DossierTemplates

/// What a value tells a template, by name.
struct Told {
  private let names: [DeclaredName]
  private let values: FieldValues

  init<Value>(_ value: Value, _ fields: Fields<Value>) {
    names = fields.names
    values = fields.values(of: value)
  }

  private init(_ names: [DeclaredName], _ values: FieldValues) {
    self.names = names
    self.values = values
  }

  private subscript(name: String) -> FieldValue? {
    names.firstIndex { $0.name == name }.map { values[$0] }
  }

  /// The text of a name; empty where there is none.
  func text(_ name: String) -> String {
    switch self[name] {
    case .text(let text)?, .html(let text)?: text ?? ""
    case .bytes(let bytes)?: String(decoding: bytes ?? [], as: UTF8.self)
    default: ""
    }
  }

  /// What a list holds; empty where there is none.
  func list(_ name: String) -> [Told] {
    guard case .list(let entries)? = self[name] else { return [] }
    return entries.map { Told(names.first { $0.name == name }?.inner ?? [], $0) }
  }

  /// Whether a flag is set.
  func flag(_ name: String) -> Bool {
    if case .flag(let flag)? = self[name] { flag } else { false }
  }
}

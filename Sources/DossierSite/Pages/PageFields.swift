import DossierTemplates

/// What the templates of a page may ask, and what a page answers.
package struct PageFields: Sendable {
  /// In the order of the documentation.
  package let names: [DeclaredName]
  let values: @Sendable (FilledPage) -> FieldValues

  private init(
    names: [DeclaredName], values: @escaping @Sendable (FilledPage) -> FieldValues
  ) {
    self.names = names
    self.values = values
  }

  /// The fields of a value that is made once for each page.
  init<Value>(_ fields: Fields<Value>, of value: @escaping @Sendable (FilledPage) -> Value) {
    self.init(names: fields.names) { fields.values(of: value($0)) }
  }

  static func + (left: Self, right: Self) -> Self {
    Self(names: left.names + right.names) { left.values($0) + right.values($0) }
  }

  /// What every page has.
  package static let common = PageFields(PageRecord.fields, of: PageRecord.init)

  /// What the editor's layer adds to a page that it touches.
  package static let layer = PageFields(LayerRecord.fields) { LayerRecord($0.view) }

  /// The map of the day's control, on its own page and on the home page.
  static let map = PageFields(MapRecord.fields) { MapRecord($0.view) }
}

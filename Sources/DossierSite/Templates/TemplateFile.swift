/// The text of one template and where it comes from.
package struct TemplateFile: Sendable, Equatable {
  /// As diagnostics name it: `Templates/day.mustache`.
  package var path: String
  /// As it stands in the file.
  package var text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

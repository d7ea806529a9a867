import DossierModel

extension Diagnostic {
  /// As a reader sees it, what to do and each place that belongs to it in a line of its own.
  package var printed: String {
    "\(Self.printed(place)): \(severity): \(message) [\(rule.code)]\n  \(advice ?? "")\n"
      + notes.map { "  \(Self.printed($0.place)): \($0.text)\n" }.joined()
  }

  private static func printed(_ place: FilePosition) -> String {
    place.file + [place.line, place.column].compactMap { $0 }.map { ":\($0)" }.joined()
  }
}

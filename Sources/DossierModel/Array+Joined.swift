extension [String] {
  /// The texts one after another, with another separator before the last.
  package func joined(separator: String, last: String) -> String {
    guard count > 1, let end = self.last else { return self.last ?? "" }
    return dropLast().joined(separator: separator) + last + end
  }
}

extension Array where Element: Equatable {
  /// Appends an element that is not there yet.
  package mutating func appendOnce(_ element: Element) {
    if !contains(element) { append(element) }
  }
}

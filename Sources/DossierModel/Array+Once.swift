extension Array where Element: Equatable {
  /// Appends an element that is not there yet.
  package mutating func appendOnce(_ element: Element) {
    if !contains(element) { append(element) }
  }
}

extension Array where Element: Hashable {
  /// Each element once, in order of first appearance.
  package var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

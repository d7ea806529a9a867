/// Tells speech from terms between quotation marks.
struct SpeechMarks {
  /// More words than this between quotation marks are somebody's speech.
  private static let longestTerm = 6
  private static let pauses: Set<String> = [",", ".", "!", "?", ";"]
  /// After one of these a name follows and no speech, even where a comma stands inside its marks.
  private let beforeNames: Set<String>

  /// The tokens with speech marked, and without the marks round terms.
  private(set) var marked: [AttributionToken]

  init(_ tokens: [AttributionToken], beforeNames: Set<String>) {
    marked = tokens
    self.beforeNames = beforeNames
    let marks = tokens.indices.filter { tokens[$0].text == "\"" }
    var dropped: Set<Int> = []
    var rest = marks[...]
    if rest.count % 2 == 1, let first = rest.first, closesOnly(first) {
      mark(0..<first)
      rest.removeFirst()
    }
    while let open = rest.popFirst() {
      let close = rest.popFirst() ?? tokens.count
      if close < tokens.count, isTerm(open + 1..<close) {
        dropped.formUnion([open, close])
      } else {
        mark(open + 1..<close)
      }
    }
    marked = marked.indices.filter { !dropped.contains($0) }.map { marked[$0] }
  }

  /// A lone mark after a comma or stop ends a speech that an earlier sentence began.
  private func closesOnly(_ index: Int) -> Bool {
    index > 0 && Self.pauses.contains(marked[index - 1].text)
      && marked[index - 1].range.upperBound == marked[index].range.lowerBound
  }

  private func isTerm(_ inside: Range<Int>) -> Bool {
    guard inside.count <= Self.longestTerm else { return false }
    let isNamed = inside.lowerBound > 1 && beforeNames.contains(marked[inside.lowerBound - 2].text)
    let words = isNamed ? inside.dropLast() : inside[...]
    return !words.contains { Self.pauses.contains(marked[$0].text) }
  }

  private mutating func mark(_ range: Range<Int>) {
    for index in range { marked[index].isQuoted = true }
  }
}

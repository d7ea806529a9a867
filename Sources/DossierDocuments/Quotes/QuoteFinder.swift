import DossierModel

/// Finds the words of a hint or an annotation in a document. Exact or not at all.
package struct QuoteFinder: Sendable {
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// How often some words stand in the document, and where first.
  package enum Finding: Sendable, Equatable {
    case once(Range<Int>)
    /// The offsets of the first two places.
    case several(Int, Int)
    case none
  }

  /// Where `words` stand at or after `start`, byte for byte.
  package func find(_ words: String, from start: Int = 0) -> Finding {
    let sought = Array(words.utf8)
    guard let first = firstPlace(of: sought, from: start) else { return .none }
    if let second = firstPlace(of: sought, from: first + 1) { return .several(first, second) }
    return .once(first..<first + sought.count)
  }

  /// The first place of `words` at or after `start`, byte for byte.
  package func first(_ words: String, from start: Int = 0) -> Range<Int>? {
    let sought = Array(words.utf8)
    return firstPlace(of: sought, from: start).map { $0..<$0 + sought.count }
  }

  /// The line that shares the most words with some sought ones, to show beside "not found"; of a
  /// long line, the stretch of as many words that shares the most.
  package func nearestText(to words: String) -> String? {
    let sought = Set(Self.words(words[...]))
    guard !sought.isEmpty else { return nil }
    var best: (count: Int, line: String)?
    for line in bytes.split(separator: Byte.lineFeed) {
      let text = String(decoding: line, as: UTF8.self)
      let count = Set(Self.words(text[...])).intersection(sought).count
      if count > best?.count ?? 0 { best = (count, text) }
    }
    return best.map { Self.nearestStretch(of: $0.line, to: sought) }
  }

  private static let longestShown = 120

  private static func words(_ text: Substring) -> [String] {
    text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The words in a row, no more than those sought, among which most sought ones stand.
  private static func nearestStretch(of line: String, to sought: Set<String>) -> String {
    guard line.utf8.count > longestShown else { return line }
    let words = line.split(whereSeparator: \.isWhitespace)
    let width = min(sought.count, words.count)
    var inside: [String: Int] = [:]
    var best = (count: 0, start: 0)
    for (index, word) in words.enumerated() {
      let word = word.lowercased()
      if sought.contains(word) { inside[word, default: 0] += 1 }
      if index >= width {
        let left = words[index - width].lowercased()
        if let count = inside[left] { inside[left] = count > 1 ? count - 1 : nil }
      }
      if inside.count > best.count { best = (inside.count, max(0, index - width + 1)) }
    }
    let last = words[best.start + width - 1]
    return String(line[words[best.start].startIndex..<last.endIndex].prefix(longestShown))
  }

  private func firstPlace(of sought: [UInt8], from start: Int) -> Int? {
    guard !sought.isEmpty, start >= 0, start <= bytes.count else { return nil }
    return bytes[start...].firstPlace(of: sought)?.lowerBound
  }
}

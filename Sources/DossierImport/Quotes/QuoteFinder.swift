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

  /// The line that shares the most words with some sought ones, to show beside "not found".
  package func nearestLine(to words: String) -> String? {
    let sought = Set(words.lowercased().split(whereSeparator: \.isWhitespace))
    guard !sought.isEmpty else { return nil }
    var best: (count: Int, line: String)?
    for line in bytes.split(separator: Ascii.lineFeed) {
      let text = String(decoding: line, as: UTF8.self)
      let count = Set(text.lowercased().split(whereSeparator: \.isWhitespace))
        .intersection(sought).count
      if count > best?.count ?? 0 { best = (count, text) }
    }
    return best?.line
  }

  private func firstPlace(of sought: [UInt8], from start: Int) -> Int? {
    guard let head = sought.first, start >= 0 else { return nil }
    var position = start
    while position + sought.count <= bytes.count {
      if bytes[position] == head, bytes[position..<position + sought.count].elementsEqual(sought) {
        return position
      }
      position += 1
    }
    return nil
  }
}

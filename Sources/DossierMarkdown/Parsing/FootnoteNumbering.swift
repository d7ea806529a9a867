/// Numbers footnotes in the order in which a reader meets their marks.
///
/// cmark numbers them in the order of the file, where a definition may stand before the text.
struct FootnoteNumbering {
  private let labels: [String]
  private var ordinals: [Int?]
  private var occurrences: [Int]
  /// Which definitions were used, by their place in cmark's order, from 0.
  private(set) var order: [Int] = []

  /// Takes the labels of the definitions in cmark's order.
  init(labels: [String]) {
    self.labels = labels
    ordinals = Array(repeating: nil, count: labels.count)
    occurrences = Array(repeating: 0, count: labels.count)
  }

  /// Counts one more use of a definition, named by its place in cmark's order, from 1.
  mutating func use(_ place: Int, line: Int) -> MarkdownFootnoteMark? {
    let index = place - 1
    guard labels.indices.contains(index) else { return nil }
    let ordinal = ordinals[index] ?? order.count + 1
    if ordinals[index] == nil { order.append(index) }
    ordinals[index] = ordinal
    occurrences[index] += 1
    return MarkdownFootnoteMark(
      label: labels[index], ordinal: ordinal, occurrence: occurrences[index], line: line)
  }

  func label(at index: Int) -> String { labels[index] }
}

/// Finds the labels of footnote definitions in the text: cmark keeps only their numbers.
struct FootnoteLabels {
  private let bytes: [UInt8]
  private var lineStarts = [0]

  init(_ text: String) {
    bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() where byte <= UInt8(ascii: "\r") {
      let endsLine =
        byte == UInt8(ascii: "\n")
        || (byte == UInt8(ascii: "\r")
          && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")))
      if endsLine { lineStarts.append(index + 1) }
    }
  }

  /// The label of a definition: on its line, the last before its column, which is where its text
  /// begins; a column before all of them is wrong, and the first is meant.
  func label(of definition: CMarkNode) -> String? {
    guard lineStarts.indices.contains(definition.line - 1) else { return nil }
    let start = lineStarts[definition.line - 1]
    let end = definition.line < lineStarts.count ? lineStarts[definition.line] : bytes.count
    let labels = (start..<end).compactMap { labelRange(from: $0, before: end) }
    let own = labels.last { $0.upperBound + 2 < start + definition.column } ?? labels.first
    return own.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private func labelRange(from start: Int, before end: Int) -> Range<Int>? {
    guard start + 2 < end, bytes[start] == UInt8(ascii: "["),
      bytes[start + 1] == UInt8(ascii: "^"),
      let close = bytes[start..<end].firstIndex(of: UInt8(ascii: "]")),
      close + 1 < end, bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    return start + 2..<close
  }
}

/// A place in a page's text that looks like a footnote's mark or definition.
struct FootnoteCandidate: Hashable {
  /// cmark takes longer labels, but no one writes them.
  private static let longestLabel = 200

  var label: String
  /// The bytes of the label, without `[^` and `]`.
  var range: Range<Int>
  var isFollowedByColon: Bool
  var line: Int
  var column: Int

  /// Whether it looks like the definition of a note, not like a mark.
  var isDefinition: Bool { isFollowedByColon && column == 1 }

  /// Labels that are the same to cmark are the same here.
  var foldedLabel: String { label.lowercased() }

  /// White space ends a label; letters in upper case would be folded.
  var isWellFormed: Bool {
    if label.utf8.allSatisfy(Self.isPlain) { return true }
    return !hasSpace && !label.unicodeScalars.contains { $0.properties.isUppercase }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  var hasSpace: Bool {
    label.unicodeScalars.contains { $0.properties.isWhitespace }
  }

  func fault(_ kind: FootnoteFault.Kind) -> FootnoteFault {
    FootnoteFault(kind, label: label, line: line, column: column)
  }

  /// All places of `[^…]` on one line, in their order, whether or not they mean anything.
  static func all(in text: String, firstLine: Int) -> [FootnoteCandidate] {
    let bytes = Array(text.utf8)
    var found: [FootnoteCandidate] = []
    var line = firstLine
    var column = 1
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "["), let range = labelRange(at: index, in: bytes) {
        found.append(FootnoteCandidate(range, in: bytes, line: line, column: column))
      }
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return found
  }

  private init(_ range: Range<Int>, in bytes: [UInt8], line: Int, column: Int) {
    let next = range.upperBound + 1
    label = String(decoding: bytes[range], as: UTF8.self)
    self.range = range
    isFollowedByColon = next < bytes.count && bytes[next] == UInt8(ascii: ":")
    self.line = line
    self.column = column
  }

  private static func labelRange(at index: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "^") else { return nil }
    return end(ofLabelFrom: index + 2, in: bytes).map { index + 2..<$0 }
  }

  private static func end(ofLabelFrom start: Int, in bytes: [UInt8]) -> Int? {
    var index = start
    while index < min(bytes.count, start + longestLabel) {
      switch bytes[index] {
      case UInt8(ascii: "]"): return index > start ? index : nil
      case UInt8(ascii: "["), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return nil
      default: index += 1
      }
    }
    return nil
  }
}

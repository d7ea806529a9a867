/// Cuts Markdown into the stretches in which sentences run: paragraphs, list items, table rows.
///
/// Headings and lines that draw rules hold no sentences.
struct EditorBlocks {
  /// Ranges of bytes, without the marks of lists and quotations at their start.
  private(set) var blocks: [Range<Int>] = []
  private let bytes: [UInt8]
  private var open: Range<Int>?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      add(start..<end)
      start = end + 1
    }
    close()
  }

  private mutating func close() {
    if let open { blocks.append(open) }
    open = nil
  }

  private mutating func add(_ line: Range<Int>) {
    let text = withoutQuotation(line)
    guard let first = text.first.map({ bytes[$0] }), !isRule(text) else { return close() }
    if first == UInt8(ascii: "#") { return close() }
    let item = itemStart(text)
    if first == UInt8(ascii: "|") || item != nil { close() }
    let start = item ?? text.lowerBound
    open = (open?.lowerBound ?? start)..<max(start, line.upperBound)
    if first == UInt8(ascii: "|") { close() }
  }

  /// Without white space and `>` at the start and white space at the end.
  private func withoutQuotation(_ line: Range<Int>) -> Range<Int> {
    var (lower, upper) = (line.lowerBound, line.upperBound)
    while lower < upper, isSpace(bytes[lower]) || bytes[lower] == UInt8(ascii: ">") { lower += 1 }
    while lower < upper, isSpace(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private func isRule(_ line: Range<Int>) -> Bool {
    line.allSatisfy { "-*_=|: \t".utf8.contains(bytes[$0]) }
  }

  /// Where the words of a list item begin; nil where the line starts none.
  private func itemStart(_ line: Range<Int>) -> Int? {
    var offset = line.lowerBound
    if "-*+".utf8.contains(bytes[offset]) {
      offset += 1
    } else {
      while offset < line.upperBound, (48...57).contains(bytes[offset]) { offset += 1 }
      let hasNumber = (1...9).contains(offset - line.lowerBound)
      guard hasNumber, offset < line.upperBound, ".)".utf8.contains(bytes[offset]) else {
        return nil
      }
      offset += 1
    }
    return offset < line.upperBound && isSpace(bytes[offset]) ? offset + 1 : nil
  }
}

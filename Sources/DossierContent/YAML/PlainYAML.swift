import DossierModel

extension YAMLNode {
  /// The root of a text, as `YAMLComposer.compose` gives it, in less time where all lines are plain.
  static func root(
    of text: String, file: String, firstLine: Int = 1, reporting faults: inout [Diagnostic]
  ) -> YAMLNode? {
    PlainYAML.compose(text, file: file, firstLine: firstLine)
      ?? YAMLComposer.compose(text, file: file, firstLine: firstLine, reporting: &faults)
  }
}

/// Reads the YAML that nearly all front matter is, lines of a key and a plain value, without a parser
/// of YAML: a key in small letters, then a text without signs, a text in double quotes without
/// escapes, or a list of slugs in brackets.
///
/// What it reads, it reads as `YAMLComposer` does; of anything else it says nothing.
struct PlainYAML {
  private let bytes: [UInt8]
  private let file: String
  private var line: Int
  private var lineStart = 0

  /// The mapping of a text whose lines are all plain; nil for any other text.
  ///
  /// `firstLine` is the line of the file, from 1, in which the text starts.
  static func compose(_ text: String, file: String, firstLine: Int = 1) -> YAMLNode? {
    var reader = PlainYAML(bytes: Array(text.utf8), file: file, line: firstLine)
    return reader.mapping()
  }

  private init(bytes: [UInt8], file: String, line: Int) {
    self.bytes = bytes
    self.file = file
    self.line = line
  }

  private mutating func mapping() -> YAMLNode? {
    var entries: [YAMLNode.Entry] = []
    let start = place(0)
    while lineStart < bytes.count {
      let end = bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      guard let entry = entry(upTo: end), !entries.contains(where: { $0.key == entry.key }) else {
        return nil
      }
      entries.append(entry)
      lineStart = end + 1
      line += 1
    }
    return entries.isEmpty ? nil : YAMLNode(content: .mapping(entries), place: start)
  }

  private func entry(upTo end: Int) -> YAMLNode.Entry? {
    let keyEnd = bytes[lineStart..<end].firstIndex { !Self.isKeyByte($0) } ?? end
    let start = keyEnd + 2
    guard keyEnd > lineStart, bytes[lineStart] != UInt8(ascii: "-"), start < end,
      bytes[keyEnd] == UInt8(ascii: ":"), bytes[keyEnd + 1] == UInt8(ascii: " "),
      let key = plainText(lineStart..<keyEnd), let content = content(start..<end)
    else { return nil }
    return YAMLNode.Entry(
      key: key, place: place(lineStart), value: YAMLNode(content: content, place: place(start)))
  }

  private func content(_ range: Range<Int>) -> YAMLNode.Content? {
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "\""): return quoted(range).map { .text($0) }
    case UInt8(ascii: "["): return list(range).map { .list($0) }
    default: return plainText(range).map { .text($0) }
    }
  }

  private func quoted(_ range: Range<Int>) -> String? {
    let inside = range.dropFirst().dropLast()
    guard range.count > 2, bytes[range.upperBound - 1] == UInt8(ascii: "\""),
      areWordBytes(inside, and: "-.,:;'()[]{}/&!?#")
    else { return nil }
    return String(decoding: bytes[inside], as: UTF8.self)
  }

  /// A list of slugs in brackets, parted by a comma and a space.
  private func list(_ range: Range<Int>) -> [YAMLNode]? {
    guard range.count > 2, bytes[range.upperBound - 1] == UInt8(ascii: "]") else { return nil }
    var items: [YAMLNode] = []
    var start = range.lowerBound + 1
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex { !Self.isSlugByte($0) } ?? start
      let isLast = end == range.upperBound - 1
      guard end > start, bytes[start] != UInt8(ascii: "-"), let text = plainText(start..<end),
        isLast || bytes[end] == UInt8(ascii: ",") && bytes[end + 1] == UInt8(ascii: " ")
      else { return nil }
      items.append(YAMLNode(content: .text(text), place: place(start)))
      start = end + 2
    }
    return items
  }

  /// Words without a sign that could mean something, and not the word for nothing.
  private func plainText(_ range: Range<Int>) -> String? {
    guard let first = bytes[range].first, Self.isLetterOrDigit(first) || first >= 0xC3,
      bytes[range].last != UInt8(ascii: " "), areWordBytes(range, and: "-.")
    else { return nil }
    let text = String(decoding: bytes[range], as: UTF8.self)
    return text == "null" ? nil : text
  }

  /// Letters of ASCII, digits, spaces, some signs, and characters of two or three bytes that mean
  /// nothing to YAML.
  private func areWordBytes(_ range: Range<Int>, and signs: StaticString) -> Bool {
    range.allSatisfy { index in
      let byte = bytes[index]
      guard byte < 0x80 else { return byte & 0xC0 == 0x80 || isPlainCharacter(at: index) }
      return Self.isLetterOrDigit(byte) || byte == UInt8(ascii: " ")
        || signs.withUTF8Buffer { $0.contains(byte) }
    }
  }

  /// Neither a control character (U+0080 to U+009F) nor the end of a line (U+2028, U+2029); private
  /// use, the byte order mark and all beyond the first plane are left to the parser.
  private func isPlainCharacter(at index: Int) -> Bool {
    switch bytes[index] {
    case 0xC2: bytes[index + 1] >= 0xA0
    case 0xE2: bytes[index + 1] != 0x80 || !(0xA8...0xA9).contains(bytes[index + 2])
    case 0xC3...0xED: true
    default: false
    }
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
  }

  private static func isSlugByte(_ byte: UInt8) -> Bool {
    isKeyByte(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Columns count characters.
  private func place(_ offset: Int) -> FilePosition {
    let before = bytes[min(lineStart, offset)..<offset]
    return FilePosition(file, line: line, column: 1 + before.count { $0 & 0xC0 != 0x80 })
  }
}

/// One tag of a template: `{{name}}`.
struct Tag {
  enum Kind {
    case escaped, raw, section, inverted, end, partial, comment, delimiters
  }

  let kind: Kind
  /// Without the white space around it.
  let name: String
  /// Its bytes in the template, with the braces.
  let range: Range<Int>

  /// The key of the word of the interface that it names: `{{words.key}}`; nil for every other name.
  var word: String? {
    let prefix = "words."
    return name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : nil
  }

  /// Whether a line that holds nothing else goes, since the tag writes nothing there itself.
  var mayStandAlone: Bool {
    switch kind {
    case .escaped, .raw: false
    case .section, .inverted, .end, .partial, .comment, .delimiters: true
    }
  }
}

extension Tag {
  /// The next tag behind an offset; nil where there is none. One that is never closed has the range of
  /// its opening braces alone.
  static func next(in bytes: [UInt8], from start: Int) -> (tag: Tag?, open: Range<Int>)? {
    guard let open = braces(opening, in: bytes, from: start, count: 2) else { return nil }
    let isTriple = open.upperBound < bytes.count && bytes[open.upperBound] == opening
    let count = isTriple ? 3 : 2
    let inside = open.lowerBound + count
    guard let end = braces(closing, in: bytes, from: inside, count: count) else {
      return (nil, open)
    }
    return (
      tag(
        bytes[inside..<end.lowerBound], isTriple: isTriple,
        range: open.lowerBound..<end.upperBound), open
    )
  }

  private static let opening = UInt8(ascii: "{")
  private static let closing = UInt8(ascii: "}")

  private static func braces(
    _ brace: UInt8, in bytes: [UInt8], from start: Int, count: Int
  ) -> Range<Int>? {
    var run = 0
    for index in start..<max(start, bytes.count) {
      run = bytes[index] == brace ? run + 1 : 0
      if run == count { return index + 1 - count..<index + 1 }
    }
    return nil
  }

  private static func tag(
    _ inner: ArraySlice<UInt8>, isTriple: Bool, range: Range<Int>
  ) -> Tag {
    let text = trimmed(inner)
    let kind: Kind? =
      switch text.first {
      case _ where isTriple: nil
      case UInt8(ascii: "&"): .raw
      case UInt8(ascii: "#"): .section
      case UInt8(ascii: "^"): .inverted
      case UInt8(ascii: "/"): .end
      case UInt8(ascii: ">"): .partial
      case UInt8(ascii: "!"): .comment
      case UInt8(ascii: "="): .delimiters
      default: nil
      }
    let name = kind == nil ? text : trimmed(text.dropFirst())
    return Tag(
      kind: kind ?? (isTriple ? .raw : .escaped), name: String(decoding: name, as: UTF8.self),
      range: range)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    var bytes = bytes.drop(while: isSpace)
    while bytes.last.map(isSpace) == true { bytes.removeLast() }
    return bytes
  }
}

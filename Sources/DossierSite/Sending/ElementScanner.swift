import DossierModel

/// The elements of a finished page within one of them: where each begins, and what it stands in.
struct ElementScanner {
  /// A start tag.
  struct Tag {
    /// In lower case, as templates and the program write them.
    var name: String
    /// From `<` to behind `>`.
    var range: Range<Int>
  }

  /// Called at each start tag, with how many elements it stands in, and at each end tag, with the start
  /// tag that it closes; at a tag of an element without content both.
  struct Visitor {
    var opened: (_ tag: Tag, _ depth: Int) -> Void
    var closed: (_ tag: Tag, _ end: Int, _ depth: Int) -> Void
  }

  private static let void: Set = [
    "area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]

  /// Where the element's end tag begins; nil where its elements aren't closed in their order, as a
  /// template of a user's may leave them.
  static func scan(_ bytes: [UInt8], from start: Int, _ visitor: Visitor) -> Int? {
    var open: [Tag] = []
    var position = start
    while let begin = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = end(ofTagAt: begin, in: bytes) else { return nil }
      position = end
      let isEnd = begin + 1 < end && bytes[begin + 1] == UInt8(ascii: "/")
      let name = name(in: bytes[(begin + (isEnd ? 2 : 1))..<end])
      // A comment, or a sign that stands for itself.
      guard !name.isEmpty else { continue }
      if isEnd {
        guard let tag = open.popLast() else { return begin }
        guard tag.name == name else { return nil }
        visitor.closed(tag, end, open.count)
      } else {
        let tag = Tag(name: name, range: begin..<end)
        visitor.opened(tag, open.count)
        if void.contains(name) || bytes[end - 2] == UInt8(ascii: "/") {
          visitor.closed(tag, end, open.count)
        } else {
          open.append(tag)
        }
      }
    }
    return nil
  }

  private static func name(in tag: ArraySlice<UInt8>) -> String {
    String(decoding: tag.prefix { $0.isLetterOrDigit }, as: UTF8.self)
  }

  /// Behind the `>` of a tag; one between quotes doesn't end it.
  private static func end(ofTagAt start: Int, in bytes: [UInt8]) -> Int? {
    var quote: UInt8?
    for index in bytes.indices[start...] {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return nil
  }
}

/// The tags of a Mustache template, with their lines; what is between them is of no interest here.
struct TemplateTag: Equatable {
  /// What a tag does.
  enum Kind: Equatable {
    case escaped, unescaped, section, inverted, end, partial
  }

  var kind: Kind
  var name: String
  /// From 1.
  var line: Int

  /// The tags of a text in order; comments are left out. An open tag that nothing closes comes
  /// last, with an empty name.
  static func all(in text: String) -> [TemplateTag] {
    let bytes = Array(text.utf8)
    var tags: [TemplateTag] = []
    var line = 1
    var position = 0
    while position + 1 < bytes.count {
      guard bytes[position] == brace, bytes[position + 1] == brace else {
        if bytes[position] == 10 { line += 1 }
        position += 1
        continue
      }
      let isTriple = position + 2 < bytes.count && bytes[position + 2] == brace
      let start = position + (isTriple ? 3 : 2)
      guard let end = closing(from: start, isTriple: isTriple, bytes) else {
        return tags + [TemplateTag(kind: .escaped, name: "", line: line)]
      }
      if let tag = tag(bytes[start..<end], isTriple: isTriple, line: line) { tags.append(tag) }
      line += bytes[start..<end].count { $0 == 10 }
      position = end + (isTriple ? 3 : 2)
    }
    return tags
  }

  private static let brace = UInt8(ascii: "{")

  private static func closing(from start: Int, isTriple: Bool, _ bytes: [UInt8]) -> Int? {
    let length = isTriple ? 3 : 2
    var position = start
    while position + length <= bytes.count {
      if bytes[position..<position + length].allSatisfy({ $0 == UInt8(ascii: "}") }) {
        return position
      }
      position += 1
    }
    return nil
  }

  private static func tag(_ inner: ArraySlice<UInt8>, isTriple: Bool, line: Int) -> TemplateTag? {
    let text = trimmed(String(decoding: inner, as: UTF8.self))
    if isTriple { return TemplateTag(kind: .unescaped, name: text, line: line) }
    let rest = trimmed(String(text.dropFirst()))
    switch text.first {
    case "!": return nil
    case "&": return TemplateTag(kind: .unescaped, name: rest, line: line)
    case "#": return TemplateTag(kind: .section, name: rest, line: line)
    case "^": return TemplateTag(kind: .inverted, name: rest, line: line)
    case "/": return TemplateTag(kind: .end, name: rest, line: line)
    case ">": return TemplateTag(kind: .partial, name: rest, line: line)
    default: return TemplateTag(kind: .escaped, name: text, line: line)
    }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

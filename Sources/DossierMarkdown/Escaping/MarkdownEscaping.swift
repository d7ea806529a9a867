/// Writes plain text as Markdown that means just this text, with no more escapes than it needs.
package enum MarkdownEscaping {
  /// Escapes text that stands as inline content. Parsed, it gives back the same text, line feeds
  /// as soft breaks; only U+0000, which Markdown can't hold, becomes U+FFFD.
  ///
  /// `startsLine` and `endsLine` say whether it stands first or last in its paragraph: at an inner
  /// end, spaces and signs such as `#` need no escape. Pieces escaped apart may stand side by side.
  /// `followsBracket` says whether a footnote's mark may stand right before a text that doesn't
  /// start its line.
  package static func text(
    _ text: String, startsLine: Bool = true, endsLine: Bool = true, followsBracket: Bool = true
  ) -> String {
    var escaper = TextEscaper(
      text, startsLine: startsLine, endsLine: endsLine, followsBracket: followsBracket)
    return escaper.escape()
  }

  /// The same for what stands in one line: in a heading, an entry of a list or a cell.
  package static func line(
    _ text: String, startsLine: Bool = true, endsLine: Bool = true, followsBracket: Bool = true
  ) -> String {
    self.text(
      String(decoding: text.utf8.map { $0 == 10 || $0 == 13 ? 32 : $0 }, as: UTF8.self),
      startsLine: startsLine, endsLine: endsLine, followsBracket: followsBracket)
  }

  /// Writes a link's destination so that it is taken as it stands; in angle brackets where it
  /// holds spaces, control characters or parentheses that don't match.
  package static func destination(_ destination: String) -> String {
    let isBare = isBare(destination)
    var escaped: [UInt8] = isBare ? [] : [UInt8(ascii: "<")]
    let bytes = Array(destination.utf8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "&") where TextEscaper.isEntity(at: index, in: bytes):
        // Entities are resolved before escapes here, so a backslash wouldn't help.
        escaped += "&amp;".utf8
      case 1..<0x20: escaped += "&#\(byte);".utf8
      case UInt8(ascii: " ") where index == 0 || index == bytes.count - 1:
        escaped += "&#32;".utf8
      case UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"):
        escaped += [UInt8(ascii: "\\"), byte]
      default: escaped.append(byte)
      }
    }
    if !isBare { escaped.append(UInt8(ascii: ">")) }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Writes text as a code span. Line feeds become spaces, as they do in any code span.
  package static func code(_ text: String) -> String {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let ends = [text.utf8.first, text.utf8.last]
    let isBlank = text.utf8.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    let needsPadding =
      ends.contains(UInt8(ascii: "`"))
      || (!isBlank && ends.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") })
    let padding = needsPadding ? " " : ""
    return fence + padding + text + padding + fence
  }

  /// Whether a destination can stand without angle brackets.
  private static func isBare(_ destination: String) -> Bool {
    var depth = 0
    for byte in destination.utf8 {
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"): return false
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      // cmark gives up on more than 32 levels.
      if depth < 0 || depth > 30 { return false }
    }
    return depth == 0 && !destination.isEmpty
  }
}

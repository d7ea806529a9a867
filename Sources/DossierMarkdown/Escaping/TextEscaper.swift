/// Escapes one text, byte by byte.
struct TextEscaper {
  private let bytes: [UInt8]
  private let startsLine: Bool
  private let endsLine: Bool
  /// Whether a closing bracket may stand before it.
  private let followsBracket: Bool
  /// Where the run of hashes starts that would close a heading.
  private let closingHash: Int?
  private var escaped: [UInt8] = []

  init(_ text: String, startsLine: Bool, endsLine: Bool, followsBracket: Bool) {
    bytes = Array(text.utf8)
    closingHash = endsLine ? Self.closingHash(of: bytes) : nil
    self.startsLine = startsLine
    self.endsLine = endsLine
    self.followsBracket = followsBracket && !startsLine
  }

  mutating func escape() -> String {
    escaped.reserveCapacity(bytes.count + bytes.count / 8)
    for index in bytes.indices { escape(at: index) }
    return String(decoding: escaped, as: UTF8.self)
  }

  private mutating func escape(at index: Int) {
    let byte = bytes[index]
    if Self.isWhiteSpace(byte) {
      escapeWhiteSpace(at: index)
    } else if byte == 0xEF, index == 0, startsLine, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      // cmark takes a byte order mark at the start of a file for no text.
      escaped += "&#65279;".utf8
    } else if isRestOfByteOrderMark(index) {
      return
    } else {
      if isMarkup(at: index) || isLineStartMarkup(at: index) {
        escaped.append(UInt8(ascii: "\\"))
      }
      escaped.append(byte)
    }
  }

  private func isRestOfByteOrderMark(_ index: Int) -> Bool {
    (1...2).contains(index) && startsLine && bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }
}

extension TextEscaper {
  /// White space that cmark would take away, at the ends of lines, is written as an entity.
  private mutating func escapeWhiteSpace(at index: Int) {
    let byte = bytes[index]
    let isKept =
      switch byte {
      case UInt8(ascii: "\r"): false
      case UInt8(ascii: "\n"):
        index > 0 && bytes[index - 1] != UInt8(ascii: "\n") && index + 1 < bytes.count
      default: !isLineStart(index) && !isLineEnd(index + 1)
      }
    if isKept { escaped.append(byte) } else { escaped += "&#\(byte);".utf8 }
  }

  private static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (9...13).contains(byte)
  }

  private func isLineStart(_ index: Int) -> Bool {
    index == 0 ? startsLine : bytes[index - 1] == UInt8(ascii: "\n")
  }

  private func isLineEnd(_ index: Int) -> Bool {
    index >= bytes.count ? endsLine : bytes[index] == UInt8(ascii: "\n")
  }
}

extension TextEscaper {
  /// Whether a byte could mean something wherever it stands.
  private func isMarkup(at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "|"):
      true
    case UInt8(ascii: "_"): !isLetterOrDigit(index - 1) || !isLetterOrDigit(index + 1)
    case UInt8(ascii: "<"): opensTag(index + 1)
    case UInt8(ascii: "&"): Self.isEntity(at: index, in: bytes)
    // A link that follows would become an image.
    case UInt8(ascii: "!"): index + 1 == bytes.count
    // They would make a link or a definition of what stands in the brackets.
    case UInt8(ascii: "("), UInt8(ascii: ":"): index == 0 && followsBracket
    // Not to cmark as it is set up here, but on a Git host.
    case UInt8(ascii: "~"): byte(index - 1) == bytes[index] || byte(index + 1) == bytes[index]
    case UInt8(ascii: "#"): index == closingHash
    default: false
    }
  }

  private static func closingHash(of bytes: [UInt8]) -> Int? {
    let end = bytes.lastIndex { !isWhiteSpace($0) }.map { $0 + 1 } ?? 0
    let before = bytes[..<end].lastIndex { $0 != UInt8(ascii: "#") }
    let start = before.map { $0 + 1 } ?? 0
    guard start < end else { return nil }
    return before.map { isWhiteSpace(bytes[$0]) } ?? true ? start : nil
  }

  private func opensTag(_ index: Int) -> Bool {
    guard let next = byte(index) else { return true }
    return isLetterOrDigit(index) || "/!?".utf8.contains(next)
  }

  /// Whether an ampersand starts what could be an entity, here or with what follows the text.
  static func isEntity(at index: Int, in bytes: [UInt8]) -> Bool {
    for byte in bytes[(index + 1)...] {
      switch byte {
      case UInt8(ascii: ";"): return true
      case UInt8(ascii: "#"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        continue
      default: return false
      }
    }
    return true
  }

  private func isLetterOrDigit(_ index: Int) -> Bool {
    switch byte(index) ?? 0 {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  private func byte(_ index: Int) -> UInt8? {
    bytes.indices.contains(index) ? bytes[index] : nil
  }
}

extension TextEscaper {
  /// Whether a byte would start a heading, list, quote, rule or table at this place of its line.
  private func isLineStartMarkup(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")") { return endsListNumber(index) }
    guard isLineStart(index) else { return false }
    switch byte {
    case UInt8(ascii: ">"): return true
    case UInt8(ascii: "#"): return startsHeading(index)
    case UInt8(ascii: "+"): return isSpaceOrEnd(index + 1)
    case UInt8(ascii: "-"):
      return isSpaceOrEnd(index + 1) || isLine(from: index, of: "- :|")
    case UInt8(ascii: "="): return isLine(from: index, of: "= ")
    case UInt8(ascii: ":"): return isLine(from: index, of: "-: |")
    default: return false
    }
  }

  private func startsHeading(_ index: Int) -> Bool {
    let run = bytes[index...].prefix { $0 == UInt8(ascii: "#") }
    return run.count <= 6 && isSpaceOrEnd(run.endIndex)
  }

  /// Whether the line so far is up to nine digits and a space follows.
  private func endsListNumber(_ index: Int) -> Bool {
    guard isSpaceOrEnd(index + 1) else { return false }
    var start = index
    while start > 0, index - start <= 9, (48...57).contains(bytes[start - 1]) { start -= 1 }
    return start < index && index - start <= 9 && isLineStart(start)
  }

  private func isSpaceOrEnd(_ index: Int) -> Bool {
    index >= bytes.count || Self.isWhiteSpace(bytes[index])
  }

  private func isLine(from index: Int, of signs: String) -> Bool {
    let line = bytes[index...].prefix { $0 != UInt8(ascii: "\n") }
    return line.allSatisfy { signs.utf8.contains($0) || $0 == 9 || $0 == 13 }
  }
}

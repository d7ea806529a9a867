import DossierModel

/// Finds bracketed marks in plain text: `[12]`, `[a]`, `[ better source needed ]`.
enum MarkScanner {
  /// A mark and its bytes.
  struct Found: Equatable {
    var range: Range<Int>
    var target: Words.Mark.Target
  }

  /// The mark that begins at `position`; nil where no `[` stands or the brackets hold words.
  static func mark(at position: Int, before end: Int, in bytes: [UInt8]) -> Found? {
    guard position < end, bytes[position] == UInt8(ascii: "[") else { return nil }
    let limit = min(end, position + 40)
    guard let close = bytes[position..<limit].firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let inner = bytes.trimmingSpace(position + 1..<close)
    guard !inner.isEmpty else { return nil }
    let range = position..<close + 1
    let words = words(of: bytes[inner])
    if let flag = flags[words.joined(separator: " ").lowercased()] {
      return Found(range: range, target: .flag(flag))
    }
    guard isNumberOrLetter(words) || isNote(words) else { return nil }
    return Found(
      range: range, target: .unresolved(String(decoding: bytes[range], as: UTF8.self)))
  }

  private static let flags: [String: Statement.Flag] = [
    "better source needed": .betterSourceNeeded,
    "citation needed": .citationNeeded,
  ]

  /// The words between the brackets; a no-break space parts them too.
  private static func words(of inner: ArraySlice<UInt8>) -> [String] {
    String(decoding: inner, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .map(String.init)
  }

  private static func isNumberOrLetter(_ words: [String]) -> Bool {
    guard words.count == 1, let name = words.first?.utf8 else { return false }
    return isNumber(name) || isLetter(name)
  }

  /// `note 3`, `nb 3`, `n 3` or `Note b`.
  private static func isNote(_ words: [String]) -> Bool {
    guard words.count == 2 else { return false }
    return ["note", "nb", "n"].contains(words[0].lowercased())
      && (isNumber(words[1].utf8) || isLetter(words[1].utf8))
  }

  private static func isNumber(_ name: String.UTF8View) -> Bool {
    name.count <= 3 && name.allSatisfy(\.isDigit)
  }

  private static func isLetter(_ name: String.UTF8View) -> Bool {
    name.count == 1 && name.allSatisfy(\.isLowerLetter)
  }
}

import DossierModel

/// Finds bracketed marks in plain text: `[12]`, `[a]`, `[ better source needed ]`.
enum MarkScanner {
  /// A mark and its bytes.
  struct Found: Equatable {
    var range: Range<Int>
    var target: Words.Mark.Target
  }

  /// The mark that begins at `position`, where a `[` stands; nil where the brackets hold words.
  static func mark(at position: Int, before end: Int, in bytes: [UInt8]) -> Found? {
    let limit = min(end, position + 40)
    guard let close = bytes[position..<limit].firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let inner = Ascii.trim(position + 1..<close, in: bytes)
    guard !inner.isEmpty else { return nil }
    let range = position..<close + 1
    let text = String(decoding: bytes[inner], as: UTF8.self).lowercased()
    if let flag = flags[text] { return Found(range: range, target: .flag(flag)) }
    guard isNumber(bytes[inner]) || isLetter(bytes[inner]) || isNote(text) else { return nil }
    return Found(range: range, target: .unresolved("[\(text)]"))
  }

  private static let flags: [String: Statement.Flag] = [
    "better source needed": .betterSourceNeeded,
    "citation needed": .citationNeeded,
  ]

  private static func isNumber(_ inner: ArraySlice<UInt8>) -> Bool {
    inner.count <= 3 && inner.allSatisfy(Ascii.isDigit)
  }

  private static func isLetter(_ inner: ArraySlice<UInt8>) -> Bool {
    inner.count == 1 && inner.allSatisfy { (97...122).contains($0) }
  }

  private static func isNote(_ text: String) -> Bool {
    text.hasPrefix("note ") || text.hasPrefix("n ") || text.hasPrefix("nb ")
  }
}

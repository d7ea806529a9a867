import DossierModel

/// A word of a text as the search for names sees it.
package struct NameToken: Equatable {
  /// What parts it from the word before it.
  package enum Gap: Equatable {
    case start, space, stop, comma, bracket, other
  }

  /// As it is written.
  package var text: String
  /// The same in small letters.
  package var lowered: String
  /// Bytes of the text; a possessive `'s` is not taken in.
  package var range: Range<Int>
  /// What stands between it and the one before.
  package var gap: Gap
  /// Begins with a capital letter, or has one behind an article such as `al-`.
  package var isCapital: Bool
  /// Whether it ends in an apostrophe and s.
  package var isPossessive = false

  /// Two capitals or more, and nothing but capitals and figures: "TF9", "VPA", "ARBiH".
  package var isAbbreviation: Bool {
    let capitals = text.utf8.count(where: \.isUpperLetter)
    let letters = text.utf8.count(where: \.isLetter)
    let isPlain = text.utf8.allSatisfy { $0.isLetterOrDigit || "-/&".utf8.contains($0) }
    return isPlain && capitals > 1 && text.utf8.count < 11 && text.utf8.count > 1
      && capitals * 2 > letters && (text.utf8.first?.isUpperLetter ?? false)
  }

  /// `303`, `25th`.
  package var isNumber: Bool { text.utf8.first?.isDigit ?? false }
}

/// Takes a text apart into words for the search for names.
package enum NameTokenizer {
  /// The words in order; hyphens and apostrophes inside a word belong to it.
  package static func tokens(of text: String) -> [NameToken] {
    let bytes = Array(text.utf8)
    var tokens: [NameToken] = []
    var position = 0
    var gapStart = 0
    while position < bytes.count {
      guard isWord(bytes, position) else {
        position += 1
        continue
      }
      let end = end(of: position, in: bytes)
      let gap = tokens.isEmpty ? NameToken.Gap.start : gap(bytes[gapStart..<position])
      tokens.append(token(position..<end, gap: gap, in: bytes))
      position = end
      gapStart = end
    }
    return tokens
  }

  private static func token(
    _ range: Range<Int>, gap: NameToken.Gap, in bytes: [UInt8]
  ) -> NameToken {
    let bare = withoutPossessive(range, in: bytes)
    let text = String(decoding: bytes[bare], as: UTF8.self)
    let parts = text.split(separator: "-")
    let hasCapital = parts.first.map(beginsWithCapital) ?? false
    let isArticle = (parts.first?.count ?? 9) < 4 && parts.count > 1
    return NameToken(
      text: text, lowered: text.lowercased(), range: bare, gap: gap,
      isCapital: hasCapital || (isArticle && beginsWithCapital(parts[1])),
      isPossessive: bare != range)
  }

  private static func beginsWithCapital(_ word: Substring) -> Bool {
    word.unicodeScalars.first { $0.properties.isAlphabetic }?.properties.isUppercase ?? false
  }

  private static func isWord(_ bytes: [UInt8], _ position: Int) -> Bool {
    let byte = bytes[position]
    if byte < 0x80 { return byte.isLetterOrDigit }
    if byte == 0xC2 { return false }
    let isContinuation = byte & 0xC0 == 0x80
    if isContinuation { return position > 0 && isWord(bytes, position - 1) }
    return !isPunctuation(bytes, position)
  }

  /// U+2000 to U+206F.
  private static func isPunctuation(_ bytes: [UInt8], _ position: Int) -> Bool {
    bytes[position] == 0xE2 && position + 1 < bytes.count
      && (0x80...0x81).contains(bytes[position + 1])
  }

  private static func end(of start: Int, in bytes: [UInt8]) -> Int {
    var end = start
    while end < bytes.count {
      if bytes[end] < 0x80 ? bytes[end].isLetterOrDigit : startsLetter(bytes, end) {
        end += length(bytes, end)
      } else if let joint = jointLength(bytes, end) ?? slash(bytes, end), end + joint < bytes.count,
        isWord(bytes, end + joint)
      {
        end += joint
      } else {
        break
      }
    }
    return initials(from: start, in: bytes) ?? max(end, start + 1)
  }

  /// The end of "U.S." or "U.S.A."; nil where there is no such abbreviation.
  private static func initials(from start: Int, in bytes: [UInt8]) -> Int? {
    var end = start
    while end + 1 < bytes.count, bytes[end].isUpperLetter, bytes[end + 1] == Byte.stop {
      end += 2
    }
    return end - start > 2 ? end : nil
  }

  /// A slash between figures: "2/9th".
  private static func slash(_ bytes: [UInt8], _ position: Int) -> Int? {
    guard bytes[position] == UInt8(ascii: "/"), position > 0, position + 1 < bytes.count,
      bytes[position - 1].isDigit, bytes[position + 1].isDigit
    else { return nil }
    return 1
  }

  private static func startsLetter(_ bytes: [UInt8], _ position: Int) -> Bool {
    bytes[position] != 0xC2 && !isPunctuation(bytes, position)
  }

  private static func length(_ bytes: [UInt8], _ position: Int) -> Int {
    let byte = bytes[position]
    let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    return min(length, bytes.count - position)
  }

  private static let quote = Array("’".utf8)

  /// How many bytes a hyphen or an apostrophe takes.
  private static func jointLength(_ bytes: [UInt8], _ position: Int) -> Int? {
    if bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "'") { return 1 }
    return bytes[position...].starts(with: quote) ? quote.count : nil
  }

  private static func withoutPossessive(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    for ending in ["'s", "’s"] where range.count > ending.utf8.count {
      if bytes[range].suffix(ending.utf8.count).elementsEqual(ending.utf8) {
        return range.lowerBound..<range.upperBound - ending.utf8.count
      }
    }
    return range
  }

  private static func gap(_ bytes: ArraySlice<UInt8>) -> NameToken.Gap {
    if bytes.elementsEqual(" ".utf8) { return .space }
    if bytes.elementsEqual(". ".utf8) { return .stop }
    if bytes.elementsEqual(", ".utf8) || bytes.elementsEqual("\n".utf8) { return .comma }
    return bytes.elementsEqual(" (".utf8) ? .bracket : .other
  }
}

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

/// Reads from the tokens of a text words for the search for names.
package enum NameTokenizer {
  /// The words in order; hyphens and apostrophes inside a word belong to it.
  package static func tokens(of text: String) -> [NameToken] {
    tokens(of: Tokens(text))
  }

  static func tokens(of text: Tokens) -> [NameToken] {
    var tokens: [NameToken] = []
    var next = 0
    var gapStart = 0
    while next < text.list.count {
      guard text.list[next].isWord else {
        next += 1
        continue
      }
      let end = endOfInitials(from: next, in: text) ?? endOfWord(from: next, in: text)
      let range = text.range(next..<end)
      let gap = text.bytes[gapStart..<range.lowerBound]
      tokens.append(
        token(next..<end, gap: tokens.isEmpty ? .start : NameToken.Gap(gap), in: text))
      next = end
      gapStart = range.upperBound
    }
    return tokens
  }

  private static func token(
    _ word: Range<Int>, gap: NameToken.Gap, in text: Tokens
  ) -> NameToken {
    let bare = text.withoutPossessive(word)
    let range = text.range(bare)
    let written = text.bytes.text(range)
    return NameToken(
      text: written, lowered: written.lowercased(), range: range, gap: gap,
      isCapital: isCapital(bare, in: text), isPossessive: bare != word)
  }

  /// Whether the first part of a word begins with a capital, or the part behind an article.
  private static func isCapital(_ word: Range<Int>, in text: Tokens) -> Bool {
    guard let hyphen = word.first(where: { text.list[$0].kind == .hyphen }) else {
      return beginsWithCapital(word, in: text)
    }
    let first = word.lowerBound..<hyphen
    return beginsWithCapital(first, in: text)
      || text.bytes.text(text.range(first)).count < 4
        && beginsWithCapital(hyphen + 1..<word.upperBound, in: text)
  }

  private static func beginsWithCapital(_ part: Range<Int>, in text: Tokens) -> Bool {
    text.list[part].first { $0.kind == .letter }?.isCapital ?? false
  }

  /// A hyphen or an apostrophe joins, and a slash between figures: "2/9th".
  private static func endOfWord(from start: Int, in text: Tokens) -> Int {
    text.endOfWord(from: start) { index in
      switch text.list[index].kind {
      case .hyphen, .apostrophe: true
      default: text.isBetweenFigures(index, "/")
      }
    }
  }

  /// The end of "U.S." or "U.S.A."; nil where there is no such abbreviation.
  private static func endOfInitials(from start: Int, in text: Tokens) -> Int? {
    var end = start
    while end < text.list.count, end == start || text.list[end].touchesPrevious,
      text.list[end].isCapital, text.list[end].range.count == 1,
      text.isSign(end + 1, "."), text.list[end + 1].touchesPrevious
    {
      end += 2
    }
    return end - start > 2 ? end : nil
  }
}

extension NameToken.Gap {
  fileprivate init(_ bytes: ArraySlice<UInt8>) {
    if bytes.elementsEqual(" ".utf8) {
      self = .space
    } else if bytes.elementsEqual(". ".utf8) {
      self = .stop
    } else if bytes.elementsEqual(", ".utf8) || bytes.elementsEqual("\n".utf8) {
      self = .comma
    } else {
      self = bytes.elementsEqual(" (".utf8) ? .bracket : .other
    }
  }
}

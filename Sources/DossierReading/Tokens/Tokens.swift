import DossierModel

/// A text cut into its smallest pieces, in one pass over its UTF-8 bytes.
///
/// What makes up a word is told by whoever reads it: to attribution "so-called" is one word, to dating
/// "mid-May" is two. They join the pieces, each by its own rule, and none looks at the bytes again.
package struct Tokens: Sendable {
  let bytes: [UInt8]
  private(set) var list: [Token] = []

  package init(_ text: String) {
    bytes = Array(text.utf8)
    var position = 0
    while position < bytes.count {
      position = bytes[position] <= Byte.space ? position + 1 : endOfToken(from: position)
    }
  }

  /// Adds the token that begins at an offset, if one does; gives the end of what it looked at.
  private mutating func endOfToken(from start: Int) -> Int {
    if bytes[start].isLetter { return addLetters(from: start) }
    let (scalar, length) = bytes.scalar(at: start)
    let kind = CharacterClass(scalar)
    var end = start + length
    switch kind {
    case .space: return end
    case .letter: return addLetters(from: start)
    case .figure: end = endOfFigures(from: end)
    default: break
    }
    add(kind, start..<end)
    return end
  }

  private mutating func add(_ kind: CharacterClass, _ range: Range<Int>) {
    let touches = range.lowerBound > 0 && list.last?.range.upperBound == range.lowerBound
    list.append(Token(kind: kind, range: range, touchesPrevious: touches))
  }

  private func endOfFigures(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end].isDigit { end += 1 }
    return end
  }

  /// Gives where they end.
  private mutating func addLetters(from start: Int) -> Int {
    var end = start
    var isCapital: Bool?
    var hasCapital = false
    while end < bytes.count {
      if bytes[end] < 0x80 {
        guard bytes[end].isLetter else { break }
        hasCapital = hasCapital || bytes[end].isUpperLetter
        isCapital = isCapital ?? hasCapital
        end += 1
      } else {
        let (scalar, length) = bytes.scalar(at: end)
        guard CharacterClass(scalar) == .letter else { break }
        hasCapital = hasCapital || scalar.properties.isUppercase
        if scalar.properties.isAlphabetic { isCapital = isCapital ?? hasCapital }
        end += length
      }
    }
    add(.letter, start..<end)
    list[list.count - 1].isCapital = isCapital ?? false
    list[list.count - 1].hasCapital = hasCapital
    return end
  }
}

/// What the readers ask of tokens; an index beyond the last one is answered with no.
extension Tokens {
  /// Whether a token is of a kind, and no space stands before it.
  func touches(_ index: Int, _ kind: CharacterClass) -> Bool {
    list.indices.contains(index) && list[index].touchesPrevious && list[index].kind == kind
  }

  /// Whether a token is of letters or figures, and no space stands before it.
  func continuesWord(_ index: Int) -> Bool {
    index < list.count && list[index].touchesPrevious && list[index].isWord
  }

  /// Whether a token is a sign of ASCII that has no class of its own.
  func isSign(_ index: Int, _ sign: StaticString) -> Bool {
    list.indices.contains(index) && list[index].kind == .other
      && bytes.has(sign, at: list[index].range.lowerBound)
  }

  /// Whether a token is some sign between figures, as the point of "1.5".
  func isBetweenFigures(_ index: Int, _ sign: StaticString) -> Bool {
    index > 0 && isSign(index, sign) && list[index].touchesPrevious
      && list[index - 1].kind == .figure && touches(index + 1, .figure)
  }

  /// Where the word that begins at a token ends, in tokens; a sign that joins letters or figures on
  /// both its sides belongs to it.
  func endOfWord(from start: Int, joining joins: (Int) -> Bool) -> Int {
    var end = start + 1
    while end < list.count, list[end].touchesPrevious {
      if list[end].isWord {
        end += 1
      } else if continuesWord(end + 1), joins(end) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// A word without the `'s` of a possessive.
  func withoutPossessive(_ word: Range<Int>) -> Range<Int> {
    guard word.count > 2, list[word.upperBound - 2].kind == .apostrophe else { return word }
    let last = list[word.upperBound - 1].range
    let isPossessive = last.count == 1 && bytes[last.lowerBound].lowered == UInt8(ascii: "s")
    return isPossessive ? word.lowerBound..<word.upperBound - 2 : word
  }

  /// The bytes of some tokens, at least one, and of what stands between them.
  func range(_ tokens: Range<Int>) -> Range<Int> {
    list[tokens.lowerBound].range.lowerBound..<list[tokens.upperBound - 1].range.upperBound
  }

  /// The tokens of a word in lower case, apostrophes as `'`.
  func lowered(_ word: Range<Int>) -> String {
    var lowered: [UInt8] = []
    lowered.reserveCapacity(range(word).count)
    for token in list[word] {
      if token.kind == .apostrophe {
        lowered.append(Byte.apostrophe)
      } else {
        for byte in bytes[token.range] { lowered.append(byte.lowered) }
      }
    }
    let text = String(decoding: lowered, as: UTF8.self)
    return lowered.allSatisfy { $0 < 0x80 } ? text : text.lowercased()
  }

  /// A sign as the readers know it: hyphens as `-`, longer dashes as `–`, apostrophes as `'`, double
  /// quotation marks as `"`.
  func sign(_ index: Int) -> String {
    switch list[index].kind {
    case .hyphen: "-"
    case .dash: "–"
    case .apostrophe: "'"
    case .quote, .openingQuote, .closingQuote: "\""
    default: bytes.text(list[index].range)
    }
  }
}

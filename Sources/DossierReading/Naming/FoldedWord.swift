import DossierLanguages
import DossierModel
import Foundation

/// A word of a text, folded so that spellings of one name meet.
package struct FoldedWord: Equatable {
  /// Lower case, without diacritics and apostrophes, without a possessive `'s`, in the plainest
  /// letters (`LetterFold`).
  package var folded: String
  /// The same in its own letters: where only the plainest ones make two names meet, it tells them
  /// apart.
  var written: String
  /// The word's own bytes in the text; an Arabic article before it is taken in.
  var range: Range<Int>
  /// The punctuation between it and the word before it: empty where only spaces, hyphens or
  /// apostrophes part them, or where it is the first.
  var punctuation: String
  /// Whether it or its article has a capital letter.
  var hasCapital: Bool
}

/// Takes a text apart into folded words.
///
/// The Arabic article (`al-`, `as-`… or `al` as a word) is folded into the word that follows it.
package struct WordFolder {
  private let bytes: [UInt8]
  private var words: [FoldedWord] = []
  private var article: (start: Int, hasCapital: Bool, punctuation: String)?
  private var previousEnd: Int?

  /// The words of a text in order, with their ranges in UTF-8 bytes.
  package static func words(of text: String) -> [FoldedWord] {
    var folder = WordFolder(bytes: Array(text.utf8))
    folder.run()
    return folder.words
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func run() {
    var position = 0
    while position < bytes.count {
      if isWordByte(at: position) {
        let end = endOfWord(from: position)
        addWord(position..<end)
        position = end
      } else {
        position += scalarLength(at: position)
      }
    }
    addArticleAsWord()
  }

  private mutating func addWord(_ range: Range<Int>) {
    let bare = withoutPossessive(range)
    let folded = fold(bare)
    let hasCapital = hasCapital(bare)
    let punctuation = punctuation(before: range.lowerBound)
    if isArticle(folded, before: range.upperBound) {
      addArticleAsWord()
      article = (range.lowerBound, hasCapital, punctuation)
    } else {
      if !punctuation.isEmpty { addArticleAsWord() }
      words.append(
        FoldedWord(
          folded: plain(folded), written: folded,
          range: (article?.start ?? bare.lowerBound)..<bare.upperBound,
          punctuation: article?.punctuation ?? punctuation,
          hasCapital: hasCapital || article?.hasCapital ?? false))
      article = nil
    }
    previousEnd = range.upperBound
  }

  /// An article that no word follows stands as a word of its own.
  private mutating func addArticleAsWord() {
    guard let lone = article, let end = previousEnd else { return }
    let written = fold(lone.start..<end)
    words.append(
      FoldedWord(
        folded: plain(written), written: written, range: lone.start..<end,
        punctuation: lone.punctuation,
        hasCapital: lone.hasCapital))
    article = nil
  }

  private static let articles: Set<String> = [
    "ad", "adh", "al", "an", "ar", "as", "ash", "at", "ath", "az", "ed", "el", "en", "er", "es",
    "esh", "et", "ez",
  ]

  private func isArticle(_ folded: String, before end: Int) -> Bool {
    guard Self.articles.contains(folded), end < bytes.count else { return false }
    if bytes[end] == UInt8(ascii: "-") { return end + 1 < bytes.count && isWordByte(at: end + 1) }
    return bytes[end] == Byte.space && (folded == "al" || folded == "el")
  }

  private func punctuation(before start: Int) -> String {
    guard var position = previousEnd else { return "" }
    var kept: [UInt8] = []
    while position < start {
      let length = scalarLength(at: position)
      if !isSpaceOrHyphen(at: position), apostropheLength(at: position) == nil {
        kept += bytes[position..<position + length]
      }
      position += length
    }
    return String(decoding: kept, as: UTF8.self)
  }

  // MARK: Bytes

  private func endOfWord(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      if isWordByte(at: end) {
        end += scalarLength(at: end)
      } else if let length = apostropheLength(at: end), isWordByte(at: end + length) {
        end += length
      } else {
        break
      }
    }
    return end
  }

  private func withoutPossessive(_ range: Range<Int>) -> Range<Int> {
    let last = range.upperBound - 1
    guard last > range.lowerBound, bytes[last] | 0x20 == UInt8(ascii: "s") else { return range }
    for length in [1, 3] where last - length > range.lowerBound {
      if apostropheLength(at: last - length) == length { return range.lowerBound..<last - length }
    }
    return range
  }

  private func fold(_ range: Range<Int>) -> String {
    var kept: [UInt8] = []
    kept.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      if let length = apostropheLength(at: position) {
        position += length
      } else {
        let byte = bytes[position]
        kept.append(byte.lowered)
        position += 1
      }
    }
    let text = String(decoding: kept, as: UTF8.self)
    guard kept.contains(where: { $0 >= 0x80 }) else { return text }
    return text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  /// A folded word in the plainest letters; a word of nothing but dropped ones stays.
  private func plain(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return word }
    var plain = ""
    for scalar in word.unicodeScalars {
      if let letters = LetterFold.plain(scalar) {
        plain += letters
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain.isEmpty ? word : plain
  }

  private func hasCapital(_ range: Range<Int>) -> Bool {
    if bytes[range].contains(where: \.isUpperLetter) { return true }
    guard bytes[range].contains(where: { $0 >= 0x80 }) else { return false }
    let text = String(decoding: bytes[range], as: UTF8.self)
    return text.unicodeScalars.contains { $0.properties.isUppercase }
  }

  /// Whether a letter, a figure or a mark that belongs to one begins at `position`.
  private func isWordByte(at position: Int) -> Bool {
    guard position < bytes.count else { return false }
    if bytes[position] < 0x80 { return bytes[position].isLetterOrDigit }
    let end = position + scalarLength(at: position)
    let text = String(decoding: bytes[position..<end], as: UTF8.self)
    guard let properties = text.unicodeScalars.first?.properties else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
      .otherNumber:
      return true
    default:
      return properties.isAlphabetic
    }
  }

  private func next(_ position: Int) -> UInt8 {
    position + 1 < bytes.count ? bytes[position + 1] : 0
  }

  private func isSpaceOrHyphen(at position: Int) -> Bool {
    let byte = bytes[position]
    if byte.isSpace || byte == UInt8(ascii: "-") { return true }
    if byte == 0xC2 { return next(position) == 0xA0 || next(position) == 0xAD }
    // U+2010 and U+2011, the hyphens.
    return byte == 0xE2 && next(position) == 0x80 && position + 2 < bytes.count
      && (0x90...0x91).contains(bytes[position + 2])
  }

  private static let apostrophes: [[UInt8]] = ["'", "’", "‘", "`", "ʼ", "ʿ", "ʾ"].map {
    Array($0.utf8)
  }

  private func apostropheLength(at position: Int) -> Int? {
    guard position >= 0, position < bytes.count else { return nil }
    return Self.apostrophes.first { mark in
      mark[0] == bytes[position] && position + mark.count <= bytes.count
        && mark.elementsEqual(bytes[position..<position + mark.count])
    }?.count
  }

  private func scalarLength(at position: Int) -> Int {
    let byte = bytes[position]
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    return min(length, bytes.count - position)
  }
}

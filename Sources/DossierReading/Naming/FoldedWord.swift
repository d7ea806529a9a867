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
  private let text: Tokens
  private var words: [FoldedWord] = []
  private var article: (start: Int, hasCapital: Bool, punctuation: String)?
  /// Of the word before, in tokens.
  private var previousEnd = 0

  /// The words of a text in order, with their ranges in UTF-8 bytes.
  package static func words(of text: String) -> [FoldedWord] {
    words(of: Tokens(text))
  }

  static func words(of text: Tokens) -> [FoldedWord] {
    var folder = WordFolder(text)
    folder.run()
    return folder.words
  }

  private init(_ text: Tokens) {
    self.text = text
  }

  private mutating func run() {
    var next = 0
    while next < text.list.count {
      guard text.list[next].isWord else {
        next += 1
        continue
      }
      let end = text.endOfWord(from: next) { text.list[$0].kind == .apostrophe }
      addWord(next..<end)
      next = end
    }
    addArticleAsWord()
  }

  private mutating func addWord(_ word: Range<Int>) {
    let bare = text.withoutPossessive(word)
    let folded = fold(bare)
    let hasCapital = text.list[bare].contains(where: \.hasCapital)
    let punctuation = punctuation(before: word.lowerBound)
    if isArticle(folded, before: word.upperBound) {
      addArticleAsWord()
      article = (word.lowerBound, hasCapital, punctuation)
    } else {
      if !punctuation.isEmpty { addArticleAsWord() }
      add(
        folded, (article?.start ?? bare.lowerBound)..<bare.upperBound,
        article?.punctuation ?? punctuation,
        hasCapital: hasCapital || article?.hasCapital ?? false)
    }
    previousEnd = word.upperBound
  }

  /// An article that no word follows stands as a word of its own.
  private mutating func addArticleAsWord() {
    guard let lone = article else { return }
    let range = lone.start..<previousEnd
    add(fold(range), range, lone.punctuation, hasCapital: lone.hasCapital)
  }

  private mutating func add(
    _ written: String, _ range: Range<Int>, _ punctuation: String, hasCapital: Bool
  ) {
    words.append(
      FoldedWord(
        folded: plain(written), written: written, range: text.range(range),
        punctuation: punctuation, hasCapital: hasCapital))
    article = nil
  }

  private static let articles: Set<String> = [
    "ad", "adh", "al", "an", "ar", "as", "ash", "at", "ath", "az", "ed", "el", "en", "er", "es",
    "esh", "et", "ez",
  ]

  private func isArticle(_ folded: String, before end: Int) -> Bool {
    guard folded.utf8.count < 4, Self.articles.contains(folded), end < text.list.count else {
      return false
    }
    if text.touches(end, .hyphen) { return text.continuesWord(end + 1) }
    return !text.list[end].touchesPrevious && (folded == "al" || folded == "el")
  }

  /// The signs between the word before and a word, hyphens and apostrophes left out; none before
  /// the first word.
  private func punctuation(before start: Int) -> String {
    guard previousEnd > 0, previousEnd < start else { return "" }
    return text.list[previousEnd..<start].reduce(into: "") { signs, token in
      if token.kind != .hyphen, token.kind != .apostrophe { signs += text.bytes.text(token.range) }
    }
  }

  private func fold(_ word: Range<Int>) -> String {
    var kept: [UInt8] = []
    kept.reserveCapacity(text.range(word).count)
    for token in text.list[word] where token.kind != .apostrophe {
      for byte in text.bytes[token.range] { kept.append(byte.lowered) }
    }
    let folded = String(decoding: kept, as: UTF8.self)
    guard kept.contains(where: { $0 >= 0x80 }) else { return folded }
    return folded.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
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
}

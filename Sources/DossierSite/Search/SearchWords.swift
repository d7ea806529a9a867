/// One word of a text, folded for the index.
package struct SearchWord: Hashable, Sendable {
  /// The word in its plainest letters.
  package var plain: String
  /// What it sounds like; nil for a word that begins with a small letter, which is no name.
  package var sound: String?
}

/// Takes a text apart into the words that a search can find.
///
/// A word is a run of letters, marks and figures, in which apostrophes may stand; a possessive
/// `'s` and articles are passed over, but for a text that has nothing else.
package struct SearchWords {
  private let fold = SearchFold()
  private let scalars: [Unicode.Scalar]

  package init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The words in order, each as often as it stands there.
  package var all: [SearchWord] {
    var words: [SearchWord] = []
    var articles: [SearchWord] = []
    for range in ranges {
      guard let word = word(range) else { continue }
      if isArticle(word.plain, before: range.upperBound) {
        articles.append(word)
      } else {
        words.append(word)
      }
    }
    return words.isEmpty ? articles : words
  }

  private func word(_ range: Range<Int>) -> SearchWord? {
    let plain = fold.plain(text(of: withoutPossessive(range)))
    guard !plain.isEmpty else { return nil }
    let first = scalars[range].first { $0.properties.generalCategory != .modifierLetter }
    let isName = first?.properties.isUppercase ?? false
    return SearchWord(plain: plain, sound: isName ? fold.sound(plain) : nil)
  }

  private func text(of range: Range<Int>) -> String {
    let scalars = scalars[range]
    if scalars.allSatisfy(\.isASCII) {
      return String(decoding: scalars.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
    }
    return scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  private func isArticle(_ plain: String, before end: Int) -> Bool {
    if Self.looseArticles.contains(plain) { return true }
    return Self.articles.contains(plain) && end + 1 < scalars.count && scalars[end] == "-"
      && Self.isWordScalar(scalars[end + 1])
  }

  // MARK: Ranges

  private var ranges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var position = 0
    while position < scalars.count {
      guard Self.isWordScalar(scalars[position]) else {
        position += 1
        continue
      }
      let end = endOfWord(from: position)
      ranges.append(position..<end)
      position = end
    }
    return ranges
  }

  /// An apostrophe belongs to a word where the word goes on behind it.
  private func endOfWord(from start: Int) -> Int {
    var end = start
    while end < scalars.count {
      if Self.isWordScalar(scalars[end]) {
        end += 1
      } else if Self.apostrophes.contains(scalars[end]), end + 1 < scalars.count,
        Self.isWordScalar(scalars[end + 1])
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private func withoutPossessive(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 2, scalars[range.upperBound - 1] == "s",
      Self.apostrophes.contains(scalars[range.upperBound - 2])
    else { return range }
    return range.lowerBound..<range.upperBound - 2
  }

  private static let articles = Set(SearchFold.articles)
  private static let looseArticles = Set(SearchFold.looseArticles)
  private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "‘", "`"]

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return UInt8(truncatingIfNeeded: scalar.value).isLetterOrDigit }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}

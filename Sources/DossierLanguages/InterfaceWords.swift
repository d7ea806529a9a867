import DossierModel

/// The words of the interface in one language: what a site says of itself, beside what its sources and
/// its editor say.
///
/// They stand in the table `interface.en.tsv` of the language's folder: a key, and what is written for
/// it. A word that changes by number has a key for each form, `statements.one`. Templates are compiled
/// against the phrases by their keys; code asks for an `InterfaceWord`.
package struct InterfaceWords: Sendable {
  /// The language that pages are written in, as BCP 47: `en-GB` for a dossier of that language.
  package let language: String
  /// All words by their keys.
  package let phrases: [String: Phrase]
  private let forms: [InterfaceWord: [PluralRule.Category: Phrase]]
  private let plurals: PluralRule

  /// `rows` are those of a table, each a key and what is written for it. The row `plural-rule` names
  /// how words change by number.
  package init(language: String, rows: [[String]]) {
    self.language = language
    let texts = Dictionary(
      rows.filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
    phrases = texts.filter { $0.key != Self.pluralRule }.mapValues(Phrase.init)
    plurals = texts[Self.pluralRule].flatMap(PluralRule.init) ?? .other
    let phrases = phrases
    forms = Dictionary(
      uniqueKeysWithValues: InterfaceWord.allCases.map { word in
        let forms = Self.forms(of: word.rawValue, among: phrases)
        let only = phrases[word.rawValue].map { [(PluralRule.Category.other, $0)] } ?? []
        return (word, Dictionary(uniqueKeysWithValues: forms.isEmpty ? only : forms))
      })
  }

  private static func forms(
    of key: String, among phrases: [String: Phrase]
  ) -> [(PluralRule.Category, Phrase)] {
    PluralRule.Category.allCases.compactMap { category in
      phrases["\(key).\(category.rawValue)"].map { (category, $0) }
    }
  }

  /// The forms of a word that changes by number; none of another.
  package func forms(of key: String) -> [(PluralRule.Category, Phrase)] {
    Self.forms(of: key, among: phrases)
  }

  private static let pluralRule = "plural-rule"

  // MARK: Asking

  /// A word as it is.
  package subscript(word: InterfaceWord) -> String { self(word) }

  /// A word with values in its places.
  package func callAsFunction(
    _ word: InterfaceWord, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    phrase(word).filled(values)
  }

  /// A word with its places, to be written with many values one after the other.
  package func phrase(_ word: InterfaceWord) -> Phrase {
    forms[word]?[.other] ?? Phrase(word.rawValue)
  }

  /// A word in the form for a number, which is the value of its place `count`.
  package func callAsFunction(_ word: InterfaceWord, count: Int) -> String {
    let forms = forms[word]
    let phrase = forms?[plurals.category(of: count)] ?? forms?[.other]
    return phrase?.filled(["count": String(count)]) ?? word.rawValue
  }
}

extension InterfaceWords {
  private static let tables: [String: [UInt8]] = ["en": PackageResources.interface_en_tsv]

  /// The languages that have such words, by their codes.
  package static var languages: [String] { tables.keys.sorted() }

  /// Whether there are words for a language, or for the one that it is a sort of: `en` for `en-GB`.
  package static func speaks(_ language: String) -> Bool { table(of: language) != nil }

  /// The table of a language, as it was read; empty where there is none.
  package static func rows(of language: String) -> [[String]] {
    FactTable.rows(table(of: language) ?? [])
  }

  /// The words for a dossier of a language; where there are none, English, and so said in `language`.
  package init(for language: String) {
    let spoken = Self.speaks(language) ? language : "en"
    self.init(language: spoken, rows: Self.rows(of: spoken))
  }

  /// Those of English.
  package static let english = InterfaceWords(for: "en")

  private static func table(of language: String) -> [UInt8]? {
    tables[language.lowercased()]
      ?? language.split(separator: "-").first.flatMap { tables[$0.lowercased()] }
  }
}

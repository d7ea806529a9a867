import DossierModel
import Testing

@testable import DossierLanguages

@Suite("The words of the interface")
struct InterfaceWordsTests {
  private let words = InterfaceWords(
    language: "xx",
    rows: [
      ["plural-rule", "one-other"], ["statements.one", "{count} thing"],
      ["statements.other", "{count} things"], ["undated", "no day"],
      ["fromTo", "{last} after {first}"], ["voices.other", "of {count}"],
    ])

  @Test("a word, and one with values in its places, in whatever order the language asks for")
  func places() {
    #expect(words[.undated] == "no day")
    #expect(words(.fromTo, ["first": "1", "last": "2"]) == "2 after 1")
    #expect(words(.fromTo, ["first": "1"]) == " after 1")
  }

  @Test("a number has the form that the language's rule asks for")
  func plurals() {
    #expect(
      [0, 1, 2, 11].map { words(.statements, count: $0) }
        == ["0 things", "1 thing", "2 things", "11 things"])
    #expect(words(.voices, count: 1) == "of 1", "the form of all numbers stands for a lacking one")
  }

  @Test("braces that nothing closes are text")
  func braces() {
    #expect(Phrase("a {b} c { d").pieces == [.text("a "), .place("b"), .text(" c { d")])
    #expect(Phrase("{}").pieces == [.place("")])
    #expect(Phrase("").pieces == [])
  }

  @Test("a language speaks for its sorts; another is answered in English, which says so")
  func languages() {
    #expect(InterfaceWords(for: "en-GB").language == "en-GB")
    #expect(InterfaceWords(for: "qq").language == "en")
    #expect(!InterfaceWords.speaks("qq") && InterfaceWords.speaks("EN"))
    #expect(InterfaceWords.languages.contains("en"))
  }

  @Test("each table has the keys of English, the forms that its rule knows, and the same places")
  func tables() {
    let english = Self.places(in: InterfaceWords.rows(of: "en"))
    #expect(english.count > 300)
    for language in InterfaceWords.languages {
      let rows = InterfaceWords.rows(of: language)
      #expect(rows.allSatisfy { $0.count == 2 && !$0[1].isEmpty }, "\(language)")
      #expect(Set(rows.map { $0[0] }).count == rows.count, "\(language): a key stands twice")
      #expect(rows.contains { $0[0] == "plural-rule" && PluralRule(rawValue: $0[1]) != nil })
      #expect(Self.places(in: rows) == english, "\(language)")
    }
    #expect(Set(InterfaceWord.allCases.map(\.rawValue)).isSubset(of: english.keys))
  }

  /// By each key, its forms together, the places of its phrase.
  private static func places(in rows: [[String]]) -> [String: Set<String>] {
    rows.reduce(into: [:]) { places, row in
      let found = Phrase(row[1]).pieces.compactMap { piece in
        if case .place(let name) = piece { name } else { nil }
      }
      places[String(row[0].prefix { $0 != "." }), default: []].formUnion(found)
    }
  }
}

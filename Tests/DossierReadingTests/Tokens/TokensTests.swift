import DossierModel
import Testing

@testable import DossierReading

@Suite struct TokensTests {
  private func pieces(_ text: String) -> [String] {
    let tokens = Tokens(text)
    return tokens.list.map { ($0.touchesPrevious ? "+" : "") + tokens.bytes.text($0.range) }
  }

  @Test func `Letters, figures and signs are pieces of their own`() {
    #expect(
      pieces("On the 3rd, Mi-24s") == ["On", "the", "3", "+rd", "+,", "Mi", "+-", "+24", "+s"])
    #expect(pieces("  ") == [])
    #expect(pieces("") == [])
  }

  @Test func `A letter is one in any script, and a mark belongs to it`() {
    #expect(pieces("Cafe\u{301} Łódź القلعة٣") == ["Cafe\u{301}", "Łódź", "القلعة٣"])
    #expect(pieces("6½ × 2 €") == ["6", "+½", "×", "2", "€"])
  }

  @Test func `Space of any width parts pieces`() {
    #expect(pieces("a\u{A0}b\u{2009}c\u{202F}d\u{3000}e\nf") == ["a", "b", "c", "d", "e", "f"])
  }

  @Test(arguments: [
    ("-", CharacterClass.hyphen), ("\u{AD}", .hyphen), ("\u{2011}", .hyphen), ("–", .dash),
    ("−", .dash), ("’", .apostrophe), ("`", .apostrophe), ("\"", .quote), ("„", .openingQuote),
    ("«", .openingQuote), ("”", .closingQuote), ("»", .closingQuote), ("،", .other), ("→", .other),
  ])
  func `A sign has its class`(_ sign: String, _ kind: CharacterClass) {
    #expect(Tokens(sign).list.map(\.kind) == [kind])
  }

  @Test(arguments: [
    ("Élan", true, true), ("élan", false, false), ("McCoy", true, true), ("ibn", false, false),
    ("iPad", false, true), ("القلعة", false, false),
  ])
  func `A capital is one in any script`(_ word: String, _ isCapital: Bool, _ hasCapital: Bool) {
    #expect(Tokens(word).list.map(\.isCapital) == [isCapital])
    #expect(Tokens(word).list.map(\.hasCapital) == [hasCapital])
  }

  @Test func `Each reader joins the pieces to its own words`() {
    let text = "The U.S. 2/9th took al-Bab’s gate on 13.5.1921 with 1,000 so-called men."
    #expect(
      DatingTokenizer.tokens(of: text, words: .english).map(\.text) == [
        "the", "u", ".", "s", ".", "2", "/", "9th", "took", "al", "-", "bab's", "gate", "on", "13",
        ".", "5", ".", "1921", "with", "1,000", "so", "-", "called", "men", ".",
      ])
    #expect(
      AttributionTokenizer.tokens(of: Tokens(text), beforeNames: []).map(\.text) == [
        "the", "u", ".", "s", ".", "2", "/", "9th", "took", "al-bab's", "gate", "on", "13.5.1921",
        "with", "1,000", "so-called", "men", ".",
      ])
    #expect(
      NameTokenizer.tokens(of: text).map(\.text) == [
        "The", "U.S.", "2/9th", "took", "al-Bab", "gate", "on", "13", "5", "1921", "with", "1",
        "000", "so-called", "men",
      ])
    #expect(
      WordFolder.words(of: text).map(\.folded) == [
        "the", "u", "s", "2", "9th", "took", "bab", "gate", "on", "13", "5", "1921", "with", "1",
        "000", "so", "called", "men",
      ])
  }
}

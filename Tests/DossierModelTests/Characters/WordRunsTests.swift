import DossierModel
import DossierTestSupport
import Testing

@Suite struct WordRunsTests {
  private static func byCharacters(_ text: String, _ signs: [Unicode.Scalar]) -> [Substring] {
    text.split { character in
      !character.isLetter && !character.isNumber
        && !signs.contains { character == Character($0) }
    }
  }

  @Test(
    "The words of a text are the same whether it is taken apart into bytes or into characters",
    arguments: [
      "", " ", "…", "The mill fell at 5.30 p.m.", "12,000 men; 3 guns", "it’s “the” mill’s – end",
      "Čačak, Þingvellir and ½ a Ærø²", "e\u{301}tat d’e\u{301}", "a\u{200D}b c\u{200C}d",
      "1\u{FE0F}\u{20E3} men", "القلعة سقطت", "城は落ちた。", "👨‍👩‍👧 fled\r\nnight", "a\u{2028}b\u{85}c",
      "x\u{327}.\u{327}y", "ǅ\u{2CA}ˮ",
    ])
  func same(_ text: String) {
    for signs: [Unicode.Scalar] in [[], ["'", "’"], [",", "."]] {
      #expect(text.wordRuns(with: signs) == Self.byCharacters(text, signs))
    }
  }

  @Test func `The words of random texts are the same, too`() {
    var random = SeededRandom(seed: 13)
    let pieces = [
      "a", "B", "7", " ", ".", ",", "’", "é", "e\u{301}", "–", "\u{200D}", "م", "\n", "'",
    ]
    for _ in 0..<2_000 {
      let count = Int.random(in: 0..<12, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      #expect(text.wordRuns(with: ["’"]) == Self.byCharacters(text, ["’"]), "\(text)")
    }
  }
}

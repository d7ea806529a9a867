import DossierDocuments
import Testing

@Suite("Finding quotes")
struct QuoteFinderTests {
  private let finder = QuoteFinder(Array("Rain fell. Rain felled the mill.\nÄrger – Rain".utf8))

  @Test("Words that stand once are found with their bytes")
  func once() {
    #expect(finder.find("the mill") == .once(23..<31))
    #expect(finder.find("Ärger –") == .once(33..<43))
    #expect(finder.find("mill.\nÄ") == .once(27..<35))
  }

  @Test("Words that stand more than once give the first two places, overlapping ones too")
  func several() {
    #expect(finder.find("Rain fell") == .several(0, 11))
    #expect(QuoteFinder(Array("ababa".utf8)).find("aba") == .several(0, 2))
  }

  @Test("Words are found byte for byte or not at all", arguments: ["rain fell", "Rain  fell", "x"])
  func none(_ words: String) {
    #expect(finder.find(words) == .none)
  }

  @Test("No words stand nowhere")
  func empty() {
    #expect(finder.find("") == .none)
    #expect(finder.first("") == nil)
    #expect(QuoteFinder([]).find("Rain") == .none)
  }

  @Test("A search begins where it is told")
  func from() {
    #expect(finder.find("Rain fell", from: 1) == .once(11..<20))
    #expect(finder.first("Rain", from: 12) == 44..<48)
    #expect(finder.first("Rain", from: 45) == nil)
    #expect(finder.first("Rain", from: 1_000) == nil)
  }

  @Test("The nearest text is the first line with the most words in common")
  func nearest() {
    #expect(finder.nearestText(to: "the RAIN felled mills") == "Rain fell. Rain felled the mill.")
    #expect(finder.nearestText(to: "Ärger mit Rain") == "Ärger – Rain")
    #expect(finder.nearestText(to: "nothing like it") == nil)
    #expect(finder.nearestText(to: " ") == nil)
  }

  @Test("Of a long line the nearest stretch is shown, at its end too")
  func nearestInLongLine() {
    let line = String(repeating: "and so it went on ", count: 50)
    let finder = QuoteFinder(Array((line + "until rain fell on Riverton").utf8))
    #expect(finder.nearestText(to: "fell at Riverton") == "fell on Riverton")
  }
}

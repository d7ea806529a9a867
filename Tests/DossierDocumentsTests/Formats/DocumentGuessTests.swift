import Testing

@testable import DossierDocuments

@Suite("What a document is taken for")
struct DocumentGuessTests {
  @Test("two signs of wikitext make wikitext, and are counted in the reason") func wikitext() {
    let guess = DocumentGuess(Array("'''A''' was [[b]].<ref>c</ref>\n\n== D ==\n".utf8))
    #expect(guess.kind == .wikitext && guess.role == .compilation)
    #expect(guess.reason == "it has 1 link, 1 reference, 1 heading")
  }

  @Test("one pair of brackets stays a text of a witness") func text() {
    let guess = DocumentGuess(Array("He wrote [[sic]] in the margin.".utf8))
    #expect(guess.kind == .text && guess.role == .witness)
    #expect(DocumentGuess([]).kind == .text)
  }

  @Test("an infobox alone is enough") func infobox() {
    let box = "{{Infobox military conflict\n| date = 1 July 1863\n}}"
    #expect(DocumentGuess(Array(box.utf8)).kind == .wikitext)
  }
}

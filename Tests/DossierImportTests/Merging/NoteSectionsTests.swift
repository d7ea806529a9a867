import DossierModel
import DossierTestSupport
import Testing

@testable import DossierImport

@Suite struct NoteSectionsTests {
  private func statement(_ id: Statement.ID, _ text: String, note: Statement.ID? = nil) -> Statement
  {
    var words = Words(text)
    if let note { words.marks = [Words.Mark(at: 3, .note(note.text))] }
    let passage = StatedPassage(
      passage: Passage(source: "article", range: 0..<1, quote: "x"), words: words, block: 0,
      section: "Infobox › Strength", role: note == nil ? .note : .infobox)
    return Statement(
      id: id, words: words, section: passage.section, role: passage.role, passages: [passage])
  }

  @Test("a note says what it is a note on")
  func names() {
    let named = NoteSections.named([
      statement("aa", "400 men", note: "bb"), statement("bb", "Until the third day"),
    ])
    #expect(named.map(\.section) == ["Infobox › Strength", "Note on “400 men”"])
    #expect(named[1].passages[0].section == "Note on “400 men”")
  }

  @Test("a long statement is cut at a word")
  func cuts() {
    let long = String(repeating: "word ", count: 30)
    let named = NoteSections.named([statement("aa", long, note: "bb"), statement("bb", "So.")])
    #expect(named[1].section.hasSuffix("word…”"))
    #expect(named[1].section.count < 100)
  }
}

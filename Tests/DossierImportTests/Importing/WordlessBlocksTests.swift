import DossierImport
import DossierModel
import DossierReading
import Testing

@testable import DossierDocuments

@Suite struct WordlessBlocksTests {
  private func result(_ wikitext: String) -> Importer.Result {
    let bytes = Array(wikitext.utf8)
    let source = Source(
      id: "article", file: "article.wikitext", sha256: Digest(of: bytes), kind: .wikitext,
      role: .compilation, title: "Article", shortTitle: "Article", siglum: "A")
    return Importer.run(
      Importer.Input(
        settings: Settings(title: "Test"), sources: [source], bytes: ["article": bytes],
        gazetteer: Gazetteer()))
  }

  @Test("references that stand alone in a cell belong to the cell before it")
  func cell() throws {
    let result = result(
      """
      {|
      | 12 men of the ferry guard
      | <ref>Ney (1830), p. 3.</ref><ref>Soult (1841), p. 9.</ref>
      |}
      """)
    let statement = try #require(result.dossier.statements.first)
    #expect(statement.text == "12 men of the ferry guard")
    #expect(statement.citations.count == 2)
    #expect(statement.passages[0].passage.quote.hasSuffix("p. 9.</ref>"))
    #expect(result.coverage.map(\.share) == [1])
    #expect(!result.diagnostics.hasErrors)
  }

  @Test("references before all words are left out with a reason")
  func first() {
    let result = result("<ref>Ney (1830), p. 3.</ref>\n\nThe ferry guard held.")
    #expect(result.dossier.excluded.map(\.reason).contains("marks without words"))
    #expect(result.coverage.map(\.share) == [1])
  }

  @Test(
    "a paragraph that holds marks alone goes to the words before it, and no byte is lost",
    arguments: [
      "{{efn|Seven by another count.}}", "<ref>Ney (1830), p. 3.</ref>",
      "{{efn|Seven.<ref name=n>Ney (1830).</ref>}}<ref name=n />", "{{efn|}}", "<ref name=none />",
    ])
  func paragraphOfMarks(marks: String) {
    for text in [
      "The ferry guard held.\n\n\(marks)\n\nIt fell.", "== Ferry ==\n\(marks)\n\nIt fell.",
      "* It held.\n* \(marks)\n", marks, "\(marks)\n\nIt fell.",
    ] {
      let result = result(text)
      #expect(result.coverage.map(\.share) == [1], "\(text)")
      #expect(!result.diagnostics.hasErrors, "\(text)")
    }
  }

  @Test("a note that stands alone keeps its words as a statement")
  func noteKeepsItsWords() {
    let result = result("The guard held.\n\n{{efn|Seven by another count.}}\n\nIt fell.")
    #expect(
      result.dossier.statements.map(\.text).sorted() == [
        "It fell.", "Seven by another count.", "The guard held.",
      ])
  }
}

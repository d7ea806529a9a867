import DossierModel
import Testing

@testable import DossierImport

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
}

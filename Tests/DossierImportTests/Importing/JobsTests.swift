import DossierDocuments
import DossierModel
import DossierTestSupport
import Testing

@testable import DossierImport

@Suite struct JobsTests {
  private static func result(jobs: Int) -> Importer.Result {
    let articles = (0..<9).map { number in
      """
      == The fight at mill \(number) ==
      On \(number + 1) May 1654 the '''Guards''' took the Old Mill.<ref>Hale 1999, p. \(number).</ref> \
      The colonel said that 12 men were killed. It rained.
      * The ford was lost to the Guards.

      """
    }
    let sources = articles.indices.map { number in
      Source(
        id: .init("s\(number)"), file: "s\(number).wikitext", sha256: Digest(of: articles[number]),
        kind: .wikitext, role: .compilation, title: "Senn \(number)", shortTitle: "Senn",
        siglum: "S\(number)")
    }
    return Importer.run(
      Importer.Input(
        settings: Settings(title: "Senn"), sources: sources,
        bytes: Dictionary(
          uniqueKeysWithValues: zip(sources.map(\.id), articles.map { Array($0.utf8) })),
        gazetteer: Gazetteer(
          units: [.named("guards", ["Guards"])], places: [.named("mill", ["Old Mill"])]),
        jobs: jobs))
  }

  @Test(arguments: [2, 7])
  func `An import makes the same, however many threads work at it`(jobs: Int) {
    let (one, many) = (Self.result(jobs: 1), Self.result(jobs: jobs))
    #expect(one.dossier.statements.count > 20)
    #expect(!one.gaps.isEmpty)
    #expect(one.dossier.statements == many.dossier.statements)
    #expect(one.dossier.references == many.dossier.references)
    #expect(one.gaps == many.gaps)
    #expect(one.coverage == many.coverage)
    #expect(one.documents.map(\.blocks) == many.documents.map(\.blocks))
    #expect(one.diagnostics.map(\.message) == many.diagnostics.map(\.message))
  }
}

import DossierDocuments
import DossierModel
import DossierTestSupport
import Testing

@testable import DossierImport

/// An import of four times as much takes about four times as long, not sixteen times, of whatever
/// there is more.
@Suite(.serialized) struct ImportGrowthTests {
  /// Something that a document may have much of.
  struct Kind: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var few: Int
    var text: @Sendable (Int) -> String
  }

  private static func repeated(_ count: Int, _ text: (Int) -> String) -> String {
    (0..<count).map(text).joined()
  }

  static let kinds: [Kind] = [
    Kind(testDescription: "headings", few: 150) {
      repeated($0) { "== Hill \($0) ==\nThe mill fell.\n" }
    },
    Kind(testDescription: "rows of a table", few: 100) {
      "{|\n" + repeated($0) { "|-\n| Hill \($0) || 12 men\n" } + "|}\n"
    },
    Kind(testDescription: "sentences of a paragraph", few: 300) {
      repeated($0) { "On \($0 % 28 + 1) May the mill \($0) fell. " }
    },
    Kind(testDescription: "references of a paragraph", few: 200) {
      repeated($0) { "The mill \($0) fell.<ref>Hale \(1900 + $0 % 90), p. \($0).</ref> " }
    },
    Kind(testDescription: "references of one name", few: 300) {
      "Rain.<ref name=\"a\">Hale</ref> " + repeated($0) { "Mill \($0) fell.<ref name=\"a\"/> " }
    },
    Kind(testDescription: "short citations of one author", few: 100) {
      repeated($0) { "The mill \($0) fell.{{sfn|Hale|\($0 + 1000)|p=1}} " } + "\n== Sources ==\n"
        + repeated($0) { "* {{cite book |last=Hale |title=Mills \($0) |year=\($0 + 1000)}}\n" }
    },
    Kind(testDescription: "items of nested lists", few: 200) {
      repeated($0) { String(repeating: "*", count: $0 % 9 + 1) + " the Guards \($0)\n" }
    },
    Kind(testDescription: "templates in one another", few: 200) {
      repeated($0) { "{{a\($0)|" } + "the mill fell" + String(repeating: "}}", count: $0)
    },
    Kind(testDescription: "words of a sentence", few: 400) {
      "The " + repeated($0) { "Mill \($0) and killed " } + "fell."
    },
  ]

  @Test(arguments: kinds)
  func `Four times as much of a kind`(_ kind: Kind) {
    Self.run([kind.text(kind.few)])
    #expect(Growth.measured(from: kind.few) { Self.run([kind.text($0)]) } < 12)
  }

  private static func run(_ texts: [String]) {
    let sources = texts.indices.map { number in
      Source(
        id: .init("s\(number)"), file: "s\(number).wikitext", sha256: Digest(of: texts[number]),
        kind: .wikitext, role: .compilation, title: "Senn", shortTitle: "Senn", siglum: "S")
    }
    let result = Importer.run(
      Importer.Input(
        settings: Settings(title: "Senn"), sources: sources,
        bytes: Dictionary(
          uniqueKeysWithValues: zip(sources.map(\.id), texts.map { Array($0.utf8) })),
        gazetteer: Gazetteer(), jobs: 1))
    #expect(!result.dossier.statements.isEmpty)
  }
}

import DossierDocuments
import DossierModel
import DossierTestSupport
import Foundation
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
    #expect(Self.growth(from: kind.few) { Self.run([kind.text($0)]) } < 12)
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

  /// How much longer something takes with four times as many, by the time of its own thread, since other
  /// tests run beside it; the least of some measurements.
  private static func growth(from few: Int, _ run: (Int) -> Void) -> Double {
    run(few)
    let times = [few, 4 * few].map { count in
      (0..<3).map { _ in
        let start = threadTime
        run(count)
        return threadTime - start
      }.min() ?? 0
    }
    return times[1] / times[0]
  }

  /// In seconds.
  private static var threadTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

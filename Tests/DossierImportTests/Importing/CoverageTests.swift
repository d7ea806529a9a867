import DossierDocuments
import DossierModel
import DossierReading
import DossierTestSupport
import Testing

@testable import DossierImport

@Suite("Coverage")
struct CoverageTests {
  private let document = SourceDocument(
    source: .text("a"), bytes: Array("The mill burned.\n[cat]\nRain  fell again.".utf8),
    excluded: [ExcludedRange(17..<22, .category)])

  private func statement(_ range: Range<Int>, source: Source.ID = "a") -> Statement {
    let words = Words("x")
    let passage = Passage(source: source, range: range, quote: document.quote(range))
    return Statement(
      id: "x", words: words, section: "", role: .battle,
      passages: [
        StatedPassage(passage: passage, words: words, block: 0, section: "", role: .battle)
      ])
  }

  @Test("Bytes other than white space are counted once, passages before exclusions")
  func counts() {
    let coverage = Coverage(of: document, statements: [statement(0..<20), statement(4..<8)])
    #expect(coverage.total == 14 + 5 + 14)
    #expect(coverage.stated == 14 + 3)
    #expect(coverage.excluded == 2)
    #expect(coverage.uncovered == [23..<40])
    #expect(coverage.share == 19.0 / 33.0)
  }

  @Test("What is lost is told as one stretch with its line")
  func tells() {
    let diagnostics = Coverage(of: document, statements: [statement(0..<16)])
      .diagnostics(for: document)
    #expect(diagnostics.map(\.place.line) == [3])
    #expect(
      diagnostics.map(\.message) == [
        "No statement holds “Rain  fell again.” and no reason excludes it"
      ])
  }

  @Test("Passages of another source do not count")
  func otherSources() {
    #expect(Coverage(of: document, statements: [statement(0..<40, source: "b")]).stated == 0)
  }

  @Test("An empty source is whole")
  func empty() {
    let coverage = Coverage(
      of: SourceDocument(source: .text(), bytes: Array(" \n".utf8)), statements: [])
    #expect(coverage.share == 1)
    #expect(coverage.uncovered == [])
  }
}

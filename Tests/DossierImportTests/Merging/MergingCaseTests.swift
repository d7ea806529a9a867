import DossierDocuments
import DossierModel
import DossierReading
import DossierTestSupport
import Testing

@testable import DossierImport

@Suite("Merging, as the case files tell it")
struct MergingCaseTests {
  static let cases = CaseFiles.all(in: "Merging")

  @Test("Sources merge into the statements that a reader expects", arguments: cases.chosen)
  func merges(_ example: TextCase) {
    let dossier = MergingCase(example).dossier
    #expect(MergingCase.lines(of: dossier) == example.expected)
  }

  @Test("Ids are those of the leading words, and a later one of equal words ends in a number")
  func ids() throws {
    let example = try #require(
      Self.cases.first { $0.name.hasSuffix("the headings give keep statements apart") })
    let id = Statement.ID(fingerprintOf: "The guns fired at the mill until nightfall.")
    let ids = MergingCase(example).dossier.statements.map(\.id)
    #expect(ids.filter { $0.text.hasPrefix(id.text) } == [id, Statement.ID("\(id)-2")])
  }

  @Test("There are more than 20 cases")
  func casesAreThere() {
    #expect(Self.cases.count > 20)
  }

  @Test("Appending a source changes no id and takes no anchor away")
  func idsOutlastSources() {
    var random = SeededRandom(seed: 1944)
    for _ in 0..<120 {
      let count = Int.random(in: 2...4, using: &random)
      let documents = (0..<count).map { number in
        Self.document(number, using: &random)
      }
      let before = Assembly.dossier(of: Array(documents.dropLast())).statements
      let after = Assembly.dossier(of: documents).statements
      #expect(Array(after.prefix(before.count)).map(\.id) == before.map(\.id))
      for (old, new) in zip(before, after) {
        #expect(Array(new.furtherIDs.prefix(old.furtherIDs.count)) == old.furtherIDs)
      }
      let all = after.flatMap { [$0.id] + $0.furtherIDs }
      #expect(Set(all).count == all.count)
    }
  }

  private static func document(
    _ number: Int, using random: inout SeededRandom
  ) -> SourceDocument {
    let sentences = [
      "The old mill burned down.", "The old mill burned down!", "The Old Mill burned down",
      "Clashes went on.", "The guns fired at the mill on 3 May 1702.",
      "The guns fired at the mill today.", "The guns fired at the mill today!",
      "The guns fired at the Mill today.",
    ]
    let lines = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      sentences.randomElement(using: &random) ?? ""
    }
    let day = Int.random(in: 0...2, using: &random)
    return PlainTextReader.read(
      .text(
        Source.ID("s\(number)"),
        date: day == 0 ? nil : CalendarDate(year: 1702, month: 5, day: day)),
      bytes: Array(lines.joined(separator: "\n").utf8))
  }
}

import DossierModel
import DossierReading
import Testing

@testable import DossierImport

@Suite struct NamesakesTests {
  private static func statements(_ count: Int, of source: Source.ID) -> [DraftStatement] {
    (0..<count).map { number in
      let words = Words("None")
      let passage = Passage(source: source, range: number..<number + 4, quote: "None")
      var statement = DraftStatement(
        role: .table, section: "",
        passages: [
          StatedPassage(passage: passage, words: words, block: number, section: "", role: .table)
        ],
        reading: TimeReading(times: []))
      statement.told = [source: []]
      return statement
    }
  }

  @Test func `A formula that a source repeats is held against none of its own`() {
    var namesakes = Namesakes()
    namesakes.all = Array(0..<1_000)
    let statements = Self.statements(1_000, of: "a")
    var asked = 0
    for _ in 0..<100 {
      let found = namesakes.takeFirst(without: "a", in: statements) { _ in
        asked += 1
        return true
      }
      #expect(found == nil)
    }
    #expect(asked == 0)
  }

  @Test func `Another source takes one after another, and those that came since`() {
    var namesakes = Namesakes()
    namesakes.all = [0, 1]
    let statements = Self.statements(4, of: "a")
    var asked = 0
    var taken: [Int?] = []
    for added in 2..<5 {
      taken.append(
        namesakes.takeFirst(without: "b", in: statements) { _ in
          asked += 1
          return true
        })
      if added < 4 { namesakes.all.append(added) }
    }
    #expect(taken == [0, 1, 2])
    #expect(asked == 3)
    #expect(namesakes.takeFirst(without: "b", in: statements) { _ in false } == nil)
    #expect(namesakes.takeFirst(without: "b", in: statements) { _ in true } == 3)
  }
}

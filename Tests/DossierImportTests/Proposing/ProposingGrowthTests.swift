import DossierModel
import DossierReading
import Testing

@testable import DossierImport

/// What is proposed of four times as many names takes about four times as long, not sixteen times.
@Suite(.serialized) struct ProposingGrowthTests {
  /// How much longer something takes with four times as many.
  private static func growth(from few: Int, _ run: (Int) -> Void) -> Double {
    let times = [few, 4 * few].map { count in
      (0..<2).map { _ in ContinuousClock().measure { run(count) } }.min() ?? .zero
    }
    return times[1] / times[0]
  }

  @Test func `Units with numbers are found by them`() {
    let growth = Self.growth(from: 500) { count in
      var shelf = EntityShelf(Gazetteer())
      for number in 0..<count {
        _ = shelf.addUnit(
          UnitSighting(
            name: "\(number)th Orden Division", kind: "division",
            origin: .init(file: "a.txt", line: 1, found: "name in the text", quote: "")))
      }
      #expect(shelf.entries.count == count)
    }
    #expect(growth < 9)
  }

  @Test func `People are found by their last names`() {
    let growth = Self.growth(from: 200) { count in
      let text = (0..<count).map { "At noon Colonel \(Self.name($0)) came." }.joined(separator: " ")
      let document = Proposer.read(
        .wikitext, id: "a", file: "a.wikitext", bytes: Array("\(text) \(text)\n".utf8))
      #expect(Proposer.propose(from: [document]).gazetteer.people.count == count)
    }
    #expect(growth < 9)
  }

  private static func name(_ number: Int) -> String {
    let letters = Array("abdegiklmnoprstu")
    return "Q" + String((0..<4).map { letters[number >> ($0 * 4) & 15] })
  }
}

import DossierModel
import DossierReading
import Testing

@testable import DossierImport

/// What is proposed of four times as many names takes about four times as long, not sixteen times.
@Suite(.serialized) struct ProposingGrowthTests {
  @Test func `Units with numbers are found by them`() {
    let growth = Growth.measured(from: 500) { count in
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
    let growth = Growth.measured(from: 200) { count in
      let text = (0..<count).map { "At noon Colonel \(Self.name($0)) came." }.joined(separator: " ")
      let document = Proposer.read(
        .wikitext, id: "a", file: "a.wikitext", bytes: Array("\(text) \(text)\n".utf8))
      #expect(Proposer.propose(from: [document]).gazetteer.people.count == count)
    }
    #expect(growth < 9)
  }

  @Test func `A document of many positions is asked for its title once`() {
    let growth = Growth.measured(from: 400) { count in
      let text = (0..<count).map { "* [[Hill \($0)]] {{coord|50|\($0 % 60)|N|8|30|E}}\n" }.joined()
      let document = Proposer.read(
        .wikitext, id: "a", file: "a.wikitext", bytes: Array(text.utf8))
      #expect(Proposer.propose(from: [document]).gazetteer.places.count == count)
    }
    #expect(growth < 9)
  }

  @Test func `The headings of a report are found in it without reading it byte by byte`() {
    let growth = Growth.measured(from: 400) { count in
      let text = (0..<count).map { "The Hill \($0)\n\nThe mill \($0) fell on the hill.\n\n" }
        .joined()
      let document = Proposer.read(.text, id: "a", file: "a.txt", bytes: Array(text.utf8))
      #expect(document.blocks.count > count)
    }
    #expect(growth < 9)
  }

  private static func name(_ number: Int) -> String {
    let letters = Array("abdegiklmnoprstu")
    return "Q" + String((0..<4).map { letters[number >> ($0 * 4) & 15] })
  }
}

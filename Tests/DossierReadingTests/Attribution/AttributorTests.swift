import DossierModel
import Testing

@testable import DossierReading

@Suite("Who asserts a statement")
struct AttributorTests {
  private let attributor = Attributor(
    gazetteer, sources: [source("article", .compilation), source("report", .witness)],
    references: [
      work("r1", "Reuters"), work("r2", "Reuters"), work("r3", "Evening Courier"),
      work("article", "Encyclopaedia"), work("copy", "Encyclopaedia"), work("report", "Courier"),
      remark("n1"),
    ])

  @Test("What the words say comes before the works that are cited")
  func wordsFirst() {
    let statement = attributed("The Second Army claimed the ford.", cites: ["r1"])
    #expect(statement.assertedBy == ["second-army"])
    #expect(statement.flags == [.claimed])
  }

  @Test("Where the words name nobody, the voices of the works answer, each once, with the flag")
  func worksNext() {
    let statement = attributed("The ford was reportedly lost.", cites: ["r3", "r1", "r2"])
    #expect(statement.assertedBy == ["courier", "reuters"])
    #expect(statement.flags == [.reported])
  }

  @Test("A witness answers for itself, a compilation that cites nothing leaves nobody")
  func witness() {
    let told = attributed("The ford was lost.", of: "report", cites: ["report"])
    #expect(told.assertedBy == ["courier"])
    let compiled = attributed("The ford was lost.", cites: ["article"])
    #expect(compiled.assertedBy.isEmpty)
    #expect(compiled.flags.isEmpty)
  }

  @Test("A statement rests on as many voices as its works have, revisions of one article on one")
  func independentVoices() {
    #expect(attributed("Lost.", cites: ["r1", "r2", "r3"]).independentVoices == 2)
    #expect(attributed("Lost.", cites: ["article", "copy"]).independentVoices == 1)
    #expect(attributed("Lost.", cites: []).independentVoices == 0)
    #expect(attributed("Lost.", cites: ["r1", "n1"]).independentVoices == 1)
    #expect(attributed("Lost.", cites: ["n1"]).independentVoices == 0)
  }

  @Test("A heading asserts nothing")
  func heading() {
    var statement = Self.statement("Army Claims Gains", of: "report", cites: ["r1"])
    statement.role = .heading
    #expect(attributor.attributed(statement).assertedBy.isEmpty)
    #expect(attributor.attributed(statement).flags.isEmpty)
  }

  @Test("A mark's flag stays beside that of the words, in their order")
  func flagsAreSorted() {
    var statement = Self.statement("The ford was allegedly lost.", of: "article", cites: ["r1"])
    statement.flags = [.citationNeeded]
    #expect(attributor.attributed(statement).flags == [.citationNeeded, .claimed])
  }

  @Test("A work knows its voice")
  func references() {
    #expect(attributor.attributed(Self.work("r3", "Evening Courier")).voice == "courier")
    #expect(attributor.attributed(Self.work("article", "Encyclopaedia")).voice == nil)
  }

  // MARK: Values

  /// A footnote of prose.
  private static func remark(_ id: Reference.ID) -> Reference {
    var remark = Reference(id: id, type: "note")
    remark.isRemark = true
    return remark
  }

  private func attributed(_ text: String, of source: String = "article", cites: [String])
    -> Statement
  {
    attributor.attributed(Self.statement(text, of: source, cites: cites))
  }

  private static func statement(_ text: String, of source: String, cites: [String]) -> Statement {
    var words = Words(text)
    words.mentions = NameIndex(gazetteer).mentions(in: text)
    let id = Source.ID(source)
    let passage = Passage(source: id, range: 0..<text.utf8.count, quote: text)
    return Statement(
      id: "s1", words: words, section: "", role: .battle,
      passages: [
        StatedPassage(passage: passage, words: words, block: 0, section: "", role: .battle)
      ],
      citations: cites.map { Citation(reference: Reference.ID($0), via: id) })
  }

  private static func work(_ id: String, _ outlet: String) -> Reference {
    var reference = Reference(id: Reference.ID(id), type: "webpage")
    reference.container = outlet
    return reference
  }

  private static func source(_ id: String, _ role: Source.Role) -> Source {
    Source(
      id: Source.ID(id), file: "\(id).txt", sha256: Digest(of: id), kind: .text, role: role,
      title: id, shortTitle: id, siglum: "A")
  }

  private static let gazetteer: Gazetteer = {
    let place = FilePosition("gazetteer")
    func voice(_ id: String, _ names: [String]) -> Voice {
      Voice(
        id: Voice.ID(id), name: names[0], names: names, hosts: [], kind: "agency", side: nil,
        standing: nil, place: place)
    }
    return Gazetteer(
      units: [
        Unit(
          id: "second-army", name: "Second Army",
          names: [EntityName("Second Army", language: "en")], side: nil, kind: "army",
          parent: nil, place: place)
      ],
      voices: [voice("reuters", ["Reuters"]), voice("courier", ["Courier", "Evening Courier"])])
  }()
}

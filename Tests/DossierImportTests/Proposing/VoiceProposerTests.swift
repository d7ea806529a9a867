import DossierModel
import Testing

@testable import DossierImport

@Suite("Voices that citations propose")
struct VoiceProposerTests {
  private static func proposal(
    _ wikitext: String, beside known: Gazetteer = Gazetteer()
  ) -> Proposal {
    let document = Proposer.read(.wikitext, id: "a", file: "a.txt", bytes: Array(wikitext.utf8))
    return Proposer.propose(from: [document], beside: known)
  }

  private static func news(_ title: String, _ rest: String) -> String {
    "<ref>{{cite news|title=\(title)|\(rest)}}</ref>"
  }

  @Test("an agency, and an outlet of two works, are proposed with the hosts of the outlet's site")
  func agenciesAndOutlets() throws {
    let proposal = Self.proposal(
      "They met."
        + Self.news(
          "A", "work=Karsk Courier|agency=Norland Agency|url=https://www.courier.example/a")
        + Self.news("B", "work=[[Karsk Courier]]|url=https://courier.example/b")
        + Self.news("C", "work=Once|url=https://once.example/c")
        + Self.news("D", "work=Velmar Television|url=https://youtube.com/d")
        + Self.news("E", "work=Velmar Television|url=https://tv.example/e"))
    #expect(
      proposal.gazetteer.voices.map { "\($0.id) \($0.name) \($0.kind) \($0.hosts)" } == [
        "norland-agency Norland Agency agency []",
        "karsk-courier Karsk Courier newspaper [\"courier.example\"]",
        "velmar-television Velmar Television broadcaster [\"tv.example\"]",
      ])
    #expect(proposal.gazetteer.proposedVoices.count == 3)
    #expect(proposal.voiceReasons["karsk-courier"] == "outlet of 2 cited works")
  }

  @Test("what is no host is not proposed, whatever a citation has in its place")
  func oddHosts() {
    let odd = [
      "https://cour\u{1D}ier.example/a", "https://courier/a", "https://-a.example/", "x://.",
    ]
    let notes = odd.map { Self.news("A \($0.count)", "work=Karsk Courier|url=\($0)") }
    let proposal = Self.proposal("They met." + notes.joined())
    #expect(proposal.gazetteer.voices.map(\.hosts) == [[]])
  }

  @Test("known voices, addresses, words of the prose and publishers of books are not proposed")
  func leftOut() {
    let known = Gazetteer(voices: [
      Voice(
        id: "courier", name: "The Courier", names: ["The Courier"], hosts: [], kind: "newspaper",
        side: nil, standing: nil, place: FilePosition(""))
    ])
    let work = { (name: String) in
      Self.news("A \(name)", "work=\(name)|url=https://x.example/1")
        + Self.news("B \(name)", "work=\(name)|url=https://x.example/2")
    }
    let book = "<ref>{{cite book|title=T|publisher=Karsk House|isbn=1}}</ref>"
    let other = "<ref>{{cite book|title=U|publisher=Karsk House|isbn=2}}</ref>"
    let proposal = Self.proposal(
      "They stand there today." + work("Courier") + work("paper.example") + work("Today") + book
        + other, beside: known)
    #expect(proposal.gazetteer.voices.isEmpty)
  }
}

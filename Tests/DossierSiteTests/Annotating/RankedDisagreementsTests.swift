import DossierModel
import Testing

@testable import DossierSite

@Suite("Disagreements by what they change")
struct RankedDisagreementsTests {
  @Test("who and when come before how many, and these before names and wording")
  func ranks() {
    let sorted = Difference.allCases.sorted { $0.rank < $1.rank }
    #expect(sorted.first == .actor)
    #expect(sorted.suffix(2) == [.name, .wording])
    #expect([.wording, .date].rank == Difference.date.rank)
    #expect([Difference.date].rank < [Difference.figure].rank)
  }

  @Test("a page shows the five that change most with their answers, and links the others")
  func folded() throws {
    let dossier = try LayeredDossier.bridge()
    for (number, differs) in ["wording", "name", "figure", "date", "scope", "actor"].enumerated() {
      try dossier.put(
        "Content/Annotations/disagreements/more-\(number).md",
        """
        ---
        question: What of \(differs)?
        differs: [\(differs)]
        pages: [days/1851-06-04]
        answers:
          - says: One thing
            passages: [{source: chronicle, quote: "fell back to the Mill Quarter"}]
          - says: Another
            passages: [{source: despatch, quote: "my men held the mill race"}]
        ---

        """)
    }
    let built = try dossier.build()
    try #require(built.report.written, "\(built.printed)")
    let page = try built.page("days/1851-06-04.html")
    let folded = page.all("details").filter { $0.attributes["class"] == "dis out" }.map(\.text)
    #expect(folded.count == 5)
    #expect(!folded.contains { $0.contains("What of wording?") || $0.contains("What of name?") })
    #expect(folded.first?.contains("actor") == true)
    #expect(
      page.all("a").contains { $0.text == "What of wording?" && $0.leads(to: "#more-0") })
  }
}

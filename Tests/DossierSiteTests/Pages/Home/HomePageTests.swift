import Testing

@testable import DossierSite

@Suite("The home page")
struct HomePageTests {
  @Test("cites every key fact, shows who fought with their patterns, and teaches its signs")
  func whole() throws {
    let home = try FixtureDossier.ofRepository().build().page("index.html")
    let facts = home.all("dd")
    #expect(!facts.isEmpty)
    for (index, fact) in home.elements.enumerated() where fact.name == "dd" {
      let marks = home.elements.filter {
        $0.parents.contains(index) && $0.attributes["role"] == "doc-noteref"
      }
      // A note of the editor's or of the source's own cites nothing.
      #expect(marks.contains { $0.text.wholeMatch(of: /\[[0-9]+\]/) != nil }, "\(fact.text)")
    }
    let bars = home.all("span").compactMap { $0.attributes["class"] }.filter {
      $0.hasPrefix("bar side-")
    }
    #expect(bars.count == 3)
    #expect(home.elements(inside: "main").filter { $0.attributes["class"] == "run" }.count == 1)
    #expect(home.all("section").filter { $0.attributes["class"] == "dis out" }.count == 1)
  }
}

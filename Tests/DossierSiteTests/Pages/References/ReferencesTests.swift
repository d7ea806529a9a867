import DossierModel
import Testing

@testable import DossierSite

@Suite("The page of all references")
struct ReferencesTests {
  private static func work(
    _ id: Reference.ID, outlet: String?, _ date: String? = nil, language: String? = nil,
    archived: Bool = false
  ) -> Reference {
    Sample.reference(id) {
      $0.container = outlet
      $0.issued = date.map { .of($0) }
      $0.title = Reference.Wording("Title \(id)", language: language)
      $0.authors = [.literal("Ana")]
      $0.url = "https://example.org/\(id)"
      if archived { $0.archiveURL = "https://archive.example/\(id)" }
    }
  }

  private static let own = Sample.reference("chronicle") {
    $0.title = Reference.Wording("Chronicle")
  }

  private func facets(_ references: [Reference]) -> ReferenceFacets {
    ReferenceFacets(Sample.plan(references))
  }

  @Test("the documents of the dossier come first, then outlets by name, what names none last")
  func groups() {
    var unlinked = Self.work("r6", outlet: nil)
    unlinked.url = nil
    let groups = facets([
      unlinked,
      Self.work("r1", outlet: "The Zephyr"), Self.work("r2", outlet: nil),
      Self.work("r3", outlet: "Al-Ahd"), Self.work("r4", outlet: "Gazette"),
      Self.work("r5", outlet: "al-Ahd"), Self.own,
    ]).groups
    #expect(
      groups.map(\.title) == [
        "Documents of this dossier", "Al-Ahd", "example.org", "Gazette", "The Zephyr",
        "No outlet named",
      ])
    #expect(
      groups.map { $0.references.map(\.id) } == [
        ["chronicle"], ["r3", "r5"], ["r2"], ["r4"], ["r1"], ["r6"],
      ])
  }

  @Test("works of one voice stand together whatever they name, and those of one site")
  func groupsByVoice() {
    let agency = Voice(
      id: "agency", name: "The Agency", names: ["Agency Wire"], hosts: ["wire.example"],
      kind: "agency", side: nil, standing: nil, place: FilePosition("voices.yml"))
    func work(_ id: Reference.ID, _ outlet: String?, at url: String) -> Reference {
      var work = Self.work(id, outlet: outlet)
      work.url = url
      return work
    }
    var works = [
      work("r1", "Agency Wire", at: "https://wire.example/1"),
      work("r2", nil, at: "https://wire.example/2"),
      work("r3", "The Agency", at: "https://herald.example/3"),
      work("r4", "Evening Herald", at: "https://www.eveningherald.example/4"),
      work("r5", "www.eveningherald.example", at: "https://www.eveningherald.example/5"),
      work("r6", nil, at: "https://eveningherald.example/6"),
    ]
    for index in 0..<3 { works[index].voice = agency.id }
    let facets = ReferenceFacets(Sample.plan(works, voices: [agency]))
    #expect(facets.groups.map(\.title) == ["Evening Herald", "The Agency"])
    #expect(facets.groups.map(\.references.count) == [3, 3])
    #expect(facets.voices == 2)
  }

  @Test("one may choose outlet, language and month, what is not given last")
  func filters() {
    let facets = facets([
      Self.work("r1", outlet: "Gazette", "1851-07-02", language: "ar"),
      Self.work("r2", outlet: "Herald", nil, language: "en"),
      Self.work("r3", outlet: "Gazette", "1851-06-30", language: "en"),
    ])
    let filters = Told(facets.filters, FilterRecord.fields).list("filters")
    #expect(filters.map { $0.text("name") } == ["outlet", "language", "date"])
    #expect(
      filters.map { $0.list("options").map { "\($0.text("title")) \($0.text("count"))" } } == [
        ["Gazette 2", "Herald 1"], ["Arabic 1", "English 2"],
        ["June 1851 1", "July 1851 1", "No date given 1"],
      ])
  }

  @Test("works of one voice or outlet count as one voice, documents of the dossier as none")
  func voices() {
    var first = Self.work("r1", outlet: "Gazette")
    var second = Self.work("r2", outlet: "Herald")
    first.voice = "agency"
    second.voice = "agency"
    let others = [
      Self.work("r3", outlet: "Herald"), Self.work("r4", outlet: "Herald"),
      Self.work("r5", outlet: nil), Self.work("r6", outlet: nil), Self.own,
    ]
    var unlinked = [Self.work("r7", outlet: nil), Self.work("r8", outlet: nil)]
    for index in unlinked.indices { unlinked[index].url = nil }
    #expect(facets([first, second] + others).voices == 3)
    #expect(facets([first, second] + others + unlinked).voices == 5)
  }

  @Test("what works lack is counted and said")
  func gaps() {
    #expect(
      facets([
        Self.work("r1", outlet: "A", "1851", archived: true), Self.work("r2", outlet: "A"),
        Self.work("r3", outlet: "A"),
      ]).gaps == "2 have no archived copy, 2 have no date")
    #expect(facets([Self.work("r1", outlet: "A", "1851", archived: true)]).gaps == nil)
  }

  @Test("each work shows the sentences that rest on it, with their time and what supports them")
  func sentences() throws {
    let built = try FixtureDossier.named("ford").build()
    let page = try built.page("references.html")
    let items = page.all("li").filter { $0.attributes["data-outlet"] != nil }
    #expect(items.count > 2)
    for item in items {
      let id = try #require(item.attributes["id"])
      let inside = page.elements(inside: id).filter { $0.attributes["class"] == "said" }
      let isSource = item.attributes["data-outlet"] == "-sources"
      #expect(
        inside.isEmpty == (isSource || item.text.contains("No statement rests on it")), "\(id)")
      for link in inside {
        let parts = (link.attributes["href"] ?? "").split(separator: "#")
        #expect(parts.count == 2)
        #expect(try built.page(String(parts[0])).element(id: String(parts[1])) != nil)
      }
    }
    #expect(page.text.contains("rests on this work alone"))
  }
}

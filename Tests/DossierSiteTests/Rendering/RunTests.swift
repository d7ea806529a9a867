import DossierMarkdown
import DossierModel
import Foundation
import Testing

@testable import DossierSite

@Suite("A run of statements on a page")
struct RunTests {
  private func bridge() throws -> FixtureDossier { try FixtureDossier.named("bridge") }

  @Test("names in its rail the source, its role by the frame, the side it stands on")
  func rail() throws {
    let day = try bridge().build().page("days/1851-06-04.html")
    let badges = day.elements(inside: "despatch").filter { $0.name == "a" }
    #expect(badges.first?.attributes["class"] == "badge wit")
    #expect(badges.first?.attributes["href"] == "../sources/despatch.html#s-2d87075c")
    let chronicle = day.elements(inside: "chronicle").first { $0.name == "a" }
    #expect(chronicle?.attributes["class"] == "badge comp")
    #expect(day.element(id: "despatch")?.text.contains("stands on the side: Orl") == true)
  }

  @Test("leads from each sentence to the same sentence in its source")
  func passages() throws {
    let site = try bridge().build()
    let links = try site.page("days/1851-06-04.html").elements(inside: "despatch")
      .filter { $0.attributes["class"] == "src" }
    #expect(
      links.map(\.attributes["href"]) == [
        "../sources/despatch.html#s-2d87075c", "../sources/despatch.html#s-bdfc8d3e",
      ])
    let source = try site.page("sources/despatch.html")
    #expect(source.element(id: "s-2d87075c") != nil)
    #expect(source.all("a").allSatisfy { $0.attributes["class"] != "src" })
  }

  @Test("tells a locator as it stands, even where it begins like another tag")
  func locator() throws {
    let article = """
      They held the mill.{{sfn|Ney|1830|loc=compare chapter 3}}

      * {{cite book|last=Ney|first=Michel|title=Memoirs|year=1830}}

      """
    let page = try FixtureDossier.started(from: [("marr.wikitext", article)]).build()
      .page("sources/marr.html")
    let tags = page.all("span").filter { $0.attributes["class"] == "tag" }.map(\.text)
    #expect(tags.contains("compare chapter 3"))
    #expect(!page.all("a").contains { $0.text == "chapter 3" })
  }

  @Test("says once in the rail what most of its dates rest on, and leaves it out below")
  func sharedBasis() throws {
    let dossier = try bridge()
    try dossier.append(
      source: "diary",
      text: "On 4 June 1851 it rained. The road was bad. The carts stuck. Nobody came.\n")
    let day = try dossier.build().page("days/1851-06-04.html")
    let run = try #require(day.element(id: "source-diary"))
    #expect(run.text.contains("date inherited where none is stated"))
    let tags = day.elements(inside: "source-diary").filter { $0.attributes["class"] == "tag" }
    #expect(tags.isEmpty)
  }

  @Test("says no basis for all of them where one among them has no date at all")
  func unsharedBasis() throws {
    let dossier = try bridge()
    try dossier.append(
      source: "diary", text: "Nobody knew.\n\nOn 4 June 1851 it rained. It was bad. It was cold.\n")
    let plan = SitePlan(try dossier.imported())
    let own = plan.dossier.statements.filter { $0.passages[0].passage.source == "diary" }
    #expect(own.map(\.when.isEmpty) == [true, false, false, false])
    func lines(_ statements: some Sequence<Statement>) -> [String] {
      let entries = statements.map { statement in
        Outline.Entry(
          id: statement.id,
          tags: statement.when.prefix(1).map { Outline.Tag(kind: .time(basis: $0.basis)) })
      }
      return SharedTags(of: entries, in: plan).lines
    }
    #expect(lines(own.dropFirst()) == ["date inherited where none is stated"])
    #expect(lines(own) == [])
  }

  @Test("links an entity the first time alone")
  func firstMention() throws {
    let dossier = try bridge()
    try dossier.append(
      source: "diary",
      text: "On 4 June 1851 Tesk Guard came to Marr Bridge.\n\nTesk Guard left Marr Bridge then.\n")
    let day = try dossier.build().page("days/1851-06-04.html")
    let links = day.elements(inside: "source-diary").filter { $0.attributes["class"] == "ent" }
    #expect(links.map(\.text) == ["Tesk Guard", "Marr Bridge"])
    #expect(links.first?.attributes["data-kind"] == "Brigade · Tesk League")
  }

  @Test(
    "stands under the part of the day that its source names, then what names none, last what is of several days"
  )
  func parts() throws {
    let dossier = try bridge()
    try dossier.append(
      source: "diary",
      text: """
        In the early hours of 4 June 1851 a shot was heard. From 3 to 4 June 1851 the mill stood still.

        """)
    let day = try dossier.build().page("days/1851-06-04.html")
    let parts = day.all("h3").filter { $0.attributes["class"] == "part" }.map(\.text)
    #expect(
      parts == [
        "Early hours 1 statement", "During the day, no part given 4 statements, 2 sources",
        "Over several days 2 statements, 2 sources",
      ])
  }

  @Test("stands beside one of another source that tells of the same hours")
  func pairs() throws {
    let dossier = try bridge()
    try dossier.append(
      source: "diary", text: "In the early hours of 4 June 1851 the guns at the ford were heard.\n")
    try dossier.append(
      source: "ledger", text: "In the early hours of 4 June 1851 the mill bell rang.\n")
    let day = try dossier.build().page("days/1851-06-04.html")
    let pairs = day.all("div").filter { $0.attributes["class"] == "out pair" }
    #expect(pairs.count == 1)
    #expect(pairs.first?.text.contains("guns at the ford") == true)
    #expect(pairs.first?.text.contains("the mill bell rang") == true)
  }
}

@Suite("A sentence that cites nothing")
struct CitedLaterTests {
  @Test("leads to the next work of its paragraph, quietly, and does not cite it in the data")
  func pointer() throws {
    let dossier = try FixtureDossier.named("weir")
    let checks = FixtureDossier.fixtures.deletingLastPathComponent().appending(path: "checks")
    try dossier.lay(checks.appending(path: "uncited-in-paragraph"), at: "")
    let built = try dossier.build()
    let day = try built.page("days/1851-06-05.html")
    let tags = day.all("span").filter { $0.text.hasPrefix("later in the paragraph") }
    #expect(tags.count == 1)
    let mark = try #require(tags.first?.text.firstMatch(of: /\[(\d+)\]/)?.1)
    let cited = day.all("a").filter { $0.attributes["role"] == "doc-noteref" }
      .filter { $0.text == "[\(mark)]" }.compactMap { $0.attributes["href"] }
    let notes = Set(cited.map { day.element(id: String($0.dropFirst()))?.text ?? "" })
    #expect(notes.count == 1 && notes.first?.contains("Hallow Gazette") == true)
    let source = try built.page("sources/article.html")
    #expect(source.all("span").allSatisfy { !$0.text.hasPrefix("later in the paragraph") })
    let data = try built.file("data/dossier.json")
    let burned = try #require(data.range(of: "Weir Street burned."))
    let before = data[..<burned.lowerBound]
    let start = try #require(before.range(of: "\"citations\":", options: .backwards))
    #expect(before[start.upperBound...].contains("article"))
    #expect(!before[start.upperBound...].contains("\"reference\":\"r"))
  }
}

@Suite("A link to report an error")
struct ReportLinkTests {
  @Test("names statement and page, where the dossier says where reports go")
  func configured() throws {
    let dossier = try FixtureDossier.named("bridge")
    try dossier.replace(
      "licence: CC BY 4.0",
      with: "licence: CC BY 4.0\nreport-url: https://example.org/r?s={id}&p={page}",
      in: "Content/dossier.yml")
    let day = try dossier.build().page("days/1851-06-04.html")
    let links = day.all("a").filter { $0.attributes["class"] == "rp" }
    #expect(links.count == 5)
    #expect(
      links.contains {
        $0.attributes["href"] == "https://example.org/r?s=s-dfa41c48&p=days/1851-06-04.html"
      })
    let foot = day.all("footer").first?.text ?? ""
    #expect(foot.contains("Report an error on this page"))
  }

  @Test("is absent where it does not")
  func absent() throws {
    let day = try FixtureDossier.named("bridge").build().page("days/1851-06-04.html")
    #expect(!day.all("a").contains { $0.attributes["class"] == "rp" })
    #expect(!day.text.contains("Report an error"))
  }
}

@Suite("The sheet of the sides")
struct SideStylesTests {
  @Test("gives each side its colour by light and dark, and its own pattern")
  func colours() {
    let css = SideStyles([
      Side(id: "east", name: "East", colour: "#112233", darkColour: "#aabbcc", pattern: "dots"),
      Side(id: "west", name: "West", colour: "#445566"),
    ]).css
    #expect(css.contains("--side-east: #112233;"))
    #expect(css.components(separatedBy: "--side-east: #aabbcc;").count == 3)
    #expect(css.contains(".side-east { --c: var(--side-east, var(--edge)); --p: radial-gradient"))
    // No side is told from another by its colour alone.
    #expect(css.contains(".side-west { --c: var(--side-west, var(--edge)); --p: repeating-linear"))
  }
}

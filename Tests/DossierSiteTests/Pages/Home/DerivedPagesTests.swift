import DossierModel
import Testing

@testable import DossierSite

@Suite("Pages that are derived without an editor")
struct DerivedPagesTests {
  private let site: UntouchedSite

  init() throws {
    site = try UntouchedSite()
    try #require(site.report.written, "\(site.report.diagnostics.map(\.printed).joined())")
  }

  @Test("the home page has each value of the box under its side, and the others under none")
  func homeSides() throws {
    let page = try site.page("index.html")
    let sides = page.sides
    #expect(page.faults == [])
    #expect(Set(page.ids).count == page.ids.count)
    let france = try #require(sides["side-france"])
    let prussia = try #require(sides["side-prussia"])
    #expect(france.contains("Jean Moreau") && france.contains("None") && france.contains("900"))
    #expect(!france.contains("Otto Kraft") && !france.contains("20 captured"))
    #expect(prussia.contains("Otto Kraft") && prussia.contains("20 captured"))
    #expect(!sides.values.contains { $0.contains("7 civilians") })
    #expect(page.text.contains("7 civilians"))
  }

  @Test("the page of figures has those of the box, each under its side")
  func figures() throws {
    let page = try site.page("casualties.html")
    let sides = page.sides
    #expect(page.faults == [])
    #expect(sides["side-france"]?.contains("900") == true)
    #expect(sides["side-prussia"]?.contains("20 captured") == true)
    #expect(page.text.contains("7 civilians"))
    #expect(!page.text.contains("Jean Moreau"))
  }

  @Test("a person's page says in whose column the box names them")
  func personSide() throws {
    #expect(
      try site.page("people/otto-kraft.html").text.contains("side, by the box: Prussia"))
  }

  @Test("the home page opens with the article's own words, cited, until there is a lead")
  func opening() throws {
    let page = try site.page("index.html")
    let opening = try #require(
      page.elements.firstIndex { $0.attributes["class"] == "lede opening" })
    let inside = page.elements.filter { $0.parents.contains(opening) }
    #expect(page.elements[opening].text.contains("began on 3 May 1871"))
    #expect(inside.contains { $0.attributes["role"] == "doc-noteref" })
    #expect(inside.contains { $0.attributes["class"]?.hasPrefix("badge") == true })
    #expect(inside.contains { $0.attributes["href"] == "places/aldford.html" })
    let led = try UntouchedSite(lead: "What happened, in our words.[^general]\n")
    try #require(led.report.written, "\(led.report.diagnostics.map(\.printed).joined())")
    #expect(
      try !led.page("index.html").elements.contains { $0.attributes["class"] == "lede opening" })
  }

  @Test("one position is a map, among lines of latitude and longitude and with a scale")
  func map() throws {
    for path in ["map.html", "index.html"] {
      let page = try site.page(path)
      #expect(page.faults == [])
      let marks = page.all("a").filter { $0.attributes["aria-label"] == "Aldford" }
      #expect(marks.count == 1, "\(path)")
      #expect(page.all("text").contains { $0.text.hasSuffix("°N") }, "\(path)")
      #expect(page.all("text").contains { $0.text.hasSuffix(" km") }, "\(path)")
    }
    #expect(try site.page("map.html").text.contains("Positions: Battle of Aldford (1 place)"))
  }

  @Test("no map without a position")
  func noMap() throws {
    let article = UntouchedSite.article.split(separator: "\n").filter { !$0.contains("{{coord") }
    let site = try UntouchedSite(article.joined(separator: "\n"))
    #expect(!site.has("map.html"))
    #expect(try !site.page("index.html").text.contains("Where it was"))
  }
}

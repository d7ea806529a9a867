import DossierModel
import Foundation
import Testing

@testable import DossierSite
@testable import DossierStarting

/// The site of an article that no editor has touched.
private final class Untouched {
  let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  static let article = """
    {{Infobox military conflict
    | conflict = Battle of Aldford
    | date = 3–5 May 1871
    | place = [[Aldford]]
    | coordinates = {{coord|45.12|N|19.88|E}}
    | combatant1 = {{flag|France}}
    | combatant2 = {{flag|Prussia}}
    | commander1 = [[Jean Moreau]]
    | commander2 = [[Otto Kraft]]
    | strength1 = 900
    | casualties1 = None
    | casualties2 = 20 captured
    | casualties3 = 7 civilians
    }}
    The '''Battle of Aldford''' began on 3 May 1871 near [[Aldford]].<ref>Smith, p. 3.</ref>

    == The fight ==
    On 4 May the [[7th Brigade (France)|7th Brigade]] of the [[3rd Division (France)|3rd Division]]
    left the town, and Otto Kraft entered it.
    """

  let report: BuildReport

  init(_ article: String = Untouched.article, lead: String? = nil) throws {
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    let file = root.appending(path: "aldford.wikitext")
    try Data(article.utf8).write(to: file)
    let folder = root.appending(path: "d")
    _ = try NewDossier.start(in: folder.path, from: [file.path])
    if let lead {
      let leads = folder.appending(path: "Content/Annotations/leads")
      try FileManager.default.createDirectory(at: leads, withIntermediateDirectories: true)
      try Data(lead.utf8).write(to: leads.appending(path: "index.md"))
    }
    report = try Pipeline.build(BuildRequest(folder: folder.path))
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  func page(_ path: String) throws -> HTMLPage {
    let url = root.appending(path: "d/Public/\(path)")
    return HTMLPage(try String(contentsOf: url, encoding: .utf8))
  }

  func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: "d/Public/\(path)").path)
  }
}

@Suite("Pages that are derived without an editor")
struct DerivedPagesTests {
  private let site: Untouched

  init() throws {
    site = try Untouched()
    try #require(site.report.written, "\(site.report.diagnostics.map(\.printed).joined())")
  }

  /// The text of each section of a side.
  private static func sides(_ page: HTMLPage) -> [String: String] {
    let sections = page.all("section").compactMap { section in
      section.attributes["class"].map { ($0, section.text) }
    }
    return Dictionary(
      sections.filter { $0.0.hasPrefix("side-") }, uniquingKeysWith: { first, _ in first })
  }

  @Test("the home page has each value of the box under its side, and the others under none")
  func homeSides() throws {
    let page = try site.page("index.html")
    let sides = Self.sides(page)
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
    let sides = Self.sides(page)
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
    let led = try Untouched(lead: "What happened, in our words.[^general]\n")
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
    let article = Untouched.article.split(separator: "\n").filter { !$0.contains("{{coord") }
    let site = try Untouched(article.joined(separator: "\n"))
    #expect(!site.has("map.html"))
    #expect(try !site.page("index.html").text.contains("Where it was"))
  }

  @Test("the order of battle has belligerents, commanders, and units with their sentence")
  func orderOfBattle() throws {
    let page = try site.page("order-of-battle.html")
    #expect(page.faults == [])
    #expect(Set(page.ids).count == page.ids.count)
    let france = try #require(Self.sides(page)["side-france"])
    #expect(france.contains("France") && france.contains("Jean Moreau"))
    #expect(france.contains("3rd Division") && france.contains("left the town"))
    #expect(france.contains("as told above"))
    let brigade = try site.page("units/7th-brigade.html")
    #expect(brigade.text.contains("as its sentences tell it"))
    #expect(brigade.all("a").contains { $0.text == "3rd Division" })
  }
}

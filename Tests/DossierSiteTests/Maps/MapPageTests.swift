import DossierModel
import Testing

@testable import DossierSite

/// The small dossier with positions: a bridge and a quarter of known centre, a camp set about.
@Suite("The map on its page")
struct MapPageTests {
  private let built: BuiltDossier

  init() throws {
    let dossier = try LayeredDossier.bridge()
    try dossier.put(
      "Content/Gazetteer/places.yml",
      """
      - {id: lower-marr, name: Lower Marr, kind: city}
      - {id: marr-bridge, name: Marr Bridge, kind: bridge, district: true, position: \
      {latitude: 51.5, longitude: -0.25, precision: centre, source: Survey of 1850}}
      - {id: mill-quarter, name: Mill Quarter, kind: quarter, district: true, position: \
      {latitude: 51.51, longitude: -0.26, precision: centre, source: Survey of 1850}}
      - {id: hallow, name: Hallow, kind: village, position: \
      {latitude: 51.505, longitude: -0.24, precision: approximate, reason: a ford east of it}}

      """)
    built = try dossier.build()
    try #require(!built.report.diagnostics.hasErrors)
  }

  private func uses(_ day: Int) throws -> [HTMLPage.Element] {
    let page = try built.page("map.html")
    let drawings = page.elements.indices.filter {
      page.elements[$0].attributes["class"] == "m-map"
    }
    let drawing = try #require(drawings.indices.contains(day - 1) ? drawings[day - 1] : nil)
    return page.elements.filter { $0.name == "use" && $0.parents.contains(drawing) }
  }

  private func fills(of shape: String, on day: Int) throws -> [String] {
    try uses(day).filter { $0.attributes["href"]?.hasPrefix("#m-\(shape)") == true }
      .map { $0.attributes["fill"] ?? "plain" }
  }

  @Test("each day has a drawing and a button of its own, without a script")
  func days() throws {
    let page = try built.page("map.html")
    #expect(page.elements.count { $0.attributes["class"] == "m-map" } == 4)
    #expect(page.all("input").count { $0.attributes["type"] == "radio" } == 4)
    #expect(page.all("title").contains { $0.text == "Control at the end of 5 June 1851" })
  }

  @Test("a cell is filled with the pattern of its side, and no paler where nothing new is told")
  func patterns() throws {
    #expect(try fills(of: "mill-quarter", on: 1) == ["plain"])
    #expect(try fills(of: "mill-quarter", on: 2) == ["url(#p-tesk_orl)"])
    #expect(try fills(of: "mill-quarter", on: 3) == ["url(#p-orl)"])
    #expect(try fills(of: "mill-quarter", on: 4) == ["url(#p-orl)"])
    let ids = Set(try built.page("map.html").all("pattern").compactMap { $0.attributes["id"] })
    for day in 1...4 {
      for fill in try uses(day).compactMap({ $0.attributes["fill"] }) where fill != "none" {
        #expect(ids.contains(String(fill.dropFirst(5).dropLast())), "\(fill)")
      }
    }
  }

  @Test("a cell says its state in words, and leads to its row of the table")
  func links() throws {
    let page = try built.page("map.html")
    let labels = page.all("a").filter {
      $0.attributes["href"] == "control.html#control-marr-bridge"
    }.compactMap { $0.attributes["aria-label"] }
    #expect(
      labels == [
        "Marr Bridge: Not told", "Marr Bridge: Fought over",
        "Marr Bridge: Fought over, as of 4 June 1851",
        "Marr Bridge: Fought over, as of 4 June 1851",
      ])
  }

  @Test("a cell on whose day the sources differ bears a sign, and says so")
  func signs() throws {
    let page = try built.page("map.html")
    let tiles = page.all("a").filter {
      $0.attributes["aria-label"]?.hasPrefix("Mill Quarter: ") == true
    }.map { tile in
      (tile.attributes["aria-label"] ?? "").hasSuffix("; the sources differ")
        && tile.text.hasSuffix("≠")
    }
    #expect(tiles == [false, true, false, false])
  }

  @Test("where positions come from, what was set about and what has none is said below")
  func origins() throws {
    let text = try built.page("map.html").text
    #expect(text.contains("Survey of 1850 (2 places)"))
    #expect(text.contains("a ford east of it"))
    let unplaced = try built.page("map.html").all("a").filter {
      $0.attributes["href"] == "control.html#control-lower-marr"
    }
    #expect(unplaced.map(\.text) == ["Lower Marr"])
  }

  @Test("no element of the map has a style of its own")
  func noStyles() throws {
    for path in ["map.html", "control.html", "casualties.html", "index.html"] {
      #expect(try built.page(path).elements.allSatisfy { $0.attributes["style"] == nil }, "\(path)")
    }
  }
}

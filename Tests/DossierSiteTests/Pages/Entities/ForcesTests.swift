import DossierModel
import Testing

@testable import DossierSite

@Suite("A unit's place in the lists of forces")
struct ForcesTests {
  private static let units = [
    Unit(
      id: "army", name: "River Army", names: [], side: nil, kind: "", parent: nil,
      place: FilePosition("units.yml")),
    Unit(
      id: "guards", name: "Guards", names: [], side: nil, kind: "", parent: nil,
      place: FilePosition("units.yml")),
  ]

  private static func record(of unit: Unit.ID, isTold: Bool = false) throws -> Told {
    let lines: [(Int, String, Unit.ID?)] = [
      (0, "River Army", "army"), (1, "Lancers", nil), (1, "The Guards", "guards"),
      (2, "1st Guards", nil), (3, "Drummers", nil), (2, "2nd Guards", nil), (0, "Millers", nil),
    ]
    let statements = lines.enumerated().map { index, line in
      Sample.statement(line.1, id: Statement.ID("0000000\(index)"))
    }
    var list = OrderOfBattle(
      source: "chronicle", side: nil,
      entries: zip(lines, statements).map {
        .init(depth: $0.0, statement: $1.id, unit: $0.2)
      })
    if isTold {
      list.entries = []
      list.told = [.init(depth: 0, statement: "00000000", unit: "army")]
    }
    let plan = SitePlan(
      Dossier(
        settings: Settings(title: "Marr", baseURL: "https://example.org/"),
        sources: [Sample.source], gazetteer: Gazetteer(units: units), statements: statements,
        orderOfBattle: [list]))
    let page = Page(
      .entity(.unit(unit), isDistrict: false), title: "", at: .unit(unit), body: "",
      isGenerated: true)
    return Told(ForcesRecord(Viewpoint(plan, page, try Sample.templates())), ForcesRecord.fields)
  }

  @Test("each step up and down the tree is a line of the list, with the way to it")
  func steps() throws {
    let record = try Self.record(of: "guards")
    #expect(record.flag("hasOrder"))
    let place = try #require(record.list("order").first)
    #expect(place.text("siglum") == "C")
    #expect(place.list("above").map { $0.text("title") } == ["River Army"])
    #expect(place.list("own").map { $0.text("title") } == ["The Guards"])
    #expect(place.list("below").map { $0.text("title") } == ["1st Guards", "2nd Guards"])
    #expect(place.list("below").last?.text("url") == "../order-of-battle.html#s-00000005")
  }

  @Test("a unit that sentences put neither above nor below another has no place of their telling")
  func alone() throws {
    #expect(try Self.record(of: "army", isTold: true).flag("hasOrder") == false)
  }

  @Test("what heads a list has nothing above it, and what no list has takes no section")
  func ends() throws {
    let army = try #require(try Self.record(of: "army").list("order").first)
    #expect(army.list("above").isEmpty && army.flag("hasBelow"))
    #expect(army.list("below").map { $0.text("title") } == ["Lancers", "The Guards"])
    #expect(try Self.record(of: "millers").flag("hasOrder") == false)
  }

  @Test("on its page a unit stands inside of those above it, step by step")
  func nested() throws {
    let dossier = try FixtureDossier.started(from: [
      (
        "marr.wikitext",
        """
        {{Infobox military conflict
        | conflict = Marr
        | combatant1 = Orl
        | units1 = [[Orl Armed Forces]]
        * [[Orl Army]]
        ** [[46th Orl Regiment]]
        *** [[Third Orl Battalion]]
        }}
        The 46th Orl Regiment fled.
        """
      )
    ])
    #expect(try dossier.build().report.written)
    let page = HTMLPage(try dossier.text("Public/units/46th-orl-regiment.html"))
    #expect(page.faults == [])
    let own = try #require(page.all("li").first { $0.attributes["class"] == "own" })
    let around = own.parents.map { page.elements[$0] }
    #expect(around.filter { $0.name == "ul" }.count == 3)
    #expect(own.text.contains("Third Orl Battalion"))
  }
}

import DossierModel
import Testing

@testable import DossierSite

@Suite("What a map shows and where")
struct MapPlanTests {
  private static func place(
    _ id: String, _ latitude: Double, _ longitude: Double, precision: String = "centre"
  ) -> Place {
    Place(
      id: Place.ID(id), name: id, names: [], kind: "quarter", within: nil, isDistrict: true,
      position: Place.Position(latitude: latitude, longitude: longitude, precision: precision),
      place: FilePosition("places.yml"))
  }

  /// A town of twelve quarters, four a row, about a kilometre apart.
  private static let town = (0..<12).map { index in
    place("quarter-\(index)", 50 + Double(index / 4) * 0.01, 8 + Double(index % 4) * 0.014)
  }

  private static func plan(_ places: [Place], shapes: [PlaceShape] = []) -> MapPlan? {
    MapPlan(Gazetteer(places: places, shapes: shapes), told: Set(places.map(\.id)))
  }

  @Test("without a position there is no map")
  func noPosition() {
    var place = Self.place("ford", 50, 8)
    place.position = nil
    #expect(Self.plan([place]) == nil)
    #expect(Self.plan([]) == nil)
  }

  @Test("a single place fills the map, known well or about", arguments: ["centre", "approximate"])
  func onePlace(precision: String) throws {
    let plan = try #require(Self.plan([Self.place("ford", 50, 8, precision: precision)]))
    #expect(plan.spots.count == 1 && plan.height > 20 && plan.height < 800)
    #expect(plan.unitsPerKilometre.isFinite && plan.unitsPerKilometre > 0)
  }

  @Test("two places stand on the map, however far apart")
  func twoPlaces() throws {
    let plan = try #require(Self.plan([Self.place("a", 50, 8), Self.place("b", 50.5, 14)]))
    #expect(plan.spots.count == 2 && plan.distant.isEmpty)
  }

  @Test("what lies far from the rest is listed with its way, and takes no room")
  func distantPlaces() throws {
    let far = [
      Self.place("north-mill", 50.5, 8.02),
      Self.place("east-fort", 50.01, 9.4, precision: "approximate"),
    ]
    let plan = try #require(Self.plan(Self.town + far))
    #expect(plan.spots.count == 12)
    #expect(plan.distant.map(\.place.id) == ["north-mill", "east-fort"])
    #expect(plan.distant.map(\.direction) == [.north, .east])
    #expect(plan.distant[0].kilometres == 54)
    let alone = try #require(Self.plan(Self.town))
    #expect(abs(plan.unitsPerKilometre - alone.unitsPerKilometre) < 0.5)
  }

  @Test("all that is drawn lies within the drawing, between the strips for names")
  func everythingIsInside() throws {
    let plan = try #require(
      Self.plan(Self.town + [Self.place("camp", 50.012, 7.995, precision: "approximate")]))
    for point in (plan.spots.flatMap(\.polygons) + plan.ground).flatMap(\.points) {
      #expect(point.x >= MapPlan.margin && point.x <= MapPlan.width - MapPlan.margin)
      #expect(point.y >= 0 && point.y <= plan.height)
    }
  }

  @Test("a place set about where it lies is a mark and takes no ground from the others")
  func marks() throws {
    let camp = Self.place("camp", 50.005, 8.007, precision: "approximate")
    let with = try #require(Self.plan(Self.town + [camp]))
    let without = try #require(Self.plan(Self.town))
    #expect(with.spots.last?.isMark == true)
    #expect(with.spots.dropLast().map(\.polygons) == without.spots.map(\.polygons))
  }

  @Test("an outline takes the place of the cell; north is above")
  func outlines() throws {
    let square = [(50.009, 8.0), (50.009, 8.02), (50.02, 8.02), (50.02, 8.0)]
      .map { GeoPoint(latitude: $0.0, longitude: $0.1) }
    let shape = PlaceShape(
      location: "quarter-5", ground: .outlines([[square]]), source: nil, place: FilePosition("x"))
    let plan = try #require(Self.plan(Self.town, shapes: [shape]))
    let drawn = try #require(plan.spots.first { $0.place.id == "quarter-5" }?.polygons)
    #expect(drawn.map(\.points.count) == [4])
    #expect(drawn[0].points[0].y > drawn[0].points[2].y)
    #expect(drawn[0].points[0].x < drawn[0].points[1].x)
  }

  @Test("an outline alone gives a place its position")
  func outlineWithoutPosition() throws {
    var island = Self.place("island", 0, 0)
    island.position = nil
    let ring = [(50.0, 8.0), (50.0, 8.02), (50.02, 8.01)].map {
      GeoPoint(latitude: $0.0, longitude: $0.1)
    }
    let shape = PlaceShape(
      location: "island", ground: .outlines([[ring]]), source: nil, place: FilePosition("x"))
    #expect(Self.plan([island], shapes: [shape])?.spots.count == 1)
  }

  @Test("several centres of one place give it several cells, and centres of none bound the others")
  func centres() throws {
    let shapes = [
      PlaceShape(
        location: "quarter-0",
        ground: .centres([
          GeoPoint(latitude: 50, longitude: 8), GeoPoint(latitude: 49.995, longitude: 8.005),
        ]), source: nil, place: FilePosition("x")),
      PlaceShape(
        location: nil, ground: .centres([GeoPoint(latitude: 50.005, longitude: 8.007)]),
        source: nil, place: FilePosition("x")),
    ]
    let plan = try #require(Self.plan(Self.town, shapes: shapes))
    #expect(plan.spots[0].polygons.count == 2)
    #expect(plan.ground.count == 1)
  }

  // MARK: Names

  @Test("names meet neither one another nor the edge, and each has a line to its place")
  func labels() throws {
    let plan = try #require(Self.plan(Self.town))
    let labels = MapLabels(plan: plan, weight: [:]).all
    #expect(labels.count == 12)
    for (index, label) in labels.enumerated() {
      #expect(label.box.least.x >= 0 && label.box.greatest.x <= MapPlan.width)
      #expect(label.box.least.y >= -0.001 && label.box.greatest.y <= plan.height)
      for other in labels.dropFirst(index + 1) { #expect(!label.box.meets(other.box)) }
      #expect(label.anchor == .middle || label.leader.count == 3)
    }
  }

  @Test("of more names than there is room for the weightier stand")
  func tooManyNames() throws {
    let places = (0..<120).map { index in
      Self.place("hamlet-\(index)", 50 + Double(index / 12) * 0.01, 8 + Double(index % 12) * 0.014)
    }
    let plan = try #require(Self.plan(places))
    let labels = MapLabels(plan: plan, weight: ["hamlet-60": 3]).all
    #expect(labels.count < 120 && labels.count > 30)
    #expect(labels.contains { $0.place == "hamlet-60" })
    for (index, label) in labels.enumerated() {
      for other in labels.dropFirst(index + 1) { #expect(!label.box.meets(other.box)) }
    }
  }

  @Test("on a narrow screen a few names stand, inside the ground")
  func fewNames() throws {
    let plan = try #require(Self.plan(Self.town))
    let labels = MapLabels(plan: plan, weight: [:]).few
    #expect((1...6).contains(labels.count))
    for (index, label) in labels.enumerated() {
      #expect(label.box.least.x >= MapPlan.margin)
      #expect(label.box.greatest.x <= MapPlan.width - MapPlan.margin)
      for other in labels.dropFirst(index + 1) { #expect(!label.box.meets(other.box)) }
    }
  }

  @Test("on a narrow screen a name stands above or below the mark of its place")
  func marksStayVisible() throws {
    let camp = Self.place("camp", 50.005, 8.007, precision: "approximate")
    let plan = try #require(Self.plan(Self.town + [camp]))
    let label = try #require(
      MapLabels(plan: plan, weight: ["camp": 9]).few.first { $0.place == "camp" })
    let site = try #require(plan.spots.last?.site)
    #expect(label.box.least.y > site.y || label.box.greatest.y < site.y)
  }

  @Test("the lines to the names at a side don't cross")
  func leaders() throws {
    // Two columns of marks: those farther off lie on the same heights as the nearer ones.
    let marks = (0..<12).map { index in
      Self.place(
        "mark-\(index)", 50 + Double(index % 6) * 0.002, 8 + Double(index / 6) * 0.01,
        precision: "approximate")
    }
    let plan = try #require(Self.plan(marks + Self.town))
    let labels = MapLabels(plan: plan, weight: [:]).all.filter { !$0.leader.isEmpty }
    #expect(labels.count >= 12)
    for anchor in [MapLabel.Anchor.start, .end] {
      let column = labels.filter { $0.anchor == anchor }.map { label in
        Leader(to: label.leader[2], at: label.leader[0].y, isLeft: anchor == .end)
      }
      for (index, leader) in column.enumerated() {
        for other in column.dropFirst(index + 1) { #expect(!leader.crosses(other)) }
      }
    }
  }

  @Test("a small map shows one place among the others, and none of a place that is not on it")
  func locator() throws {
    let plan = try #require(Self.plan(Self.town))
    let drawing = try #require(LocatorSVG(map: plan).drawing(of: "quarter-5"))
    #expect(drawing.contains("class=\"loc-here\"") && drawing.contains("aria-hidden=\"true\""))
    #expect(LocatorSVG(map: plan).drawing(of: "elsewhere") == nil)
    let alone = try #require(Self.plan([Self.place("ford", 50, 8)]))
    #expect(LocatorSVG(map: alone).drawing(of: "ford") == nil)
  }

  @Test("a long name is broken into lines, and a word that no line takes is cut")
  func longNames() {
    #expect(
      MapLabelText("Old Northern Railway Station", size: 15).lines == [
        "Old Northern", "Railway Station",
      ])
    #expect(MapLabelText("Donaudampfschifffahrt", size: 15).lines == ["Donaudampfschifff…"])
  }

  // MARK: Days

  private static func table(_ reported: [Int], of count: Int) -> ControlTable {
    let first = CalendarDate(year: 1916, month: 7, day: 1)
    let days = (0..<count).compactMap { first?.adding(days: $0) }
    return ControlTable(
      days: days,
      rows: [
        .init(
          location: "ford",
          cells: days.enumerated().map { index, day in
            ControlCell(
              day: day, hold: .held("guard"), telling: reported.contains(index) ? .told : .since)
          })
      ])
  }

  @Test("of many days the first, the last and those of which most is reported have a map")
  func manyDays() {
    let table = Self.table([40, 70, 71], of: 140)
    let days = MapRecord.shownDays(of: table, atMost: 5)
    #expect(days == [0, 40, 70, 71, 139].map { table.days[$0] })
    #expect(MapRecord.shownDays(of: table).count == MapRecord.mostDays)
    #expect(MapRecord.fullestDay(of: table) == table.days[40])
  }

  @Test("few days all have a map", arguments: [1, 5, 16])
  func fewDays(count: Int) {
    let table = Self.table([], of: count)
    #expect(MapRecord.shownDays(of: table) == table.days)
    #expect(MapRecord.fullestDay(of: table) == table.days[0])
  }

  // MARK: Scale

  @Test(
    "the scale is a round length that fits",
    arguments: [(30.0, 2.0), (3, 20), (0.4, 200), (700, 0.1), (137, 1)])
  func scale(units: Double, kilometres: Double) {
    let length = MapSVG.scaleLength(unitsPerKilometre: units)
    #expect(abs(length - kilometres) < 1e-9 && length * units <= MapPlan.width / 7)
  }
}

import DossierLanguages
import DossierModel
import Testing

@testable import DossierSite

@Suite("The cells of a map")
struct MapGeometryTests {
  /// Points that look scattered and are the same on every run.
  private static func scattered(_ count: Int, seed: UInt64 = 7) -> [MapPoint] {
    var state = seed
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24) * 10
    }
    return (0..<count).map { _ in MapPoint(x: next(), y: next()) }
  }

  private static let grid = (0..<60).flatMap { x in
    (0..<60).map { y in MapPoint(x: Double(x) / 5 - 1 + 0.013, y: Double(y) / 5 - 1 + 0.017) }
  }

  @Test("every point lies in at most one cell, and near a site in that of the nearest site")
  func cellsDivideTheGround() {
    let sites = Self.scattered(40)
    let cells = Voronoi.cells(of: sites, radius: 2)
    for point in Self.grid {
      let owners = cells.indices.filter { cells[$0].contains(point) }
      #expect(owners.count <= 1, "\(point)")
      let nearest = sites.indices.min {
        sites[$0].distance(to: point) < sites[$1].distance(to: point)
      }
      // A regular polygon of 32 corners takes in a circle of this share of its radius.
      let isCovered = nearest.map { sites[$0].distance(to: point) < 2 * 0.995 } ?? false
      if isCovered { #expect(owners == [nearest].compactMap { $0 }, "\(point)") }
    }
  }

  @Test("each cell takes in its site and reaches no farther than the radius")
  func cellsContainTheirSites() {
    let sites = Self.scattered(80, seed: 3)
    for (site, cell) in zip(sites, Voronoi.cells(of: sites, radius: 1.5)) {
      #expect(cell.contains(site))
      #expect(cell.points.allSatisfy { $0.distance(to: site) < 1.5 + 1e-9 })
    }
  }

  @Test("no site, one site, two sites")
  func fewSites() {
    #expect(Voronoi.cells(of: [], radius: 1).isEmpty)
    #expect(Voronoi.radius(for: []) == 1)
    let one = Voronoi.cells(of: [MapPoint(x: 5, y: 5)], radius: 1)
    #expect(one.map(\.points.count) == [Voronoi.corners])
    let two = Voronoi.cells(of: [MapPoint(x: 0, y: 0), MapPoint(x: 1, y: 0)], radius: 1)
    #expect(two[0].points.map(\.x).max().map { abs($0 - 0.5) < 1e-9 } == true)
    #expect(two[1].points.map(\.x).min().map { abs($0 - 0.5) < 1e-9 } == true)
  }

  @Test("sites in one line share the ground across it")
  func collinearSites() {
    let sites = (0..<5).map { MapPoint(x: Double($0), y: 2 * Double($0)) }
    let cells = Voronoi.cells(of: sites, radius: Voronoi.radius(for: sites))
    for (index, site) in sites.enumerated() {
      #expect(cells.indices.filter { cells[$0].contains(site) } == [index])
    }
  }

  @Test("sites in one spot share its cell in sectors of one size", arguments: [2, 3, 5])
  func sitesInOneSpot(count: Int) {
    let spot = MapPoint(x: 1, y: 1)
    let cells = Voronoi.cells(of: Array(repeating: spot, count: count), radius: 1)
    let whole = MapPolygon.regular(around: spot, radius: 1, corners: Voronoi.corners).area
    for cell in cells { #expect(abs(cell.area - whole / Double(count)) < 0.01) }
    for point in Self.grid where point.distance(to: spot) < 0.9 {
      #expect(cells.count { $0.contains(point) } == 1, "\(point)")
    }
  }

  @Test("a site far from the others owns no more than a disc of the usual reach")
  func loneSite() {
    var sites = Self.scattered(30)
    sites.append(MapPoint(x: 500, y: 500))
    let radius = Voronoi.radius(for: sites)
    #expect(radius < 5)
    #expect(
      Voronoi.cells(of: sites, radius: radius).last.map { $0.area < 4 * radius * radius } == true)
  }

  @Test("a degree of latitude is 111 kilometres, and one of longitude half of that at 60 degrees")
  func projection() {
    let north = GeoPoint(latitude: 60.5, longitude: 10)
    let south = GeoPoint(latitude: 59.5, longitude: 11)
    let projection = MapProjection([north, south])
    let (a, b) = (projection.point(north), projection.point(south))
    #expect(abs(b.y - a.y - 111.2) < 0.1)
    #expect(abs(b.x - a.x - 55.6) < 0.1)
  }

  @Test("places on both sides of the meridian of 180 degrees lie beside each other")
  func meridianOfDates() {
    let west = GeoPoint(latitude: 0, longitude: 179.5)
    let east = GeoPoint(latitude: 0, longitude: -179.5)
    let projection = MapProjection([west, east])
    #expect(abs(projection.point(east).x - projection.point(west).x - 111.2) < 0.1)
  }

  @Test(
    "a direction is that of the nearest wind",
    arguments: [
      (1.0, 0.0, "east"), (1, 1, "south-east"), (0, 3, "south"), (-2, 0.5, "west"),
      (-1, -1, "north-west"), (0.1, -1, "north"), (1, -1, "north-east"), (-1, 1, "south-west"),
    ])
  func winds(x: Double, y: Double, name: String) {
    #expect(InterfaceWords.english[Compass.direction(of: MapPoint(x: x, y: y))] == name)
  }

  @Test("a number of a path has one decimal at most, and no sign of nothing")
  func numbers() {
    #expect(
      [1, 1.04, 1.05, -0.04, -0.25, 120.96].map(MapSVG.number) == [
        "1", "1", "1.1", "0", "-0.3", "121",
      ])
  }
}

import DossierLanguages
import DossierModel

/// What a map shows and where, in units of its drawing.
struct MapPlan: Sendable {
  /// A place as it is drawn.
  struct Spot: Sendable {
    var place: Place
    /// Where it lies.
    var site: MapPoint
    /// Its cells or outlines, or the sign of a mark.
    var polygons: [MapPolygon]
    /// Whether it is only about here.
    var isMark: Bool
    /// Whether an entry on control tells of it.
    var isTold: Bool
  }

  /// A place too far off to be drawn.
  struct Distant: Sendable {
    var place: Place
    /// From the middle of the map, whole.
    var kilometres: Int
    /// "north-east".
    var direction: InterfaceWord
  }

  /// The width of every map with the names at its sides; its height follows from what it shows.
  static let width = 960.0
  /// How wide the strips at both sides are, in which names stand.
  static let margin = 190.0
  static let padding = 14.0
  /// Room below the ground for scale and north.
  static let footing = 44.0
  /// Half of the width of a mark.
  static let markSize = 8.0
  private static let greatestHeight = 640.0
  private static let room = width - 2 * (margin + padding)

  let spots: [Spot]
  /// The cells of ground that no place of the gazetteer lies on.
  let ground: [MapPolygon]
  let distant: [Distant]
  let height: Double
  let unitsPerKilometre: Double
  private let projection: MapProjection
  private let shift: MapPoint

  /// How much of the country round the places a map shows: nothing beyond their own ground, or so
  /// much that single points can be found.
  enum Surroundings { case none, wide }

  /// Nil where no place of the gazetteer has a position.
  init?(_ gazetteer: Gazetteer, told: Set<Place.ID>, surroundings: Surroundings = .none) {
    let all = MapSites(gazetteer)
    guard let frame = MapFrame(all.sites) else { return nil }
    let shown = all.sites.filter { frame.takesIn($0.middle) }
    let cells = MapCells(shown, neighbours: all.neighbours.filter(frame.takesIn))
    let middles = shown.filter(\.isApproximate).map(\.middle)
    guard let ground = MapBox(cells.allPoints + middles) else { return nil }
    let extent = surroundings == .wide ? ground.withSurroundings : ground
    let scale = Self.scale(of: extent)
    let shift = MapPoint(
      x: Self.margin + Self.padding + (Self.room - extent.width * scale) / 2 - extent.least.x
        * scale,
      y: Self.padding - extent.least.y * scale)
    let draw: (MapPoint) -> MapPoint = { $0 * scale + shift }
    unitsPerKilometre = scale
    projection = all.projection
    self.shift = shift
    height = extent.height * scale + 2 * Self.padding + Self.footing
    self.ground = cells.ground.map { $0.mapped(draw) }
    spots = zip(shown, cells.ofSites).map { site, polygons in
      let middle = draw(site.middle)
      return Spot(
        place: site.place, site: middle,
        polygons: site.isApproximate ? [Self.mark(at: middle)] : polygons.map { $0.mapped(draw) },
        isMark: site.isApproximate, isTold: told.contains(site.place.id))
    }
    let middle = (frame.box.least + frame.box.greatest) * 0.5
    distant = all.sites.filter { !frame.takesIn($0.middle) && told.contains($0.place.id) }
      .map { Self.distant($0, from: middle) }
  }

  /// Where a point of the Earth lies on the drawing.
  func drawn(_ point: GeoPoint) -> MapPoint {
    projection.point(point) * unitsPerKilometre + shift
  }

  /// Which point of the Earth lies at a point of the drawing.
  func geographic(_ point: MapPoint) -> GeoPoint {
    projection.geographic((point - shift) * (1 / unitsPerKilometre))
  }

  private static func scale(of extent: MapBox) -> Double {
    let byWidth = extent.width > 0 ? room / extent.width : .infinity
    let byHeight = extent.height > 0 ? greatestHeight / extent.height : .infinity
    let scale = min(byWidth, byHeight)
    return scale.isFinite ? scale : 1
  }

  private static func mark(at point: MapPoint) -> MapPolygon {
    MapPolygon(points: [
      point + MapPoint(x: 0, y: -markSize), point + MapPoint(x: markSize, y: 0),
      point + MapPoint(x: 0, y: markSize), point + MapPoint(x: -markSize, y: 0),
    ])
  }

  private static func distant(_ site: MapSites.Site, from middle: MapPoint) -> Distant {
    let step = site.middle - middle
    return Distant(
      place: site.place, kilometres: Int(site.middle.distance(to: middle).rounded()),
      direction: Compass.direction(of: step))
  }
}

extension MapBox {
  /// In kilometres: a quarter of the extent, and room enough that a point alone can be found.
  fileprivate var withSurroundings: MapBox {
    let (x, y) = (max(width / 4, 25 - width / 4, 3), max(height / 4, 12 - height / 4, 3))
    let rim = MapPoint(x: width < 1 ? 100 : x, y: height < 1 ? 50 : y)
    return MapBox([least - rim, greatest + rim]) ?? self
  }
}

/// The cells of a map, in kilometres.
private struct MapCells {
  /// The polygons of each site, in order; none for a mark.
  let ofSites: [[MapPolygon]]
  let ground: [MapPolygon]

  init(_ sites: [MapSites.Site], neighbours: [MapPoint]) {
    let known = sites.indices.filter { !sites[$0].isApproximate }
    let owners = known.flatMap { index in sites[index].centres.map { _ in index } }
    let points = known.flatMap { sites[$0].centres } + (known.isEmpty ? [] : neighbours)
    let cells = Voronoi.cells(of: points, radius: Voronoi.radius(for: points))
    var ofSites = sites.map(\.outlines)
    for (cell, owner) in zip(cells, owners) where sites[owner].outlines.isEmpty {
      ofSites[owner].append(cell)
    }
    self.ofSites = ofSites
    ground = Array(cells.dropFirst(owners.count))
  }

  var allPoints: [MapPoint] {
    (ofSites.flatMap { $0 } + ground).flatMap(\.points)
  }
}

/// The eight winds.
enum Compass {
  private static let names: [InterfaceWord] = [
    .east, .southEast, .south, .southWest, .west, .northWest, .north, .northEast,
  ]

  /// The wind nearest to a direction of the plane; a step to nowhere is "here".
  static func direction(of step: MapPoint) -> InterfaceWord {
    guard step.dot(step) > 0 else { return .here }
    // 22.5 degrees: where one wind ends and the next begins.
    let limit = 0.414_213_562
    let (x, y) = (step.x, step.y)
    if abs(y) <= limit * abs(x) { return x > 0 ? names[0] : names[4] }
    if abs(x) <= limit * abs(y) { return y > 0 ? names[2] : names[6] }
    return x > 0 ? (y > 0 ? names[1] : names[7]) : (y > 0 ? names[3] : names[5])
  }
}

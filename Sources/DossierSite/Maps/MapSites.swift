import DossierModel

/// Where the places of a gazetteer lie in the plane, in kilometres.
struct MapSites {
  /// A place that has a position or a shape.
  struct Site {
    var place: Place
    /// The centres of its areas, else its position; at least one.
    var centres: [MapPoint]
    /// Its outlines, ring by ring; empty where no file has any.
    var outlines: [MapPolygon]
    /// Where its label belongs: the middle of its centres, or of its largest outline.
    var middle: MapPoint
    /// Whether an editor has set it only about where it lies; then it is a mark and no cell.
    var isApproximate: Bool
  }

  /// In the gazetteer's order.
  let sites: [Site]
  /// Centres of ground that no place of the gazetteer lies on.
  let neighbours: [MapPoint]
  /// From the Earth to the plane.
  let projection: MapProjection

  init(_ gazetteer: Gazetteer) {
    let projection = MapProjection(Self.points(of: gazetteer))
    self.projection = projection
    sites = gazetteer.places.compactMap { place in
      Self.site(place, gazetteer.shapes.filter { $0.location == place.id }, projection)
    }
    neighbours = gazetteer.shapes.filter { $0.location == nil }.flatMap { shape in
      if case .centres(let points) = shape.ground { return points.map(projection.point) }
      return []
    }
  }

  /// Those that are known well, where there are some, decide on the projection.
  private static func points(of gazetteer: Gazetteer) -> [GeoPoint] {
    let shaped = gazetteer.shapes.flatMap { shape -> [GeoPoint] in
      switch shape.ground {
      case .centres(let points): points
      case .outlines(let outlines): outlines.flatMap { $0.flatMap { $0 } }
      }
    }
    let positions = gazetteer.places.compactMap(\.position)
    let known = shaped + positions.filter { !$0.isApproximate }.map(\.point)
    return known.isEmpty ? positions.map(\.point) : known
  }

  private static func site(
    _ place: Place, _ shapes: [PlaceShape], _ projection: MapProjection
  ) -> Site? {
    var centres: [MapPoint] = []
    var outlines: [MapPolygon] = []
    for shape in shapes {
      switch shape.ground {
      case .centres(let points): centres += points.map(projection.point)
      case .outlines(let polygons):
        outlines += polygons.flatMap { $0.map { MapPolygon(points: $0.map(projection.point)) } }
      }
    }
    let isShaped = !shapes.isEmpty
    if let largest = outlines.max(by: { $0.area < $1.area }), let middle = largest.centroid {
      centres = [middle]
    } else if centres.isEmpty, let position = place.position {
      centres = [projection.point(position.point)]
    }
    guard !centres.isEmpty else { return nil }
    let middle = centres.reduce(MapPoint(x: 0, y: 0), +) * (1 / Double(centres.count))
    return Site(
      place: place, centres: centres, outlines: outlines, middle: middle,
      isApproximate: !isShaped && place.position?.isApproximate == true)
  }
}

extension Place.Position {
  /// Whether an editor has set it about where the place lies.
  var isApproximate: Bool { precision.hasPrefix("approximate") }

  var point: GeoPoint { GeoPoint(latitude: latitude, longitude: longitude) }
}

/// Which sites a map shows: those that lie together. What lies far from them would make all the
/// rest small, and stands in a list beside it.
struct MapFrame {
  /// In kilometres.
  let box: MapBox

  /// A site is far off that lies this many times as far from the middle as half of them do.
  private static let usualReach = 4.0
  /// How much farther than the sites known well a mark may lie, as a share of their extent.
  private static let rim = 0.2

  /// Nil where there is no site.
  init?(_ sites: [MapSites.Site]) {
    let known = sites.filter { !$0.isApproximate }
    let anchors = (known.count < 3 ? sites : known).map(\.middle)
    guard let middle = Self.median(anchors) else { return nil }
    let ways = anchors.map { $0.distance(to: middle) }.sorted()
    // With two there is no telling which of them is far off.
    let reach = ways.count < 3 ? .infinity : max(ways[ways.count / 2] * Self.usualReach, 0.001)
    guard let core = MapBox(anchors.filter { $0.distance(to: middle) <= reach }) else { return nil }
    let rim = max(core.width, core.height) * Self.rim
    box =
      MapBox(
        core.corners + [
          core.least - MapPoint(x: rim, y: rim), core.greatest + MapPoint(x: rim, y: rim),
        ]) ?? core
  }

  func takesIn(_ point: MapPoint) -> Bool {
    box.least.x <= point.x && point.x <= box.greatest.x
      && box.least.y <= point.y && point.y <= box.greatest.y
  }

  private static func median(_ points: [MapPoint]) -> MapPoint? {
    guard !points.isEmpty else { return nil }
    return MapPoint(
      x: points.map(\.x).sorted()[points.count / 2], y: points.map(\.y).sorted()[points.count / 2])
  }
}

import DossierModel
import Foundation

/// A point of the plane: `x` grows to the east, `y` to the south.
struct MapPoint: Hashable, Sendable {
  var x: Double
  var y: Double

  static func + (left: Self, right: Self) -> Self {
    Self(x: left.x + right.x, y: left.y + right.y)
  }

  static func - (left: Self, right: Self) -> Self {
    Self(x: left.x - right.x, y: left.y - right.y)
  }

  static func * (point: Self, factor: Double) -> Self {
    Self(x: point.x * factor, y: point.y * factor)
  }

  func dot(_ other: Self) -> Double { x * other.x + y * other.y }

  /// Positive where `other` lies clockwise from this direction, as the plane is drawn.
  func cross(_ other: Self) -> Double { x * other.y - y * other.x }

  func distance(to other: Self) -> Double {
    let step = other - self
    return step.dot(step).squareRoot()
  }
}

/// A closed line of points, the first not repeated at the end.
struct MapPolygon: Hashable, Sendable {
  var points: [MapPoint]

  /// A regular polygon round a centre.
  static func regular(around centre: MapPoint, radius: Double, corners: Int) -> MapPolygon {
    MapPolygon(
      points: (0..<corners).map { corner in
        let angle = 2 * Double.pi * (Double(corner) + 0.5) / Double(corners)
        return centre + MapPoint(x: cos(angle), y: sin(angle)) * radius
      })
  }

  /// What of a convex polygon lies where `direction` has at most the product `limit`.
  func clipped(along direction: MapPoint, to limit: Double) -> MapPolygon {
    var kept: [MapPoint] = []
    for (index, point) in points.enumerated() {
      let next = points[(index + 1) % points.count]
      let here = direction.dot(point) - limit
      let there = direction.dot(next) - limit
      if here <= 0 { kept.append(point) }
      if (here < 0 && there > 0) || (here > 0 && there < 0) {
        kept.append(point + (next - point) * (here / (here - there)))
      }
    }
    return MapPolygon(points: kept.count < 3 ? [] : kept)
  }

  /// Half the sum of the corners' cross products, without its sign.
  var area: Double { abs(signedArea) }

  private var signedArea: Double {
    points.indices.reduce(0) { $0 + points[$1].cross(points[($1 + 1) % points.count]) } / 2
  }

  /// The centre of the area; of a polygon without area the middle of its points.
  var centroid: MapPoint? {
    guard let origin = points.first else { return nil }
    var sum = MapPoint(x: 0, y: 0)
    var weight = 0.0
    for (index, point) in points.enumerated() {
      let a = point - origin
      let b = points[(index + 1) % points.count] - origin
      sum = sum + (a + b) * a.cross(b)
      weight += a.cross(b)
    }
    guard abs(weight) > 1e-12 else {
      return points.reduce(MapPoint(x: 0, y: 0), +) * (1 / Double(points.count))
    }
    return origin + sum * (1 / (3 * weight))
  }

  /// Whether a point lies inside, by the number of edges that a ray from it crosses.
  func contains(_ point: MapPoint) -> Bool {
    var isInside = false
    for (index, a) in points.enumerated() {
      let b = points[(index + 1) % points.count]
      if (a.y > point.y) != (b.y > point.y),
        point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x
      {
        isInside.toggle()
      }
    }
    return isInside
  }

  func mapped(_ change: (MapPoint) -> MapPoint) -> MapPolygon {
    MapPolygon(points: points.map(change))
  }
}

/// An upright rectangle.
struct MapBox: Hashable, Sendable {
  var least: MapPoint
  var greatest: MapPoint

  /// Nil where there is no point.
  init?(_ points: [MapPoint]) {
    guard let first = points.first else { return nil }
    least = first
    greatest = first
    for point in points {
      least = MapPoint(x: min(least.x, point.x), y: min(least.y, point.y))
      greatest = MapPoint(x: max(greatest.x, point.x), y: max(greatest.y, point.y))
    }
  }

  init(centre: MapPoint, width: Double, height: Double) {
    let half = MapPoint(x: width / 2, y: height / 2)
    least = centre - half
    greatest = centre + half
  }

  var width: Double { greatest.x - least.x }
  var height: Double { greatest.y - least.y }

  /// The corners, clockwise from the north-west.
  var corners: [MapPoint] {
    [
      least, MapPoint(x: greatest.x, y: least.y), greatest, MapPoint(x: least.x, y: greatest.y),
    ]
  }

  /// The middles of the four edges.
  var edgeMiddles: [MapPoint] {
    let middle = (least + greatest) * 0.5
    return [
      MapPoint(x: middle.x, y: least.y), MapPoint(x: greatest.x, y: middle.y),
      MapPoint(x: middle.x, y: greatest.y), MapPoint(x: least.x, y: middle.y),
    ]
  }

  func meets(_ other: MapBox) -> Bool {
    least.x < other.greatest.x && other.least.x < greatest.x
      && least.y < other.greatest.y && other.least.y < greatest.y
  }

  /// Whether it lies in this one whole.
  func takesIn(_ other: MapBox) -> Bool {
    least.x <= other.least.x && least.y <= other.least.y
      && other.greatest.x <= greatest.x && other.greatest.y <= greatest.y
  }
}

/// Degrees to kilometres: the equirectangular projection at the mean latitude of the points shown,
/// which for a city or a province differs from the ground by less than a line's width.
struct MapProjection: Sendable {
  private let scale: Double
  private let seam: Double

  /// Kilometres in a degree of a great circle (mean radius of the Earth: 6,371.0088 km).
  private static let kilometresInDegree = 111.195

  init(_ points: [GeoPoint]) {
    let latitudes = points.map(\.latitude)
    let mean = latitudes.isEmpty ? 0 : latitudes.reduce(0, +) / Double(latitudes.count)
    scale = cos(mean * .pi / 180)
    let longitudes = points.map(\.longitude)
    // On both sides of the meridian of 180 degrees the west follows the east.
    let isCut = (longitudes.max() ?? 0) - (longitudes.min() ?? 0) > 180
    seam = isCut ? 0 : -181
  }

  /// In kilometres from the Gulf of Guinea.
  func point(_ point: GeoPoint) -> MapPoint {
    let longitude = point.longitude < seam ? point.longitude + 360 : point.longitude
    return MapPoint(
      x: longitude * scale * Self.kilometresInDegree,
      y: -point.latitude * Self.kilometresInDegree)
  }

  /// Where a point of the plane lies on the Earth.
  func geographic(_ point: MapPoint) -> GeoPoint {
    GeoPoint(
      latitude: -point.y / Self.kilometresInDegree,
      longitude: point.x / (scale * Self.kilometresInDegree))
  }
}

import Foundation

/// The ground nearest to each of some points, no farther than a radius from it.
///
/// Each cell is a regular polygon round its site, cut along the middle to every other site near
/// it. For the few hundred points of a map that is quick, and always comes out the same.
enum Voronoi {
  /// The corners of a cell that no other site cuts.
  static let corners = 32

  /// A cell for each site, in order. Sites in one spot share its cell in equal sectors.
  static func cells(of sites: [MapPoint], radius: Double) -> [MapPolygon] {
    sites.indices.map { cell(of: $0, sites, radius: radius) }
  }

  /// How far a cell reaches where nothing bounds it: about twice the usual way from one site to
  /// the next, so that a site far from the others does not own half the map.
  static func radius(for sites: [MapPoint]) -> Double {
    let nearest = sites.compactMap { site in
      sites.map { $0.distance(to: site) }.filter { $0 > sameSpot }.min()
    }.sorted()
    return nearest.isEmpty ? 1 : nearest[nearest.count / 2] * 1.9
  }

  /// Sites nearer than this, in kilometres, are in one spot.
  private static let sameSpot = 1e-6

  private static func cell(of index: Int, _ sites: [MapPoint], radius: Double) -> MapPolygon {
    let site = sites[index]
    var cell = MapPolygon.regular(around: site, radius: radius, corners: corners)
    for other in sites {
      let step = other - site
      let distance = site.distance(to: other)
      guard distance > sameSpot, distance < 2 * radius else { continue }
      cell = cell.clipped(along: step, to: step.dot(site + other) / 2)
    }
    return sector(of: cell, index, sites)
  }

  private static func sector(
    of cell: MapPolygon, _ index: Int, _ sites: [MapPoint]
  ) -> MapPolygon {
    let site = sites[index]
    let sharing = sites.indices.filter { sites[$0].distance(to: site) <= sameSpot }
    guard sharing.count > 1, let turn = sharing.firstIndex(of: index) else { return cell }
    let step = 2 * Double.pi / Double(sharing.count)
    let from = normal(at: Double(turn) * step)
    let to = normal(at: Double(turn + 1) * step) * -1
    return cell.clipped(along: from, to: from.dot(site)).clipped(along: to, to: to.dot(site))
  }

  /// The direction across a ray, on its anticlockwise side.
  private static func normal(at angle: Double) -> MapPoint {
    MapPoint(x: sin(angle), y: -cos(angle))
  }
}

import DossierMarkdown
import DossierModel

/// A small map that shows where one place lies among the others, for the eye alone.
struct LocatorSVG {
  let map: MapPlan

  /// Nil where the place is not on the map, or alone on it.
  func drawing(of place: Place.ID) -> String? {
    guard let spot = map.spots.first(where: { $0.place.id == place }), map.spots.count > 1 else {
      return nil
    }
    var html = HTMLBuilder()
    let height = map.height - MapPlan.footing
    html.markup("<svg class=\"locator\" viewBox=\"\(MapSVG.number(MapPlan.margin)) 0 ")
    html.markup("\(MapSVG.number(MapPlan.width - 2 * MapPlan.margin)) \(MapSVG.number(height))\" ")
    html.markup("aria-hidden=\"true\" focusable=\"false\">")
    let others = map.spots.filter { $0.place.id != place && !$0.isMark }
    path("loc-ground", map.ground + others.flatMap(\.polygons), to: &html)
    path(spot.isMark ? "loc-here loc-mark" : "loc-here", spot.polygons, to: &html)
    html.markup("</svg>")
    return html.text
  }

  private func path(_ name: String, _ polygons: [MapPolygon], to html: inout HTMLBuilder) {
    html.markup("<path class=\"\(name)\"")
    html.attribute("d", Self.data(of: polygons))
    // A hole is one whichever way round its ring goes.
    if polygons.count > 1 { html.attribute("fill-rule", "evenodd") }
    html.markup("/>")
  }

  /// In whole units: on a small map a tenth is not seen.
  private static func data(of polygons: [MapPolygon]) -> String {
    polygons.filter { !$0.points.isEmpty }.map { polygon in
      "M"
        + polygon.points.map { "\(Int($0.x.rounded())) \(Int($0.y.rounded()))" }
        .joined(separator: "L") + "Z"
    }.joined()
  }
}

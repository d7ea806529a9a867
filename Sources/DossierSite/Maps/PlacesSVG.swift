import DossierLanguages
import DossierMarkdown
import DossierModel

/// The map of the places alone, with no days: a mark for each one that has a position, among lines
/// of latitude and longitude.
struct PlacesSVG {
  let plan: SitePlan
  let map: MapPlan

  /// Nil where no place has a position.
  init?(_ plan: SitePlan) {
    var gazetteer = plan.dossier.gazetteer
    // A point says nothing of the ground round it, so each is a mark and none a cell.
    for index in gazetteer.places.indices {
      gazetteer.places[index].position?.precision = "approximate"
    }
    let told = Set(gazetteer.places.filter { plan.path(of: .place($0.id)) != nil }.map(\.id))
    guard let map = MapPlan(gazetteer, told: told, surroundings: .wide) else { return nil }
    self.plan = plan
    self.map = map
  }

  /// The drawing, its marks leading to the places' pages.
  func drawing(from page: Page) -> String {
    var html = HTMLBuilder()
    html.markup("<svg class=\"m-map\" viewBox=\"\(MapSVG.number(MapPlan.margin)) 0 ")
    html.markup("\(MapSVG.number(MapPlan.width - 2 * MapPlan.margin)) ")
    html.markup("\(MapSVG.number(map.height))\" aria-labelledby=\"map-places-name\">\n")
    html.markup("<title id=\"map-places-name\">")
    html.text(plan.words[.placesLie])
    html.markup("</title>\n")
    writeLines(to: &html)
    for spot in map.spots { write(spot, from: page, to: &html) }
    let weight = plan.statements.byEntity.reduce(into: [Place.ID: Int]()) { weight, entry in
      if case .place(let id) = entry.key { weight[id] = entry.value.count }
    }
    MapSVG(plan: plan, map: map, weight: weight).writeNames(to: &html)
    html.markup("</svg>")
    return html.text
  }

  private func write(_ spot: MapPlan.Spot, from page: Page, to html: inout HTMLBuilder) {
    html.markup("<a")
    html.urlAttribute("href", RelativePath.from(page.url, to: PagePath.place(spot.place).url))
    html.attribute("aria-label", spot.place.name)
    html.markup("><title>")
    html.text(spot.place.name)
    html.markup("</title><path class=\"m-cell m-spot\"")
    html.attribute("d", MapSVG.data(of: spot.polygons))
    html.markup("/></a>\n")
  }

  // MARK: Lines of latitude and longitude

  /// In minutes: lines stand at a multiple of one of these.
  private static let steps = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800]

  private func writeLines(to html: inout HTMLBuilder) {
    let left = MapPlan.margin
    let right = MapPlan.width - MapPlan.margin
    let bottom = map.height - MapPlan.footing
    let start = map.geographic(MapPoint(x: left, y: bottom))
    let end = map.geographic(MapPoint(x: right, y: 0))
    html.markup("<g aria-hidden=\"true\">\n")
    for minutes in Self.lines(from: start.latitude, to: end.latitude) {
      let latitude = Double(minutes) / 60
      let y = map.drawn(GeoPoint(latitude: latitude, longitude: start.longitude)).y
      writeLine("M\(MapSVG.number(left)) \(MapSVG.number(y))H\(MapSVG.number(right))", to: &html)
      // At the edge a name would stand over what is outside the drawing.
      if y > 24 { writeName(minutes, .northSign, .southSign, x: left + 4, y: y - 4, to: &html) }
    }
    for minutes in Self.lines(from: start.longitude, to: end.longitude) {
      let longitude = Double(minutes) / 60
      let x = map.drawn(GeoPoint(latitude: start.latitude, longitude: longitude)).x
      writeLine("M\(MapSVG.number(x)) 0V\(MapSVG.number(bottom))", to: &html)
      if x < right - 80 {
        writeName(minutes, .eastSign, .westSign, x: x + 4, y: bottom - 4, to: &html)
      }
    }
    html.markup("</g>\n")
  }

  /// The multiples of the smallest step that leaves at most four lines, in minutes.
  private static func lines(from start: Double, to end: Double) -> [Int] {
    let (low, high) = (Int((start * 60).rounded(.up)), Int((end * 60).rounded(.down)))
    guard low <= high else { return [] }
    let step = steps.first { (high - low) / $0 < 4 } ?? 1800
    let first = low >= 0 ? (low + step - 1) / step * step : low / step * step
    return Array(stride(from: first, through: high, by: step))
  }

  private func writeLine(_ path: String, to html: inout HTMLBuilder) {
    html.markup("<path class=\"m-grid\" d=\"\(path)\"/>")
  }

  private func writeName(
    _ minutes: Int, _ positive: InterfaceWord, _ negative: InterfaceWord, x: Double, y: Double,
    to html: inout HTMLBuilder
  ) {
    let (degrees, rest) = (abs(minutes) / 60, abs(minutes) % 60)
    let letter = minutes == 0 ? "" : plan.words[minutes < 0 ? negative : positive]
    html.markup("<text class=\"m-deg\" x=\"\(MapSVG.number(x))\" y=\"\(MapSVG.number(y))\">")
    html.text("\(degrees)°" + (rest == 0 ? "" : "\(rest)′") + letter)
    html.markup("</text>\n")
  }
}

import DossierMarkdown
import DossierModel
import Foundation

/// The drawing of a map: shapes and patterns once, and for each day who held what.
///
/// Shapes carry classes and no colours of their own, so that a style sheet decides on light and
/// dark; a side's class sets the properties that its pattern is drawn with.
struct MapSVG {
  let plan: SitePlan
  let map: MapPlan
  let labels: [MapLabel]
  let fewLabels: [MapLabel]

  init(plan: SitePlan, map: MapPlan) {
    let rows = plan.dossier.control.rows
    self.init(
      plan: plan, map: map,
      weight: Dictionary(
        rows.map { ($0.location, $0.cells.count(where: \.isReported)) },
        uniquingKeysWith: { first, _ in first }))
  }

  /// `weight` is how much is told of each place: the more, the sooner its name is set.
  init(plan: SitePlan, map: MapPlan, weight: [Place.ID: Int]) {
    self.plan = plan
    self.map = map
    let setter = MapLabels(plan: map, weight: weight)
    labels = setter.all
    fewLabels = setter.few
  }

  // MARK: Shared shapes

  /// What all days share, for one `defs`.
  var definitions: String {
    var html = HTMLBuilder()
    for (index, side) in plan.dossier.settings.sides.enumerated() {
      let pattern = MapPattern(side, at: index)
      pattern.write(id: Self.pattern(side.id), to: &html)
    }
    for pair in disputedPairs { MapPattern.writeBoth(pair, to: &html) }
    path(id: "m-ground", map.ground, to: &html)
    for spot in map.spots {
      path(id: Self.shape(spot), spot.polygons, to: &html)
      guard isHalved(spot) else { continue }
      for (index, direction) in [1.0, -1.0].enumerated() {
        let across = MapPoint(x: direction, y: 0)
        path(
          id: "\(Self.shape(spot))_\(index + 1)",
          spot.polygons.map { polygon in
            polygon.clipped(along: across, to: across.dot(polygon.centroid ?? spot.site))
          }, to: &html)
      }
    }
    return html.text
  }

  private func path(id: String, _ polygons: [MapPolygon], to html: inout HTMLBuilder) {
    html.markup("<path")
    html.attribute("id", id)
    html.attribute("d", Self.data(of: polygons))
    // A hole is one whichever way round its ring goes.
    if polygons.count > 1 { html.attribute("fill-rule", "evenodd") }
    html.markup("/>")
  }

  static func data(of polygons: [MapPolygon]) -> String {
    polygons.filter { !$0.points.isEmpty }.map { polygon in
      "M" + polygon.points.map { "\(number($0.x)) \(number($0.y))" }.joined(separator: "L") + "Z"
    }.joined()
  }

  /// With one decimal at most: a tenth of a unit is less than a tenth of a line's width.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let rest = abs(tenths) % 10
    return "\(sign)\(abs(tenths) / 10)" + (rest == 0 ? "" : ".\(rest)")
  }

  private static func shape(_ spot: MapPlan.Spot) -> String { "m-\(spot.place.id)" }

  private static func pattern(_ side: Side.ID) -> String { "p-\(side)" }

  private func cells(of spot: MapPlan.Spot) -> [ControlCell] {
    plan.dossier.control.row(of: spot.place.id)?.cells ?? []
  }

  private func isHalved(_ spot: MapPlan.Spot) -> Bool {
    cells(of: spot).contains { cell in
      cell.state == .part || cell.state == .contested
    }
  }

  /// The two holders that each dispute on a place of the map names first, each pair once.
  private var disputedPairs: [[Side.ID?]] {
    var pairs: [[Side.ID?]] = []
    for cell in map.spots.flatMap(cells) {
      guard cell.state == .disputed else { continue }
      pairs.appendOnce(pair(of: cell))
    }
    return pairs
  }

  private func pair(of cell: ControlCell) -> [Side.ID?] {
    Array(CellWording(plan: plan).sides(of: cell).prefix(2))
  }

  // MARK: A day

  /// The map of one day; `number` makes its ids the page's own.
  func drawing(of day: CalendarDate, number: Int, from page: Page) -> String {
    var html = HTMLBuilder()
    let name = plan.dates.words(for: day)
    // Names at the sides stand outside the box, where the page is wide enough for them.
    html.markup("<svg class=\"m-map\" viewBox=\"\(Self.number(MapPlan.margin)) 0 ")
    html.markup("\(Self.number(MapPlan.width - 2 * MapPlan.margin)) ")
    html.markup("\(Self.number(map.height))\" ")
    html.markup(
      "aria-labelledby=\"map-\(number)-name\" aria-describedby=\"map-\(number)-words\">\n")
    html.markup("<title id=\"map-\(number)-name\">")
    html.text(plan.words(.controlAtEndOfDate, ["date": name]))
    html.markup("</title><desc id=\"map-\(number)-words\">")
    html.text(description(of: day))
    html.markup("</desc>\n<use href=\"#m-ground\" class=\"m-cell m-pale\"/>\n")
    for spot in spotsInTurn(on: day) { write(spot, on: day, from: page, to: &html) }
    writeNames(to: &html)
    html.markup("</svg>")
    return html.text
  }

  /// The names for both widths of screen, the scale and the way to the north.
  func writeNames(to html: inout HTMLBuilder) {
    write(labels, as: "m-wide", to: &html)
    write(fewLabels, as: "m-narrow", to: &html)
    writeScale(to: &html)
  }

  /// "Northern league: Alder Hill, Birch Ford. Unknown: Cedar Bank."
  private func description(of day: CalendarDate) -> String {
    var order: [String] = []
    var names: [String: [String]] = [:]
    for spot in map.spots {
      guard let cell = cell(of: spot, on: day) else { continue }
      let words = CellWording(plan: plan).words(for: cell)
      order.appendOnce(words)
      names[words, default: []].append(spot.place.name)
    }
    return order.map { "\($0): \((names[$0] ?? []).joined(separator: ", "))." }
      .joined(separator: " ")
  }

  private func cell(of spot: MapPlan.Spot, on day: CalendarDate) -> ControlCell? {
    plan.dossier.control.cell(spot.place.id, on: day)
  }

  /// The plainer first, so that no cell covers the line of one of which more is told; marks last.
  private func spotsInTurn(on day: CalendarDate) -> [MapPlan.Spot] {
    func rank(_ spot: MapPlan.Spot) -> Int {
      let state = cell(of: spot, on: day)?.state
      let rank =
        switch state {
        case nil: 0
        case .unknown: 1
        case .since: 2
        case .contested, .entered, .part, .left, .within: 3
        case .told, .by: 4
        case .disputed: 5
        }
      return rank + (spot.isMark ? 10 : 0)
    }
    return map.spots.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
      .map(\.element)
  }

  private func write(
    _ spot: MapPlan.Spot, on day: CalendarDate, from page: Page, to html: inout HTMLBuilder
  ) {
    let cell = cell(of: spot, on: day)
    let words =
      cell.map { CellWording(plan: plan).words(for: $0) }
      ?? plan.words[.noPassageOnHolder]
    let isOpen = cell?.disagreements.isEmpty == false
    let text = "\(spot.place.name): \(words)"
    let label = isOpen ? plan.words(.disagreedOn, ["text": text]) : text
    let target =
      spot.isTold ? PagePath.control.at("control-\(spot.place.id)") : PagePath.place(spot.place).url
    html.markup("<a")
    html.urlAttribute("href", RelativePath.from(page.url, to: target))
    html.attribute("aria-label", label)
    html.markup("><title>")
    html.text(label)
    html.markup("</title>")
    writeShape(of: spot, cell, to: &html)
    if isOpen {
      html.markup("<text class=\"m-neq\" text-anchor=\"middle\" x=\"\(Self.number(spot.site.x))\" ")
      html.markup("y=\"\(Self.number(spot.site.y + 6))\">≠</text>")
    }
    html.markup("</a>\n")
  }

  private func writeShape(
    of spot: MapPlan.Spot, _ cell: ControlCell?, to html: inout HTMLBuilder
  ) {
    let shape = Self.shape(spot)
    guard let cell else { return use(shape, "m-cell m-pale", to: &html) }
    let sides = CellWording(plan: plan).sides(of: cell)
    let side = sides.first ?? nil
    let colour = side.map { " side-\($0)" } ?? " m-nobody"
    let pattern = side.map(Self.pattern)
    switch cell.state {
    case .told: use(shape, "m-cell m-held" + colour, fill: pattern, to: &html)
    case .since: use(shape, "m-cell m-same" + colour, fill: pattern, to: &html)
    case .by: use(shape, "m-cell m-by" + colour, fill: pattern, to: &html)
    case .within: use(shape, "m-cell m-within" + colour, fill: pattern, to: &html)
    case .entered, .left: use(shape, "m-cell m-entered" + colour, to: &html)
    case .part: useHalves(of: shape, sides, "m-cell m-parts" + colour, to: &html)
    case .contested: useHalves(of: shape, sides, "m-cell m-parts m-fought", to: &html)
    case .disputed:
      use(shape, "m-cell m-disputed", fill: MapPattern.id(of: pair(of: cell)), to: &html)
    case .unknown: use(shape, "m-cell m-unknown", to: &html)
    }
  }

  private func useHalves(
    of shape: String, _ sides: [Side.ID?], _ line: String, to html: inout HTMLBuilder
  ) {
    for (index, side) in (sides + [nil]).prefix(2).enumerated() {
      use("\(shape)_\(index + 1)", "m-half", fill: side.map(Self.pattern), to: &html)
    }
    use(shape, line, fill: "none", to: &html)
  }

  /// `fill` is `none` or the id of a pattern; without it the class decides.
  private func use(
    _ shape: String, _ classes: String, fill: String? = nil, to html: inout HTMLBuilder
  ) {
    html.markup("<use href=\"#\(shape)\"")
    html.attribute("class", fill == nil ? classes + " m-plain" : classes)
    if let fill { html.attribute("fill", fill == "none" ? fill : "url(#\(fill))") }
    html.markup("/>")
  }

  // MARK: Names

  private func write(_ labels: [MapLabel], as name: String, to html: inout HTMLBuilder) {
    html.markup("<g class=\"\(name)\" aria-hidden=\"true\">\n")
    for label in labels where !label.leader.isEmpty {
      let points = label.leader.map { "\(Self.number($0.x)) \(Self.number($0.y))" }
      html.markup("<path class=\"m-lead\" d=\"M\(points.joined(separator: "L"))\"/>")
    }
    for label in labels {
      let x =
        switch label.anchor {
        case .start: label.box.least.x
        case .middle: (label.box.least.x + label.box.greatest.x) / 2
        case .end: label.box.greatest.x
        }
      for (index, line) in label.text.lines.enumerated() {
        let y = label.box.least.y + label.text.leading * (Double(index) + 0.78)
        html.markup("<text class=\"m-lab\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\"")
        if label.anchor != .start { html.attribute("text-anchor", label.anchor.rawValue) }
        html.markup(">")
        html.text(line)
        html.markup("</text>")
      }
    }
    html.markup("</g>\n")
  }
}

import DossierModel
import DossierTemplates

/// The map of who held what, day by day.
struct ControlMapRecord: Sendable {
  private let view: Viewpoint
  private let map: MapPlan
  private let svg: MapSVG
  private let placing: MapPlacing?

  init(_ view: Viewpoint, _ map: MapPlan) {
    self.view = view
    self.map = map
    svg = MapSVG(plan: view.plan, map: map)
    placing = view.page.isHome ? nil : MapPlacing(view: view, map: map)
  }

  static let fields: Fields<ControlMapRecord> =
    [
      .html("definitions", "the shapes and patterns that all days share", \.svg.definitions),
      .list("keys", "the sides", SideKey.fields) { SideKey.all(of: $0.view.plan) },
      .list("days", "the days that have a map", DayPanel.fields, \.days),
      .flag("isThinned", "whether there are more days than maps") {
        MapRecord.shownDays(of: $0.table).count < $0.table.days.count
      },
      .text("tableURL", "the table of all days") { $0.view.way(to: PagePath.control.url) },
      .text("url", "the page of the map") { $0.view.way(to: PagePath.map.url) },
      .list("sources", "where positions are taken from", PositionSource.fields) {
        PositionSource.all(in: $0.view.plan)
      },
    ]
    + MapPlacing.approximate(
      "whether an editor has placed some", "the places that an editor has placed, by the reason"
    ).through(\.placing)
    + MapPlacing.unplaced.through(\.placing)

  private var table: ControlTable { view.plan.dossier.control }

  private var days: [DayPanel] {
    let first = MapRecord.fullestDay(of: table)
    return MapRecord.shownDays(of: table).enumerated().map { index, day in
      DayPanel(
        view: view, svg: svg, day: day, number: index + 1, isFirst: day == first,
        distant: view.page.isHome
          ? [] : map.distant.compactMap { distant($0, on: day) })
    }
  }

  /// Nil where nothing is known of it on that day.
  private func distant(_ distant: MapPlan.Distant, on day: CalendarDate) -> DistantCell? {
    guard let cell = table.cell(distant.place.id, on: day), cell.state != .unknown else {
      return nil
    }
    return DistantCell(
      row: MapPlacing.row(of: distant.place, from: view), distant: distant,
      cell: CellRecord(view: view, cell: cell))
  }
}

/// The map of one day.
private struct DayPanel: Sendable {
  let view: Viewpoint
  let svg: MapSVG
  let day: CalendarDate
  let number: Int
  let isFirst: Bool
  let distant: [DistantCell]

  static let fields: Fields<DayPanel> = [
    .text("number", "from 1") { "\($0.number)" },
    .text("title", "the day, short") { $0.view.plan.dates.shortWords(for: $0.day) },
    .text("name", "the day in full") { panel in
      let dates = panel.view.plan.dates
      return [dates.weekday(of: panel.day), dates.words(for: panel.day)].compactMap { $0 }
        .joined(separator: ", ")
    },
    .flag("isFirst", "whether it is shown at first", \.isFirst),
    .html("drawing", "the map of the day") {
      $0.svg.drawing(of: $0.day, number: $0.number, from: $0.view.page)
    },
    .list("distant", "the places too far off to be drawn", DistantCell.fields, \.distant),
    .flag("hasDistant", "whether there are any") { !$0.distant.isEmpty },
  ]
}

/// A place too far off to be drawn, on one day.
private struct DistantCell: Sendable {
  let row: NamedWay
  let distant: MapPlan.Distant
  let cell: CellRecord

  static let fields: Fields<DistantCell> =
    [
      .text("title", "the place", \.row.title), .text("url", "its row of the table", \.row.url),
      .text("way", "how far off it lies, and where") { $0.distant.way(in: $0.cell.view.words) },
    ] + CellRecord.fields.through(\.cell)
}

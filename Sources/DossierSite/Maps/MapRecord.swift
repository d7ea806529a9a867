import DossierModel
import DossierTemplates

/// What templates print of the map: of days, where something is told of who held what, else of the
/// places alone.
struct MapRecord: Sendable {
  private let days: ControlMapRecord?
  private let places: PlacesMapRecord?

  init(_ view: Viewpoint) {
    days = Self.map(of: view.plan).map { ControlMapRecord(view, $0) }
    places = days == nil ? PlacesSVG(view.plan).map { PlacesMapRecord(view: view, svg: $0) } : nil
  }

  static let fields: Fields<MapRecord> = [
    .one(
      "map", "the map; absent where no place has a position", ControlMapRecord.fields, \.days),
    .one(
      "sites", "where the places lie, where no map of days is drawn; absent without positions",
      PlacesMapRecord.fields, \.places),
  ]

  /// Whether there is a map: of days, where a place that has a position is told of, or of places
  /// alone.
  static func isDrawn(_ plan: SitePlan) -> Bool {
    map(of: plan) != nil || PlacesSVG(plan) != nil
  }

  private static func map(of plan: SitePlan) -> MapPlan? {
    let control = plan.dossier.control
    guard !control.days.isEmpty,
      let map = MapPlan(plan.dossier.gazetteer, told: Set(control.rows.map(\.location))),
      map.spots.contains(where: \.isTold)
    else { return nil }
    return map
  }

  // MARK: Days

  /// A dossier of many days shows the map of those on which most is reported, at most this many:
  /// the style sheet knows no more.
  static let mostDays = 16

  /// All days, or of too many the first, the last and those of which most is reported.
  static func shownDays(of table: ControlTable, atMost most: Int = mostDays) -> [CalendarDate] {
    guard table.days.count > most else { return table.days }
    let ends = [table.days.first, table.days.last].compactMap { $0 }
    let fullest = table.days.sorted { left, right in
      (-reports(on: left, of: table), left) < (-reports(on: right, of: table), right)
    }
    return Set(ends + fullest.filter { !ends.contains($0) }.prefix(most - ends.count)).sorted()
  }

  /// The day of which most is reported, the earliest of several.
  static func fullestDay(of table: ControlTable) -> CalendarDate? {
    table.days.min { left, right in
      (-reports(on: left, of: table), left) < (-reports(on: right, of: table), right)
    }
  }

  private static func reports(on day: CalendarDate, of table: ControlTable) -> Int {
    table.rows.count { row in row.cells.contains { $0.day == day && $0.isReported } }
  }
}

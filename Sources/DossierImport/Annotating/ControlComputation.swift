import DossierModel

/// Computes who held each place at the end of each day from the entries on control.
struct ControlComputation<Anchor: Hashable & Sendable> {
  private let entries: [ControlEntry<Anchor>]
  private let period: Settings.Period?

  init(_ entries: [ControlEntry<Anchor>], period: Settings.Period?) {
    self.entries = entries
    self.period = period
  }

  /// One row for each place that an entry is about.
  var table: ControlTable {
    var locations: [Place.ID] = []
    for entry in entries { locations.appendOnce(entry.location) }
    let days = days
    return ControlTable(
      days: days,
      rows: locations.map { location in
        let own = entries.filter { $0.location == location }
        return .init(location: location, cells: ControlRow(own).cells(on: days))
      })
  }

  /// No table has a column for each day of more than ten years.
  private static var mostDays: Int { 3660 }

  /// The days of the period; without one, or with one of many years, those on which entries begin or end.
  private var days: [CalendarDate] {
    guard let period, period.to.dayNumber - period.from.dayNumber < Self.mostDays else {
      return Set(entries.flatMap { [$0.when.span.first, $0.effectiveDay] }).sorted()
    }
    let count = period.to.lastDay.dayNumber - period.from.dayNumber + 1
    return (0..<max(0, count)).compactMap { period.from.adding(days: $0) }
  }
}

/// The days of one place.
private struct ControlRow<Anchor: Hashable & Sendable> {
  private let entries: [ControlEntry<Anchor>]
  private var standing = ControlStanding()
  private var since: CalendarDate?
  private var told: [Annotation.ID] = []

  init(_ entries: [ControlEntry<Anchor>]) {
    self.entries = entries
  }

  func cells(on days: [CalendarDate]) -> [ControlCell] {
    var row = self
    let shown = Set(days)
    let turns = entries.flatMap { [$0.when.span.first, $0.effectiveDay] }
    return shown.union(turns).sorted().compactMap { day in
      let cell = row.cell(on: day)
      return shown.contains(day) ? cell : nil
    }
  }

  private mutating func cell(on day: CalendarDate) -> ControlCell {
    let own = entries(on: day)
    guard own.isEmpty else {
      for group in own.inTurn() { standing = standing.after(group) }
      since = day
      told = own.map(\.id)
      return ControlCell(
        day: day, state: standing.state(isReported: true), entries: told, since: day,
        isClaim: standing.isClaim)
    }
    let open = entries.filter { $0.leavesOpen(day) && !standing.isHeld(by: $0.to) }
    guard open.isEmpty else {
      return ControlCell(day: day, state: .unsettled, entries: open.map(\.id), since: day)
    }
    return ControlCell(
      day: day, state: standing.state(isReported: false), entries: told, since: since,
      isClaim: standing.isClaim)
  }

  /// The entries that tell how the place stood that day; those that tell of a stretch of days only
  /// where no other tells of the day.
  private func entries(on day: CalendarDate) -> [ControlEntry<Anchor>] {
    let turning = entries.filter { $0.effectiveDay == day }
    return turning.isEmpty ? entries.filter { $0.holdsThroughout(day) } : turning
  }
}

extension ControlEntry {
  /// The day from whose end on it counts: of an interval the last, of an open one the first.
  fileprivate var effectiveDay: CalendarDate {
    when.span.last ?? when.span.first
  }

  private func isWithin(_ day: CalendarDate) -> Bool {
    when.span.first <= day && day < effectiveDay
  }

  /// Whether it says that a side held the place on all days of an interval, this one among them.
  fileprivate func holdsThroughout(_ day: CalendarDate) -> Bool {
    how == .held && isWithin(day)
  }

  /// Whether it tells of a change on this day or a later one, nobody knows which.
  fileprivate func leavesOpen(_ day: CalendarDate) -> Bool {
    how != .held && isWithin(day)
  }
}

extension Array {
  /// The entries of one day in groups that follow one another by part of the day; those without a
  /// part may be the last, and stand with the last group.
  fileprivate func inTurn<Anchor>() -> [[ControlEntry<Anchor>]]
  where Element == ControlEntry<Anchor> {
    let timed = filter { $0.part != nil && $0.when.end == .same }
    let untimed = filter { $0.part == nil || $0.when.end != .same }
    let parts = Set(timed.compactMap(\.part)).sorted()
    var groups = parts.map { part in timed.filter { $0.part == part } }
    if groups.isEmpty { return [untimed] }
    groups[groups.count - 1] += untimed
    return groups
  }
}

import DossierModel

/// Computes who held each place at the end of each day from the entries on control and from what the
/// answers of disagreements say of holders (DESIGN.md, section 13).
struct ControlComputation<Anchor: Hashable & Sendable> {
  private let entries: [ControlEntry<Anchor>]
  private let disagreements: [Disagreement<Anchor>]
  private let period: Settings.Period?

  init(
    _ entries: [ControlEntry<Anchor>], disagreements: [Disagreement<Anchor>] = [],
    period: Settings.Period?
  ) {
    self.entries = entries
    self.disagreements = disagreements
    self.period = period
  }

  /// One row for each place that an entry is about.
  var table: ControlTable {
    let days = days
    let own = Dictionary(grouping: entries, by: \.location)
    var doubts: [Place.ID: [Disagreement<Anchor>]] = [:]
    for doubt in disagreements {
      for location in doubt.locations.distinct { doubts[location, default: []].append(doubt) }
    }
    return ControlTable(
      days: days,
      rows: entries.map(\.location).distinct.map { location in
        let row = ControlRow(own[location] ?? [], doubts: doubts[location] ?? [])
        return .init(location: location, cells: row.cells(on: days))
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
  private let doubts: [Disagreement<Anchor>]
  private var standing = ControlStanding()
  private var telling = ControlTelling.since
  private var since: CalendarDate?
  private var told: [Annotation.ID] = []
  /// The disagreements that left open who holds the place.
  private var openedBy: [Annotation.ID] = []

  init(_ entries: [ControlEntry<Anchor>], doubts: [Disagreement<Anchor>]) {
    self.entries = entries
    self.doubts = doubts
  }

  func cells(on days: [CalendarDate]) -> [ControlCell] {
    var row = self
    let shown = Set(days)
    let turns = entries.flatMap { [$0.when.span.first, $0.effectiveDay] } + doubts.flatMap(\.days)
    return shown.union(turns).sorted().compactMap { day in
      let cell = row.cell(on: day)
      return shown.contains(day) ? cell : nil
    }
  }

  private mutating func cell(on day: CalendarDate) -> ControlCell {
    telling = .since
    let own = entries(on: day)
    if !own.isEmpty { take(own, on: day) }
    let named = doubts.filter { $0.days.contains(day) }
    weigh(named, on: day)
    let marks = (named.map(\.id) + openedBy).distinct
    let open = entries.filter { entry in
      entry.leavesOpen(day) && !entry.bears(standing.hold) && !standing.holds(entry.to)
    }
    if telling == .since, !standing.isDisputed, !open.isEmpty {
      return ControlCell(
        day: day, hold: standing.hold, telling: .within,
        entries: (open.map(\.id) + told).distinct, since: since,
        isClaim: standing.isClaim, disagreements: marks)
    }
    return ControlCell(
      day: day, hold: standing.hold, telling: telling, entries: told, since: since,
      isClaim: standing.isClaim, disagreements: marks)
  }

  private mutating func take(_ own: [ControlEntry<Anchor>], on day: CalendarDate) {
    let before = standing.hold
    for group in own.inTurn() { standing = standing.after(group) }
    let bearing = own.filter { $0.bears(standing.hold) }
    if bearing.isEmpty, standing.hold == before, before != .unknown {
      // It tells of the place, and nothing of who holds it: that is as old as it was.
      told = (told + own.map(\.id)).distinct
      return
    }
    openedBy = []
    told = own.map(\.id)
    since = day
    let decisive = bearing.isEmpty ? own : bearing
    if decisive.contains(where: { !$0.isOfSeveralDays }) {
      telling = .told
    } else if let first = decisive.filter(\.isThroughout).map(\.when.span.first).min() {
      telling = .throughout
      since = first
    } else {
      telling = .by
    }
  }

  /// Leaves open who holds the place where the answers of a disagreement give two holders for the
  /// end of a day, or one other than the entries do.
  private mutating func weigh(_ named: [Disagreement<Anchor>], on day: CalendarDate) {
    let saying = named.map { doubt in
      (doubt.id, doubt.answers.filter { $0.day == nil || $0.day == day }.compactMap(\.holder))
    }.filter { !$0.1.isEmpty }
    let given = saying.flatMap(\.1).distinct.map { ControlHold.Holder.side($0) }
    let known = standing.hold.holders
    let isOpen = given.count > 1 || !known.isEmpty && !given.allSatisfy(known.contains)
    guard isOpen else { return }
    standing = ControlStanding(.disputed((known + given).distinct))
    openedBy = (openedBy + saying.map(\.0)).distinct
    since = day
    telling = .told
  }

  /// The entries that tell how the place stood that day; those that tell of a stretch of days only
  /// where no other tells of the day.
  private func entries(on day: CalendarDate) -> [ControlEntry<Anchor>] {
    let turning = entries.filter { $0.effectiveDay == day }
    return turning.isEmpty ? entries.filter { $0.isThroughout && $0.isUnder(way: day) } : turning
  }
}

extension ControlEntry {
  /// The day from whose end on it counts: of an interval the last, of an open one the first.
  fileprivate var effectiveDay: CalendarDate {
    when.span.last ?? when.span.first
  }

  /// Whether it tells of several days together and not of the last of them alone.
  var isOfSeveralDays: Bool { when.span.last.map { $0 != when.span.first } ?? false }

  /// Whether it says that a side held the place on all of several days.
  fileprivate var isThroughout: Bool { how == .held && isOfSeveralDays }

  /// Whether its stretch of days has begun on a day and not ended.
  fileprivate func isUnder(way day: CalendarDate) -> Bool {
    when.span.first <= day && day < effectiveDay
  }

  /// Whether it tells of a change on this day or a later one, nobody knows which.
  fileprivate func leavesOpen(_ day: CalendarDate) -> Bool {
    how != .held && isUnder(way: day)
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

/// A time as EDTF levels 0 and 1 (ISO 8601-2) write it: one date, or an interval whose ends may be
/// open or unknown. Times of day are no part of it.
package struct EDTF: Hashable, Sendable {
  /// One end of an interval.
  package enum Bound: Hashable, Sendable {
    case on(DatePoint)
    /// `..`: it has no end on this side.
    case open
    /// Nothing is written: it has an end, and nobody knows which.
    case unknown

    /// The date, where one is told.
    package var point: DatePoint? {
      if case .on(let point) = self { point } else { nil }
    }
  }

  /// How a time ends.
  package enum End: Hashable, Sendable {
    /// It is one date and no interval.
    case same
    /// An interval up to and with this date.
    case on(CalendarDate)
    /// An interval whose end lies open, or is unknown.
    case open
  }

  private enum Shape: Hashable, Sendable {
    case date
    /// From the point to an end.
    case interval(to: Bound)
    /// Up to the point, from a beginning that is not told.
    case until(from: Bound)
  }

  /// The date; of an interval its beginning, or its end where no beginning is told.
  private let point: DatePoint
  private let shape: Shape

  /// One date.
  package init(_ date: CalendarDate) {
    self.init(DatePoint(date))
  }

  /// One date.
  package init(_ point: DatePoint) {
    self.point = point
    shape = .date
  }

  /// The interval between two dates, both taken in; nil where it would run backwards.
  package init?(from start: CalendarDate, to end: CalendarDate) {
    self.init(from: .on(DatePoint(start)), to: .on(DatePoint(end)))
  }

  /// The interval between two ends; nil where it would run backwards, or neither end is told.
  package init?(from: Bound, to: Bound) {
    if let first = from.point {
      if let last = to.point, first.firstDay > last.lastDay { return nil }
      point = first
      shape = from == to ? .date : .interval(to: to)
    } else if let last = to.point {
      point = last
      shape = .until(from: from)
    } else {
      return nil
    }
  }

  /// The interval that begins with a date and whose end lies open.
  package init(since start: CalendarDate) {
    point = DatePoint(start)
    shape = .interval(to: .open)
  }

  /// The date, or where the interval begins.
  package var from: Bound {
    if case .until(let from) = shape { from } else { .on(point) }
  }

  /// Where the interval ends; nil for one date.
  package var to: Bound? {
    switch shape {
    case .date: nil
    case .interval(let to): to
    case .until: .on(point)
    }
  }

  /// The date from which it counts: its first, or its last where the beginning is not told.
  package var start: CalendarDate { point.date }

  /// How it ends, without what is open or unsure of the date.
  package var end: End {
    guard let to else { return .same }
    return to.point.map { .on($0.date) } ?? .open
  }

  /// First and last day taken in; the last is nil where the end is not told, and the first is that
  /// of the end where the beginning is not.
  package var span: (first: CalendarDate, last: CalendarDate?) {
    (point.firstDay, to == nil ? point.lastDay : to?.point?.lastDay)
  }

  /// Whether it has a beginning that is told.
  package var hasStart: Bool { from.point != nil }

  /// Whether each end that is told is a sure date of the calendar.
  package var isPlain: Bool { points.allSatisfy(\.isPlain) }

  /// Whether its ends are known to the day, as far as they are told.
  package var isToTheDay: Bool { points.allSatisfy(\.isDay) }

  private var points: [DatePoint] { [from.point, to?.point].compactMap { $0 } }

  /// The days taken in where they are at most three and known to the day; an interval of which one
  /// end is told gives that day, anything longer or vaguer gives none (DESIGN.md, section 2).
  package var days: [CalendarDate] {
    guard isToTheDay else { return [] }
    guard hasStart, let last = span.last else { return [start] }
    let count = last.dayNumber - start.dayNumber + 1
    return count > 3 ? [] : (0..<count).compactMap { start.adding(days: $0) }
  }
}

extension EDTF: CustomStringConvertible {
  /// `2024-11-29`, `2024-11-29/2024-12-01`, `2024-11-30/..`, `1916-07~`.
  package var description: String {
    to.map { "\(Self.text(from))/\(Self.text($0))" } ?? Self.text(from)
  }

  private static func text(_ bound: Bound) -> String {
    switch bound {
    case .on(let point): "\(point)"
    case .open: ".."
    case .unknown: ""
    }
  }

  /// Nil where the text is no time of EDTF, level 0 or 1, without times of day.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      guard let point = DatePoint(text) else { return nil }
      self.init(point)
      return
    }
    guard let from = Self.bound(parts[0]), let to = Self.bound(parts[1]) else { return nil }
    self.init(from: from, to: to)
  }

  private static func bound(_ text: some StringProtocol) -> Bound? {
    switch text {
    case "..": .open
    case "": .unknown
    default: DatePoint(text).map { .on($0) }
    }
  }
}

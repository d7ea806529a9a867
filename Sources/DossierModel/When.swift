/// A time as EDTF level 1 (ISO 8601-2) writes it: one date, or an interval that may be open.
package struct EDTF: Hashable, Sendable {
  /// The date, or the start of the interval.
  package let start: CalendarDate
  /// How the time ends.
  package let end: End

  /// How a time ends.
  package enum End: Hashable, Sendable {
    /// It is one date and no interval.
    case same
    /// An interval up to and with this date.
    case on(CalendarDate)
    /// An interval whose end lies open.
    case open
  }

  /// One date.
  package init(_ date: CalendarDate) {
    start = date
    end = .same
  }

  /// The interval between two dates, both taken in; nil where it would run backwards.
  package init?(from start: CalendarDate, to end: CalendarDate) {
    guard start.firstDay <= end.lastDay else { return nil }
    self.start = start
    self.end = start == end ? .same : .on(end)
  }

  /// The interval that begins with a date and whose end lies open.
  package init(since start: CalendarDate) {
    self.start = start
    end = .open
  }

  /// First and last day taken in; the last is nil where the end lies open.
  package var span: (first: CalendarDate, last: CalendarDate?) {
    switch end {
    case .same: (start.firstDay, start.lastDay)
    case .on(let date): (start.firstDay, date.lastDay)
    case .open: (start.firstDay, nil)
    }
  }

  /// Whether one of the two dates is known to the day.
  package var isToTheDay: Bool {
    if case .on(let date) = end { return start.isDay && date.isDay }
    return start.isDay
  }

  /// The days taken in where they are at most three and known to the day; an open interval gives
  /// its first day, anything longer or vaguer gives none (DESIGN.md, section 2).
  package var days: [CalendarDate] {
    guard isToTheDay else { return [] }
    guard let last = span.last else { return [start] }
    let count = last.dayNumber - start.dayNumber + 1
    return count > 3 ? [] : (0..<count).compactMap { start.adding(days: $0) }
  }
}

extension EDTF: CustomStringConvertible {
  /// `2024-11-29`, `2024-11-29/2024-12-01` or `2024-11-30/..`.
  package var description: String {
    switch end {
    case .same: "\(start)"
    case .on(let date): "\(start)/\(date)"
    case .open: "\(start)/.."
    }
  }

  /// Nil where the text is none of the three forms that `description` writes.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let start = CalendarDate(first) else { return nil }
    guard parts.count == 2 else {
      self.init(start)
      return
    }
    if parts[1] == ".." {
      self.init(since: start)
    } else if let end = CalendarDate(parts[1]) {
      self.init(from: start, to: end)
    } else {
      return nil
    }
  }
}

/// The part of the day that a source gives.
package enum PartOfDay: String, Hashable, Sendable, CaseIterable, Comparable {
  case earlyHours = "early-hours"
  case morning, midday, afternoon, evening, night, midnight

  package static func < (left: Self, right: Self) -> Bool {
    left.order < right.order
  }

  private var order: Int {
    Self.allCases.firstIndex(of: self) ?? 0
  }
}

/// What a time rests on, the strongest first (DESIGN.md, section 2).
package enum TimeBasis: String, Hashable, Sendable, CaseIterable, Comparable {
  /// An annotation of the editor says so.
  case editor
  /// The date stands in the sentence.
  case stated
  /// A weekday, "today", "the third day": resolved against the source's date.
  case resolved
  /// Taken from the sentence, paragraph or section before it.
  case inherited
  /// Only the work it cites dates it.
  case citation

  package static func < (left: Self, right: Self) -> Bool {
    left.order < right.order
  }

  private var order: Int {
    Self.allCases.firstIndex(of: self) ?? 0
  }
}

/// One time of the events that a statement tells.
package struct When: Hashable, Sendable {
  /// The date or interval.
  package var edtf: EDTF
  /// The part of the day, where the source gives one.
  package var part: PartOfDay?
  /// What it rests on.
  package var basis: TimeBasis

  package init(_ edtf: EDTF, part: PartOfDay? = nil, basis: TimeBasis) {
    self.edtf = edtf
    self.part = part
    self.basis = basis
  }
}

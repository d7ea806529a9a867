import DossierLanguages
import DossierModel

/// The dated statements of a dossier in the order of their times.
package struct Timeline: Sendable {
  /// One time of one statement.
  package struct Entry: Sendable, Equatable {
    /// The statement that tells of the time; one with several times has several entries.
    package var statement: Statement.ID
    /// The time as the statement has it, whole.
    package var time: When
    /// Whether the time began on a day before.
    package var isContinued = false
  }

  /// What is told of one part of a day.
  package struct Part: Sendable, Equatable {
    /// The part in words, as on the page of the day.
    package var heading: InterfaceWord
    /// In the order of the dossier; what goes on from a day before comes last.
    package var entries: [Entry]
  }

  /// What is told of one day.
  package struct Day: Sendable, Equatable {
    /// The day, which has a page of its own.
    package var date: CalendarDate
    /// First what names no part of the day, then by part.
    package var parts: [Part]
  }

  /// A time of more than three days, or one that is not known to the day, on the axis.
  package struct Lane: Sendable, Equatable {
    /// The statement and its time.
    package var entry: Entry
    /// How many days after the axis' first it begins, from 0.
    package var start: Int
    /// In days, at least 1; what lies outside the axis is not counted.
    package var length: Int
    /// Whether it reaches over the first day of the axis.
    package var beginsBefore: Bool
    /// Whether it reaches over the last day of the axis.
    package var endsAfter: Bool
  }

  /// The times of one year that lie outside the axis.
  package struct Year: Sendable, Equatable {
    /// The year of the calendar in which the times begin.
    package var year: Int
    /// In the order of their times.
    package var entries: [Entry]
  }

  /// The days of the axis that something is told of, in order.
  package private(set) var days: [Day] = []
  /// What is drawn along the axis, the earliest beginning first.
  package private(set) var lanes: [Lane] = []
  /// What lies outside the axis, in order.
  package private(set) var years: [Year] = []
  /// The first and last day of the axis; nil where no day has a page.
  package let axis: (first: CalendarDate, last: CalendarDate)?
  /// How many statements have no time.
  package let undated: Int

  package init(_ plan: SitePlan) {
    axis = plan.days.all.first.flatMap { first in plan.days.all.last.map { (first, $0) } }
    // Headings tell nothing that happened, nor do dates that stand alone.
    let told = plan.dossier.statements.filter { $0.role != .heading && !$0.isMereDate }
    undated = told.count { $0.when.isEmpty }
    var byDay: [CalendarDate: [Entry]] = [:]
    var byYear: [Int: [Entry]] = [:]
    for statement in told {
      let onPages = plan.days(of: statement)
      for time in statement.when {
        let entry = Entry(statement: statement.id, time: time)
        let days = time.edtf.days.filter(onPages.contains)
        for day in days {
          var own = entry
          own.isContinued = day != days.first
          byDay[day, default: []].append(own)
        }
        if days.isEmpty || time.edtf.end == .open || !time.edtf.hasStart {
          if let lane = lane(entry) {
            lanes.append(lane)
          } else if days.isEmpty {
            byYear[time.edtf.start.year, default: []].append(entry)
          }
        }
      }
    }
    days = byDay.keys.sorted().map { Day(date: $0, parts: Self.parts(byDay[$0] ?? [], on: $0)) }
    lanes = Self.inOrder(lanes)
    years = byYear.keys.sorted().map { Year(year: $0, entries: Self.inOrder(byYear[$0] ?? [])) }
  }

  /// Entries of one day; what goes on from a day before comes last in its part.
  private static func parts(_ entries: [Entry], on day: CalendarDate) -> [Part] {
    DayParts.headings.compactMap { heading in
      let own = entries.filter { DayParts.heading(of: $0.time, on: day) == heading }
      guard !own.isEmpty else { return nil }
      return Part(
        heading: heading, entries: own.filter { !$0.isContinued } + own.filter(\.isContinued))
    }
  }

  private static func inOrder(_ lanes: [Lane]) -> [Lane] {
    lanes.enumerated().sorted {
      ($0.element.start, -$0.element.length, $0.offset)
        < ($1.element.start, -$1.element.length, $1.offset)
    }.map(\.element)
  }

  private static func inOrder(_ entries: [Entry]) -> [Entry] {
    entries.enumerated().sorted {
      ($0.element.time.edtf.start, $0.offset) < ($1.element.time.edtf.start, $1.offset)
    }.map(\.element)
  }

  /// The part of a time that lies on the axis; nil where none does.
  private func lane(_ entry: Entry) -> Lane? {
    guard let axis else { return nil }
    let span = entry.time.edtf.span
    let (first, last) = (axis.first.dayNumber, axis.last.dayNumber)
    let start = entry.time.edtf.hasStart ? span.first.dayNumber : .min
    let end = span.last?.dayNumber ?? .max
    guard start <= last, end >= first else { return nil }
    return Lane(
      entry: entry, start: max(start, first) - first,
      length: min(end, last) - max(start, first) + 1, beginsBefore: start < first,
      endsAfter: end > last)
  }
}

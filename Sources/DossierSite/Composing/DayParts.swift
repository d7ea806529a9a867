import DossierLanguages
import DossierModel

/// The parts of a day, as the headings of a day's page name them.
enum DayParts {
  /// The statements of one part of a day.
  struct Group: Equatable {
    var heading: InterfaceWord
    /// Whether the heading names hours, so that sources under it tell of the same time.
    var isTime: Bool
    var statements: [Statement]
  }

  /// All headings in the order of a day.
  static let headings =
    [.nightBefore] + PartOfDay.allCases.map(heading) + [.duringTheDay, .overSeveralDays]

  /// The night that the day began in comes first, then the parts in order, then what names no part,
  /// last what is told of several days together.
  static func groups(of statements: [Statement], on day: CalendarDate) -> [Group] {
    let byHeading = Dictionary(grouping: statements) { heading(of: $0, on: day) }
    return headings.compactMap { heading in
      byHeading[heading].map {
        Group(heading: heading, isTime: !untimed.contains(heading), statements: $0)
      }
    }
  }

  /// The headings that name no hours.
  private static let untimed: Set<InterfaceWord> = [.duringTheDay, .overSeveralDays]

  /// "Early hours".
  static func heading(of part: PartOfDay) -> InterfaceWord {
    switch part {
    case .earlyHours: .headingEarlyHours
    case .morning: .headingMorning
    case .midday: .headingMidday
    case .afternoon: .headingAfternoon
    case .evening: .headingEvening
    case .night: .headingNight
    case .midnight: .headingMidnight
    }
  }

  /// The same within a sentence: "early hours".
  static func word(for part: PartOfDay) -> InterfaceWord {
    switch part {
    case .earlyHours: .earlyHours
    case .morning: .morning
    case .midday: .midday
    case .afternoon: .afternoon
    case .evening: .evening
    case .night: .night
    case .midnight: .midnight
    }
  }

  /// A night from one day to the next is the night before on the second of them.
  private static func heading(of statement: Statement, on day: CalendarDate) -> InterfaceWord {
    let times = statement.when.filter { $0.edtf.days.contains(day) }
    if let time = times.first(where: { $0.part != nil }) { return heading(of: time, on: day) }
    let isOfSeveralDays = !times.isEmpty && times.allSatisfy { $0.edtf.days.count > 1 }
    return isOfSeveralDays ? .overSeveralDays : .duringTheDay
  }

  /// The heading under which a time stands on a day's page.
  static func heading(of time: When, on day: CalendarDate) -> InterfaceWord {
    guard let part = time.part else { return .duringTheDay }
    let days = time.edtf.days
    return part == .night && days.count == 2 && days.last == day ? .nightBefore : heading(of: part)
  }
}

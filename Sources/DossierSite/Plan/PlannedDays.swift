import DossierModel

/// The days that have a page, and what is told of each.
package struct PlannedDays: Sendable {
  /// In order.
  package let all: [CalendarDate]
  /// The months of those days, where they stretch so far that a list of days is no overview.
  package let months: [CalendarDate]
  /// In the order of the dossier.
  package let statements: [CalendarDate: [Statement]]

  /// A day outside the period gets a page where it lies at most this many days from it.
  private static let daysAroundPeriod = 7
  /// Days that stretch over more than this many get a page for each month above them.
  private static let mostDaysWithoutMonths = 62

  init(_ dossier: Dossier) {
    var statements: [CalendarDate: [Statement]] = [:]
    for statement in dossier.statements {
      for day in statement.daysOfCourse where Self.hasPage(day, dossier.settings.period) {
        statements[day, default: []].append(statement)
      }
    }
    self.statements = statements
    all = statements.keys.sorted()
    months = Self.months(of: all)
  }

  /// The days on whose pages a statement stands, in order.
  func holding(_ statement: Statement) -> [CalendarDate] {
    statement.daysOfCourse.filter { statements[$0] != nil }
  }

  private static func months(of days: [CalendarDate]) -> [CalendarDate] {
    guard let first = days.first, let last = days.last,
      last.dayNumber - first.dayNumber > mostDaysWithoutMonths
    else { return [] }
    return Set(days.map(\.toTheMonth)).sorted()
  }

  private static func hasPage(_ day: CalendarDate, _ period: Settings.Period?) -> Bool {
    guard let period else { return true }
    return day.dayNumber >= period.from.dayNumber - daysAroundPeriod
      && day.dayNumber <= period.to.dayNumber + daysAroundPeriod
  }
}

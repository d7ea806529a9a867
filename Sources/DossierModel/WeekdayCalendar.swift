/// Which days of the week are known.
///
/// Dates are as their sources write them. From 1 March 1923 on no state reckoned civil days by the
/// Julian calendar (Greece was the last to change), so that a date names one day and its weekday
/// follows. Before that it follows only where the dossier is said to be Gregorian, or a source tells.
package struct WeekdayCalendar: Sendable, Equatable {
  /// Whether all dates are said to be of the Gregorian calendar.
  package var isGregorian: Bool
  /// The weekdays that sources tell of days before, 1 is Monday.
  package var told: [CalendarDate: Int]

  package init(isGregorian: Bool = false, told: [CalendarDate: Int] = [:]) {
    self.isGregorian = isGregorian
    self.told = told
  }

  /// Year, month and day of the first date that names one day everywhere.
  private static let firstSureDay = (1923, 3, 1)

  /// 1 is Monday, 7 is Sunday (ISO 8601); nil where nothing tells.
  package func weekday(of day: CalendarDate) -> Int? {
    guard let month = day.month, let number = day.day else { return nil }
    let follows = isGregorian || (day.year, month, number) >= Self.firstSureDay
    return follows ? day.weekday : told[day]
  }
}

import DossierModel
import Foundation

/// Writes dates in words of the dossier's language, with the names that the system's locale has.
package struct DateWording: Sendable {
  private let months: [String]
  private let weekdays: [String]
  private let shortMonths: [String]
  private let shortWeekdays: [String]

  /// `language` is BCP 47.
  package init(language: String) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.locale = Locale(identifier: language)
    months = calendar.monthSymbols
    weekdays = calendar.weekdaySymbols
    shortMonths = calendar.shortMonthSymbols
    shortWeekdays = calendar.shortWeekdaySymbols
  }

  /// "29 November 2024", "November 2024" or "2024".
  package func words(for date: CalendarDate) -> String {
    guard let month = date.month else { return "\(date.year)" }
    guard let day = date.day else { return "\(months[month - 1]) \(date.year)" }
    return "\(day) \(months[month - 1]) \(date.year)"
  }

  /// "29 to 30 November 2024", "7 December 2024 to 2 January 2025", "from 30 November 2024 on".
  package func words(for time: EDTF) -> String {
    switch time.end {
    case .same: words(for: time.start)
    case .open: "from \(words(for: time.start)) on"
    case .on(let end): interval(time.start, end)
    }
  }

  /// "Friday".
  package func weekday(of date: CalendarDate) -> String {
    weekdays[date.weekday % 7]
  }

  /// "Fri 29 Nov", for a table whose days are near one another; a date to the month or year in full.
  package func shortWords(for date: CalendarDate) -> String {
    guard let month = date.month, let day = date.day else { return words(for: date) }
    return "\(shortWeekdays[date.weekday % 7]) \(day) \(shortMonths[month - 1])"
  }

  private func interval(_ start: CalendarDate, _ end: CalendarDate) -> String {
    guard start.year == end.year, let first = start.day, end.isDay, let month = start.month else {
      return "\(words(for: start)) to \(words(for: end))"
    }
    return start.month == end.month
      ? "\(first) to \(words(for: end))"
      : "\(first) \(months[month - 1]) to \(words(for: end))"
  }
}

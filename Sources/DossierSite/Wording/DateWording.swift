import DossierLanguages
import DossierModel
import Foundation

/// Writes dates in words of the interface's language, with the names of months and weekdays that the
/// system's locale has.
package struct DateWording: Sendable {
  private let words: InterfaceWords
  private let months: [String]
  private let weekdays: [String]
  private let shortMonths: [String]
  private let shortWeekdays: [String]
  private let calendar: WeekdayCalendar

  package init(
    words: InterfaceWords = .english, weekdays known: WeekdayCalendar = WeekdayCalendar()
  ) {
    self.words = words
    var calendar = Calendar(identifier: .gregorian)
    calendar.locale = Locale(identifier: words.language)
    months = calendar.monthSymbols
    weekdays = calendar.weekdaySymbols
    shortMonths = calendar.shortMonthSymbols
    shortWeekdays = calendar.shortWeekdaySymbols
    self.calendar = known
  }

  /// "29 November 2024", "November 2024" or "2024"; "12 August 490 BC", "AD 79".
  package func words(for date: CalendarDate) -> String {
    [date.day.map(String.init), date.month.map { months[$0 - 1] }, year(date.year)]
      .compactMap { $0 }.joined(separator: " ")
  }

  /// A year of fewer than three figures would read as a day or a count.
  private func year(_ year: Int) -> String {
    if year < 1 { return words(.yearBeforeChrist, ["year": "\(1 - year)"]) }
    return year < 100 ? words(.yearOfChrist, ["year": "\(year)"]) : "\(year)"
  }

  /// "29 to 30 November 2024", "7 December 2024 to 2 January 2025", "from 30 November 2024 on",
  /// "until 1 July 1916", "about 1185".
  package func words(for time: EDTF) -> String {
    guard let to = time.to else { return time.from.point.map(words) ?? "" }
    switch (time.from, to) {
    case (.on(let first), .on(let last)): return interval(first, last)
    case (.on(let first), .open): return words(.fromOn, ["first": words(for: first)])
    case (.on(let first), _): return words(.toUnknownEnd, ["first": words(for: first)])
    case (.open, .on(let last)): return words(.until, ["last": words(for: last)])
    case (_, .on(let last)): return words(.fromUnknownBeginning, ["last": words(for: last)])
    default: return ""
    }
  }

  /// "Perhaps July 1916", "the 1910s", "a day in July 1916", "spring 1945".
  package func words(for point: DatePoint) -> String {
    let plain = plainWords(for: point)
    let about = point.isApproximate ? words(.aboutDate, ["date": plain]) : plain
    return point.isUncertain ? words(.perhapsDate, ["date": about]) : about
  }

  private func plainWords(for point: DatePoint) -> String {
    let year = words(for: CalendarDate(year: point.date.year) ?? point.date)
    return switch point.grain {
    case .told: words(for: point.date)
    case .decade where point.date.year > 0: words(.decade, ["year": "\(point.date.year)"])
    case .decade, .century:
      span(year, words(for: CalendarDate(year: point.lastDay.year) ?? point.date))
    case .season(let season): words(Self.seasons[(season - 1) % 4], ["year": year])
    case .someDay: words(.someDay, ["date": words(for: point.date)])
    case .someMonth: words(.someMonth, ["year": year])
    case .someDayOfYear: words(.someDay, ["date": year])
    }
  }

  private static let seasons: [InterfaceWord] = [.springOf, .summerOf, .autumnOf, .winterOf]

  private func span(_ first: String, _ last: String) -> String {
    words(.fromTo, ["first": first, "last": last])
  }

  /// "Friday"; nil for a day whose weekday nothing tells.
  package func weekday(of date: CalendarDate) -> String? {
    calendar.weekday(of: date).map { weekdays[$0 % 7] }
  }

  /// "Fri 29 Nov", for a table whose days are near one another; a date to the month or year in full.
  package func shortWords(for date: CalendarDate) -> String {
    guard let month = date.month, let day = date.day else { return words(for: date) }
    let weekday = calendar.weekday(of: date).map { shortWeekdays[$0 % 7] + " " } ?? ""
    return "\(weekday)\(day) \(shortMonths[month - 1])"
  }

  private func interval(_ start: DatePoint, _ end: DatePoint) -> String {
    let (first, last) = (start.date, end.date)
    guard start.isPlain, end.isPlain, first.year == last.year, let day = first.day, last.isDay,
      let month = first.month
    else { return span(words(for: start), words(for: end)) }
    let beginning = month == last.month ? "\(day)" : "\(day) \(months[month - 1])"
    return span(beginning, words(for: last))
  }
}

/// One date as EDTF writes it at levels 0 and 1 (ISO 8601-2): a date of the calendar, what of it is
/// left open, and how sure it is.
package struct DatePoint: Hashable, Sendable {
  /// How much of the date is told.
  package enum Grain: Hashable, Sendable {
    /// All that its calendar date has.
    case told
    /// `191X`: some year of ten, from the calendar date's year on.
    case decade
    /// `19XX`: some year of a hundred, from the calendar date's year on.
    case century
    /// `1916-21` to `1916-24`: spring 1, summer 2, autumn 3, winter 4 of the year.
    case season(Int)
    /// `1916-07-XX`: one day of the month.
    case someDay
    /// `1916-XX`: one month of the year.
    case someMonth
    /// `1916-XX-XX`: one day of the year.
    case someDayOfYear
  }

  /// What is known of it: the first year of a decade, the year of a season.
  package let date: CalendarDate
  /// How much of it is told.
  package let grain: Grain
  /// `?`: nobody is sure of it.
  package var isUncertain = false
  /// `~`: it is near this date.
  package var isApproximate = false

  package init(
    _ date: CalendarDate, grain: Grain = .told, isUncertain: Bool = false,
    isApproximate: Bool = false
  ) {
    self.date = date
    self.grain = grain
    self.isUncertain = isUncertain
    self.isApproximate = isApproximate
  }

  /// Whether it is sure and neither vaguer nor more open than a date of the calendar.
  package var isPlain: Bool { grain == .told && !isUncertain && !isApproximate }

  /// Whether it names one day of the calendar, sure or not.
  package var isDay: Bool { grain == .told && date.isDay }

  /// The first day that it may be. A season may lie anywhere in its year: when it comes depends on
  /// the side of the equator.
  package var firstDay: CalendarDate { date.firstDay }

  /// The last day that it may be.
  package var lastDay: CalendarDate {
    switch grain {
    case .decade: CalendarDate(year: date.year + 9)?.lastDay ?? date.lastDay
    case .century: CalendarDate(year: date.year + 99)?.lastDay ?? date.lastDay
    case .told, .season, .someDay, .someMonth, .someDayOfYear: date.lastDay
    }
  }
}

extension DatePoint: CustomStringConvertible {
  /// As EDTF writes it.
  package var description: String {
    let mark =
      isUncertain && isApproximate ? "%" : isUncertain ? "?" : isApproximate ? "~" : ""
    return plainDescription + mark
  }

  private var plainDescription: String {
    let year = CalendarDate(year: date.year) ?? date
    switch grain {
    case .told: return "\(date)"
    case .decade: return "\(year)".dropLast() + "X"
    case .century: return "\(year)".dropLast(2) + "XX"
    case .season(let number): return "\(year)-2\(number)"
    case .someDay: return "\(date.toTheMonth)-XX"
    case .someMonth: return "\(year)-XX"
    case .someDayOfYear: return "\(year)-XX-XX"
    }
  }

  /// Nil where the text is no date of EDTF, level 0 or 1, without a time of day.
  package init?(_ text: some StringProtocol) {
    let marks = ["?": (true, false), "~": (false, true), "%": (true, true)]
    let mark = text.last.flatMap { marks[String($0)] }
    guard let plain = Self.plain(String(mark == nil ? text[...] : text.dropLast())) else {
      return nil
    }
    self.init(
      plain.date, grain: plain.grain, isUncertain: mark?.0 ?? false, isApproximate: mark?.1 ?? false
    )
  }

  private static func plain(_ text: String) -> DatePoint? {
    if let date = CalendarDate(text) { return DatePoint(date) }
    if text.hasSuffix("-XX-XX") { return open(text.dropLast(6), months: false, .someDayOfYear) }
    if text.hasSuffix("-XX") {
      return open(text.dropLast(3), months: true, .someDay)
        ?? open(text.dropLast(3), months: false, .someMonth)
    }
    if text.hasSuffix("XX") { return years(text.dropLast(2) + "00", .century) }
    if text.hasSuffix("X") { return years(text.dropLast() + "0", .decade) }
    guard let last = text.last, let number = Int(String(last)), (1...4).contains(number),
      text.dropLast().hasSuffix("-2")
    else { return nil }
    return open(text.dropLast(3), months: false, .season(number))
  }

  /// A year, or a month of it, of which the rest is open.
  private static func open(_ text: Substring, months: Bool, _ grain: Grain) -> DatePoint? {
    guard let date = CalendarDate(text), !date.isDay, (date.month != nil) == months,
      CalendarDate.nearYears.contains(date.year)
    else { return nil }
    return DatePoint(date, grain: grain)
  }

  /// Years that begin with the same figures; before the year 0 they count back from the last one.
  private static func years(_ first: String, _ grain: Grain) -> DatePoint? {
    let isBack = first.hasPrefix("-")
    guard let date = CalendarDate(isBack ? String(first.dropFirst()) : first), date.month == nil,
      CalendarDate.nearYears.contains(date.year)
    else { return nil }
    guard isBack else { return DatePoint(date, grain: grain) }
    let span = grain == .decade ? 9 : 99
    return CalendarDate(year: -(date.year + span)).map { DatePoint($0, grain: grain) }
  }
}

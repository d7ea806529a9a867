/// A date of the Gregorian calendar, to the day, the month or the year.
package struct CalendarDate: Hashable, Sendable {
  /// 1 to 9999.
  package let year: Int
  /// 1 to 12, or nil where only the year is known.
  package let month: Int?
  /// 1 to 31, or nil where only the month is known.
  package let day: Int?

  /// Nil where there is no such date (30 February, month 13, a day without a month).
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.days(inMonth: month, of: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// How many days a month has; `month` is 1 to 12.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the date names one day.
  package var isDay: Bool { day != nil }

  /// The date without its day.
  package var toTheMonth: CalendarDate {
    CalendarDate(year: year, month: month) ?? self
  }

  /// The first day the date takes in: itself, or the first of its month or year.
  package var firstDay: CalendarDate {
    CalendarDate(year: year, month: month ?? 1, day: day ?? 1) ?? self
  }

  /// The last day the date takes in: itself, or the last of its month or year.
  package var lastDay: CalendarDate {
    let lastMonth = month ?? 12
    let lastDay = day ?? Self.days(inMonth: lastMonth, of: year)
    return CalendarDate(year: year, month: lastMonth, day: lastDay) ?? self
  }
}

extension CalendarDate {
  /// Days since 1 March of the year 0 of the proleptic calendar, of the first day taken in.
  package var dayNumber: Int {
    let first = firstDay
    let month = first.month ?? 1
    let shiftedYear = month > 2 ? first.year : first.year - 1
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    return shiftedYear * 365 + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
      + (shiftedMonth * 153 + 2) / 5 + (first.day ?? 1) - 1
  }

  /// The day with this `dayNumber`; nil outside the years 1 to 9999.
  package init?(dayNumber: Int) {
    guard (0...Self.lastNumber).contains(dayNumber) else { return nil }
    let era = dayNumber / 146_097
    let dayOfEra = dayNumber - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month, day: day)
  }

  /// The number of 31 December 9999.
  private static let lastNumber = 3_652_364

  /// The day `count` days after the first day taken in (before it where negative).
  package func adding(days count: Int) -> CalendarDate? {
    let (number, isTooFar) = dayNumber.addingReportingOverflow(count)
    return isTooFar ? nil : CalendarDate(dayNumber: number)
  }

  /// The day of the week of the first day taken in: 1 is Monday, 7 is Sunday (ISO 8601).
  package var weekday: Int {
    (dayNumber + 2) % 7 + 1
  }
}

extension CalendarDate: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// EDTF level 0: `2024`, `2024-11` or `2024-11-29`.
  package var description: String {
    var text = Self.padded(year, to: 4)
    if let month { text += "-" + Self.padded(month, to: 2) }
    if let day { text += "-" + Self.padded(day, to: 2) }
    return text
  }

  /// Nil where the text is no date of EDTF level 0 without time.
  package init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count), zip(parts, widths).allSatisfy({ $0.count == $1 }) else {
      return nil
    }
    let numbers = parts.compactMap { part -> Int? in
      guard part.allSatisfy({ (48...57).contains($0) }) else { return nil }
      return part.reduce(0) { $0 * 10 + Int($1) - 48 }
    }
    guard numbers.count == parts.count else { return nil }
    self.init(
      year: numbers[0],
      month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

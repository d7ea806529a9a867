/// A date of the Gregorian calendar, to the day, the month or the year.
///
/// Years are counted as astronomers and EDTF do: 1 BC is 0, 479 BC is -478.
package struct CalendarDate: Hashable, Sendable {
  /// -9999 to 9999 for a day or month; a year alone may lie further off.
  package let year: Int
  /// 1 to 12, or nil where only the year is known.
  package let month: Int?
  /// 1 to 31, or nil where only the month is known.
  package let day: Int?

  /// The years that four figures write, for which days and months are told.
  package static let nearYears = -9999...9999
  /// The years that a date can have; EDTF writes those of more than four figures with a `Y`.
  package static let allYears = -999_999_999...999_999_999

  /// Nil where there is no such date (30 February, month 13, a day without a month).
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard Self.allYears.contains(year), month == nil || Self.nearYears.contains(year) else {
      return nil
    }
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

  private init(known year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first day that can be told.
  package static let firstOfAll = CalendarDate(known: -9999, 1, 1)
  /// The last day that can be told.
  package static let lastOfAll = CalendarDate(known: 9999, 12, 31)

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
  /// Days since 1 March of the year 0 of the proleptic calendar, of the first day taken in;
  /// negative before it.
  package var dayNumber: Int {
    let first = firstDay
    let month = first.month ?? 1
    let shiftedYear = month > 2 ? first.year : first.year - 1
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    let leapDays =
      shiftedYear.quotient(by: 4) - shiftedYear.quotient(by: 100) + shiftedYear.quotient(by: 400)
    return shiftedYear * 365 + leapDays + (shiftedMonth * 153 + 2) / 5 + (first.day ?? 1) - 1
  }

  /// The day with this `dayNumber`; nil outside the years that four figures write.
  package init?(dayNumber: Int) {
    guard Self.dayNumbers.contains(dayNumber) else { return nil }
    let era = dayNumber.quotient(by: 146_097)
    let dayOfEra = dayNumber - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month, day: day)
  }

  /// The numbers of 1 January -9999 and 31 December 9999.
  private static let dayNumbers = -3_652_119...3_652_364

  /// The day `count` days after the first day taken in (before it where negative).
  package func adding(days count: Int) -> CalendarDate? {
    let (number, isTooFar) = dayNumber.addingReportingOverflow(count)
    return isTooFar ? nil : CalendarDate(dayNumber: number)
  }

  /// The day of the week of the first day taken in: 1 is Monday, 7 is Sunday (ISO 8601).
  package var weekday: Int {
    let number = dayNumber + 2
    return number - number.quotient(by: 7) * 7 + 1
  }

  /// The day of the Gregorian calendar that the Julian one gives this date; nil where it is none to
  /// the day.
  ///
  /// The calendars lie so many days apart as centuries began since the year 200 whose number 400
  /// does not divide.
  package var fromJulian: CalendarDate? {
    guard isDay, let month else { return nil }
    let counted = month > 2 ? year : year - 1
    return adding(days: counted.quotient(by: 100) - counted.quotient(by: 400) - 2)
  }
}

extension Int {
  /// The quotient rounded down, also of a negative number.
  fileprivate func quotient(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}

extension CalendarDate: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// EDTF: `2024`, `2024-11`, `2024-11-29`, `-0478` for 479 BC, `Y-12000`.
  package var description: String {
    guard Self.nearYears.contains(year) else { return "Y\(year)" }
    var text = (year < 0 ? "-" : "") + Self.padded(abs(year), to: 4)
    if let month { text += "-" + Self.padded(month, to: 2) }
    if let day { text += "-" + Self.padded(day, to: 2) }
    return text
  }

  /// Nil where the text is no date of EDTF without time: `2024-11-29`, `2024-11`, `2024`, the same
  /// with a minus before the year, or a year of five figures and more as `Y12000`.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    if bytes.first == UInt8(ascii: "Y") {
      self.init(farYear: bytes.dropFirst())
      return
    }
    let isNegative = bytes.first == UInt8(ascii: "-")
    let parts = bytes.dropFirst(isNegative ? 1 : 0)
      .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count), zip(parts, widths).allSatisfy({ $0.count == $1 }) else {
      return nil
    }
    let numbers = parts.compactMap(Self.number)
    guard numbers.count == parts.count, !isNegative || numbers[0] > 0 else { return nil }
    self.init(
      year: isNegative ? -numbers[0] : numbers[0],
      month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// What stands behind the `Y`: more than four figures, with a minus where they count back.
  private init?(farYear bytes: ArraySlice<UInt8>) {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let figures = bytes.dropFirst(isNegative ? 1 : 0)
    guard (5...9).contains(figures.count), figures.first != UInt8(ascii: "0"),
      let number = Self.number(figures)
    else { return nil }
    self.init(year: isNegative ? -number : number)
  }

  private static func number(_ figures: ArraySlice<UInt8>) -> Int? {
    guard figures.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return figures.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CalendarDate {
  /// As the address of a page has it, which begins with no hyphen: `2024-11-29`, `bc-0490-08-12`.
  package var slug: String {
    guard year < 1 else { return description }
    let parts = [month, day].compactMap { $0 }.map { Self.padded($0, to: 2) }
    return (["bc", Self.padded(1 - year, to: 4)] + parts).joined(separator: "-")
  }

  /// Nil where an address of this form names no date.
  package init?(slug: String) {
    guard slug.hasPrefix("bc-") else {
      self.init(slug)
      if year < 1 { return nil }
      return
    }
    let numbers = slug.utf8.dropFirst(3).split(separator: UInt8(ascii: "-")).map {
      Int(Substring($0))
    }
    guard (1...3).contains(numbers.count), let year = numbers[0] else { return nil }
    self.init(
      year: 1 - year, month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
    if self.slug != slug { return nil }
  }
}

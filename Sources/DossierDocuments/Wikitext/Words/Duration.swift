import DossierModel

/// How long it is from one day to another, in whole units of the calendar.
struct Duration: Equatable {
  let totalDays: Int
  let years: Int
  let months: Int
  let days: Int

  /// `start` is not after `end`; both are known to the day.
  init(from start: CalendarDate, to end: CalendarDate) {
    totalDays = end.dayNumber - start.dayNumber
    var months = (end.year - start.year) * 12 + (end.month ?? 1) - (start.month ?? 1)
    var days = (end.day ?? 1) - (start.day ?? 1)
    if days < 0 {
      months -= 1
      let monthBefore = (end.month ?? 1) == 1 ? 12 : (end.month ?? 1) - 1
      let year = monthBefore == 12 ? end.year - 1 : end.year
      days += CalendarDate.days(inMonth: monthBefore, of: year)
    }
    years = months / 12
    self.months = months % 12
    self.days = max(0, days)
  }

  /// As the template of this kind words it.
  func text(_ kind: ComputedText.Kind) -> String? {
    switch kind {
    case .ageInDays: Self.count(totalDays, "day")
    case .ageInYears: "\(years)"
    case .ageInWeeks: list([(totalDays / 7, "week"), (totalDays % 7, "day")])
    case .ageInMonths: list([(years, "year"), (months, "month"), (days, "day")])
    case .ageInYearsAndDays: nil
    case .age:
      list([(years, "year"), (months, "month"), (days / 7, "week"), (days % 7, "day")])
    default: nil
    }
  }

  private func list(_ parts: [(Int, String)]) -> String {
    let words = parts.filter { $0.0 > 0 }.map { Self.count($0.0, $0.1) }
    guard let last = words.last else { return Self.count(0, "day") }
    return words.count == 1 ? last : words.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func count(_ number: Int, _ unit: String) -> String {
    number == 1 ? "1 \(unit)" : "\(number) \(unit)s"
  }
}

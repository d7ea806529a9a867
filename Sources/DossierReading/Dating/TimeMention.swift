import DossierModel

/// A date as it stands in a text, of which the year may be missing.
struct PartialDate: Hashable, Sendable {
  var year: Int?
  var month: Int?
  var day: Int?

  /// The date in a year; in its own year where it has one.
  func date(inYear other: Int?) -> CalendarDate? {
    guard let year = year ?? other else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}

/// One date or interval that a text names.
struct PartialSpan: Hashable, Sendable {
  var from: PartialDate
  var to: PartialDate
  /// "The night of 8/9 August": the interval is one night.
  var isNight = false

  init(_ from: PartialDate, _ to: PartialDate? = nil, isNight: Bool = false) {
    self.from = from
    self.to = to ?? from
    self.isNight = isNight
  }

  var hasYear: Bool { to.year != nil }
  var isToTheDay: Bool { from.day != nil }

  /// The time, where its dates exist; an interval that would run backwards began a year earlier.
  func edtf(inYear year: Int?) -> EDTF? {
    guard let end = to.date(inYear: year), var start = from.date(inYear: end.year) else {
      return nil
    }
    if from.year == nil, start > end, let earlier = from.date(inYear: end.year - 1) {
      start = earlier
    }
    return EDTF(from: start, to: end)
  }
}

/// A time that is counted from another one.
enum RelativeTime: Hashable, Sendable {
  /// "Today" is 0, "yesterday" -1; the weekday is what the text calls that day.
  case offset(Int, PartOfDay?, weekday: Int?)
  /// 1 is Monday; `isLast` for "last Monday".
  case weekday(Int, isLast: Bool)
  /// "The past two days".
  case recent(days: Int)
  /// "The third day of the offensive": the number, and what it is a day of.
  case dayOf(Int, String)
  /// "The 14th", "the eleventh and twelfth": of the month of the day told before.
  case daysOfMonth([Int])
  /// "The day after the battle" is 1, "the day before the battle" -1; `isCounted` for "two days after
  /// the battle".
  case fromBattle(Int, isCounted: Bool)
}

/// An expression of time in a text.
struct TimeMention: Sendable {
  enum Form: Sendable {
    case spans([PartialSpan])
    case relative(RelativeTime)
    /// It names a time that can't be told: "18 or 19 November", "in 480 BC".
    case untold
  }

  /// Which tokens it takes up.
  var tokens: Range<Int>
  var form: Form
  /// "Early", "late" or "mid-" stands with it.
  var isQualified = false
  /// "The end of", "the summer of" stands with it.
  var isEdge = false
  /// The part of the day that stands with it.
  var part: PartOfDay?

  /// Whether it gives its day by number and month, not as a feast.
  var isDayOfYear = true

  /// Whether it names no day, only a month or year.
  var isCoarse: Bool {
    guard case .spans(let spans) = form else { return false }
    return spans.allSatisfy { !$0.isToTheDay }
  }

  /// Whether it runs on for more than two years, as a life does.
  var isLongerThanTwoYears: Bool {
    guard case .spans(let spans) = form else { return false }
    return spans.contains { span in
      guard let from = span.from.year, let to = span.to.year else { return false }
      return to - from > 2
    }
  }

  /// Whether it is a year, or years, without a month.
  var isBareYear: Bool {
    guard case .spans(let spans) = form else { return false }
    return spans.allSatisfy { $0.from.month == nil }
  }
}

extension CalendarDate {
  /// The year of any century with these last two figures that lies nearest to another year.
  static func year(endingIn figures: Int, near year: Int) -> Int {
    let century = year / 100 * 100
    let years = [century - 100, century, century + 100].map { $0 + figures }
    return years.min { abs($0 - year) < abs($1 - year) } ?? century + figures
  }
}

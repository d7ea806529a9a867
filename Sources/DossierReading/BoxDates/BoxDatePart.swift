import DossierModel

/// One date of an infobox as it is written, of which some may be missing.
struct BoxDatePart: Equatable {
  var year: Int?
  var month: Int?
  var day: Int?
  var grain: DatePoint.Grain = .told
  var isUncertain = false
  var isApproximate = false
  /// True where the year is written as one before Christ, false where as one of Christ.
  var isBeforeChrist: Bool?
  /// Whether the month stands before the day: "July 1".
  var isMonthFirst = false
  /// "Present".
  var isNow = false
  /// Which of the two calendars it is said to follow.
  var style: Style?
  /// Its bytes in the text.
  var range = 0..<0

  /// Old is the Julian, new the Gregorian calendar.
  enum Style: Equatable { case old, new }

  /// A number alone, of which what stands beside it tells whether it is a day or a year.
  var isBare: Bool { day != nil && month == nil && year == nil }
  /// A year without month and day.
  var isYear: Bool { year != nil && month == nil && grain == .told }

  /// The date; nil where there is no such one, or something of it is missing.
  var point: DatePoint? {
    guard var year else { return nil }
    if isBeforeChrist == true {
      guard grain != .decade else { return nil }
      year = grain == .century ? -(year + 99) : 1 - year
    }
    guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    return DatePoint(
      date, grain: grain, isUncertain: isUncertain, isApproximate: isApproximate)
  }

  /// Whether month and day come later in a year than those of another.
  func comesAfter(_ other: BoxDatePart) -> Bool {
    guard let month, let otherMonth = other.month else { return false }
    if month != otherMonth { return month > otherMonth }
    guard let day, let otherDay = other.day else { return false }
    return day > otherDay
  }
}

/// Dates of an infobox in their order, with what stands between the ends of those that are spans.
struct BoxDateSpan: Equatable {
  /// What joins the two ends.
  enum Joint: Equatable { case single, dash, slash, open }

  var first: BoxDatePart
  var last: BoxDatePart
  var joint: Joint = .single

  /// Which calendar it is said to follow, at its end.
  var style: BoxDatePart.Style? { last.style ?? first.style }
}

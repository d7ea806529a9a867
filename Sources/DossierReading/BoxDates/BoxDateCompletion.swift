import DossierModel

/// Gives the dates of an infobox what they take from those beside them: "1–3 May and 9 June 1921".
struct BoxDateCompletion {
  /// A span whose dates are whole, with its bytes in the text.
  struct Phase: Equatable {
    var time: EDTF
    var part: PartOfDay?
    var style: BoxDatePart.Style?
    var range: Range<Int>
  }

  private var parts: [BoxDatePart] = []
  /// For each span the places of its first and last date.
  private let places: [(first: Int, last: Int)]
  private let spans: [BoxDateSpan]

  /// Nil where something stays missing, or no such date exists. `fallback` is a year and month that
  /// stand outside.
  static func phases(of spans: [BoxDateSpan], beside fallback: BoxDatePart? = nil) -> [Phase]? {
    var completion = BoxDateCompletion(spans)
    completion.tellYearsFromDays()
    completion.spreadEras()
    guard completion.parts.allSatisfy(\.hasPlainYear) else { return nil }
    completion.spreadMonths(fallback)
    completion.spreadYears(fallback)
    let phases = spans.indices.compactMap(completion.phase)
    return phases.count == spans.count ? phases : nil
  }

  private init(_ spans: [BoxDateSpan]) {
    self.spans = spans
    var places: [(first: Int, last: Int)] = []
    for span in spans {
      let first = parts.count
      parts.append(span.first)
      if span.joint == .dash || span.joint == .slash { parts.append(span.last) }
      places.append((first, parts.count - 1))
    }
    self.places = places
  }

  // MARK: What is missing

  /// Of "1941–42", "58–50 BC" and "AD 66–73" the numbers that are years.
  private mutating func tellYearsFromDays() {
    for place in places where place.first != place.last {
      let (first, last) = (parts[place.first], parts[place.last])
      if first.isYear, last.isBare, let year = first.year, let number = last.day {
        parts[place.last].day = nil
        parts[place.last].year = Self.secondYear(number, after: year, first.isBeforeChrist)
        parts[place.last].isBeforeChrist = first.isBeforeChrist
      } else if first.isBare, last.isYear, last.isBeforeChrist != nil || (first.day ?? 0) > 31 {
        parts[place.first].year = first.day
        parts[place.first].day = nil
        parts[place.first].isBeforeChrist = last.isBeforeChrist ?? false
      }
    }
  }

  private static func secondYear(_ number: Int, after year: Int, _ isBack: Bool?) -> Int? {
    guard year >= 100 else { return isBack == nil ? nil : number }
    let size = number < 10 ? 10 : 100
    let second = year / size * size + number
    return isBack == true || second > year ? second : nil
  }

  /// "490–479 BC": the first year is one before Christ, too.
  private mutating func spreadEras() {
    for index in parts.indices.dropLast().reversed()
    where parts[index].isBeforeChrist == nil && parts[index + 1].isBeforeChrist == true {
      parts[index].isBeforeChrist = true
    }
  }

  /// A day without month takes that of the date before it where months stand before days, else
  /// that of the date behind it.
  private mutating func spreadMonths(_ fallback: BoxDatePart?) {
    for index in parts.indices.dropFirst() where parts[index].isWithoutMonth {
      guard parts[index - 1].isMonthFirst, parts[index - 1].day != nil else { continue }
      parts[index].month = parts[index - 1].month
      parts[index].isMonthFirst = true
    }
    for index in parts.indices.dropLast().reversed() where parts[index].isWithoutMonth {
      parts[index].month = parts[index + 1].month
    }
    for index in parts.indices where parts[index].isWithoutMonth {
      parts[index].month = fallback?.month
    }
  }

  /// A date without year takes that of the one behind it, else of the one before it; a year less
  /// or more where it would come out of turn.
  private mutating func spreadYears(_ fallback: BoxDatePart?) {
    for index in parts.indices.dropLast().reversed() where parts[index].year == nil {
      let next = parts[index + 1]
      parts[index].isBeforeChrist = next.isBeforeChrist
      let back = next.isBeforeChrist == true ? 1 : -1
      parts[index].year = next.year.map { parts[index].comesAfter(next) ? $0 + back : $0 }
    }
    for index in parts.indices where parts[index].year == nil {
      guard let before = index > 0 ? parts[index - 1] : fallback, before.year != nil else {
        continue
      }
      parts[index].isBeforeChrist = before.isBeforeChrist
      let turns = index > 0 && before.comesAfter(parts[index])
      let on = before.isBeforeChrist == true ? -1 : 1
      parts[index].year = before.year.map { turns ? $0 + on : $0 }
    }
  }

  // MARK: Spans

  private func phase(_ index: Int) -> Phase? {
    let (span, place) = (spans[index], places[index])
    guard var first = parts[place.first].point, let last = parts[place.last].point else {
      return nil
    }
    var phase = Phase(
      time: EDTF(first), style: span.style,
      range: span.first.range.lowerBound..<parts[place.last].range.upperBound)
    switch span.joint {
    case .single: return phase
    case .open:
      guard let time = EDTF(from: .on(first), to: .open) else { return nil }
      phase.time = time
    case .dash:
      if first.isApproximate, last.isPlain { return interval(first, last.approximate, &phase) }
      return interval(first, last, &phase)
    case .slash:
      if first.date.fromJulian == last.date { first = last }
      guard first == last || first.isNext(to: last) else { return nil }
      if first != last, first.isDay { phase.part = .night }
      return interval(first, last, &phase)
    }
    return phase
  }

  private func interval(_ first: DatePoint, _ last: DatePoint, _ phase: inout Phase) -> Phase? {
    guard let time = EDTF(from: .on(first), to: .on(last)) else { return nil }
    phase.time = time
    return phase
  }
}

extension BoxDatePart {
  /// Whether its year needs no era to be read: one of two figures does.
  fileprivate var hasPlainYear: Bool {
    year.map { $0 >= 100 || isBeforeChrist != nil || grain == .century } ?? true
  }

  fileprivate var isWithoutMonth: Bool { day != nil && month == nil }
}

extension DatePoint {
  /// "c. 1185–1190": both ends are near what is written.
  fileprivate var approximate: DatePoint {
    var point = self
    point.isApproximate = true
    return point
  }

  /// Whether another date, as exact as this one, comes right after it.
  fileprivate func isNext(to other: DatePoint) -> Bool {
    guard isDay == other.isDay, (date.month == nil) == (other.date.month == nil) else {
      return false
    }
    return other.firstDay.dayNumber == lastDay.dayNumber + 1
  }
}

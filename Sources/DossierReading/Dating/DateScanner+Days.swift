import DossierModel

/// Dates to the day and months, in both orders.
extension DateScanner {
  /// The days that stand before or after one month: "3", "3–5", "8/9", "3 and 5", "3 or 5".
  private struct Days {
    enum Joint { case single, interval, night, list, either }

    var days: [Int]
    var joint: Joint
    var end: Int

    func spans(year: Int?, month: Int) -> [PartialSpan] {
      let dates = days.map { PartialDate(year: year, month: month, day: $0) }
      guard let first = dates.first, let last = dates.last else { return [] }
      switch joint {
      case .either: return []
      case .single, .list: return dates.map { PartialSpan($0) }
      case .interval: return [PartialSpan(first, last)]
      case .night: return [PartialSpan(first, last, isNight: true)]
      }
    }
  }

  private func days(at start: Int, monthFollows: Bool) -> Days? {
    let opening = words.is(token(start), .definite) && token(start + 1)?.isOrdinal == true
    guard let first = day(at: start + (opening ? 1 : 0)) else { return nil }
    var found = Days(days: [first], joint: .single, end: start + (opening ? 2 : 1))
    // Nobody lists more days than a week has; without a limit a text of numbers alone costs dearly.
    while found.days.count < 7, let (joint, next) = dayJoint(at: found.end, start: start),
      let day = day(at: next), monthFollows || endsDate(next + 1)
    {
      if joint == .list, isMark(found.end, ","), !monthFollows { break }
      if found.joint != .single, joint != found.joint { break }
      found.days.append(day)
      found.joint = joint
      found.end = next + 1
      if joint != .list { break }
    }
    return found
  }

  private func dayJoint(at index: Int, start: Int) -> (Days.Joint, Int)? {
    guard let token = token(index) else { return nil }
    let article = words.is(self.token(index + 1), .definite) ? 2 : 1
    if isMark(index, "/") { return (.night, index + 1) }
    if isDash(index) { return (.interval, index + 1) }
    if words.is(token, .range) { return (.interval, index + article) }
    if words.is(token, .and) { return (isOpened(start) ? .interval : .list, index + article) }
    if words.is(token, .or) { return (.either, index + article) }
    if isMark(index, ","), day(at: index + 1) != nil { return (.list, index + 1) }
    return nil
  }

  /// Whether a number here ends a date, and doesn't count what follows.
  private func endsDate(_ index: Int) -> Bool {
    guard let token = token(index) else { return true }
    return token.kind != .word || words.is(token, .function)
  }

  // MARK: 29 November 2024

  /// "3 May", "3–5 May": a date whose day stands first; nil where none begins here.
  package func dayFirst(at start: Int) -> TimeMention? {
    guard let (days, month, year, end) = dayMonth(at: start) else { return nil }
    if days.joint == .either { return TimeMention(tokens: start..<end, form: .untold) }
    let spans = days.spans(year: year, month: month)
    guard days.joint == .single, let (next, isStroke) = joint(at: end, openedAt: start),
      let second = dayMonth(at: skippingWeekday(next)), second.days.joint == .single,
      let to = second.days.spans(year: second.year, month: second.month).first?.to,
      let from = spans.first?.from
    else { return mention(start..<end, spans) }
    return mention(start..<second.end, [PartialSpan(from, to, isNight: isStroke)])
  }

  private func dayMonth(
    at start: Int
  ) -> (days: Days, month: Int, year: Int?, end: Int)? {
    guard let days = days(at: start, monthFollows: true) else { return nil }
    let index = days.end + (words.is(token(days.end), .of) ? 1 : 0)
    guard let (month, end) = month(at: index) else { return nil }
    let year =
      isMark(end, ",") && !isCaptionYear(end + 1) ? nil : year(at: end, followsDay: true)
    return (days, month, year?.year, year?.end ?? end)
  }

  /// After "3 May," a number is a year only where the sentence or phrase ends with it.
  private func isCaptionYear(_ index: Int) -> Bool {
    endsDate(index + 1)
  }

  func skippingWeekday(_ index: Int) -> Int {
    guard let token = token(index), token.sense.weekday > 0 else { return index }
    return index + (isMark(index + 1, ",") ? 2 : 1)
  }

  // MARK: November 29, 2024; November 2024; November

  /// "May 3", "May 3–5": a date whose month stands first; nil where none begins here.
  package func monthFirst(at start: Int) -> TimeMention? {
    guard let (month, afterMonth) = month(at: start) else { return nil }
    guard let (days, year, end) = monthDays(after: afterMonth) else {
      return monthAlone(month, start: start, end: afterMonth)
    }
    if days.joint == .either { return TimeMention(tokens: start..<end, form: .untold) }
    let spans = days.spans(year: year, month: month)
    guard days.joint == .single, let (next, isStroke) = joint(at: end, openedAt: start),
      let (toMonth, afterTo) = self.month(at: skippingWeekday(next)),
      let second = monthDays(after: afterTo), second.days.joint == .single,
      let to = second.days.spans(year: second.year, month: toMonth).first?.to,
      let from = spans.first?.from
    else { return mention(start..<end, spans) }
    return mention(start..<second.end, [PartialSpan(from, to, isNight: isStroke)])
  }

  private func monthDays(after index: Int) -> (days: Days, year: Int?, end: Int)? {
    let start =
      words.is(token(index), .definite) && token(index + 1)?.isOrdinal == true
      ? index + 1 : index
    guard let days = days(at: start, monthFollows: false) else { return nil }
    let year = year(at: days.end)
    return (days, year?.year, year?.end ?? days.end)
  }

  private func monthAlone(_ month: Int, start: Int, end: Int) -> TimeMention {
    let first = year(at: end)
    let from = PartialDate(year: first?.year, month: month)
    let fromEnd = first?.end ?? end
    guard let (next, _) = joint(at: fromEnd, openedAt: start),
      let (toMonth, afterTo) = self.month(at: next), day(at: afterTo) == nil
    else { return mention(start..<fromEnd, [PartialSpan(from)]) }
    let second = year(at: afterTo)
    let to = PartialDate(year: second?.year, month: toMonth)
    return mention(start..<(second?.end ?? afterTo), [PartialSpan(from, to)])
  }

  /// A mention of some times in the words of some tokens.
  package func mention(_ range: Range<Int>, _ spans: [PartialSpan]) -> TimeMention {
    if words.is(token(range.upperBound), .beforeChrist) {
      return TimeMention(tokens: range.lowerBound..<range.upperBound + 1, form: .untold)
    }
    return TimeMention(tokens: range, form: .spans(spans))
  }

  // MARK: 2016; early 2016; the end of October

  /// "1944", "1944–45"; nil where none begins here.
  package func years(at start: Int) -> TimeMention? {
    guard !clock.isMilitary(at: start), let first = plainYear(at: start, figures: 4...4) else {
      return nil
    }
    let from = PartialDate(year: first)
    if let (next, _) = joint(at: start + 1, openedAt: start),
      let second = secondYear(at: next, first: first)
    {
      return mention(start..<next + 1, [PartialSpan(from, PartialDate(year: second))])
    }
    return mention(start..<start + 1, [PartialSpan(from)])
  }

  private func secondYear(at index: Int, first: Int) -> Int? {
    if let year = plainYear(at: index, figures: 4...4) { return year }
    guard let token = token(index), token.isPlain, token.figures == 2, !token.isOrdinal,
      token.touchesPrevious
    else { return nil }
    let year = first / 100 * 100 + token.value
    return year > first ? year : nil
  }

  /// "Early 2019", "mid-March 2011", "the end of 2016", "the summer of 1973".
  func qualified(at start: Int) -> TimeMention? {
    guard let first = token(start) else { return nil }
    var index = start + 1
    if words.is(first, .qualifier) {
      if isDash(index) || words.is(token(index), .edge) { index += 1 }
      if words.is(token(index), .of) || words.is(token(index), .preposition) { index += 1 }
    } else if words.is(first, .edge) {
      if words.is(token(index), .of) { index += 1 }
      if words.is(token(index), .qualifier) { index += isDash(index + 1) ? 2 : 1 }
    } else {
      return nil
    }
    let found = token(index)?.kind == .number ? years(at: index) : monthFirst(at: index)
    guard var mention = found, mention.isCoarse else { return nil }
    mention.tokens = start..<mention.tokens.upperBound
    mention.isQualified = true
    mention.isEdge = words.is(first, .edge)
    return mention
  }
}

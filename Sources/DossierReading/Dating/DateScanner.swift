import DossierModel

/// Finds the dates that a text names: "29 November 2024", "8/9 August", "late 1916".
struct DateScanner {
  let tokens: [DatingToken]
  let words: DatingWords
  let clock: PartOfDayScanner
  /// How dates in figures go, where that is told.
  let numericOrder: DatingContext.NumericOrder?
  /// The year near which one of two figures lies.
  let nearYear: Int?

  init(
    tokens: [DatingToken], words: DatingWords,
    numericOrder: DatingContext.NumericOrder? = nil, nearYear: Int? = nil
  ) {
    self.tokens = tokens
    self.words = words
    self.numericOrder = numericOrder
    self.nearYear = nearYear
    clock = PartOfDayScanner(tokens: tokens, words: words)
  }

  func token(_ index: Int) -> DatingToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  func isMark(_ index: Int, _ text: String) -> Bool {
    guard let token = token(index) else { return false }
    return token.kind == .mark && token.text == text
  }

  func isDash(_ index: Int) -> Bool {
    isMark(index, "-") || isMark(index, "–")
  }

  /// The date that begins at a token.
  func date(at start: Int) -> TimeMention? {
    guard let first = token(start) else { return nil }
    if first.kind == .number {
      return figures(at: start) ?? dayFirst(at: start) ?? years(at: start)
    }
    guard first.kind == .word else { return nil }
    if words.is(first, .definite), let next = token(start + 1), next.isOrdinal {
      return dayFirst(at: start)
    }
    if first.sense.beginsFeast, let feast = feast(at: start) { return feast }
    return monthFirst(at: start) ?? qualified(at: start)
  }

  /// "Christmas Day 1921", "New Year's Eve", "feast of St. James": the name has a capital.
  private func feast(at start: Int) -> TimeMention? {
    for feast in words.feasts {
      guard let match = feast.phrase.match(in: tokens, at: start, numerals: [:]),
        tokens[start].isCapital || tokens[match.end - 1].isCapital
      else { continue }
      let year = year(at: match.end)
      let date = PartialDate(year: year?.year, month: feast.month, day: feast.day)
      var mention = TimeMention(
        tokens: start..<(year?.end ?? match.end), form: .spans([PartialSpan(date)]))
      mention.isDayOfYear = false
      return mention
    }
    return nil
  }

  // MARK: Pieces

  /// A month's name; an abbreviation takes its point along.
  func month(at index: Int) -> (month: Int, end: Int)? {
    guard let token = token(index), token.isCapital, token.sense.month > 0 else {
      return nil
    }
    let month = token.sense.month
    let isShort = token.text.utf8.count <= 4 && !["may", "june", "july"].contains(token.text)
    let hasPoint = isShort && isMark(index + 1, ".")
    return (month, index + (hasPoint ? 2 : 1))
  }

  /// A year of three or four figures that follows a month, a comma or "of" between allowed.
  ///
  /// Behind a day and a month they are a year even before "troops", which they could count.
  func year(at index: Int, followsDay: Bool = false) -> (year: Int, end: Int)? {
    let hasComma = isMark(index, ",")
    let start = index + (hasComma || words.is(token(index), .of) ? 1 : 0)
    let mayBeCounted = followsDay && !hasComma && token(start)?.figures == 4
    guard let year = plainYear(at: start, figures: 3...4, mayBeCounted: mayBeCounted),
      !isEndOfRange(after: start),
      year >= 1000 || !hasComma || endsDate(withYearAt: start)
    else { return nil }
    return (year, start + 1)
  }

  /// "3 May, 1500–2000 men": two numbers of one count.
  private func isEndOfRange(after index: Int) -> Bool {
    isDash(index + 1) && (token(index + 2).map { $0.kind == .number && $0.figures > 2 } ?? false)
  }

  /// Whether three figures behind a comma end a date: in "On May 3, 750 Saxon horse crossed" and
  /// "On May 3, 750 were killed" they count what follows.
  private func endsDate(withYearAt index: Int) -> Bool {
    guard let next = token(index + 1) else { return true }
    guard next.kind == .word else { return next.kind == .mark && next.text != "%" }
    return words.is(next, .function) && !words.is(next, .of) && !words.is(next, .pastTense)
      && !words.is(next, .present)
  }

  func plainYear(
    at index: Int, figures: ClosedRange<Int>, mayBeCounted: Bool = false
  ) -> Int? {
    guard let token = token(index), token.kind == .number, token.isPlain, !token.isOrdinal,
      figures.contains(token.figures), (100...2999).contains(token.value),
      token.text.first != "0", !isNumbered(index)
    else { return nil }
    if words.is(self.token(index + 1), .hours) { return nil }
    return !mayBeCounted && words.is(self.token(index + 1), .counted) ? nil : token.value
  }

  /// "T-55", "Hill 303", "51-year-old": a number that is part of a name or a measure.
  private func isNumbered(_ index: Int) -> Bool {
    if let token = token(index), token.touchesPrevious, isMark(index - 1, "-"),
      let before = self.token(index - 2), before.kind == .word,
      !words.is(before, .qualifier), before.sense.month == 0
    {
      return true
    }
    return isMark(index + 1, "-") && token(index + 1)?.touchesPrevious == true
      && token(index + 2)?.kind == .word && token(index + 2)?.sense.month == 0
  }

  func day(at index: Int) -> Int? {
    guard let token = token(index), token.kind == .number, token.isPlain, token.figures <= 2,
      (1...31).contains(token.value), !isMark(index + 1, ":"), !isMark(index + 1, "%")
    else { return nil }
    return token.value
  }

  /// Whether "from" or "between" opens what begins here.
  func isOpened(_ start: Int) -> Bool {
    let skipped = words.is(token(start - 1), .definite) ? start - 1 : start
    return words.is(token(skipped - 1), .between)
  }

  /// What joins two ends of an interval: the token after it, and whether it is a stroke.
  func joint(at index: Int, openedAt start: Int) -> (next: Int, isStroke: Bool)? {
    if isMark(index, "/") { return (index + 1, true) }
    if isDash(index) { return (index + 1, false) }
    guard isOpened(start), let token = token(index) else { return nil }
    let isJoined = words.is(token, .range) || words.is(token, .and)
    return isJoined ? (index + 1, false) : nil
  }

  // MARK: Figures alone

  /// "2024-11-29", "25/12/2024"; "25/12/24" where the document's year is known.
  private func figures(at start: Int) -> TimeMention? {
    guard let a = number(start), let b = number(start + 2), let c = number(start + 4),
      let mark = token(start + 1), token(start + 3)?.text == mark.text,
      (start + 1...start + 4).allSatisfy({ token($0)?.touchesPrevious == true })
    else { return nil }
    let parts = [a, b, c].map(\.value)
    var date: PartialDate?
    if mark.text == "-", a.figures == 4 {
      date = PartialDate(year: parts[0], month: parts[1], day: parts[2])
    } else if ["/", ".", "-"].contains(mark.text), c.figures == 4 {
      date = ordered(parts)
    } else if ["/", "."].contains(mark.text), isShortDate([a, b, c]) {
      date = nearYear.flatMap { near in
        ordered([parts[0], parts[1], CalendarDate.year(endingIn: parts[2], near: near)])
      }
    } else if c.figures != 4 {
      return nil
    }
    let known = date.flatMap { $0.date(inYear: nil) == nil ? nil : $0 }
    return TimeMention(
      tokens: start..<start + 5, form: known.map { .spans([PartialSpan($0)]) } ?? .untold)
  }

  /// Whether figures may be a day, a month and the end of a year.
  private func isShortDate(_ parts: [DatingToken]) -> Bool {
    guard parts[2].figures == 2, parts.allSatisfy({ $0.figures <= 2 && $0.value > 0 }) else {
      return false
    }
    let lower = min(parts[0].value, parts[1].value)
    return lower <= 12 && max(parts[0].value, parts[1].value) <= 31
  }

  private func number(_ index: Int) -> DatingToken? {
    guard let token = token(index), token.kind == .number, token.isPlain, !token.isOrdinal else {
      return nil
    }
    return token
  }

  private func ordered(_ parts: [Int]) -> PartialDate? {
    let dayFirst = PartialDate(year: parts[2], month: parts[1], day: parts[0])
    let monthFirst = PartialDate(year: parts[2], month: parts[0], day: parts[1])
    switch numericOrder {
    case .dayFirst: return dayFirst
    case .monthFirst: return monthFirst
    case nil:
      if parts[0] > 12 || parts[0] == parts[1] { return dayFirst }
      return parts[1] > 12 ? monthFirst : nil
    }
  }
}

import DossierModel

/// Finds all expressions of time in a text, in their order.
struct TimeScanner {
  let dates: DateScanner
  /// Whether "today" and weekdays can be counted from a day.
  let isDated: Bool

  private var tokens: [DatingToken] { dates.tokens }
  private var words: DatingWords { dates.words }

  func mentions() -> [TimeMention] {
    var result: [TimeMention] = []
    var index = 0
    while index < tokens.count {
      if let mention = weekdayDate(at: index) ?? dates.date(at: index) ?? relative(at: index) {
        result.append(mention)
        index = mention.tokens.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  private func token(_ index: Int) -> DatingToken? { dates.token(index) }

  private func weekday(at index: Int) -> Int? {
    guard let token = token(index), token.isCapital else { return nil }
    return token.sense.weekday > 0 ? token.sense.weekday : nil
  }

  // MARK: A weekday beside a date

  /// "Friday, 29 November 2024", "Friday afternoon, 29 November": the date alone counts.
  private func weekdayDate(at start: Int) -> TimeMention? {
    guard weekday(at: start) != nil else { return nil }
    var index = start + 1
    while index < start + 4,
      dates.isMark(index, ",") || words.is(token(index), .part) || words.is(token(index), .definite)
    {
      index += 1
    }
    guard var mention = dates.date(at: index), !mention.isCoarse else { return nil }
    mention.tokens = start..<mention.tokens.upperBound
    return mention
  }

  // MARK: Counted from another day

  private func relative(at start: Int) -> TimeMention? {
    guard let first = token(start), !first.isQuoted else { return nil }
    return named(at: start) ?? weekdayAlone(at: start) ?? recent(at: start)
      ?? ago(at: start) ?? dayOf(at: start) ?? daysOfMonth(at: start) ?? fromBattle(at: start)
  }

  /// "On the 14th", "by midday on the twelfth", "on the eleventh and twelfth".
  private func daysOfMonth(at start: Int) -> TimeMention? {
    guard words.is(token(start), .definite), leadsToDay(start - 1),
      let first = dayNumber(at: start + 1)
    else { return nil }
    var days = [first]
    var end = start + 2
    if words.is(token(end), .and) {
      let next = end + (words.is(token(end + 1), .definite) ? 2 : 1)
      if let second = dayNumber(at: next), second > first {
        days.append(second)
        end = next + 1
      }
    }
    guard standsAlone(end) else { return nil }
    return TimeMention(tokens: start..<end, form: .relative(.daysOfMonth(days)))
  }

  /// "On", "until"; "of" behind a part of the day; "by" at the start: elsewhere a regiment may follow.
  private func leadsToDay(_ index: Int) -> Bool {
    guard let before = token(index) else { return false }
    if words.is(before, .of) { return words.is(token(index - 1), .attached) }
    if words.is(before, .by) { return index == 0 || words.is(token(index - 1), .part) }
    if words.is(before, .on) { return !words.is(token(index - 1), .happening) }
    return words.is(before, .till) || words.is(before, .bound)
  }

  /// A day by its ordinal; "the first", "the second" and "the third" in words count other things.
  private func dayNumber(at index: Int) -> Int? {
    guard let token = token(index) else { return nil }
    let number = token.isOrdinal ? token.value : token.sense.ordinal > 3 ? token.sense.ordinal : 0
    return (1...31).contains(number) ? number : nil
  }

  /// Whether nothing follows that an ordinal could count.
  private func standsAlone(_ index: Int) -> Bool {
    guard let next = token(index) else { return true }
    if next.kind == .mark {
      let isList = next.text == "," && dayNumber(at: index + 1) != nil
      return next.text != "-" && next.text != "/" && !isList
    }
    return words.is(next, .function) && !words.is(next, .of)
  }

  /// "The day after the battle", "the eve of the battle", "two days before the battle".
  private func fromBattle(at start: Int) -> TimeMention? {
    let isCounted = !words.is(token(start), .definite)
    guard let unit = token(start + 1), let number = isCounted ? count(at: start) : 1,
      isCounted
        ? words.is(unit, .day)
        : unit.text == "day" || words.is(unit, .part)
          || unit.text == "eve",
      let side = direction(at: start + 2, isEve: unit.text == "eve"),
      words.is(token(start + 3), .definite), let event = token(start + 4),
      ["battle", "siege", "massacre"].contains(event.text)
    else { return nil }
    return TimeMention(
      tokens: start..<start + 5,
      form: .relative(.fromBattle(side * number, isCounted: isCounted)))
  }

  /// 1 for "after", -1 for "before" and for the "of" behind "the eve".
  private func direction(at index: Int, isEve: Bool) -> Int? {
    switch token(index)?.text {
    case "of": isEve ? -1 : nil
    case "before": -1
    case "after", "following": 1
    default: nil
    }
  }

  private func named(at start: Int) -> TimeMention? {
    guard isDated, let first = token(start), start == 0 || !first.isCapital else { return nil }
    if words.is(first, .today) { return offset(0, nil, start, start + 1) }
    if words.is(first, .yesterday) { return offset(-1, nil, start, start + 1) }
    if words.is(first, .tonight) { return offset(0, .night, start, start + 1) }
    let isPart = words.is(token(start + 1), .part)
    if words.is(first, .last), words.is(token(start + 1), .night) {
      return offset(-1, .night, start, start + 2)
    }
    return isPart && words.is(first, .this) ? offset(0, nil, start, start + 1) : nil
  }

  /// Takes along what the text calls the day: "today, Sunday".
  private func offset(_ days: Int, _ part: PartOfDay?, _ start: Int, _ end: Int) -> TimeMention {
    let next = dates.isMark(end, ",") || dates.isMark(end, "(") ? end + 1 : end
    if let date = dates.date(at: dates.skippingWeekday(next)), !date.isCoarse {
      return TimeMention(tokens: start..<date.tokens.upperBound, form: date.form)
    }
    let weekday = weekday(at: next)
    return TimeMention(
      tokens: start..<(weekday == nil ? end : next + 1),
      form: .relative(.offset(days, part, weekday: weekday)))
  }

  private func weekdayAlone(at start: Int) -> TimeMention? {
    guard let weekday = weekday(at: start), !isName(start) else { return nil }
    let before = token(start - 1)
    let range = start..<start + 1
    if words.is(before, .next) { return TimeMention(tokens: range, form: .untold) }
    return TimeMention(
      tokens: range, form: .relative(.weekday(weekday, isLast: words.is(before, .last))))
  }

  /// "Bloody Sunday", "Sunday Times".
  private func isName(_ index: Int) -> Bool {
    if index > 1, let before = token(index - 1), before.kind == .word, before.isCapital,
      !words.is(before, .last), !words.is(before, .early), !words.is(before, .function)
    {
      return true
    }
    guard let next = token(index + 1), next.kind == .word, next.isCapital,
      next.sense.month == 0
    else { return false }
    let before = token(index - 1)
    return before == nil
      || !(words.is(before, .preposition) || words.is(before, .last))
  }

  /// "The past two days".
  private func recent(at start: Int) -> TimeMention? {
    guard isDated, words.is(token(start), .past), let count = count(at: start + 1) else {
      return nil
    }
    let unit = token(start + 2)
    let days = words.is(unit, .day) ? count : words.is(unit, .hours) ? (count + 23) / 24 : 0
    guard (1...14).contains(days) else { return nil }
    return TimeMention(tokens: start..<start + 3, form: .relative(.recent(days: days)))
  }

  private func ago(at start: Int) -> TimeMention? {
    guard isDated, let count = count(at: start), (1...31).contains(count),
      words.is(token(start + 1), .day), words.is(token(start + 2), .ago)
    else { return nil }
    return TimeMention(
      tokens: start..<start + 3, form: .relative(.offset(-count, nil, weekday: nil)))
  }

  private func count(at index: Int) -> Int? {
    guard let token = token(index) else { return nil }
    if token.kind == .number, token.isPlain, !token.isOrdinal { return token.value }
    return token.sense.numeral > 0 ? token.sense.numeral : nil
  }

  /// "The third day of the offensive".
  private func dayOf(at start: Int) -> TimeMention? {
    guard let token = token(start),
      case let number = token.isOrdinal ? token.value : token.sense.ordinal, number > 0,
      words.is(self.token(start + 1), .day), words.is(self.token(start + 2), .of)
    else { return nil }
    for index in start + 3..<min(start + 11, tokens.count) {
      guard tokens[index].kind == .word || dates.isDash(index) else { break }
      if words.is(tokens[index], .event) {
        return TimeMention(
          tokens: start..<start + 3, form: .relative(.dayOf(number, tokens[index].text)))
      }
    }
    return nil
  }
}

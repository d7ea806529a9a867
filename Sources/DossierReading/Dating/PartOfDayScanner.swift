import DossierModel

/// Finds the parts of the day that a text names, in words or by the clock.
struct PartOfDayScanner {
  /// One part of the day and the tokens that name it.
  struct Found: Sendable {
    var tokens: Range<Int>
    var part: PartOfDay
  }

  let tokens: [DatingToken]
  let words: DatingWords

  func found() -> [Found] {
    var result: [Found] = []
    var index = 0
    while index < tokens.count {
      if let found = named(at: index) ?? clock(at: index) {
        result.append(found)
        index = found.tokens.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  // MARK: In words

  private func named(at index: Int) -> Found? {
    guard tokens[index].sense.beginsPart, index == 0 || !tokens[index].isCapital else { return nil }
    for (phrase, part) in words.parts {
      if let match = phrase.match(in: tokens, at: index, numerals: [:]) {
        let range = index..<match.end
        return isTime(range) ? Found(tokens: joined(range), part: part) : nil
      }
    }
    return nil
  }

  /// "The early hours of the morning" is one part, told by its first words.
  private func joined(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end < tokens.count, words.is(tokens[end], .of) || words.is(tokens[end], .definite) {
      end += 1
    }
    guard end > range.upperBound, end < tokens.count, words.is(tokens[end], .part) else {
      return range
    }
    return range.lowerBound..<end + 1
  }

  /// "A night attack" and "at night" tell no time of an event.
  private func isTime(_ range: Range<Int>) -> Bool {
    if range.upperBound < tokens.count, words.is(tokens[range.upperBound], .attributive) {
      return false
    }
    guard range.lowerBound > 0, range.count == 1 else { return true }
    let before = tokens[range.lowerBound - 1]
    if words.is(tokens[range.lowerBound], .night), words.is(before, .at) || words.is(before, .by) {
      return false
    }
    if words.is(before, .indefinite) { return false }
    return before.kind != .word || words.is(before, .function) || words.is(before, .qualifier)
      || words.is(before, .next) || words.is(before, .last) || words.is(before, .yesterday)
      || before.sense.weekday > 0 || before.sense.month > 0
      || words.is(before, .beforePart)
      || words.is(tokens[range.lowerBound], .overnight)
  }

  // MARK: By the clock

  private func clock(at index: Int) -> Found? {
    guard let (hour, minute, end) = reading(at: index), hour < 24, minute < 60 else { return nil }
    return Found(tokens: index..<end, part: Self.part(hour: hour, minute: minute))
  }

  private func reading(at index: Int) -> (hour: Int, minute: Int, end: Int)? {
    let token = tokens[index]
    guard token.kind == .number, token.isPlain, !token.isOrdinal else { return nil }
    if token.figures == 4 { return military(at: index) }
    guard token.figures <= 2 else { return nil }
    if index + 2 < tokens.count, tokens[index + 1].text == ":", tokens[index + 2].figures == 2,
      tokens[index + 1].touchesPrevious, tokens[index + 2].touchesPrevious
    {
      return hour(index, minute: tokens[index + 2].value, end: index + 3)
    }
    return hour(index, minute: nil, end: index + 1)
  }

  /// The hour of twenty-four; nil where it may be one of twelve and nothing tells which.
  private func hour(
    _ index: Int, minute: Int?, end: Int
  ) -> (hour: Int, minute: Int, end: Int)? {
    let token = tokens[index]
    if let (isAfternoon, end) = halfDay(at: end) {
      guard (1...12).contains(token.value) else { return nil }
      return (token.value % 12 + (isAfternoon ? 12 : 0), minute ?? 0, end)
    }
    guard let minute else { return nil }
    let isOfTwentyFour = token.value > 12 || token.figures == 2 && token.text.first == "0"
    return isOfTwentyFour || token.value == 12 ? (token.value, minute, end) : nil
  }

  /// "a.m.", "pm".
  private func halfDay(at index: Int) -> (isAfternoon: Bool, end: Int)? {
    guard index < tokens.count else { return nil }
    if words.is(tokens[index], .forenoon) { return (false, index + 1) }
    if words.is(tokens[index], .afternoon) { return (true, index + 1) }
    guard index + 2 < tokens.count, tokens[index + 1].text == ".", tokens[index + 2].text == "m",
      ["a", "p"].contains(tokens[index].text)
    else { return nil }
    return (tokens[index].text == "p", index + 3)
  }

  /// "0430", "1300 hours", "at 1300".
  private func military(at index: Int) -> (hour: Int, minute: Int, end: Int)? {
    guard isMilitary(at: index) else { return nil }
    let value = tokens[index].value
    let hasWord = index + 1 < tokens.count && words.is(tokens[index + 1], .hours)
    return (value / 100, value % 100, index + (hasWord ? 2 : 1))
  }

  /// Whether four figures are a clock time, not a year or a count.
  func isMilitary(at index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .number, token.isPlain, token.figures == 4, token.value / 100 < 24,
      token.value % 100 < 60
    else { return false }
    if index + 1 < tokens.count, words.is(tokens[index + 1], .counted) { return false }
    if token.text.first == "0" { return true }
    if index + 1 < tokens.count, words.is(tokens[index + 1], .hours) { return true }
    let before = (1...2).compactMap { index >= $0 ? tokens[index - $0] : nil }
    guard let first = before.first else { return false }
    if words.is(first, .at) { return true }
    return words.is(first, .approximate) && before.count > 1 && words.is(before[1], .at)
  }

  private static func part(hour: Int, minute: Int) -> PartOfDay {
    switch hour {
    case 0 where minute == 0: .midnight
    case 0..<6: .earlyHours
    case 6..<12: .morning
    case 12: .midday
    case 13..<18: .afternoon
    case 18..<22: .evening
    default: .night
    }
  }
}

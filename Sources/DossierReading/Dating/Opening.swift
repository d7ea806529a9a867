import DossierModel

/// How a text leans on the one before it, from its first words and its verbs.
struct Opening {
  let tokens: [DatingToken]
  let words: DatingWords
  /// The first part of the day that belongs to no date.
  let part: PartOfDayScanner.Found?

  /// How a text leans, and which of its words say so.
  struct Leaning {
    var link: TimeReading.Link
    var tokens: Range<Int>?
  }

  /// Of a text without a time of its own.
  func leaning(isProse: Bool) -> Leaning {
    if let leaning = openingLink() ?? asideLink() { return leaning }
    if tellsPlan() { return Leaning(link: .refused) }
    if looksBack() || tellsState() || judges() { return Leaning(link: .aside) }
    return Leaning(link: isProse && !hasPastTense() ? .aside : .free)
  }

  /// Of a text with times of its own: whether they lead away from the run of days, or end it.
  func link(beside times: [TimeMention]) -> TimeReading.Link {
    if times.contains(where: endsState) { return .broken }
    if times.count == 1, times.contains(where: isInRelativeClause) { return .aside }
    if tells(of: times) { return .aside }
    if words.is(tokens.first, .until) { return .free }
    return asideLink()?.link == .aside || looksBack() ? .aside : .free
  }

  /// Whether its times are those of a look back or of writing: "they had landed on 21 July", "wrote
  /// in a weekly on 20 September".
  private func tells(of times: [TimeMention]) -> Bool {
    guard times.count == 1, let start = times.first?.tokens.lowerBound else { return false }
    let clause = tokens.indices[..<start].suffix(12).reversed().prefix {
      ![",", ";", ":"].contains(tokens[$0].text)
    }
    guard let verb = clause.first(where: { isPastVerb($0) || words.is(tokens[$0], .writing) })
    else { return false }
    return words.is(tokens[verb], .writing) || verb > 0 && clause.contains(where: isPluperfect)
  }

  /// "Fought until 17 August": the text tells of all the days before it too.
  private func endsState(_ time: TimeMention) -> Bool {
    let start = time.tokens.lowerBound
    guard start > 0, words.is(tokens[start - 1], .till) else { return false }
    return !tokens[..<start].contains { words.is($0, .negation) }
  }

  /// "Lees, who died on 7 September, was a weaver": the day is not that of the story.
  private func isInRelativeClause(_ time: TimeMention) -> Bool {
    let clause = tokens[..<time.tokens.lowerBound].suffix(12).reversed().prefix {
      ![",", ";", ":"].contains($0.text)
    }
    return clause.contains { words.is($0, .pronoun) }
  }

  // MARK: First words

  private var start: Int {
    tokens.firstIndex { $0.kind == .word && !words.is($0, .lead) || $0.kind == .number } ?? 0
  }

  private func openingLink() -> Leaning? {
    let start = start
    guard start < tokens.count, !words.is(tokens[start], .since) else { return nil }
    for leaning in words.openings.beginning(with: tokens[start]) {
      let match = leaning.phrase.match(in: tokens, at: start, numerals: words.numerals)
      if let match {
        return Leaning(link: leaning.link(number: match.number), tokens: start..<match.end)
      }
    }
    guard opensWithPart(start) else { return nil }
    // "By dawn" and "after midnight" may lead on into the day after.
    let end = part?.tokens.upperBound ?? start
    let leads = tokens[start..<end].contains { words.is($0, .leading) }
    return Leaning(link: leads ? .along : .partOfDay, tokens: start..<end)
  }

  /// "By midnight", "In the early hours", "Shortly after dawn", "Overnight".
  private func opensWithPart(_ start: Int) -> Bool {
    guard let first = part?.tokens.lowerBound, first <= start + 4 else { return false }
    return first == start
      || words.is(tokens[start], .partPreposition)
        && tokens[start..<first].allSatisfy { $0.kind != .mark && !$0.isQuoted }
  }

  // MARK: Anywhere

  private func asideLink() -> Leaning? {
    for index in tokens.indices where tokens[index].kind != .mark && !tokens[index].isQuoted {
      if words.is(tokens[index], .later), isLater(index) {
        return Leaning(link: .aside, tokens: index..<index + 1)
      }
      guard tokens[index].sense.beginsAside || tokens[index].isNumeral else { continue }
      for leaning in words.asides.beginning(with: tokens[index]) {
        guard let match = leaning.phrase.match(in: tokens, at: index, numerals: words.numerals),
          leaning.link != .aside || !isSubordinate(index)
        else { continue }
        guard !isRelative(index), !isInBrackets(index) else { return nil }
        return Leaning(link: leaning.link(number: match.number), tokens: index..<match.end)
      }
    }
    return nil
  }

  private func isInBrackets(_ index: Int) -> Bool {
    tokens[..<index].last { $0.text == "(" || $0.text == ")" }?.text == "("
  }

  /// Whether a word stands in a clause with "which" or "who", back to the last comma.
  private func isRelative(_ index: Int) -> Bool {
    tokens[..<index].suffix(12).reversed().prefix { ![",", ";", ":"].contains($0.text) }
      .contains { words.is($0, .pronoun) }
  }

  /// "Later wrote", "obtained later"; not "later that day".
  private func isLater(_ index: Int) -> Bool {
    if index + 1 < tokens.count, isPastVerb(index + 1) { return true }
    guard index > 0, isPastVerb(index - 1) else { return false }
    guard index + 1 < tokens.count else { return true }
    if tokens[index + 1].text == "that" {
      return index + 2 < tokens.count
        && !words.is(tokens[index + 2], .day) && !words.is(tokens[index + 2], .part)
    }
    return !["in", "on", "the", "and"].contains(tokens[index + 1].text)
  }

  /// Whether a word belongs to a clause that "which", "that" or their like opens just before it.
  private func isSubordinate(_ index: Int) -> Bool {
    tokens[max(0, index - 3)..<index].contains { words.is($0, .relative) }
  }

  // MARK: Verbs

  private func isPastVerb(_ index: Int) -> Bool {
    words.is(tokens[index], .pastTense) || isRegularPast(index)
  }

  /// "Moved", but not the adjective of "foreign-backed" or "armed-forces"; with a capital letter only
  /// where it opens an entry of a diary ("Moved off at dawn") and no name ("United Nations").
  private func isRegularPast(_ index: Int) -> Bool {
    let token = tokens[index]
    let opens = index == 0 && !(tokens.count > 1 && tokens[1].isCapital)
    guard token.kind == .word, !token.isCapital || opens, token.text.utf8.count > 3,
      token.text.utf8.suffix(2).elementsEqual("ed".utf8)
    else { return false }
    let follows = token.touchesPrevious && index > 0 && tokens[index - 1].text == "-"
    let precedes = index + 1 < tokens.count && tokens[index + 1].text == "-"
    return !follows && !precedes
  }

  private func hasPastTense() -> Bool {
    tokens.indices.contains(where: isPastVerb)
  }

  /// Whether the first verb tells what was to happen: "were to make the crossing".
  private func tellsPlan() -> Bool {
    guard let verb = tokens.indices.first(where: isPastVerb), words.is(tokens[verb], .copula),
      verb + 2 < tokens.count, tokens[verb + 1].text == "to"
    else { return false }
    let next = tokens[verb + 2]
    return next.kind == .word && !next.isCapital && !words.is(next, .function)
      && !words.is(next, .determiner)
  }

  /// Whether it tells what somebody makes of the events afterwards: "One historian called it",
  /// "Marlow describes the charge as".
  private func judges() -> Bool {
    for index in tokens.indices.prefix(16) where tokens[index].kind == .word {
      let token = tokens[index]
      if token.isQuoted { return false }
      if words.is(token, .judge) || words.is(token, .judged) && isActive(index) { return true }
      if words.is(token, .judging), !token.isCapital, index > 0,
        tokens[index - 1].kind == .word && !words.is(tokens[index - 1], .function)
          || tokens[index - 1].text == ","
      {
        return true
      }
      if isPastVerb(index) || words.is(token, .subordinate) { return false }
    }
    return false
  }

  /// Whether somebody does it: not "was noted", nor "the bridge, called".
  private func isActive(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    return before.kind == .word && !words.is(before, .copula) && !words.is(before, .had)
      && !words.is(before, .adverb) && before.text != "been"
  }

  /// Whether the first verb tells how things are or were: "is one of", "has long been", "was a
  /// rich town"; but "was the first time" tells what came before it.
  private func tellsState() -> Bool {
    for index in tokens.indices where tokens[index].kind == .word && !tokens[index].isQuoted {
      if index > 0, words.is(tokens[index - 1], .relative) { continue }
      let isPresent = words.is(tokens[index], .present) && !tokens[index].isCapital
      guard isPresent || isPastVerb(index) else { continue }
      let rest = tokens[(index + 1)...].prefix(2)
      if rest.contains(where: { $0.sense.ordinal > 0 }) { return false }
      return isPresent || isDescription(index)
    }
    return false
  }

  /// "Was a", "were the", "was also called"; but "there was a" tells an event.
  private func isDescription(_ index: Int) -> Bool {
    guard words.is(tokens[index], .copula), index + 1 < tokens.count else { return false }
    var next = index + 1
    while next + 1 < tokens.count, isAdverb(tokens[next]) { next += 1 }
    if words.is(tokens[next], .naming) { return true }
    return words.is(tokens[index + 1], .article)
      && !(index > 0 && words.is(tokens[index - 1], .there))
  }

  private func isAdverb(_ token: DatingToken) -> Bool {
    token.kind == .word && (words.is(token, .adverb) || token.text.hasSuffix("ly"))
  }

  /// Whether the main verb is "had" with a participle.
  private func looksBack() -> Bool {
    let followsComma = tokens.indices.dropFirst().contains {
      tokens[$0 - 1].text == "," && !tokens[$0].isQuoted && isPluperfect($0)
    }
    if followsComma { return true }
    for index in tokens.indices where !tokens[index].isQuoted {
      if words.is(tokens[index], .subordinate) { return false }
      guard isPastVerb(index) else { continue }
      return isPluperfect(index)
    }
    return false
  }

  private func isPluperfect(_ index: Int) -> Bool {
    guard words.is(tokens[index], .pluperfect) else { return false }
    var next = index + 1
    while next < tokens.count, words.is(tokens[next], .adverb) { next += 1 }
    guard next < tokens.count else { return false }
    return words.is(tokens[next], .been) || isRegularPast(next)
      || tokens[next].text.utf8.suffix(2).elementsEqual("en".utf8)
  }
}

/// Tells from the words before a date, and behind it, that it is the time of something else than
/// the main clause tells: of a thing in passing, of a clause of its own, of what lies ahead.
struct MentionPhrase {
  let tokens: [DatingToken]
  let words: DatingWords

  /// How many words of a phrase may stand before its date.
  static let reach = 16

  func token(_ index: Int) -> DatingToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  /// The tokens before a date back to the last mark that ends a phrase, the nearest one first.
  func phrase(before start: Int) -> [Int] {
    var result: [Int] = []
    var index = start - 1
    while index >= max(0, start - Self.reach), !endsPhrase(index) {
      result.append(index)
      index -= 1
    }
    return result
  }

  func endsPhrase(_ index: Int) -> Bool {
    [",", ";", ":", "(", ")", "–"].contains(tokens[index].text)
  }

  // MARK: Brackets

  /// "(born 5 June 1984)", "(1874–1965)", "Battle of Ashford (5 May 1644)".
  func reasonInBrackets(_ mention: TimeMention) -> RefusedTime.Reason? {
    let start = mention.tokens.lowerBound
    if isLifeBetweenCommas(mention) { return .life }
    let inside = tokens[max(0, start - 12)..<start]
    guard let open = inside.lastIndex(where: { $0.text == "(" || $0.text == ")" }),
      tokens[open].text == "("
    else { return nil }
    let opener = token(open + 1)
    if words.is(opener, .life) || opener.map({ Self.lifeMarks.contains($0.text) }) == true
      || mention.isLongerThanTwoYears
    {
      return .life
    }
    guard let before = token(open - 1), before.kind != .mark else { return nil }
    let isName = before.kind == .word && before.isCapital && open > 1
    // "Operation Anvil (15 August) failed": the subject of the sentence.
    let isSubject =
      !mention.isCoarse && !words.is(tokens.first, .preposition)
      && !(0..<open).contains { isFinite($0) || words.is(tokens[$0], .of) && isDefinite($0 + 1) }
    guard !isSubject else { return nil }
    return isName && before.sense.month == 0 && before.sense.weekday == 0 ? .name : nil
  }

  /// "Otto Reth, 1861–1934, led the corps".
  private func isLifeBetweenCommas(_ mention: TimeMention) -> Bool {
    let start = mention.tokens.lowerBound
    return mention.isLongerThanTwoYears && token(start - 1)?.text == ","
      && token(mention.tokens.upperBound)?.text == "," && token(start - 2)?.isCapital == true
  }

  /// Before a birth and a death.
  private static let lifeMarks: Set<String> = ["*", "†"]

  private func isDefinite(_ index: Int) -> Bool {
    words.is(token(index), .definite)
  }

  // MARK: What lies ahead

  /// "Was to attack on 9 June", "ordered them to attack on", "would fall in", "for 16 August".
  func isAhead(_ mention: TimeMention) -> Bool {
    let start = mention.tokens.lowerBound
    if token(start - 1)?.text == "for" { return true }
    // "Tomorrow, Thursday, 11 October".
    if token(start - 1)?.text == ",", words.is(token(start - 2), .ahead) { return true }
    if words.is(token(start - 1), .till), words.is(token(start - 2), .deferring) { return true }
    let before = phrase(before: start)
    if token(start - 1)?.text == "from",
      before.contains(where: { words.is(tokens[$0], .deferring) })
    {
      return true
    }
    for (count, index) in before.enumerated() {
      if tokens[index].text == "for", words.is(token(index - 1), .demanding) { return true }
      if words.is(tokens[index], .conditional), isVerbAhead(index + 1), !tokens[index].isCapital {
        return true
      }
      guard tokens[index].text == "to", isInfinitive(index) else { continue }
      let leading = before[(count + 1)...].prefix(8)
      // "A truce, to start on 15 June, was offered".
      if leading.isEmpty, token(index - 1)?.text == "," { return true }
      if let first = leading.first, words.is(tokens[first], .copula) { return true }
      if leading.contains(where: { words.is(tokens[$0], .ordering) }) { return true }
    }
    return false
  }

  /// "Would have" and "would later" tell of what was.
  private func isVerbAhead(_ index: Int) -> Bool {
    guard let next = token(index) else { return false }
    return !words.is(next, .had) && next.kind == .word
  }

  /// "To attack", not "to the north" nor "to Rome".
  private func isInfinitive(_ index: Int) -> Bool {
    guard let next = token(index + 1), next.kind == .word, !next.isCapital else { return false }
    return !words.is(next, .function) && !words.is(next, .determiner)
  }

  /// "The offensive, the first since March, failed": between commas, without a verb of its own.
  func isApposition(_ mention: TimeMention) -> Bool {
    let start = mention.tokens.lowerBound
    let before = phrase(before: start)
    guard let first = before.last, first > 0, tokens[first - 1].text == ",",
      !before.contains(where: isFinite)
    else { return false }
    let behind = tokens[mention.tokens.upperBound...].prefix(8)
    return behind.contains { $0.text == "," }
  }

  // MARK: Clauses and things

  /// Why a date belongs to a clause or a thing, not to the main clause; nil where it may belong to
  /// the main clause.
  func verdict(_ mention: TimeMention) -> MentionJudge.Verdict? {
    let start = mention.tokens.lowerBound
    let before = phrase(before: start)
    if let reason = anchored(before, mention) { return .other(reason, isMain: true) }
    if isPluperfectClause(before) { return .other(.earlier, isMain: false) }
    if isInsertedClause(mention) || isSubjectClause(before, mention) {
      return .other(.clause, isMain: false)
    }
    if isParticiple(before, mention) || isInsertion(before, mention)
      || isReducedClause(before, mention)
    {
      return .other(.passing, isMain: false)
    }
    return ofNoun(mention)
  }

  /// "Following the retreat on 5 May, …", "until the armistice was signed on 11 November".
  private func anchored(_ before: [Int], _ mention: TimeMention) -> RefusedTime.Reason? {
    for (count, index) in before.enumerated() where count > 1 {
      let isAnchor = words.is(tokens[index], .anchor) || words.is(tokens[index], .till)
      guard isAnchor, words.is(token(index + 1), .definite) else { continue }
      // "The day after the battle on 5 May" is counted from it.
      if words.is(token(index - 1), .day) { return nil }
      return words.is(tokens[index], .till) ? .clause : .earlier
    }
    return nil
  }

  /// "The men, who had mustered on 9 June", "after the fort had fallen on 9 June".
  private func isPluperfectClause(_ before: [Int]) -> Bool {
    guard let had = before.first(where: { words.is(tokens[$0], .had) }) else { return false }
    return (1...6).contains { distance in
      guard let token = token(had - distance) else { return false }
      return words.is(token, .relative) && distance <= 4
        || words.is(token, .subordinate) && token.text != "when" && token.text != "as"
    }
  }

  /// "Lees, who died on 7 September, was a weaver".
  private func isInsertedClause(_ mention: TimeMention) -> Bool {
    let before = phrase(before: mention.tokens.lowerBound)
    guard let first = before.last, first > 0, tokens[first - 1].text == ",",
      before.contains(where: { words.is(tokens[$0], .pronoun) && $0 - first < 3 }),
      // "The battle, which began on 8 May, was the first": the time of the battle itself.
      !before.contains(where: { words.is(tokens[$0], .start) })
    else { return false }
    var index = mention.tokens.upperBound
    while index < min(tokens.count, mention.tokens.upperBound + 12), !endsPhrase(index) {
      index += 1
    }
    guard token(index)?.text == ",", let next = token(index + 1) else { return false }
    return isVerb(index + 1) || words.is(next, .present)
      || words.is(next, .adverb) && isVerb(index + 2)
  }

  /// "The men who fell on 5 May were buried", "the place where he fell on 5 May bears his name".
  private func isSubjectClause(_ before: [Int], _ mention: TimeMention) -> Bool {
    guard
      let opener = before.first(where: {
        words.is(tokens[$0], .pronoun) || tokens[$0].text == "where"
      }), opener > 0, tokens[opener - 1].kind == .word,
      !tokens[..<opener].indices.contains(where: isFinite),
      let next = token(mention.tokens.upperBound)
    else { return false }
    return isFinite(mention.tokens.upperBound)
      || words.is(next, .adverb) && token(mention.tokens.upperBound + 1)?.kind == .word
  }

  // MARK: Noun and "of"

  /// "Before the raid of 14 June", "the treaty of 4 April 1790 was broken": the date of a thing;
  /// but not "on the night of 8 May", "in the raid of 14 June".
  private func ofNoun(_ mention: TimeMention) -> MentionJudge.Verdict? {
    let start = mention.tokens.lowerBound
    guard !mention.isCoarse, words.is(token(start - 1), .of), let noun = token(start - 2),
      noun.kind == .word, !words.is(noun, .attached), noun.sense.ordinal == 0
    else { return nil }
    var index = start - 3
    while index >= max(0, start - 8), let token = token(index), token.kind == .word,
      !words.is(token, .function) || words.is(token, .definite) || words.is(token, .article)
    {
      index -= 1
    }
    let opener = token(index)
    if words.is(opener, .within) || words.is(opener, .on) || words.is(opener, .by) { return nil }
    if words.is(opener, .bound) || words.is(opener, .anchor) {
      return .other(.earlier, isMain: true)
    }
    let isSubject = opener == nil || opener?.kind == .mark
    return isSubject && words.is(noun, .happening) ? nil : .other(.passing, isMain: false)
  }
}

import DossierModel

/// Tells the times of the events told from those of a comparison, a name or a plan.
struct MentionJudge {
  enum Verdict {
    /// The time of an event that the text tells.
    case told
    /// The start of a state that a note or entry tells: "Since 30 November 2024".
    case since
    /// The time of something else.
    case other
    /// The time of an event told, which can't be told from the words.
    case untold
  }

  let tokens: [DatingToken]
  let words: DatingWords
  let mentions: [TimeMention]
  /// Whether the text is an entry or note, not a sentence of prose.
  let isEntry: Bool
  /// Whether the document gives clock times in four figures, so that "by 1630" may be one.
  let usesFourFigures: Bool
  private let clock: PartOfDayScanner

  init(
    tokens: [DatingToken], words: DatingWords, mentions: [TimeMention], isEntry: Bool,
    usesFourFigures: Bool
  ) {
    self.tokens = tokens
    self.words = words
    self.mentions = mentions
    self.isEntry = isEntry
    self.usesFourFigures = usesFourFigures
    clock = PartOfDayScanner(tokens: tokens, words: words)
  }

  /// One verdict for each mention.
  func verdicts() -> [Verdict] {
    let compared = comparedTokens()
    return mentions.indices.map { index in
      let start = mentions[index].tokens.lowerBound
      if isStartOfState(index) { return .since }
      if compared[start] { return .other }
      return verdict(index)
    }
  }

  private func verdict(_ index: Int) -> Verdict {
    let mention = mentions[index]
    switch mention.form {
    case .untold: return .untold
    case .relative(let time): return isAhead(mention, time) ? .untold : .told
    case .spans: break
    }
    if isName(mention) || isMaintenance(mention) || isPlanned(mention) { return .other }
    guard mention.isCoarse else {
      let before = before(mention)
      let isVague = words.is(before, .approximate) || words.is(before, .bound)
      return isVague ? .untold : .told
    }
    let isOther =
      isCompared(mention) || isLookBack(mention) || isDefining(mention) || !standsAsTime(index)
    return isOther ? .other : .told
  }

  private func token(_ index: Int) -> DatingToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  private func before(_ mention: TimeMention) -> DatingToken? {
    token(mention.tokens.lowerBound - 1)
  }

  private func after(_ mention: TimeMention) -> DatingToken? {
    token(mention.tokens.upperBound)
  }

  // MARK: Since

  /// "Since 30 November 2024" as an entry, or at its start.
  private func isStartOfState(_ index: Int) -> Bool {
    let mention = mentions[index]
    guard index == 0, words.is(tokens.first, .since), mention.tokens.lowerBound == 1,
      case .spans = mention.form, !mention.isCoarse
    else { return false }
    return isEntry || mention.tokens.upperBound >= tokens.count - 1
  }

  /// Which tokens a "since" reaches: all that follow, up to a semicolon, or to a day of its own
  /// after a comma or "and".
  private func comparedTokens() -> [Bool] {
    var result = [Bool](repeating: false, count: tokens.count)
    let dayStarts = Set(mentions.filter { !$0.isCoarse }.map(\.tokens.lowerBound))
    var isOpen = false
    for index in tokens.indices {
      if words.is(tokens[index], .since) {
        isOpen = true
      } else if isOpen, tokens[index].text == ";" || opensDay(index, dayStarts) {
        isOpen = false
      }
      result[index] = isOpen
    }
    return result
  }

  private func opensDay(_ index: Int, _ dayStarts: Set<Int>) -> Bool {
    guard words.is(tokens[index], .on), dayStarts.contains(index + 1), let before = token(index - 1)
    else { return false }
    return before.text == "," || words.is(before, .and) || words.is(before, .lead)
  }

  // MARK: Names

  /// "The March 2020 ceasefire", "a 2019 offensive", "Battle of the Somme (1916)".
  private func isName(_ mention: TimeMention) -> Bool {
    let before = before(mention)
    let after = after(mention)
    if mention.isCoarse, before?.text == "(", after?.text == ")" { return true }
    if before?.text == "-", before?.touchesPrevious == true { return true }
    if words.is(before, .indefinite), !mention.isBareYear,
      words.is(token(mention.tokens.lowerBound - 2), .within)
    {
      return false
    }
    if words.is(before, .determiner), !mention.isEdge {
      return mention.isBareYear || after.map { $0.kind == .word && !isFunction($0) } ?? false
    }
    guard mention.isCoarse, !mention.isEdge, !isTimePreposition(before), let after else {
      return false
    }
    return after.kind == .word && !isFunction(after)
  }

  private func isFunction(_ token: DatingToken) -> Bool {
    words.is(token, .function)
  }

  private func isTimePreposition(_ token: DatingToken?) -> Bool {
    words.is(token, .yearPreposition) || words.is(token, .monthPreposition)
  }

  // MARK: Comparisons and looks back

  /// "After the battle from 2012 to 2016", "than in 1967": a definite word names what is known.
  private func isCompared(_ mention: TimeMention) -> Bool {
    var index = mention.tokens.lowerBound - 1
    let limit = max(0, index - 12)
    while index >= limit, let token = token(index), ![",", ";", "("].contains(token.text) {
      if words.is(token, .comparison) { return true }
      if words.is(token, .anchor), words.is(self.token(index + 1), .definite) { return true }
      index -= 1
    }
    return false
  }

  /// "Quarters that had been lost in 2016".
  private func isLookBack(_ mention: TimeMention) -> Bool {
    var index = mention.tokens.lowerBound - 1
    let limit = max(1, index - 14)
    while index >= limit, let token = token(index), token.text != ";" {
      if words.is(token, .had),
        (1...4).contains(where: { words.is(self.token(index - $0), .relative) })
      {
        return true
      }
      index -= 1
    }
    return false
  }

  /// "The strip marked out by the league in 1921": not the time of what is said of the strip.
  private func isDefining(_ mention: TimeMention) -> Bool {
    !isEntry && DefiningClause(tokens: tokens, words: words).holds(mention.tokens.lowerBound)
  }

  // MARK: Plans and maintenance

  private func isMaintenance(_ mention: TimeMention) -> Bool {
    let start = mention.tokens.lowerBound
    if follows(.maintenance, mention) { return true }
    return start <= 3 && words.is(tokens.first, .published) && mention.tokens.upperBound > start
  }

  private func isPlanned(_ mention: TimeMention) -> Bool {
    follows(.planned, mention)
  }

  /// Whether a word of this use stands among the few words before it.
  private func follows(_ use: DatingWords.Use, _ mention: TimeMention) -> Bool {
    var index = mention.tokens.lowerBound - 1
    let limit = max(0, index - 8)
    while index >= limit, let token = token(index), token.kind == .word {
      if words.is(token, use) { return true }
      index -= 1
    }
    return false
  }

  private func isAhead(_ mention: TimeMention, _ time: RelativeTime) -> Bool {
    guard case .weekday = time else { return false }
    return tokens[..<mention.tokens.lowerBound].suffix(20).contains {
      words.is($0, .ahead) || words.is($0, .planned)
    }
  }

  // MARK: Years and months alone

  /// Whether a year or month stands where a time stands.
  private func standsAsTime(_ index: Int) -> Bool {
    let mention = mentions[index]
    if mention.isQualified { return true }
    let before = before(mention)
    let joins = words.is(before, .and) || words.is(before, .or)
    if joins, index > 0, mentions[index - 1].tokens.upperBound == mention.tokens.lowerBound - 1 {
      return mentions[index - 1].isCoarse
    }
    if mention.isBareYear { return isYear(mention, before) }
    return hasYear(mention) ? true : words.is(before, .monthPreposition)
  }

  private func hasYear(_ mention: TimeMention) -> Bool {
    guard case .spans(let spans) = mention.form else { return false }
    return spans.allSatisfy(\.hasYear)
  }

  private func isYear(_ mention: TimeMention, _ before: DatingToken?) -> Bool {
    if words.is(before, .yearPreposition) { return !mayBeClock(mention, before) }
    let isLast = mention.tokens.upperBound >= tokens.count - 1
    if mention.tokens.count > 1 {
      let counts = after(mention).map { $0.kind == .word && !isFunction($0) || words.is($0, .of) }
      return (before == nil || before?.kind == .mark) && counts != true
    }
    return before?.text == "," && isLast
  }

  private func mayBeClock(_ mention: TimeMention, _ before: DatingToken?) -> Bool {
    guard usesFourFigures, words.is(before, .until) || words.is(before, .anchor) else {
      return false
    }
    let value = tokens[mention.tokens.lowerBound].value
    return value / 100 < 24 && value % 100 < 60 && value % 5 == 0
  }
}

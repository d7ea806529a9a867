import DossierModel

/// Tells the times of the events told from those of a comparison, a name or a plan.
struct MentionJudge {
  enum Verdict: Equatable {
    /// The time of an event that the text tells.
    case told
    /// The start of a state that a note or entry tells: "Since 30 November 2024".
    case since
    /// A day from which something goes on to that of writing: "killed since Thursday".
    case sinceThen
    /// The time of something else; `isMain` where the main clause is about it, so that the text
    /// takes no other time either.
    case other(RefusedTime.Reason, isMain: Bool)
    /// The time of an event told, which can't be told from the words.
    case untold
    /// No time at all: four figures of the clock, a count.
    case number
  }

  let tokens: [DatingToken]
  let words: DatingWords
  let mentions: [TimeMention]
  /// Whether the text is an entry or note, not a sentence of prose.
  let isEntry: Bool
  /// Whether it is the caption of a picture.
  let isCaption: Bool
  /// The day of writing of a document that has one.
  let written: CalendarDate?
  /// Whether the document gives clock times in four figures, so that "by 1630" may be one.
  let usesFourFigures: Bool
  private let clock: PartOfDayScanner

  init(
    tokens: [DatingToken], words: DatingWords, mentions: [TimeMention], isEntry: Bool,
    isCaption: Bool,
    written: CalendarDate?, usesFourFigures: Bool
  ) {
    self.tokens = tokens
    self.words = words
    self.mentions = mentions
    self.isEntry = isEntry
    self.isCaption = isCaption
    self.written = written
    self.usesFourFigures = usesFourFigures
    clock = PartOfDayScanner(tokens: tokens, words: words)
  }

  /// One verdict for each mention.
  func verdicts() -> [Verdict] {
    let compared = comparedTokens()
    return mentions.indices.map { index in
      let start = mentions[index].tokens.lowerBound
      if isStartOfState(index) { return .since }
      if isSinceThen(index) { return .sinceThen }
      if compared[start] {
        return .other(
          .comparison,
          isMain: !phrase.isApposition(mentions[index]) && !phrase.isSetOff(mentions[index]))
      }
      return verdict(index)
    }
  }

  private func verdict(_ index: Int) -> Verdict {
    let mention = mentions[index]
    switch mention.form {
    case .untold: return .untold
    case .relative(let time): return verdict(mention, time)
    case .spans: break
    }
    if isNumber(mention) { return .number }
    if !isEntry, let reason = phrase.reasonInBrackets(mention) {
      return .other(reason, isMain: false)
    }
    if isName(mention) { return .other(.name, isMain: false) }
    if isMaintenance(mention) { return .other(.publication, isMain: false) }
    if isPlanned(mention) { return .other(.planned, isMain: true) }
    if isCompared(mention) { return .other(.comparison, isMain: true) }
    if let opener = likeness(mention) { return .other(.comparison, isMain: opener == 0) }
    if !isEntry, let found = phrase.verdict(mention) { return found }
    guard mention.isCoarse else {
      let before = before(mention)
      let isVague = words.is(before, .approximate) || words.is(before, .bound)
      return isVague ? .untold : .told
    }
    if isDefining(mention) { return .other(.passing, isMain: false) }
    return standsAsTime(index) ? .told : .number
  }

  private func verdict(_ mention: TimeMention, _ time: RelativeTime) -> Verdict {
    if isDescribed(mention) { return .other(.name, isMain: true) }
    guard case .daysOfMonth = time else { return isAhead(mention, time) ? .untold : .told }
    if isPlanned(mention) { return .other(.planned, isMain: true) }
    if isCompared(mention) { return .other(.comparison, isMain: true) }
    let before = before(mention)
    return words.is(before, .approximate) || words.is(before, .bound) ? .untold : .told
  }

  /// Four figures of the clock, in a document that writes them so.
  private func isNumber(_ mention: TimeMention) -> Bool {
    mention.isBareYear && words.is(before(mention), .yearPreposition)
      && mayBeClock(mention, before(mention))
  }

  var phrase: MentionPhrase { MentionPhrase(tokens: tokens, words: words) }

  func token(_ index: Int) -> DatingToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  func before(_ mention: TimeMention) -> DatingToken? {
    token(mention.tokens.lowerBound - 1)
  }

  func after(_ mention: TimeMention) -> DatingToken? {
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

  /// "Were killed since Thursday", "has held the hills since 28 May": from a day to that of writing,
  /// not more than two weeks; not what compares, as "the first since Thursday".
  private func isSinceThen(_ index: Int) -> Bool {
    let mention = mentions[index]
    let start = mention.tokens.lowerBound
    guard let written, start > 0, words.is(tokens[start - 1], .since), !mention.isCoarse,
      !phrase.isSetOff(mention),
      !tokens[..<start].contains(where: isSuperlative)
    else { return false }
    switch mention.form {
    case .relative(.weekday): return true
    case .spans(let spans):
      guard spans.count == 1, spans[0].from == spans[0].to else { return false }
      let years = [spans[0].to.year ?? written.year, written.year - 1]
      return years.contains { year in
        guard let day = spans[0].to.date(inYear: year) else { return false }
        return (0...14).contains(written.dayNumber - day.dayNumber)
      }
    default: return false
    }
  }

  private func isSuperlative(_ token: DatingToken) -> Bool {
    words.is(token, .superlative) || token.sense.ordinal > 0 || words.is(token, .comparison)
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
      } else if isOpen,
        tokens[index].text == ";" || opensDay(index, dayStarts) || closesAside(index)
      {
        isOpen = false
      }
      result[index] = isOpen
    }
    return result
  }

  /// The comma behind "The guns, silent since Friday,".
  private func closesAside(_ index: Int) -> Bool {
    tokens[index].text == "," && phrase.opensVerb(index + 1)
  }

  private func opensDay(_ index: Int, _ dayStarts: Set<Int>) -> Bool {
    guard words.is(tokens[index], .on), dayStarts.contains(index + 1), let before = token(index - 1)
    else { return false }
    return before.text == "," || words.is(before, .and) || words.is(before, .lead)
  }

  // MARK: Comparisons and looks back

  /// "Than in 1967", "without the results of 8 August".
  private func isCompared(_ mention: TimeMention) -> Bool {
    var index = mention.tokens.lowerBound - 1
    let limit = max(0, index - 12)
    while index >= limit, let token = token(index), ![",", ";", "("].contains(token.text) {
      if words.is(token, .comparison) { return true }
      index -= 1
    }
    return false
  }

  /// "As in 1859", "as on 2 July", "as had happened on 14 April": where the "as" stands.
  private func likeness(_ mention: TimeMention) -> Int? {
    let start = mention.tokens.lowerBound
    guard let before = before(mention), words.is(before, .within) || words.is(before, .on) else {
      return nil
    }
    var opener = start - 2
    while opener > start - 6, let token = token(opener), Self.happening.contains(token.text) {
      opener -= 1
    }
    return token(opener)?.text == "as" ? opener : nil
  }

  private static let happening: Set<String> = [
    "had", "has", "was", "were", "been", "happened", "occurred", "done", "did", "they", "he", "it",
  ]

  /// "The strip marked out by the league in 1921": not the time of what is said of the strip.
  private func isDefining(_ mention: TimeMention) -> Bool {
    !isEntry && DefiningClause(tokens: tokens, words: words).holds(mention.tokens.lowerBound)
  }

  // MARK: Plans and maintenance

  private func isMaintenance(_ mention: TimeMention) -> Bool {
    let start = mention.tokens.lowerBound
    if follows(.maintenance, mention) || isCaption && isOfPicture(mention) { return true }
    return start <= 3 && words.is(tokens.first, .published) && mention.tokens.upperBound > start
  }

  private func isPlanned(_ mention: TimeMention) -> Bool {
    follows(.planned, mention) || !isEntry && phrase.isAhead(mention)
  }

  /// Whether a word of this use stands among the few words before it.
  func follows(_ use: DatingWords.Use, _ mention: TimeMention) -> Bool {
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

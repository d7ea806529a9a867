import DossierModel

/// A text with the times it names, before their years and days are known.
struct TextScan {
  let tokens: [DatingToken]
  /// The times of the events told, in the order of the text.
  private(set) var mentions: [TimeMention] = []
  /// Whether the one time is the start of a state.
  private(set) var isSince = false
  /// Whether a time was left out as that of something else.
  private(set) var hasOther = false
  /// Whether an event told has a time that can't be told.
  private(set) var isUntold = false
  /// The part of the day that stands beside no date.
  private(set) var loosePart: PartOfDay?
  private(set) var parts: [PartOfDayScanner.Found] = []

  init(
    _ text: DatedText, tokens: [DatingToken], words: DatingWords, context: DatingContext,
    usesFourFigures: Bool
  ) {
    self.tokens = tokens
    let dates = DateScanner(tokens: tokens, words: words, numericOrder: context.numericOrder)
    let all = TimeScanner(dates: dates, isDated: context.sourceDate != nil).mentions()
    let isProse = text.role == .battle || text.role == .background
    let judge = MentionJudge(
      tokens: tokens, words: words, mentions: all, isEntry: !isProse,
      usesFourFigures: usesFourFigures)
    for (mention, verdict) in zip(all, judge.verdicts()) {
      switch verdict {
      case .told: mentions.append(mention)
      case .since:
        mentions.append(mention)
        isSince = true
      case .other: hasOther = true
      case .untold: isUntold = true
      }
    }
    isUntold = isUntold || Self.namesDayAlone(tokens, words)
    bindParts(dates.clock.found(), all: all, words)
  }

  /// "On the 17th", whose month nobody names.
  private static func namesDayAlone(_ tokens: [DatingToken], _ words: DatingWords) -> Bool {
    tokens.indices.contains { index in
      guard index > 1, tokens[index].isOrdinal, words.is(tokens[index - 1], .definite),
        words.is(tokens[index - 2], .on) || words.is(tokens[index - 2], .of)
          || words.is(tokens[index - 2], .until)
      else { return false }
      guard index + 1 < tokens.count else { return true }
      let next = tokens[index + 1]
      return next.kind == .mark && next.text != "-" && next.text != "/"
        || words.is(next, .function) && !words.is(next, .of)
    }
  }

  // MARK: Parts of the day

  /// Gives each date the part of the day that stands beside it.
  private mutating func bindParts(
    _ found: [PartOfDayScanner.Found], all: [TimeMention], _ words: DatingWords
  ) {
    parts = found.filter { found in !all.contains { $0.tokens.overlaps(found.tokens) } }
    var bound = [Set<PartOfDay>](repeating: [], count: mentions.count)
    var loose: Set<PartOfDay> = []
    for item in found {
      if let index = mentions.firstIndex(where: { stands(item, beside: $0, words) }) {
        bound[index].insert(item.part)
      } else {
        loose.insert(item.part)
      }
    }
    for index in mentions.indices {
      if bound[index].isEmpty, isEarly(mentions[index], words) { bound[index] = [.earlyHours] }
      mentions[index].part = bound[index].count == 1 ? bound[index].first : nil
    }
    guard loose.count == 1, let part = loose.first else { return }
    if mentions.isEmpty {
      loosePart = part
    } else if mentions.count == 1, bound[0].isEmpty, isOneClause(words) {
      mentions[0].part = part
    }
  }

  private func stands(
    _ found: PartOfDayScanner.Found, beside mention: TimeMention, _ words: DatingWords
  ) -> Bool {
    guard !mention.isCoarse else { return false }
    if found.tokens.overlaps(mention.tokens) { return true }
    let before = found.tokens.upperBound <= mention.tokens.lowerBound
    let gap =
      before
      ? found.tokens.upperBound..<mention.tokens.lowerBound
      : mention.tokens.upperBound..<found.tokens.lowerBound
    guard gap.count <= 4 else { return false }
    return tokens[gap].allSatisfy {
      $0.text == "," && before || words.is($0, .partPreposition) || words.is($0, .of)
        || words.is($0, .definite) || words.is($0, .last)
        || words.weekdays[$0.text] != nil
    }
  }

  /// "Early Thursday", "early on 3 May", "early last Wednesday".
  private func isEarly(_ mention: TimeMention, _ words: DatingWords) -> Bool {
    guard !mention.isCoarse else { return false }
    var index = mention.tokens.lowerBound - 1
    if index >= 0, words.is(tokens[index], .last) || words.is(tokens[index], .on) { index -= 1 }
    guard index >= 0, words.is(tokens[index], .early) else { return false }
    return true
  }

  /// Whether nothing in the text joins a second clause.
  private func isOneClause(_ words: DatingWords) -> Bool {
    !tokens.contains { $0.text == ";" || words.is($0, .and) || words.is($0, .subordinate) }
  }
}

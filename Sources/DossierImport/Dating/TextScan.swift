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
  /// The first part of the day that belongs to no date.
  private(set) var openingPart: PartOfDayScanner.Found?

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
    let binding = PartBinding(
      tokens: tokens, words: words, found: dates.clock.found(), all: all, told: mentions)
    mentions = binding.mentions
    loosePart = binding.loosePart
    openingPart = binding.openingPart
  }

  /// "On the 17th", whose month nobody names.
  private static func namesDayAlone(_ tokens: [DatingToken], _ words: DatingWords) -> Bool {
    tokens.indices.contains { index in
      guard index > 1, tokens[index].isOrdinal || tokens[index].sense.ordinal > 0,
        words.is(tokens[index - 1], .definite),
        words.is(tokens[index - 2], .on) || words.is(tokens[index - 2], .of)
          || words.is(tokens[index - 2], .until)
      else { return false }
      guard index + 1 < tokens.count else { return true }
      let next = tokens[index + 1]
      return next.kind == .mark && next.text != "-" && next.text != "/"
        || words.is(next, .function) && !words.is(next, .of)
    }
  }

  /// The words of a mention as they stand in the text.
  func words(of mention: TimeMention, in text: DatedText) -> String {
    guard let first = tokens[mention.tokens].first, let last = tokens[mention.tokens].last else {
      return ""
    }
    let bytes = Array(text.text.utf8)
    return String(decoding: bytes[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
  }
}

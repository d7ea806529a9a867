import DossierModel

/// A text with the times it names, before their years and days are known.
struct TextScan {
  let tokens: [DatingToken]
  /// The times of the events told, in the order of the text.
  private(set) var mentions: [TimeMention] = []
  /// Whether the one time is the start of a state.
  private(set) var isSince = false
  /// Whether the main clause is about another time than that of an event.
  private(set) var hasOther = false
  /// Whether something goes on from the one time to that of writing.
  private(set) var isSinceThen = false
  /// The words of times that are none of the events told.
  private(set) var refused: [RefusedTime] = []
  /// Whether one of them is a day.
  private(set) var hasRefusedDay = false
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
    let dates = DateScanner(
      tokens: tokens, words: words, numericOrder: context.numericOrder,
      nearYear: context.period?.to.year ?? context.sourceDate?.year)
    let all = TimeScanner(dates: dates, isDated: context.sourceDate != nil).mentions()
    let isProse = text.role == .battle || text.role == .background
    let judge = MentionJudge(
      tokens: tokens, words: words, mentions: all, isEntry: !isProse,
      isCaption: text.role == .caption,
      written: context.witnessDate, usesFourFigures: usesFourFigures)
    for (mention, verdict) in zip(all, judge.verdicts()) {
      switch verdict {
      case .told: mentions.append(mention)
      case .since:
        mentions.append(mention)
        isSince = true
      case .sinceThen:
        mentions.append(mention)
        isSinceThen = true
      case .other(let reason, let isMain):
        hasOther = hasOther || isMain
        hasRefusedDay = hasRefusedDay || !mention.isCoarse
        refused.append(RefusedTime(words: Self.words(of: mention, tokens, text), reason: reason))
      case .untold:
        isUntold = true
        refused.append(RefusedTime(words: Self.words(of: mention, tokens, text), reason: .vague))
      case .number: break
      }
    }
    let binding = PartBinding(
      tokens: tokens, words: words, found: dates.clock.found(), all: all, told: mentions)
    mentions = binding.mentions
    loosePart = binding.loosePart
    openingPart = binding.openingPart
  }

  /// The words of a mention as they stand in the text.
  func words(of mention: TimeMention, in text: DatedText) -> String {
    Self.words(of: mention, tokens, text)
  }

  /// The words of some tokens as they stand in the text.
  func words(of range: Range<Int>, in text: DatedText) -> String {
    Self.words(of: range, tokens, text)
  }

  private static func words(
    of mention: TimeMention, _ tokens: [DatingToken], _ text: DatedText
  ) -> String {
    words(of: mention.tokens, tokens, text)
  }

  private static func words(
    of range: Range<Int>, _ tokens: [DatingToken], _ text: DatedText
  ) -> String {
    guard let first = tokens[range].first, let last = tokens[range].last else {
      return ""
    }
    let bytes = Array(text.text.utf8)
    return String(decoding: bytes[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
  }
}

import DossierModel

extension DatingWords {
  /// English, both British and American.
  package static let english: DatingWords = {
    var senses: [String: WordSense] = [:]
    var lists: [String: Set<String>] = [:]
    for (use, words) in englishUses { add(words, to: use, &senses, &lists) }
    for (use, words) in DatingFacts.uses { add(words, to: use, &senses, &lists) }
    for (word, number) in englishMonths { senses[word, default: WordSense()].month = number }
    for (word, number) in englishWeekdays { senses[word, default: WordSense()].weekday = number }
    for (word, number) in englishNumerals { senses[word, default: WordSense()].numeral = number }
    for (word, number) in englishOrdinals { senses[word, default: WordSense()].ordinal = number }
    for (word, number) in DatingFacts.ordinals {
      senses[word, default: WordSense()].ordinal = number
    }
    lists["weekday"] = Set(englishWeekdays.keys)
    lists["ordinal"] = Set(englishOrdinals.keys)
    return DatingWords(
      senses: senses, numerals: englishNumerals, ordinalSuffixes: ["st", "nd", "rd", "th"],
      clockSuffixes: ["am", "pm", "h", "hrs", "hours"],
      parts: englishParts.map { (Phrase($0.0, lists: lists), $0.1) },
      openings: DatingFacts.phrases(.opening, lists)
        + englishOpenings.map { LeaningPhrase(Phrase($0.0, lists: lists), $0.1) },
      asides: DatingFacts.phrases(.anywhere, lists)
        + englishAsides.map { LeaningPhrase(Phrase($0.0, lists: lists), $0.1) },
      feasts: DatingFacts.feasts(lists))
  }()

  private static func add(
    _ words: Set<String>, to use: Use, _ senses: inout [String: WordSense],
    _ lists: inout [String: Set<String>]
  ) {
    lists["\(use)", default: []].formUnion(words)
    for word in words { senses[word, default: WordSense()].add(use) }
  }

  private static let englishMonths: [String: Int] = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1,
    "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
  ]

  private static let englishWeekdays: [String: Int] = [
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
    "sunday": 7,
  ]

  private static let englishNumerals: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
  ]

  private static let englishOrdinals: [String: Int] = [
    "first": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
  ]

  private static let englishParts: [(String, PartOfDay)] = [
    ("early|small|wee hours", .earlyHours),
    ("before dawn|daybreak|daylight|sunrise", .earlyHours),
    ("pre - dawn", .earlyHours), ("predawn", .earlyHours),
    ("shortly|just|soon? after midnight", .earlyHours),
    ("morning|mornings|dawn|daybreak|daylight|sunrise|midmorning", .morning),
    ("first light", .morning),
    ("noon|midday|noontime", .midday),
    ("afternoon|midafternoon", .afternoon),
    ("evening|dusk|sunset|nightfall|twilight|sundown", .evening),
    ("night|overnight", .night),
    ("midnight", .midnight),
  ]

  private static let englishOpenings: [(String, TimeReading.Link)] = [
    // What lies ahead.
    ("in|over|within the coming hours|days|weeks|months", .aside),
    // The same day, told as such.
    (
      "later|earlier|also|early|late? on|by|during|in|for? that|same same|very? day|date|{part}",
      .sameDay
    ),
    ("later|earlier|also? on|by|during? this day|{part}", .sameDay),
    ("later|earlier|also? on|by|during|in? the same day|date|{part}", .sameDay),
    ("later|earlier|early|late in the day|{part}", .sameDay),
    ("by|at|towards|toward|before the end of the|that day", .sameDay),
    // Half a day is two parts or more.
    ("in|during|by? the first|second|latter|last half of the day", .sameDay),
    ("throughout|during|for the rest|remainder? of? the day", .sameDay),
    // The same time.
    ("around|about this|that|the same? time", .sameTime),
    ("at about|around|roughly|approximately this|that|the same? time", .sameTime),
    // Times that lead out of the run of days.
    (
      "in|over|during|for|throughout|within|after|through|by|as|across the|a|his|their? next|following|coming|ensuing|subsequent|past|last|first|final|closing|opening|early|later|previous|preceding|several|many|some|few|couple|#|long? few|of|#? days|weeks|week|months|month|years|year|decades|decade|century|winter|summer|spring|autumn",
      .broken
    ),
    (
      "the next|following|previous #? week|month|year|spring|summer|autumn|winter|days|weeks",
      .broken
    ),
    (
      "#|a|several|many|some few? days|week|weeks|month|months|year|years|decades later|after|afterwards|before|earlier",
      .broken
    ),
    ("the day|week|month|year prior|before|after", .broken),
    ("days|weeks|months|years later|after|before|earlier", .broken),
    ("soon|shortly|immediately|long? after|following the|this|that {event}", .broken),
    (
      "by|before|until|towards|toward|at? the? end|close|conclusion|eve|outbreak|outset|start|beginning of the {event}|winter|summer|autumn|spring|week|month|year",
      .broken
    ),
    ("the day after|following", .broken),
    ("on the {ordinal} day|morning|night", .broken),
    ("in the aftermath|wake", .broken),
    ("d - day +|plus|-|–|minus", .broken),
    // Looks back, and summaries.
    ("before|until the|this|that {event}|attack", .aside),
    ("prior|previous|ahead to|of", .aside),
    ("previously|originally|historically|traditionally|formerly|nowadays|eventually", .aside),
    ("earlier|later|finally ,", .aside),
    ("ever? since then|that|its", .aside),
    ("from then on", .aside), ("to date", .aside), ("as of", .aside),
    (
      "during|throughout the|this|that whole|entire? {event}|operation|fighting", .aside
    ),
    ("over the course of the|this {event}|operation|fighting", .aside),
    ("in|all total|retrospect|all ,", .aside),
    ("overall|altogether ,", .aside),
    ("this|it|that followed|follows", .aside), ("this|it came after", .aside),
    // The time goes on.
    ("meanwhile|concurrently|simultaneously", .along), ("in the meantime", .along),
    ("at the same time", .along), ("at this|that time|point|moment|stage|hour", .along),
    ("at the time", .along),
    (
      "#|an|a|half|several|some few|an|couple? of? hours|hour|minutes|moments later|after|afterwards|before|earlier",
      .along
    ),
    ("hours|minutes|moments later|after|afterwards|before|earlier", .along),
    (
      "within|in|over|after|for|during the|an|a|just|only|about? next|following|first|several|few|few|half? #|few? hours|hour|minutes",
      .along
    ),
    ("shortly|immediately after|afterwards|afterward|thereafter", .along),
    ("by then|now|this|that time?", .along),
  ]

  private static let englishAsides: [(String, TimeReading.Link)] = [
    ("eventually", .aside), ("previously", .aside), ("ultimately", .aside),
    ("would later|eventually|subsequently|go|never|ultimately", .aside),
    ("in hindsight|retrospect", .aside),
    ("the next|following week|month|year", .broken),
    (
      "days|weeks|months|years|week|month|year|day later|after|afterwards|before|earlier|ago",
      .broken
    ),
    ("days|weeks|months|years following|that|thereafter", .broken),
    ("the same week|month|year", .broken),
    ("that week|month|year|summer|winter|spring|autumn", .broken),
  ]
}

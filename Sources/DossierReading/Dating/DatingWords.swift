import DossierModel

/// The words in which a language tells time; another language is another value of this type.
package final class DatingWords: Sendable {
  /// What each word is; words that tell nothing of time are absent.
  package let senses: [String: WordSense]
  /// Numbers in words, for the `#` of a phrase.
  let numerals: [String: Int]
  let ordinalSuffixes: Set<String>
  let clockSuffixes: Set<String>
  /// Phrases for a part of the day, the more telling ones first.
  let parts: [(phrase: Phrase, part: PartOfDay)]
  /// Phrases at the start of a text and how it leans on the one before; the first one counts.
  let openings: LeaningPhrases
  /// Phrases anywhere in a text without a time that say the same; the first one counts.
  let asides: LeaningPhrases
  /// Feasts on a fixed day.
  let feasts: [(phrase: Phrase, month: Int, day: Int)]

  init(
    senses: [String: WordSense], numerals: [String: Int], ordinalSuffixes: Set<String>,
    clockSuffixes: Set<String>, parts: [(phrase: Phrase, part: PartOfDay)],
    openings: [LeaningPhrase], asides: [LeaningPhrase],
    feasts: [(phrase: Phrase, month: Int, day: Int)]
  ) {
    var senses = senses
    for word in parts.flatMap(\.phrase.firstWords) {
      senses[word, default: WordSense()].beginsPart = true
    }
    self.openings = LeaningPhrases(openings)
    self.asides = LeaningPhrases(asides)
    for word in self.asides.firstWords {
      senses[word, default: WordSense()].beginsAside = true
    }
    for word in feasts.flatMap(\.phrase.firstWords) {
      senses[word, default: WordSense()].beginsFeast = true
    }
    self.senses = senses
    self.numerals = numerals
    self.ordinalSuffixes = ordinalSuffixes
    self.clockSuffixes = clockSuffixes
    self.parts = parts
    self.feasts = feasts
  }

  /// What a word is used for.
  package enum Use: Int, Sendable, CaseIterable {
    /// "The", "its": a date after it is part of a name.
    case determiner
    /// A determiner that points at something known already.
    case definite
    /// "In", "on": a date after it is one.
    case preposition
    /// Words of grammar, after which or before which a date stands alone.
    case function
    /// "Men", "troops": a number before it counts them.
    case counted
    case early
    /// "Early", "mid" and "late".
    case qualifier
    /// "End", "beginning", "summer": the year or month after it is not part of a name.
    case edge
    case since
    /// "After", "following": with a definite word it names what is known already.
    case anchor
    /// A year, or a month alone, is read only after one of these.
    case yearPreposition, monthPreposition
    /// "Than", "unlike".
    case comparison
    case range, and, or, between, until
    /// "Until": the date after it ends a state, save after a negation.
    case till, negation
    /// "By", "after": with a part of the day it may lead on into the next day.
    case leading
    /// "Before": the date right after it is not the time told.
    case bound
    case approximate
    case beforeChrist
    /// "Retrieved", "accessed"; and, at the start of a text, "published".
    case maintenance, published
    /// "Planned": the date after it lies ahead; "will": so does the weekday.
    case planned, ahead
    /// "But", "then": the opening of a text begins after it.
    case lead
    /// "By", "towards": a text that opens with it and a part of the day leans on the one before.
    case partPreposition
    case next, last
    case today, tonight, yesterday, this
    /// "In": with "a" and a date it tells of an event.
    case within
    /// "A": a part of the day after it is any one; "overnight" needs no word before it.
    case indefinite, overnight
    /// "Night": after "at" or "by" it is any one.
    case night, by
    /// "Same": a part of the day after it is one.
    case beforePart
    case later
    case part, span, event, start, day, ago, of, on, past
    /// "At": four figures after it are a clock time.
    case at
    case hours, forenoon, afternoon
    /// "Who", "which": a day in its clause is not that of the story.
    case pronoun
    case relative, subordinate, had, present, been, adverb, pastTense
    /// "Was a" describes, "there was a" does not.
    case copula, article, there
    /// "Had" alone.
    case pluperfect
    case attributive
    /// Participles of what is said of a thing in passing; the first words of a life in brackets.
    case passing, life
    /// "Ordered … to", "would": the date behind them lies ahead.
    case ordering, demanding, conditional
    /// What stands before "of" and a date: a time, or something that happened then.
    case attached, happening
    /// Who judges afterwards, and what they do.
    case judge, judging, judged
    /// "Wrote": what is written on a day tells of others.
    case writing
    /// "Was called", "was led by": how something is, no event.
    case naming
    /// "Delayed until": what was to happen then.
    case deferring
    /// "The first since" compares.
    case superlative
    /// "City", "Bridge": with a capital, a date before it is its name.
    case namesake
    /// "Called", "describe": a day right behind it is what is spoken of.
    case describing
  }

  func `is`(_ token: DatingToken?, _ use: Use) -> Bool {
    token?.sense.has(use) ?? false
  }
}

/// What one word tells of time; numbers are 0 where it is none.
package struct WordSense: Sendable {
  /// 1 to 12 for the name of a month, else 0.
  package var month = 0
  /// 1 to 7 for the name of a weekday, else 0.
  package var weekday = 0
  /// What a word counts, else 0.
  package var numeral = 0
  /// Which one in order a word names, else 0.
  package var ordinal = 0
  /// Whether a phrase for a part of the day, or one that leads aside, may begin with it.
  var beginsPart = false
  var beginsAside = false
  var beginsFeast = false
  private var uses: UInt128 = 0

  /// Adds a use of the word.
  package mutating func add(_ use: DatingWords.Use) {
    uses |= 1 << use.rawValue
  }

  /// Whether the word has a use.
  package func has(_ use: DatingWords.Use) -> Bool {
    uses & (1 << use.rawValue) != 0
  }
}

import DossierModel

/// The words in which a language tells time; another language is another value of this type.
struct DatingWords: Sendable {
  var months: [String: Int]
  var weekdays: [String: Int]
  var numerals: [String: Int]
  var ordinals: [String: Int]
  var ordinalSuffixes: Set<String>
  var clockSuffixes: Set<String>
  /// Phrases for a part of the day, the more telling ones first.
  var parts: [(phrase: Phrase, part: PartOfDay)]
  /// Phrases at the start of a text and how it leans on the one before; the first one counts.
  var openings: [(phrase: Phrase, link: TimeReading.Link)]
  /// Phrases anywhere in a text, likewise; `days` and `along` can't be told there.
  var asides: [(phrase: Phrase, link: TimeReading.Link)]
  /// Words by their use; the names are those of `Use`.
  var uses: [Use: Set<String>]

  /// What a word is used for.
  enum Use: String, Sendable, CaseIterable {
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
    case early, mid, late
    /// "Early", "mid" and "late" together.
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
    case part, span, event, start, day, ago, of, on, past
    /// "At": four figures after it are a clock time.
    case at
    case hours, forenoon, afternoon
    case relative, subordinate, had, present, pastAuxiliary, been, adverb, pastTense
    case attributive
  }

  func `is`(_ token: DatingToken?, _ use: Use) -> Bool {
    guard let token, let words = uses[use] else { return false }
    return words.contains(token.text)
  }
}

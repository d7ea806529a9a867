import DossierModel

/// The words with which a language hands a matter to somebody; another language is another value
/// of this type.
struct AttributionWords: Sendable {
  /// A verb of saying: what it makes of its matter and what must stand with it.
  struct Verb: Sendable {
    /// What must follow, so that the verb hands on a matter.
    enum Complement: Sendable {
      /// Anything but the words of `except`.
      case any
      /// "That", a colon or somebody's speech, or nothing: the matter stands before it.
      case that
      /// A hearer, and no order: "told reporters that", not "told him to".
      case hearer
      /// "As", after an object.
      case asObject
      /// "Of" or "for", after an object.
      case ofObject
      /// "To", after an object.
      case toObject
      /// It hands on nothing save as a passive: who believes a thing need not say it.
      case never
    }

    /// What must follow where the matter is the verb's own subject: "was reported".
    enum Passive: Sendable {
      case any
      /// "To" or "that".
      case clause
      /// "That", or "by" and somebody.
      case that
      case never
    }

    var flag: Statement.Flag
    var complement: Complement
    var passive: Passive
    /// Words that, within a few words after it, make the verb another one: "claimed lives".
    var except: Set<String> = []
    /// Words that may not follow it directly: "reported for duty".
    var exceptNext: Set<String> = []
  }

  /// How a word of the list is formed.
  enum Form: Sendable {
    /// "Said": also the participle.
    case past
    /// "Says", "claim": may be a noun.
    case present
    /// "Saying": its speaker is that of the sentence.
    case gerund
  }

  struct Entry: Sendable {
    var verb: Verb
    var form: Form
  }

  var verbs: [String: Entry]
  /// "Reportedly": nobody is named.
  var adverbs: [String: Statement.Flag]
  /// "Claim", "estimate": with "that" or "of" after them, or at the end of a bracket.
  var nouns: [String: Statement.Flag]
  /// Words before a noun that make it another one: "land claims".
  var nounExcept: Set<String>
  /// Words before "reports of" that make it hearsay: "unconfirmed".
  var hearsay: Set<String>
  /// A word, alone in a bracket: "(claimed)".
  var brackets: [String: Statement.Flag]
  /// Two words before a speaker, "according to", and words that are no speaker.
  var according: [String]
  var accordingExcept: Set<String>
  /// Words by their use; the names are those of `Use`.
  var uses: [Use: Set<String>]

  enum Use: Sendable {
    case determiner, preposition, be, auxiliary, negation, adverb
    /// Words at which a clause or noun phrase ends.
    case clause
    case pronoun, and, that, to, by, of, relative, hearsayTo
    /// What speaks for the body whose name stands with it: "spokesman", "ministry".
    case mouthpiece
    /// What speaks for a voice alone: "director", "correspondent", "figures".
    case outletMouthpiece
    /// People of a body who don't speak for it: "officer", "fighters".
    case member
    /// "Researchers" before two names.
    case title
    /// "Themselves": who declares themselves something claims it.
    case reflexive
    /// "Captured" after "reported": a report without "to be".
    case state
    /// "The press", "reporters".
    case press
    /// "Aim": the stated aim is no statement.
    case aim
    case modal
  }

  /// Every word and mark that a reading begins at.
  var openers: Set<String> {
    Set(verbs.keys).union(adverbs.keys).union(nouns.keys).union(according.prefix(1)).union(["("])
  }

  func `is`(_ token: AttributionToken, _ use: Use) -> Bool {
    !token.isMark && uses[use]?.contains(token.text) == true
  }
}

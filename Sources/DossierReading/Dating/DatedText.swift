import DossierModel

/// One sentence, list item, caption or entry, as dating sees it.
package struct DatedText: Sendable {
  /// Its words, without markup and marks.
  package var text: String
  /// What the words are in their source.
  package var role: Statement.Role
  /// The headings above it, from the outermost in; the first one is its chapter.
  package var section: [String]
  /// What its section does in its document; nil where nothing tells.
  package var sectionRole: Statement.SectionRole?
  /// The same number for all texts of one paragraph, list item or cell.
  package var block: Int
  /// The dates, to the day, of the works it cites that have one.
  package var citedDates: [CalendarDate]

  package init(
    _ text: String, role: Statement.Role, section: [String] = [],
    sectionRole: Statement.SectionRole? = nil, block: Int, citedDates: [CalendarDate] = []
  ) {
    self.text = text
    self.role = role
    self.section = section
    self.sectionRole = sectionRole
    self.block = block
    self.citedDates = citedDates
  }
}

extension DatedText {
  /// Whether it tells of what went before the battle.
  package var isBackground: Bool {
    role == .background || sectionRole == .background
  }
}

/// What dating knows of a document beyond its words.
package struct DatingContext: Sendable {
  /// How a date written in figures alone goes: `3/5/1944`.
  package enum NumericOrder: Sendable {
    case dayFirst, monthFirst
  }

  /// The day the document was written, from which "today" is counted.
  package var sourceDate: CalendarDate?
  /// Whether the document reports itself; the date of a compilation completes no other.
  package var isWitness: Bool
  /// The days that the dossier covers.
  package var period: Settings.Period?
  /// When the battle was fought: what `dossier.yml` says, else the infobox; nil where neither does.
  package var battle: EDTF?
  /// Nil where nobody says; then only figures that can be read one way are read.
  package var numericOrder: NumericOrder?

  package init(
    sourceDate: CalendarDate? = nil, isWitness: Bool = true, period: Settings.Period? = nil,
    battle: EDTF? = nil, numericOrder: NumericOrder? = nil
  ) {
    self.sourceDate = sourceDate.flatMap { $0.isDay ? $0 : nil }
    self.isWitness = isWitness
    self.period = period
    self.battle = battle
    self.numericOrder = numericOrder
  }

  /// The day a witness was written; nil for a compilation.
  package var witnessDate: CalendarDate? { isWitness ? sourceDate : nil }
}

/// What a text itself says of its time.
package struct TimeReading: Sendable, Equatable {
  /// How a text leans on the text before it.
  package enum Link: Sendable, Equatable {
    /// It says nothing: it goes on in the day of the text before it, where there is one.
    case free
    /// "Meanwhile", "Hours later": it goes on, even across a paragraph.
    case along
    /// "Later that day", "That evening": within the one day told of.
    case sameDay
    /// "In the evening", "At 06:10": of the day told of, but below another heading of another one.
    case partOfDay
    /// "Around this time": the same day and the same part of it.
    case sameTime
    /// "The next day", "Two days later", "The night before": so many days on, or back where
    /// negative.
    case days(Int)
    /// "That month": the month told before, which reading resolves.
    case month
    /// A general truth, a look back or ahead: it takes no time and lets the run of days go on
    /// past it.
    case aside
    /// "In the weeks that followed": it takes no time, and nothing after it knows the day.
    case broken
    /// The time of its main clause is none of an event, as of a plan: it takes no day, and hands
    /// none down.
    case refused

    /// Whether it tells of a day before the one that the texts go on in.
    var looksBack: Bool {
      switch self {
      case .days(let count): count < 0
      default: false
      }
    }
  }

  /// Stated or resolved, in the order of the text.
  package var times: [When]
  /// A part of the day without a date of its own.
  package var part: PartOfDay?
  /// How it leans on the text before it.
  package var link: Link
  /// The words that tell the times, and those of wordings that were merged with it.
  package var evidence: [TimeWords] = []
  /// The words by which it leans on the text before it: "the next day".
  package var leaning: String?
  /// The words that name times of something else, and why.
  package var refused: [RefusedTime] = []

  package init(times: [When] = [], part: PartOfDay? = nil, link: Link = .free) {
    self.times = times
    self.part = part
    self.link = link
  }
}

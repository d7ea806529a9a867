import DossierModel

/// Words of a text that tell a time.
package struct TimeWords: Hashable, Sendable {
  /// What a time was read with, besides the words themselves.
  package enum Manner: String, Hashable, Sendable, CaseIterable {
    /// The words alone, or with the dossier's period.
    case written
    /// Counted from the day of writing.
    case fromWriting
    /// The year comes from a heading, or from what was told before.
    case yearFromElsewhere
    /// The month comes from what was told before.
    case ofMonthTold
    /// Counted from the beginning or the end of the battle, or of what is named.
    case fromBeginning
    /// A feast on a fixed day.
    case feast
  }

  /// The time that was read from them.
  package var edtf: EDTF
  /// As they stand in the text: "Early on 4 June".
  package var words: String
  /// What the time was read with.
  package var manner: Manner

  package init(_ edtf: EDTF, words: String, manner: Manner = .written) {
    self.edtf = edtf
    self.words = words
    self.manner = manner
  }
}

/// Words of a text that name a time which is none of the events it tells.
package struct RefusedTime: Hashable, Sendable {
  /// Why the time is none of the statement's.
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    /// "More than in 1914", "the first since March".
    case comparison
    /// "Was to attack on 9 June", "planned for 2 August".
    case planned
    /// "(born 5 June 1984)", "(1874–1965)".
    case life
    /// "The bridge, built in 1932, …": what is said of a thing, in passing.
    case passing
    /// "The men, who had mustered on 9 June, …", "before the raid of 14 June".
    case earlier
    /// "Until the armistice was signed on 11 November": the time of another clause.
    case clause
    /// "The March 2020 ceasefire": part of a name.
    case name
    /// "Retrieved 12 March 2012".
    case publication
    /// "18 or 19 November", "around 8 August", a day whose month or year nobody tells.
    case vague
  }

  /// As they stand in the text.
  package var words: String
  /// Why it is none of the statement's times.
  package var reason: Reason

  package init(words: String, reason: Reason) {
    self.words = words
    self.reason = reason
  }
}

/// Why a statement has the times it has, as far as dating decides it.
package struct TimeOrigin: Hashable, Sendable {
  /// What a day rests on that the statement's own words don't tell.
  package enum Source: Hashable, Sendable {
    case sentence(Statement.ID)
    case heading(Statement.ID)
    /// The battle was fought on one day.
    case battle

    /// The statement that tells the day; nil where none does.
    package var statement: Statement.ID? {
      switch self {
      case .sentence(let id), .heading(let id): id
      case .battle: nil
      }
    }
  }

  /// The words of its passages that tell times.
  package var words: [TimeWords]
  /// Words of its passages that tell none of its times.
  package var refused: [RefusedTime]
  /// The words by which it leans on what stands before it: "the next day".
  package var leaning: String?
  /// What its day is taken from; nil where it takes none.
  package var source: Source?

  package init(
    words: [TimeWords] = [], refused: [RefusedTime] = [], leaning: String? = nil,
    source: Source? = nil
  ) {
    self.words = words
    self.refused = refused
    self.leaning = leaning
    self.source = source
  }
}

/// The final times of one text.
package struct DatedTimes: Sendable, Equatable {
  /// The strongest basis first.
  package var times: [When]
  /// Where it takes its day from; nil where it takes none.
  package var from: DaySource?

  package init(times: [When], from: DaySource? = nil) {
    self.times = times
    self.from = from
  }
}

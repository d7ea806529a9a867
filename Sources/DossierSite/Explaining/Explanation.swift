import DossierModel
import DossierReading

/// Where a statement comes from, and which rule or annotation dated, linked and merged it.
package struct Explanation: Sendable, Equatable {
  /// One of the passages that a statement is made of.
  package struct PassageOrigin: Sendable, Equatable {
    /// The document it stands in.
    package var source: Source.ID
    /// The document's title.
    package var sourceTitle: String
    /// The file with the line and column of the first byte.
    package var place: FilePosition
    /// UTF-8 byte offsets into the source file, half open.
    package var range: Range<Int>
    /// Exactly the bytes of the range.
    package var quote: String
    /// How its words differ from those of the leading passage; nil where they don't.
    package var difference: String?
  }

  /// One time and what it rests on.
  package struct TimeOrigin: Sendable, Equatable {
    /// The time itself, with its basis.
    package var when: When
    /// The words that tell it; none where no words do.
    package var words: [String]
    /// What the words were read with, where they don't tell the time alone.
    package var manner: TimeWords.Manner?
    /// The day that weekdays and "today" are counted from; nil where no date was counted.
    package var countedFrom: CalendarDate?
    /// The statement or heading whose day it goes on in, or is counted from.
    package var inheritedFrom: StatementName?
    /// Whether that is a heading.
    package var isFromHeading = false
    /// Whether the battle was fought on this one day, and nothing nearer tells another.
    package var isOfBattle = false
    /// The words that lean on the statement before: "the next day".
    package var leaning: String?
    /// The works that date it.
    package var works: [Reference.ID]
    /// The correction that sets it.
    package var correction: CorrectionName?
  }

  /// One entity that the words name, and why it is linked.
  package struct Link: Sendable, Equatable {
    /// The unit, place or person.
    package var entity: EntityID
    /// As the gazetteer calls it.
    package var name: String
    /// The words that name it, each once; none where the editor links the statement as a whole.
    package var words: [String]
    /// The entry of the gazetteer whose names fit the words; nil where only the editor says so.
    package var gazetteer: FilePosition?
    /// The correction that links it.
    package var correction: CorrectionName?
    /// The articles that the source itself links those words to.
    package var articles: [String]
    /// The name of the side that its entry of the gazetteer gives it; nil where it gives none.
    package var side: String?
    /// Whether no editor has confirmed that entry.
    package var isProposed = false
    /// Why these words mean this entity, where the spelling alone doesn't tell; each once.
    package var reasons: [String] = []
  }

  /// The column of an infobox that a statement stands in.
  package struct ColumnOrigin: Sendable, Equatable {
    /// What the column tells of its party.
    package var column: Statement.Column
    /// The name of the side; nil where the column's belligerents tell none, or several.
    package var side: String?
    /// The belligerents of that side in the sources of the statement, in their words.
    package var belligerents: [String]
  }

  /// A name that links nothing, though the gazetteer has it.
  package struct OpenName: Sendable, Hashable {
    /// As the statement has it.
    package var words: String
    /// Whose name it is or may be.
    package var entities: [EntityID]
    /// Why it links none of them.
    package var reason: String
  }

  /// A work or source that it rests on.
  package struct CitedWork: Sendable, Equatable {
    /// The work, and the source that cites it.
    package var citation: Citation
    /// The full citation in one line.
    package var words: String
  }

  /// Another statement, by its id and words.
  package struct StatementName: Sendable, Equatable {
    /// By which it is linked.
    package var id: Statement.ID
    /// Its leading words.
    package var text: String
  }

  /// A correction of the editor's: where it stands, and its reason.
  package struct CorrectionName: Sendable, Equatable {
    /// Where the editor wrote it.
    package var place: FilePosition
    /// Why, in the editor's words.
    package var reason: String
  }

  /// An annotation of the editor's.
  package struct AnnotationName: Sendable, Equatable {
    /// `lead`, `note`, `correction`, `disagreement`, `control` or `casualties`.
    package var kind: String
    /// The page of a lead, the reason of a correction, the question, else its id.
    package var title: String
    /// Where the editor wrote it.
    package var place: FilePosition
  }

  /// The statement's own id.
  package var id: Statement.ID
  /// The ids of its other wordings, which lead to it, too.
  package var furtherIDs: [Statement.ID]
  /// Its leading words.
  package var text: String
  /// The headings above it; empty without any.
  package var section: String
  /// What the words are in their source.
  package var role: Statement.Role
  /// Its own link, relative to the site's root.
  package var url: String
  /// The pages that it stands on, relative to the site's root.
  package var pages: [String]
  /// The leading one first.
  package var passages: [PassageOrigin] = []
  /// Empty where it is undated.
  package var times: [TimeOrigin] = []
  /// The words of its passages that name times of something else, and why.
  package var refused: [RefusedTime] = []
  /// The correction that leaves it without a time.
  package var undatedBy: CorrectionName?
  /// Whose column of an infobox it stands in, and why; nil for words that stand in none.
  package var column: ColumnOrigin?
  /// The units, places and people it is linked to.
  package var links: [Link] = []
  /// The names that link none, though the gazetteer has them.
  package var openNames: [OpenName] = []
  /// The works and sources that it rests on.
  package var citations: [CitedWork] = []
  /// The names of who asserts it.
  package var assertedBy: [String] = []
  /// On how many voices its citations rest.
  package var independentVoices = 0
  /// What is to be said of its standing.
  package var flags: [Statement.Flag] = []
  /// What the editor says of it.
  package var annotations: [AnnotationName] = []
}

/// Where a work or source is cited.
package struct ReferenceExplanation: Sendable, Equatable {
  /// Its id, which is its anchor.
  package var id: Reference.ID
  /// The full citation in one line.
  package var words: String
  /// The sources that cite it.
  package var via: [Source.ID]
  /// The statements that rest on it.
  package var citedBy: [Explanation.StatementName]
}

/// What an annotation says, and which passages it is tied to.
package struct AnnotationExplanation: Sendable, Equatable {
  /// A passage that it quotes, and the statements that the words lie in.
  package struct Tie: Sendable, Equatable {
    /// Where the words stand.
    package var passage: Explanation.PassageOrigin
    /// None for the title of a work.
    package var statements: [Statement.ID]
  }

  /// Its kind, title and place.
  package var name: Explanation.AnnotationName
  /// What it says, as the editor wrote it, a line each.
  package var words: [String]
  /// The passages that it names, in the order in which it names them.
  package var ties: [Tie]
  /// The pages that it stands on, relative to the site's root.
  package var pages: [String]
}

/// A heading of a page, and what stands below it.
package struct HeadingExplanation: Sendable, Equatable {
  /// The page with the anchor, relative to the site's root.
  package var url: String
  /// The heading's words.
  package var title: String
  /// In the order of the page, each once.
  package var statements: [Explanation.StatementName]
}

/// What stands behind an anchor of the site.
package enum Explained: Sendable, Equatable {
  case statement(Explanation)
  case reference(ReferenceExplanation)
  /// All that bear the id on the page that was named, or anywhere; at least one.
  case annotations([AnnotationExplanation])
  case heading(HeadingExplanation)
}

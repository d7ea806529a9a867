/// One thing the dossier says: one or more passages that say the same.
package struct Statement: Sendable, Equatable {
  /// The name by which a statement is known everywhere, and its anchor.
  package typealias ID = Identifier<Statement>

  /// What the words are in their source.
  package enum Role: String, Sendable, CaseIterable {
    case battle, background, infobox, caption, heading, list, table, note
  }

  /// What a section does in its document (DESIGN.md, section 8): whether it tells of the battle, of
  /// what went before or after, or judges it.
  package enum SectionRole: String, Sendable, CaseIterable {
    case narrative, background, aftermath, analysis, reactions, legacy
    case orderOfBattle = "order-of-battle"
    case notes
  }

  /// What an infobox tells of each party in a column of its own.
  package enum Column: String, Sendable, CaseIterable {
    case belligerents, commanders, units, strength, casualties
  }

  /// What the source or its words say of the statement's standing.
  package enum Flag: String, Sendable, CaseIterable, Comparable {
    case betterSourceNeeded = "better-source-needed"
    case citationNeeded = "citation-needed"
    case claimed, reported

    package static func < (left: Self, right: Self) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// Ends in the digest of the leading passage's text, so that it outlasts its place in a list.
  package var id: ID
  /// The ids that its other passages would have had; they stay as further anchors.
  package var furtherIDs: [ID]
  /// The leading passage's words, with what hangs on them.
  package var words: Words
  /// The headings above it, from the outermost in, joined with ` › `.
  package var section: String
  /// What the words are in their source.
  package var role: Role
  /// What its section does in its document; nil where nothing tells.
  package var sectionRole: SectionRole?
  /// Which of an infobox's columns of parties it stands in; nil for words that stand in none.
  package var column: Column?
  /// Whose column of an infobox it stands in; nil for words that stand in none.
  package var side: Side.ID?
  /// The strongest basis first; empty where the statement is undated.
  package var when: [When]
  /// Those that its words name, each once.
  package var units: [Unit.ID]
  /// Those that its words name, each once.
  package var places: [Place.ID]
  /// Those that its words name, each once.
  package var people: [Person.ID]
  /// The leading passage first.
  package var passages: [StatedPassage]
  /// The works and sources it rests on, each once; at least one.
  package var citations: [Citation]
  /// The ids of the voices, units and people that its words name as asserting it; where they name
  /// none, of the voices of the works and witnesses that it rests on. Each once, in order.
  package var assertedBy: [String]
  /// In order, each once.
  package var flags: [Flag]
  /// On how many voices its citations rest; works without a voice count by their outlet.
  package var independentVoices = 0

  package init(
    id: ID, furtherIDs: [ID] = [], words: Words, section: String, role: Role, when: [When] = [],
    units: [Unit.ID] = [], places: [Place.ID] = [], people: [Person.ID] = [],
    passages: [StatedPassage], citations: [Citation] = [], assertedBy: [String] = [],
    flags: [Flag] = []
  ) {
    self.id = id
    self.furtherIDs = furtherIDs
    self.words = words
    self.section = section
    self.role = role
    self.when = when
    self.units = units
    self.places = places
    self.people = people
    self.passages = passages
    self.citations = citations
    self.assertedBy = assertedBy
    self.flags = flags
  }

  /// The leading passage's words without markup and marks.
  package var text: String { words.text }
}

/// A passage of a statement, its own words and where it stands in its source.
package struct StatedPassage: Sendable, Equatable {
  /// Its bytes in the source.
  package var passage: Passage
  /// The words of this passage, which may differ from the statement's in spelling or marks.
  package var words: Words
  /// Which block of its source it belongs to; sentences of one paragraph share it.
  package var block: Int
  /// The headings above it, joined with ` › `.
  package var section: String
  /// What the words are in their source.
  package var role: Statement.Role

  package init(
    passage: Passage, words: Words, block: Int, section: String, role: Statement.Role
  ) {
    self.passage = passage
    self.words = words
    self.block = block
    self.section = section
    self.role = role
  }
}

/// A statement's way to a work or source.
package struct Citation: Hashable, Sendable {
  /// The work, or the source under its own id.
  package var reference: Reference.ID
  /// Where in the work: "p. 33".
  package var locator: String?
  /// The source that cites the work.
  package var via: Source.ID

  package init(reference: Reference.ID, locator: String? = nil, via: Source.ID) {
    self.reference = reference
    self.locator = locator
    self.via = via
  }
}

/// A mark in a source that leads to no reference.
package struct Unresolved: Hashable, Sendable {
  /// The source that the mark stands in.
  package var source: Source.ID
  /// As it stands in the source: `[12]`.
  package var mark: String
  /// Nil where the mark belongs to a sentence that the source lacks.
  package var statement: Statement.ID?

  package init(source: Source.ID, mark: String, statement: Statement.ID?) {
    self.source = source
    self.mark = mark
    self.statement = statement
  }
}

extension Identifier where Subject == Statement {
  /// The id of a statement: eight digits of the digest of its leading passage's text.
  package init(fingerprintOf text: String) {
    self.init(String(Digest(of: text).hexadecimal.prefix(8)))
  }
}

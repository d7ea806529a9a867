/// All that a site rests on: what `data/dossier.json` holds.
package struct Dossier: Sendable, Equatable {
  /// Title, period, sides: what `dossier.yml` says.
  package var settings: Settings
  /// In the order of `sources.yml`.
  package var sources: [Source]
  /// Works in order of first appearance, then each source under its own id.
  package var references: [Reference]
  /// Units, places, people and voices, with the spellings that the sources have.
  package var gazetteer: Gazetteer
  /// By source and place in it, that of the leading passage.
  package var statements: [Statement]
  /// What belongs to no statement, by source and place in it.
  package var excluded: [Excluded]
  /// Marks that lead to nothing, by source and place in it.
  package var unresolved: [Unresolved]
  /// The order of battle as the sources list it.
  package var orderOfBattle: [OrderOfBattle]
  /// The editor's own layer.
  package var annotations: AnnotationLayer<AnchoredPassage>
  /// Who held each place at the end of each day, computed from the annotations.
  package var control: ControlTable
  /// The weekdays that sources give days, 1 is Monday.
  package var weekdays: [CalendarDate: Int] = [:]

  package init(
    settings: Settings, sources: [Source] = [], references: [Reference] = [],
    gazetteer: Gazetteer = Gazetteer(), statements: [Statement] = [], excluded: [Excluded] = [],
    unresolved: [Unresolved] = [], orderOfBattle: [OrderOfBattle] = [],
    annotations: AnnotationLayer<AnchoredPassage> = AnnotationLayer(),
    control: ControlTable = ControlTable()
  ) {
    self.settings = settings
    self.sources = sources
    self.references = references
    self.gazetteer = gazetteer
    self.statements = statements
    self.excluded = excluded
    self.unresolved = unresolved
    self.orderOfBattle = orderOfBattle
    self.annotations = annotations
    self.control = control
  }
}

/// The forces of one side as one source lists them.
package struct OrderOfBattle: Sendable, Equatable {
  /// One line of the list.
  package struct Entry: Sendable, Equatable {
    /// From 0: how far in the list it is nested.
    package var depth: Int
    /// The statement that the line is.
    package var statement: Statement.ID
    /// The unit that the line names; nil where the gazetteer knows none.
    package var unit: Unit.ID?

    package init(depth: Int, statement: Statement.ID, unit: Unit.ID?) {
      self.depth = depth
      self.statement = statement
      self.unit = unit
    }
  }

  /// The source whose list it is.
  package var source: Source.ID
  /// The side that most of its units belong to; nil where the gazetteer says of none, or of as
  /// many on one side as on another.
  package var side: Side.ID?
  /// The states, movements and coalitions that the same source names as the party, in its order.
  package var belligerents: [Entry]
  /// Those whom the same source names as the party's commanders, in its order.
  package var commanders: [Entry]
  /// In the order of the list.
  package var entries: [Entry]
  /// Units that sentences of the source tell of, each below the one it belonged to; `statement`
  /// is the sentence that says so, which may stand for several.
  package var told: [Entry]

  /// What the source lists, the belligerents first.
  package var lines: [Entry] { belligerents + commanders + entries }

  package init(
    source: Source.ID, side: Side.ID?, belligerents: [Entry] = [], commanders: [Entry] = [],
    entries: [Entry], told: [Entry] = []
  ) {
    self.source = source
    self.side = side
    self.belligerents = belligerents
    self.commanders = commanders
    self.entries = entries
    self.told = told
  }
}

import DossierModel

/// What documents of which nobody has told anything say of a battle, for an editor to confirm.
package struct Proposal: Sendable, Equatable {
  /// Where a proposal was found, as a comment names it.
  package struct Origin: Sendable, Equatable {
    /// The file's name in `Content/Sources/`.
    package var file: String
    /// From 1.
    package var line: Int
    /// What it was found by: `infobox, Units involved`, `link`, `name in the text`.
    package var found: String
    /// The words around it, on one line.
    package var quote: String
  }

  /// Something proposed, and why.
  package struct Reasoned<Value: Sendable & Equatable>: Sendable, Equatable {
    /// What is proposed.
    package var value: Value
    /// Why, for the editor who looks it over.
    package var reason: String
  }

  /// What the dossier is to be called.
  package var title: Reasoned<String>
  /// Nil where no date is found.
  package var period: Reasoned<Settings.Period>?
  /// What the infobox says of the battle itself; nil where none gives a date, for what only the
  /// texts tell is no proof of when it was fought.
  package var battle: Settings.Period?
  /// The parties of the battle; none where nothing tells.
  package var sides: [Side]
  /// Every entry is proposed.
  package var gazetteer: Gazetteer
  /// Up to three for each entry.
  package var origins: [EntityID: [Origin]]
  /// Why each voice is proposed: "outlet of 4 works".
  package var voiceReasons: [Voice.ID: String]
  /// The title of each source, in the order of the documents.
  package var sourceTitles: [String]
  /// The day on which each source says it was written, in the order of the documents.
  package var sourceDates: [CalendarDate?]
  /// What in the documents keeps something from being proposed: warnings.
  package var diagnostics: [Diagnostic] = []
}

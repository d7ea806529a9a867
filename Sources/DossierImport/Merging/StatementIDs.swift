import DossierModel

/// Gives each statement its id, and the further ones of its other passages.
struct StatementIDs {
  /// The id of one statement and those that stay as further anchors.
  struct IDs: Equatable {
    var id: Statement.ID
    var further: [Statement.ID]
  }

  private var ids: [IDs] = []
  private var taken: Set<Statement.ID> = []
  private var lastNumbers: [Statement.ID: Int] = [:]

  /// Ids go by the order in which passages were taken in, so that those of a source appended later
  /// change none that was given before.
  init(_ drafts: [DraftStatement], _ additions: [Merger.Addition]) {
    for addition in additions {
      let words = drafts[addition.statement].passages[addition.passage].words
      let id = Statement.ID(fingerprintOf: words.text)
      if addition.passage == 0 {
        ids.append(IDs(id: free(id), further: []))
      } else if taken.insert(id).inserted {
        ids[addition.statement].further.append(id)
      }
    }
  }

  subscript(index: Int) -> IDs { ids[index] }

  /// Equal texts are told apart by a number at the end, from 2.
  private mutating func free(_ id: Statement.ID) -> Statement.ID {
    guard !taken.insert(id).inserted else { return id }
    let number = (lastNumbers[id] ?? 1) + 1
    lastNumbers[id] = number
    return Statement.ID("\(id)-\(number)")
  }
}

/// From the names that documents give their notes to the ids of the notes' statements.
struct NoteIDs {
  private struct Key: Hashable {
    var source: Source.ID
    var note: String
  }

  private var ids: [Key: Statement.ID] = [:]

  init(_ merger: Merger, _ statementIDs: StatementIDs) {
    for addition in merger.additions {
      guard let note = addition.noteID else { continue }
      let passage = merger.statements[addition.statement].passages[addition.passage].passage
      let key = Key(source: passage.source, note: note)
      if ids[key] == nil { ids[key] = statementIDs[addition.statement].id }
    }
  }

  /// The statement of a note; nil where the document has no such note.
  func id(of note: String, in source: Source.ID) -> Statement.ID? {
    ids[Key(source: source, note: note)]
  }
}

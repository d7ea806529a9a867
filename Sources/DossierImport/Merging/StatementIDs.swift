import DossierModel

/// Gives each statement its id, and the further ones of its other passages.
struct StatementIDs {
  /// The id of one statement and those that stay as further anchors.
  struct IDs: Equatable {
    var id: Statement.ID
    var further: [Statement.ID]
  }

  private var ids: [IDs] = []

  init(_ drafts: [DraftStatement]) {
    var taken: Set<Statement.ID> = []
    ids = drafts.map { draft in
      let id = Self.free(Statement.ID(fingerprintOf: draft.words.text), taken)
      taken.insert(id)
      return IDs(id: id, further: [])
    }
    for (index, draft) in drafts.enumerated() {
      for passage in draft.passages.dropFirst() {
        let id = Statement.ID(fingerprintOf: passage.words.text)
        if taken.insert(id).inserted { ids[index].further.append(id) }
      }
    }
  }

  subscript(index: Int) -> IDs { ids[index] }

  /// Equal texts are told apart by a number at the end, from 2.
  private static func free(_ id: Statement.ID, _ taken: Set<Statement.ID>) -> Statement.ID {
    guard taken.contains(id) else { return id }
    var number = 2
    while taken.contains(Statement.ID("\(id)-\(number)")) { number += 1 }
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

  init(_ drafts: [DraftStatement], _ statementIDs: StatementIDs) {
    for (index, draft) in drafts.enumerated() {
      guard let note = draft.noteID else { continue }
      let key = Key(source: draft.source, note: note)
      if ids[key] == nil { ids[key] = statementIDs[index].id }
    }
  }

  /// The statement of a note; nil where the document has no such note.
  func id(of note: String, in source: Source.ID) -> Statement.ID? {
    ids[Key(source: source, note: note)]
  }
}

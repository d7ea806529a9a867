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
  private let earlier: EarlierIDs

  /// Ids go by the order in which passages were taken in, so that those of a source appended later
  /// change none that was given before. What led to a passage earlier leads to no other statement.
  init(
    _ drafts: [DraftStatement], _ additions: [Merger.Addition], earlier: EarlierIDs = EarlierIDs()
  ) {
    self.earlier = earlier
    for addition in additions {
      let words = drafts[addition.statement].passages[addition.passage].words
      let id = Statement.ID(fingerprintOf: words.text)
      if addition.passage == 0 {
        ids.append(IDs(id: free(id, for: addition.statement), further: []))
      } else if !earlier.isHeld(id, apartFrom: addition.statement), taken.insert(id).inserted {
        ids[addition.statement].further.append(id)
      }
    }
    for index in ids.indices {
      for id in earlier.ids(of: index) where taken.insert(id).inserted {
        ids[index].further.append(id)
      }
    }
  }

  subscript(index: Int) -> IDs { ids[index] }

  /// Equal texts are told apart by a number at the end, from 2; each keeps the one that it had.
  private mutating func free(_ id: Statement.ID, for statement: Int) -> Statement.ID {
    if let known = earlier.id(of: statement, like: id), taken.insert(known).inserted {
      return known
    }
    var number = lastNumbers[id] ?? 1
    var free = number > 1 ? Statement.ID("\(id)-\(number)") : id
    while earlier.isHeld(free, apartFrom: statement) || !taken.insert(free).inserted {
      number += 1
      free = Statement.ID("\(id)-\(number)")
    }
    lastNumbers[id] = number
    return free
  }
}

extension StatementIDs {
  /// Which id each passage has given its statement.
  func ledger(of merger: Merger, sources: [Source]) -> IDLedger {
    let editions = Dictionary(
      sources.map { ($0.id, IDLedger.edition($0.sha256)) }, uniquingKeysWith: { first, _ in first })
    return IDLedger(
      merger.additions.compactMap { addition in
        let stated = merger.statements[addition.statement].passages[addition.passage]
        let own = Statement.ID(fingerprintOf: stated.words.text)
        let given = self[addition.statement]
        guard let edition = editions[stated.passage.source],
          addition.passage == 0 || given.further.contains(own)
        else { return nil }
        return IDLedger.Entry(
          source: stated.passage.source, edition: edition, range: stated.passage.range,
          ids: [addition.passage == 0 ? given.id : own])
      })
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

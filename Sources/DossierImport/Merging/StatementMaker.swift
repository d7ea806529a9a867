import DossierModel

/// Makes statements of merged drafts: their citations, flags and entities.
struct StatementMaker {
  let references: ReferenceList
  let notes: NoteIDs
  /// The sources that report themselves: whatever else a statement cites, they stand for it.
  let witnesses: Set<Source.ID>

  func statement(
    _ draft: DraftStatement, ids: StatementIDs.IDs, times: [When]
  ) -> Statement {
    var statement = Statement(
      id: ids.id, furtherIDs: ids.further, words: draft.words, section: draft.section,
      role: draft.role, when: times, passages: draft.passages.map(withNoteIDs))
    statement.sectionRole = draft.sectionRole
    statement.words = statement.passages[0].words
    for passage in statement.passages {
      addEntities(passage.words.mentions.map(\.entity), to: &statement)
      addMarks(of: passage, to: &statement)
    }
    addEntities(draft.links, to: &statement)
    if statement.citations.isEmpty {
      let source = draft.source
      statement.citations = [Citation(reference: Reference.ID(source.text), via: source)]
    }
    addWitnesses(to: &statement)
    statement.flags.sort()
    return statement
  }

  /// A witness is cited for its passage where that cites no work, even beside the works that
  /// another source cites for the same words.
  private func addWitnesses(to statement: inout Statement) {
    for passage in statement.passages where witnesses.contains(passage.passage.source) {
      let citesWork = passage.words.marks.contains { mark in
        if case .reference = mark.target { true } else { false }
      }
      guard !citesWork else { continue }
      let source = passage.passage.source
      statement.citations.appendOnce(
        Citation(reference: Reference.ID(source.text), via: source))
    }
  }

  private func withNoteIDs(_ passage: StatedPassage) -> StatedPassage {
    var result = passage
    result.words.marks = passage.words.marks.map { mark in
      guard case .note(let name) = mark.target else { return mark }
      let id = notes.id(of: name, in: passage.passage.source)
      return Words.Mark(at: mark.offset, id.map { .note($0.text) } ?? .unresolved("[\(name)]"))
    }
    return result
  }

  private func addEntities(_ entities: [EntityID], to statement: inout Statement) {
    for entity in entities {
      switch entity {
      case .unit(let id): statement.units.appendOnce(id)
      case .place(let id): statement.places.appendOnce(id)
      case .person(let id): statement.people.appendOnce(id)
      }
    }
  }

  private func addMarks(of passage: StatedPassage, to statement: inout Statement) {
    for mark in passage.words.marks {
      switch mark.target {
      case .reference(let id, let locator):
        statement.citations.appendOnce(
          Citation(reference: id, locator: locator, via: passage.passage.source))
      case .flag(let flag): statement.flags.appendOnce(flag)
      case .note, .unresolved: break
      }
    }
  }
}

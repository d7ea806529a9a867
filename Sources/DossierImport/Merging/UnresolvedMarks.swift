import DossierModel

/// The marks of the sources that lead to nothing.
enum UnresolvedMarks {
  /// A mark of a passage counts as resolved where its statement cites a work through another
  /// passage, since both are the same statement.
  static func collect(
    _ statements: [Statement], _ documents: [SourceDocument]
  ) -> [Unresolved] {
    let orphaned = documents.flatMap { document in
      document.excluded.compactMap { excluded in
        excluded.orphanedMark.map {
          Unresolved(source: document.source.id, mark: $0, statement: nil)
        }
      }
    }
    return statements.flatMap(unresolved) + orphaned
  }

  private static func unresolved(in statement: Statement) -> [Unresolved] {
    let sources = Set(statement.passages.map { Reference.ID($0.passage.source.text) })
    let citesWork = statement.citations.contains { !sources.contains($0.reference) }
    var found: [Unresolved] = []
    for passage in statement.passages {
      for mark in passage.words.marks {
        guard case .unresolved(let text) = mark.target else { continue }
        if citesWork, passage != statement.passages[0] { continue }
        found.append(
          Unresolved(source: passage.passage.source, mark: text, statement: statement.id))
      }
    }
    return found
  }
}

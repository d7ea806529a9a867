import DossierDocuments
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
    let citesWork = statement.passages.map(citesWork)
    var found: [Unresolved] = []
    for (index, passage) in statement.passages.enumerated() {
      if citesWork.indices.contains(where: { $0 != index && citesWork[$0] }) { continue }
      for mark in passage.words.marks {
        guard case .unresolved(let text) = mark.target else { continue }
        found.append(
          Unresolved(source: passage.passage.source, mark: text, statement: statement.id))
      }
    }
    return found
  }

  private static func citesWork(_ passage: StatedPassage) -> Bool {
    passage.words.marks.contains { mark in
      if case .reference = mark.target { return true }
      return false
    }
  }
}

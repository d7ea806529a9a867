import DossierModel
import DossierReading

/// Statements and the works that they rest on.
struct CitedStatements: Equatable {
  /// In the order in which their leading passages were taken in.
  var statements: [Statement]
  /// The works that are cited, then each source under its own id.
  var references: [Reference]
}

extension Importer {
  /// Merged drafts with their ids and times → statements that cite what they rest on.
  static func cite(
    _ merged: MergedDrafts, ids: StatementIDs, times: [DatedTimes], _ references: ReferenceList,
    sources: [Source]
  ) -> CitedStatements {
    let maker = StatementMaker(
      references: references, notes: NoteIDs(merged.merger, ids),
      witnesses: Set(sources.filter { $0.role == .witness }.map(\.id)))
    let made = merged.merger.statements.enumerated().map { index, draft in
      maker.statement(draft, ids: ids[index], times: times[index].times)
    }
    let statements = NoteSections.named(made)
    var cited = references
    cited.cite(statements)
    return CitedStatements(statements: statements, references: cited.all(sources: sources))
  }

  /// Statements and works → the same with the voices that assert them.
  static func attribute(
    _ cited: CitedStatements, _ gazetteer: Gazetteer, sources: [Source], jobs: Int = 1
  ) -> CitedStatements {
    let attributor = Attributor(gazetteer, sources: sources, references: cited.references)
    return CitedStatements(
      statements: Parallel.mapRuns(cited.statements, jobs: jobs) { attributor.attributed($0) },
      references: cited.references.map(attributor.attributed))
  }
}

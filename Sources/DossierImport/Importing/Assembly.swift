import DossierDocuments
import DossierModel
import DossierReading

/// Documents put together: each step takes what the step before it gave.
struct Assembly {
  /// The documents, with what the editor leaves out among their excluded ranges.
  let documents: [SourceDocument]
  /// All that they say.
  private(set) var dossier: Dossier
  /// Why each statement has the times it has.
  let timeOrigins: [Statement.ID: TimeOrigin]
  /// The ids that the passages have now, and those that they had.
  let ledger: IDLedger
  private(set) var diagnostics: [Diagnostic] = []

  init(_ input: Importer.Input, documents read: [SourceDocument]) {
    let names = NameIndex(input.gazetteer)
    let references = ReferenceList(read)
    let known = KnownDates.all(in: read, settings: input.settings)
    let annotator = Annotator(
      input.annotations, documents: read, lacksSources: input.lacksSources)
    let (found, faults) = annotator.corrections()
    let asked = Corrections(found, documents: read)
    let drafts = Parallel.map(Array(zip(read, known)), jobs: input.jobs) { document, known in
      let passages = Importer.link(Importer.split(document), names)
      return zip(passages, Importer.date(passages, known, citing: references)).map {
        Importer.draft($0, $1, of: document)
      }
    }
    let (merged, corrections) = Importer.correct(
      Importer.merge(drafts, keepingApart: asked.keepsApart), by: asked)
    let times = Importer.inherit(merged, known)
    let ids = StatementIDs(merged.merger, input)
    documents = read.map { $0.leavingOut(corrections.excluded) }
    ledger = ids.ledger(of: merged.merger, sources: input.sources)
      .merged(with: input.ledger, sources: input.sources)
    timeOrigins = Importer.origins(of: times, merged.merger.statements, ids)
    let cited = Importer.attribute(
      Importer.cite(merged, ids: ids, times: times, references, sources: input.sources),
      input.gazetteer, sources: input.sources, jobs: input.jobs)
    dossier = Dossier(
      settings: input.settings, sources: input.sources, gazetteer: input.gazetteer)
    put(cited, merged, corrections)
    let annotated = annotator.annotated(dossier)
    dossier = annotated.dossier
    // The quotes of corrections are looked up twice.
    diagnostics += faults + annotated.faults.filter { !faults.contains($0) }
    diagnostics += corrections.diagnostics
    diagnostics += names.shared.map(Self.warning)
    // What the editor tells of the battle makes good what can't be read of it.
    if input.settings.battle == nil {
      diagnostics += zip(read, known).flatMap { $1.boxes.diagnostics(of: $0) }
    }
  }

  /// Puts into the dossier what the documents say, all but the editor's layer.
  private mutating func put(
    _ cited: CitedStatements, _ merged: MergedDrafts, _ corrections: Corrections
  ) {
    let additions = merged.merger.additions
    let attested = AttestedNames(cited.statements, words: corrections.attesting)
      .attesting(dossier.gazetteer, order: dossier.sources.map(\.id))
    dossier.references = cited.references
    dossier.unresolved = UnresolvedMarks.collect(cited.statements, documents)
    dossier.excluded = documents.flatMap(\.excludedPassages)
    dossier.statements = Importer.side(
      cited.statements, additions, attested, sides: dossier.settings.sides)
    let order = Importer.order(dossier.statements, additions, attested)
    dossier.orderOfBattle = order.lists
    dossier.gazetteer = order.gazetteer
    dossier.weekdays = ToldWeekdays(merged.merger.statements.map(\.reading)).byDay
    diagnostics += order.diagnostics
  }

  private static func warning(_ name: NameIndex.SharedName) -> Diagnostic {
    let entities = name.entities.map(\.text).joined(separator: ", ")
    return Diagnostic(
      .sharedName, at: FilePosition("Content/Gazetteer"),
      "The spelling “\(name.spelling)” belongs to several entities (\(entities)) and links none",
      advice: "Leave it to one of them, or give each only longer spellings")
  }
}

extension StatementIDs {
  /// With the ids that the passages had before.
  fileprivate init(_ merger: Merger, _ input: Importer.Input) {
    self.init(
      merger.statements, merger.additions,
      earlier: EarlierIDs(input.ledger, sources: input.sources, statements: merger.statements))
  }
}

extension Rule {
  package static let sharedName = fault(
    "shared-name",
    "A spelling belongs to several entities, and nothing around it tells which is meant, so it links none of them",
    "give units their `side` or `parent`, leave the spelling to one, or link the passage by a correction"
  )
}

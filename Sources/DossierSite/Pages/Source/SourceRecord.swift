import DossierModel
import DossierTemplates

/// What the page of a source shows beside its statements: the file itself, what is left out of it,
/// and what other documents make of its sentences.
struct SourceRecord: Sendable {
  private let revisions: [RevisionRecord]
  private let evidence: [UInt8]?
  private let excluded: [(reason: String, ranges: [Excluded])]

  init(_ filled: FilledPage) {
    let view = filled.view
    let document = filled.site.imported.documents.first { $0.source.id == view.page.source }
    guard let document else {
      (revisions, evidence, excluded) = ([], nil, [])
      return
    }
    let source = document.source
    revisions = RevisionRecord.all(of: source, on: view)
    evidence =
      source.reuse == .full
      ? filled.site.templates.bytes(of: EvidenceHTML(plan: view.plan).record(of: document)) : nil
    excluded = CoverageRecord.byReason(
      view.plan.dossier.excluded.filter { $0.passage.source == source.id }, in: view.words)
  }

  static let fields: Fields<SourceRecord> = [
    .list(
      "revisions", "other documents that have some of its passages in other words",
      RevisionRecord.fields, \.revisions),
    .bytes(
      "evidence", "the file as it is, each passage linked to its statement; where it may be",
      \.evidence),
    .list(
      "excluded", "what belongs to no statement",
      [
        .text("reason", "why", \.reason),
        .text("count", "how many ranges") { "\($0.ranges.count)" },
      ], \.excluded),
  ]
}

import DossierDocuments
import DossierImport
import DossierMarkdown
import DossierModel
import DossierTemplates

/// Writes a source's file as it is, each passage linked to its statement, each range that belongs
/// to none marked with its reason.
struct EvidenceHTML {
  let plan: SitePlan

  /// One stretch of the file.
  private struct Stretch {
    var range: Range<Int>
    var statement: Statement.ID?
    var reason: String?
  }

  /// The anchor of the stretch that begins at a byte of the file.
  static func anchor(at offset: Int) -> String { "b-\(offset)" }

  func record(of document: SourceDocument) -> EvidenceRecord {
    var stretches: [EvidenceRecord.Stretch] = []
    var position = 0
    for stretch in self.stretches(of: document.source.id) {
      stretches.append(
        EvidenceRecord.Stretch(
          before: document.quote(position..<stretch.range.lowerBound),
          statement: stretch.statement, anchor: Self.anchor(at: stretch.range.lowerBound),
          reason: stretch.reason.map(plan.words.exclusion) ?? "",
          bytes: document.quote(stretch.range),
          works: works(of: stretch)))
      position = stretch.range.upperBound
    }
    return EvidenceRecord(
      stretches: stretches, rest: document.quote(position..<document.bytes.count))
  }

  /// Where the first bytes of each statement stand that the file shows as a stretch of its own.
  func starts(in source: Source.ID) -> [Statement.ID: Int] {
    Dictionary(
      stretches(of: source).compactMap { stretch in
        stretch.statement.map { ($0, stretch.range.lowerBound) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Passages and exclusions by their place; of two that begin together the longer one, so that a
  /// note inside a passage does not cut it.
  private func stretches(of source: Source.ID) -> [Stretch] {
    var all = plan.dossier.excluded.filter { $0.passage.source == source }
      .map { Stretch(range: $0.passage.range, statement: nil, reason: $0.reason) }
    for statement in plan.statements.bySource[source] ?? [] {
      for passage in statement.passages where passage.passage.source == source {
        all.append(
          Stretch(range: passage.passage.range, statement: statement.id, reason: nil))
      }
    }
    all.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
    var position = 0
    return all.filter { stretch in
      guard stretch.range.lowerBound >= position else { return false }
      position = stretch.range.upperBound
      return true
    }
  }

  /// The works that a passage's statement cites, each a link to its entry: words of the dossier's
  /// between those of the file.
  private func works(of stretch: Stretch) -> [(id: Reference.ID, name: String)] {
    guard let statement = stretch.statement.flatMap({ plan.catalogue.statements[$0] }) else {
      return []
    }
    return statement.citedWorks.map(\.reference).distinct
      .map { ($0, plan.shortName(of: $0)) }
  }
}

/// A source's file as it is, stretch by stretch.
struct EvidenceRecord: TemplatePart {
  let stretches: [Stretch]
  let rest: String

  struct Stretch: Sendable {
    let before: String
    let statement: Statement.ID?
    let anchor: String
    let reason: String
    let bytes: String
    let works: [(id: Reference.ID, name: String)]

    static let fields: Fields<Stretch> = [
      .plain("before", "what stands between it and the stretch before", \.before),
      .text("statement", "the id of its statement, without `s-`; absent where it has none") {
        $0.statement?.text
      },
      .text("id", "its anchor", \.anchor),
      .plain("reason", "why it belongs to no statement", \.reason),
      .plain("bytes", "what the file says there", \.bytes),
      .list(
        "works", "the works that its statement cites",
        [
          .text("id", "the work's anchor on the page of all works", \.id.text),
          .words("name", "its short name", \.name),
        ], \.works),
    ]
  }

  static let template = "evidence"

  static let fields: Fields<EvidenceRecord> = [
    .list(
      "stretches", "what belongs to a statement, or to none for a reason", Stretch.fields,
      \.stretches),
    .plain("rest", "what stands behind the last", \.rest),
  ]
}

import DossierImport
import DossierModel

/// What only some kinds of page ask for.
struct ExtraRecords: Sendable {
  let plan: SitePlan
  let imported: Importer.Result
  private let pages: [Statement.ID: [Page]]
  private let byHand: [Page]

  init(plan: SitePlan, imported: Importer.Result, rendered: [RenderedPage]) {
    self.plan = plan
    self.imported = imported
    var pages: [Statement.ID: [Page]] = [:]
    for page in rendered {
      for statement in page.statements { pages[statement, default: []].append(page.page) }
    }
    self.pages = pages
    byHand = rendered.map(\.page).filter(\.isHandWritten)
  }

  func record(for page: Page) -> TemplateRecord {
    own(of: page).merging(LayerRecord(plan: plan).record(for: page))
  }

  private func own(of page: Page) -> TemplateRecord {
    switch page.kind {
    case .references: ReferencesRecord(plan: plan, pages: pages).record(for: page)
    case .coverage:
      CoverageRecord(plan: plan, coverage: imported.coverage, gaps: imported.gaps).record(for: page)
    case .orderOfBattle: OrderOfBattleRecord(plan: plan).record()
    case .source: source(of: page)
    case .home: HomeRecord(plan: plan).record(for: page)
    case .unit, .district, .place, .person: SpellingsRecord(plan: plan).record(for: page)
    case .index: IndexRecord(plan: plan, byHand: byHand).record(for: page)
    default: TemplateRecord()
    }
  }

  private func source(of page: Page) -> TemplateRecord {
    guard
      let document = imported.documents.first(where: { PagePath.source($0.source).url == page.url })
    else { return TemplateRecord() }
    let excluded = plan.dossier.excluded.filter { $0.passage.source == document.source.id }
    var values: [String: TemplateRecord.Value] = [
      "excluded": .list(
        CoverageRecord.byReason(excluded).map {
          TemplateRecord(["reason": .text($0.reason), "count": .text("\($0.ranges.count)")])
        })
    ]
    values["revisions"] = .list(RevisionsRecord(plan: plan).records(of: document.source, on: page))
    if document.source.reuse == .full {
      values["evidence"] = .html(EvidenceHTML(plan: plan).html(of: document))
    }
    return TemplateRecord(values)
  }
}

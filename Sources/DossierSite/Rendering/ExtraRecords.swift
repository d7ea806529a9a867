import DossierImport
import DossierModel

/// What only some kinds of page ask for.
struct ExtraRecords: Sendable {
  let plan: SitePlan
  let imported: Importer.Result
  private let pages: [Statement.ID: [Page]]
  private let byHand: [Page]
  private var debts: [Debt] = []
  private let map: MapPlan?
  /// Whether the page of the map has a map.
  private let hasMap: Bool

  init(plan: SitePlan, imported: Importer.Result, rendered: [RenderedPage]) {
    self.plan = plan
    self.imported = imported
    var pages: [Statement.ID: [Page]] = [:]
    for page in rendered {
      for statement in page.statements { pages[statement, default: []].append(page.page) }
    }
    self.pages = pages
    map = MapPlan(
      plan.dossier.gazetteer, told: Set(plan.dossier.control.rows.map(\.location)))
    hasMap = MapRecord.isDrawn(plan)
    byHand = rendered.map(\.page).filter(\.isHandWritten)
  }

  /// The same, with what was found to be open.
  func adding(_ debts: [Debt]) -> ExtraRecords {
    var result = self
    result.debts = debts
    return result
  }

  func record(for page: Page) -> TemplateRecord {
    own(of: page).merging(LayerRecord(plan: plan).record(for: page))
  }

  private func own(of page: Page) -> TemplateRecord {
    switch page.kind {
    case .references: ReferencesRecord(plan: plan, pages: pages).record(for: page)
    case .coverage:
      CoverageRecord(plan: plan, coverage: imported.coverage, debts: debts).record(for: page)
    case .orderOfBattle: OrderOfBattleRecord(plan: plan).record()
    case .source: source(of: page)
    case .home:
      HomeRecord(plan: plan).record(for: page)
        .merging(MapRecord(plan: plan).record(for: page))
    case .search: search
    case .timeline: TimelineRecord(plan: plan, page: page).record
    case .names: NamesRecord(plan: plan, page: page).record
    case .unit, .district, .place, .person:
      SpellingsRecord(plan: plan).record(for: page)
        .merging(ForcesRecord(plan: plan).record(for: page))
        .merging(locator(for: page))
    case .index: IndexRecord(plan: plan, byHand: byHand).record(for: page)
    case .map: MapRecord(plan: plan).record(for: page)
    default: TemplateRecord()
    }
  }

  /// Where a place lies among the others of the map.
  private func locator(for page: Page) -> TemplateRecord {
    guard case .place(let place)? = page.entity,
      let drawing = map.flatMap({ LocatorSVG(map: $0).drawing(of: place) })
    else { return TemplateRecord() }
    var record = TemplateRecord(["locator": .html(drawing)])
    if hasMap {
      record.values["mapURL"] = .text(RelativePath.from(page.url, to: "map.html"))
    }
    return record
  }

  /// Where there is no script, the names lead everywhere.
  private var search: TemplateRecord {
    let hasNames = plan.dossier.gazetteer.names.contains { plan.path(of: $0.entity) != nil }
    return TemplateRecord(hasNames ? ["names": .text("names.html")] : [:])
  }

  private func source(of page: Page) -> TemplateRecord {
    guard let document = imported.documents.first(where: { $0.source.id == page.source }) else {
      return TemplateRecord()
    }
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

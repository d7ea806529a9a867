import DossierTemplates

/// The templates that are filled, and what each may ask.
package enum PageSchemas {
  /// The template that a kind of page is filled into.
  package static func template(of kind: Page.Kind) -> String {
    switch kind {
    case .day: "day"
    case .source: "source"
    case .index: "index"
    case .references: "references"
    case .coverage: "coverage"
    case .disagreements: "disagreements"
    case .control: "control"
    case .casualties: "casualties"
    case .map: "map"
    case .search: "search"
    case .timeline: "timeline"
    case .names: "names"
    case .orderOfBattle: "order-of-battle"
    case .notFound: "not-found"
    case .home: "home"
    case .unit, .district, .place, .person: "entity"
    case .month, .data, .text: "page"
    }
  }

  /// The fields of each template.
  package static let all: [String: PageFields] = [
    "page": common + layer,
    "day": common + PageFields(DayRecord.fields) { DayRecord($0.view) } + layer,
    "home": common + PageFields(HomeRecord.fields) { HomeRecord($0.view) } + layer + map,
    "entity": common + PageFields(EntityRecord.fields, of: EntityRecord.init) + layer,
    "source": common + PageFields(SourceRecord.fields, of: SourceRecord.init) + layer,
    "index": common + PageFields(IndexRecord.fields, of: IndexRecord.init),
    "references": common + PageFields(ReferencesRecord.fields, of: ReferencesRecord.init) + layer,
    "disagreements": common + layer,
    "control": common
      + PageFields(ControlTableRecord.fields) { ControlTableRecord($0.view) },
    "casualties": common + layer
      + PageFields(CasualtyChart.fields) { CasualtyChart($0.view) },
    "map": common + map,
    "coverage": common + PageFields(CoverageRecord.fields, of: CoverageRecord.init),
    "search": common + PageFields(search) { $0.view.plan },
    "timeline": common + PageFields(TimelineRecord.fields) { TimelineRecord($0.view) },
    "names": common + PageFields(NamesRecord.fields) { NamesRecord($0.view) },
    "order-of-battle": common
      + PageFields(OrderOfBattleRecord.fields) { OrderOfBattleRecord(view: $0.view) } + layer,
    "not-found": common,
  ]

  /// What every page has.
  package static let common = PageFields(PageRecord.fields, of: PageRecord.init)

  /// What the editor's layer adds to a page that it touches.
  package static let layer = PageFields(LayerRecord.fields) { LayerRecord($0.view) }

  /// The map of the day's control, on its own page and on the home page.
  private static let map = PageFields(MapRecord.fields) { MapRecord($0.view) }

  /// Where there is no script, the names lead everywhere.
  private static let search: Fields<SitePlan> = [
    .text("names", "the page of all spellings; absent where there are none") { plan in
      plan.dossier.gazetteer.names.contains { plan.path(of: $0.entity) != nil }
        ? "names.html" : nil
    }
  ]
}

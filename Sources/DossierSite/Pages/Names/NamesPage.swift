import DossierModel

extension Page.Kind {
  static let names = Self("names")
}

extension PageKind {
  /// All spellings, by letter.
  static let names = PageKind(
    names: [.names],
    template: PageTemplate("names", PageFields(NamesRecord.fields) { NamesRecord($0.view) }),
    assets: ["lists.css", "filter.js"],
    composing: .shown { plan, _ in
      NamesRecord.hasNames(plan)
        ? [Page(.only(.names), title: plan.words[.names], at: .names, way: Page.Way(160))] : []
    })
}

extension NamesRecord {
  /// Whether a page would have a spelling to lead to its entity.
  static func hasNames(_ plan: SitePlan) -> Bool {
    plan.dossier.gazetteer.names.contains { plan.path(of: $0.entity) != nil }
  }
}

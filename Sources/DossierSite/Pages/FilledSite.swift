import DossierImport
import DossierModel

/// What all pages of a site are filled from.
struct FilledSite: Sendable {
  let plan: SitePlan
  let imported: Importer.Result
  let templates: TemplateSet
  let kinds: PageKinds
  /// Ends in `/`.
  let baseURL: String
  let navigation: [Navigation.Way]
  /// That of `data/dossier.json`.
  let digest: Digest
  /// For each statement, the pages on which it stands, in order; known when all are rendered.
  var pages: [Statement.ID: [Page]] = [:]
  /// The dossier's language with a region, as Open Graph writes it.
  let locale: String?
  /// The pages that an editor wrote.
  let byHand: [Page]
  let map: MapPlan?
  /// Whether the page of the map has a map.
  let hasMap: Bool
  /// What was found to be open; known when all pages but the one that tells it are filled.
  var debts: [Debt] = []

  init(
    plan: SitePlan, imported: Importer.Result, of pages: [Page], templates: TemplateSet,
    kinds: PageKinds, baseURL: String, digest: Digest
  ) {
    self.plan = plan
    self.imported = imported
    self.templates = templates
    self.kinds = kinds
    self.baseURL = baseURL
    self.digest = digest
    navigation = Navigation.ways(among: pages)
    locale = LanguageNames.locale(of: plan.dossier.settings.language)
    byHand = pages.filter(\.isHandWritten)
    map = MapPlan(plan.dossier.gazetteer, told: Set(plan.dossier.control.rows.map(\.location)))
    hasMap = MapRecord.isDrawn(plan)
  }
}

/// A rendered page, and the site whose templates it is filled into.
struct FilledPage: Sendable {
  let site: FilledSite
  let rendered: RenderedPage
  let view: Viewpoint

  init(_ rendered: RenderedPage, of site: FilledSite) {
    self.site = site
    self.rendered = rendered
    view = Viewpoint(site.plan, rendered.page, site.templates)
  }
}

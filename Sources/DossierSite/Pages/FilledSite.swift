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
  /// The links of these ways from the pages of each folder, under their titles and as they are called at
  /// the head of a page.
  private let links: [Substring: [(full: TitledLink, short: TitledLink)]]
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
    let navigation = Navigation.ways(among: pages)
    self.navigation = navigation
    let folders = Dictionary(
      pages.map { (Self.folder(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    links = folders.mapValues { page in
      let view = Viewpoint(plan, page, templates)
      return navigation.map { ($0.link(from: view), $0.link(from: view, called: $0.short)) }
    }
    locale = LanguageNames.locale(of: plan.dossier.settings.language)
    byHand = pages.filter(\.isHandWritten)
    map = MapPlan(plan.dossier.gazetteer, told: Set(plan.dossier.control.rows.map(\.location)))
    hasMap = MapRecord.isDrawn(plan)
  }

  /// The ways on from a page, in the order of `navigation`.
  func links(from page: Page) -> [(full: TitledLink, short: TitledLink)] {
    links[Self.folder(of: page)] ?? []
  }

  private static func folder(of page: Page) -> Substring {
    Substring(
      page.url.utf8[..<(page.url.utf8.lastIndex(of: Byte.slash) ?? page.url.startIndex)])
  }
}

extension Navigation.Way {
  /// The link to it from a page.
  fileprivate func link(from view: Viewpoint, called short: String? = nil) -> TitledLink {
    let title = short ?? page.title
    var link = view.link(title, page.url)
    if page.isHandWritten {
      link.label = ForeignTitle(plan: view.plan).html(title, of: page.url, isByHand: true)
    }
    return link
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

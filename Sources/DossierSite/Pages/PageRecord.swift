import DossierModel
import DossierTemplates

/// What the templates of every page ask for.
struct PageRecord: Sendable {
  private let site: FilledSite
  private let view: Viewpoint
  private let rendered: RenderedPage
  private let kind: PageKind
  private let root: String
  private let breadcrumbs: [TitledLink]
  private let structured: [UInt8]?
  private let title: TitleRecord?

  init(_ filled: FilledPage) {
    site = filled.site
    view = filled.view
    rendered = filled.rendered
    root = Self.root(of: view.page, at: site.baseURL)
    breadcrumbs = Self.breadcrumbs(to: view, site.navigation)
    kind = site.kinds[view.page]
    let data = StructuredData(plan: site.plan, baseURL: site.baseURL)
    structured = data.bytes(
      of: view.page, statements: rendered.statements, things: kind.things(data, view.page))
    title = view.page.isHandWritten ? nil : TitleRecord(view)
  }

  static let fields: Fields<PageRecord> =
    head + TitleRecord.fields.through(\.title) + text + ways

  private static let head: Fields<PageRecord> = [
    .text("title", "the page's title", \.page.title),
    .html("label", "the same, a foreign title with its language", \.label),
    .text("siteTitle", "the dossier's title", \.settings.title),
    .text("language", "the language of the interface's words, as BCP 47", \.view.words.language),
    .text("direction", "rtl, where that language is written so; absent for others") {
      LanguageNames.direction(of: $0.view.words.language) == "rtl" ? "rtl" : nil
    },
    .language("own", "the language of the dossier's own words") { $0.view.plan.ownLanguage },
    .text("description", "a sentence for search engines", \.description),
    .text("root", "the way from the page to the site's root: empty, or ending in a slash", \.root),
    .text("canonical", "the page's address on the web", \.address),
    .text(
      "openGraphType", "what Open Graph calls the page: website or article", \.openGraphType),
    .text(
      "openGraphLocale", "the dossier's language with a region, as Open Graph writes it",
      \.site.locale),
    .bytes(
      "structured", "what the page holds, as JSON-LD for a script element; may be absent",
      \.structured),
    .one("citing", "how to cite the page", PageCitation.fields, \.citation),
    .list("styles", "the style sheets that it loads", [.text("url", "the sheet") { $0 }]) {
      page in page.kind.styles.map(page.asset)
    },
    .list("scripts", "the scripts that it loads", [.text("url", "the script") { $0 }]) {
      page in page.kind.scripts.map(page.asset)
    },
    .text(
      "kind", "what the page is about: day, unit, district, place, person, source…",
      \.page.kind.name),
    .flag("isByHand", "whether an editor wrote the page", \.page.isHandWritten),
    .bytes("headline", "the title as a heading; may be empty", \.rendered.headlineHTML),
    .text("sub", "a line under the title; absent on most pages") {
      $0.page.isHome ? $0.settings.lead : nil
    },
  ]

  private static let text: Fields<PageRecord> = [
    .bytes(
      "lead", "what the editor says at the head of the page; may be empty", \.rendered.leadHTML),
    .bytes(
      "facts", "the list of facts that an entity's page opens with; may be empty",
      \.rendered.factsHTML),
    .bytes(
      "body", "the page's text, below title, lead and facts, up to the ways on",
      \.rendered.bodyHTML),
    .bytes(
      "beside", "the ways on: what is named beside it, and the sources; may be empty",
      \.rendered.besideHTML),
    .flag("hasRuns", "whether statements stand in runs, with who says them in the rail") {
      $0.rendered.hasRuns && !$0.page.isHome
    },
    .flag(
      "hasContents", "whether the page is so long that it helps to say what stands on it"
    ) { $0.rendered.statements.count >= fewestWithContents },
    .list(
      "sections", "the headings of the body",
      [.text("title", "the heading", \.title), .text("url", "its anchor") { "#\($0.anchor)" }],
      \.rendered.sections),
    .bytes("notes", "the lists of notes", \.rendered.notesHTML),
  ]

  private static let ways: Fields<PageRecord> = [
    .flag("hasBreadcrumbs", "whether the page lies below the home page") {
      !$0.breadcrumbs.isEmpty
    },
    .list(
      "breadcrumbs", "the way from the home page to this one", TitledLink.fields, \.breadcrumbs),
    .list("navigation", "the main ways on", WayRecord.fields) { page in
      page.ways.filter(\.way.isMain).map { page.record(of: $0.way, $0.short) }
    },
    .list("ways", "all ways on, for the foot of the page", WayRecord.fields) { page in
      page.ways.map { page.record(of: $0.way, $0.full) }
    },
    .text("reportURL", "where a reader reports an error on the page; absent if not configured") {
      ReportLink($0.settings).url(statement: nil, page: $0.page.url)
    },
    .list(
      "attributions", "the sources, as their licences ask to be named", AttributionRecord.fields
    ) { page in
      page.view.plan.dossier.sources.map { AttributionRecord(view: page.view, source: $0) }
    },
    .text("licence", "the licence of the dossier's own words", \.settings.licence.unlessEmpty),
    .text("licenceURL", "where that licence can be read", \.settings.licenceURL),
  ]

  /// A page of fewer statements is seen at a glance.
  private static let fewestWithContents = 8

  private var page: Page { view.page }
  private var settings: Settings { view.settings }
  private var label: String {
    ForeignTitle(plan: view.plan)
      .html(page.title, of: page.url, isByHand: page.isHandWritten)
  }
  private var address: String { site.baseURL + page.path.address }
  private var openGraphType: String { page.isHome ? "website" : "article" }

  private var description: String {
    switch page.subject {
    case .home: settings.lead
    case .day:
      view.words(.descriptionOfDay, ["day": page.title, "dossier": settings.title])
    default: "\(page.title): \(settings.title)."
    }
  }

  private var citation: PageCitation? {
    guard !page.isNotFound else { return nil }
    return PageCitation(
      settings: settings, plan: view.plan, title: page.title, url: address,
      digest: site.digest, isHome: page.isHome)
  }

  private func asset(_ name: String) -> String {
    "\(root)assets/\(name)"
  }

  /// `404.html` is served at any depth, so it alone names the site's root by its path.
  private static func root(of page: Page, at address: String) -> String {
    guard page.isNotFound else {
      return String(repeating: "../", count: page.url.utf8.count { $0 == UInt8(ascii: "/") })
    }
    // The path of an address: `/lib/` of `https://example.org/lib/`.
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count > 3 ? "/\(parts[3])" : "/"
  }

  private var ways: [(way: Navigation.Way, full: TitledLink, short: TitledLink)] {
    zip(site.navigation, site.links(from: page)).map { ($0, $1.full, $1.short) }
  }

  private func record(of way: Navigation.Way, _ link: TitledLink) -> WayRecord {
    var link = link
    if page.isNotFound { link.url = root + way.page.url }
    return WayRecord(link: link, isCurrent: way.leads(to: page))
  }

  private static func breadcrumbs(
    to view: Viewpoint, _ navigation: [Navigation.Way]
  ) -> [TitledLink] {
    let page = view.page
    guard !page.isHome, !page.isNotFound else { return [] }
    let above = page.path.folder.map(Page.Subject.index)
    let list = page.subject == above ? nil : navigation.first { $0.page.subject == above }?.page
    return [view.link(view.settings.title, PagePath.home.url)]
      + [list].compactMap { $0 }.map { view.link($0.title, $0.url) }
  }
}

/// One of the ways on.
private struct WayRecord: Sendable {
  var link: TitledLink
  var isCurrent: Bool

  static let fields: Fields<WayRecord> =
    TitledLink.fields.through(\.link) + [
      .flag("isCurrent", "whether the page belongs to it", \.isCurrent)
    ]
}

/// A source, as its licence asks to be named.
private struct AttributionRecord: Sendable {
  let view: Viewpoint
  let source: Source

  static let fields: Fields<AttributionRecord> = [
    .text("siglum", "the source's siglum", \.source.siglum),
    .html("name", "its title") {
      ForeignTitle(plan: $0.view.plan).html($0.source.title, of: PagePath.source($0.source).url)
    },
    .text("page", "its page") { $0.view.way(to: PagePath.source($0.source).url) },
    .text("by", "who wrote it") {
      ($0.source.authors + [$0.source.publisher].compactMap { $0 }).joined(separator: ", ")
        .unlessEmpty
    },
    .text("terms", "its licence", \.source.licence.unlessEmpty),
    .text("termsURL", "where that can be read", \.source.licenceURL),
  ]
}

extension String {
  /// Nil for a text without a letter.
  fileprivate var unlessEmpty: String? { isEmpty ? nil : self }
}

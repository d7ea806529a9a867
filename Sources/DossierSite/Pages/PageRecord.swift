import DossierModel
import DossierTemplates

/// What the templates of every page ask for.
struct PageRecord: Sendable {
  private let site: FilledSite
  private let view: Viewpoint
  private let rendered: RenderedPage
  private let root: String
  private let breadcrumbs: [TitledLink]
  private let structured: String?
  private let title: TitleRecord?

  init(_ filled: FilledPage) {
    site = filled.site
    view = filled.view
    rendered = filled.rendered
    root = Self.root(of: view.page, at: site.baseURL)
    breadcrumbs = Self.breadcrumbs(to: view, site.navigation)
    structured = StructuredData(plan: site.plan, baseURL: site.baseURL)
      .text(of: view.page, statements: rendered.statements)
    title = view.page.isHandWritten ? nil : TitleRecord(view)
  }

  static let fields: Fields<PageRecord> =
    head + TitleRecord.fields.through(\.title) + text + ways

  private static let head: Fields<PageRecord> = [
    .text("title", "the page's title", \.page.title),
    .html("label", "the same, a foreign title with its language", \.label),
    .text("siteTitle", "the dossier's title", \.settings.title),
    .text("language", "the language of the dossier's own words, as BCP 47", \.settings.language),
    .text("description", "a sentence for search engines", \.description),
    .text("root", "the way from the page to the site's root: empty, or ending in a slash", \.root),
    .text("canonical", "the page's address on the web", \.address),
    .text(
      "openGraphType", "what Open Graph calls the page: website or article", \.openGraphType),
    .text(
      "openGraphLocale", "the dossier's language with a region, as Open Graph writes it"
    ) { LanguageNames.locale(of: $0.settings.language) },
    .html(
      "structured", "what the page holds, as JSON-LD for a script element; may be absent",
      \.structured),
    .one("citing", "how to cite the page", PageCitation.fields, \.citation),
    .list("styles", "the style sheets that it loads", [.text("url", "the sheet") { $0 }]) {
      page in PageAssets.styles(of: page.page.kind).map(page.asset)
    },
    .list("scripts", "the scripts that it loads", [.text("url", "the script") { $0 }]) {
      page in PageAssets.scripts(of: page.page.kind).map(page.asset)
    },
    .text(
      "kind", "what the page is about: day, unit, district, place, person, source…",
      \.page.kind.rawValue),
    .html("headline", "the title as a heading; may be empty", \.rendered.headlineHTML),
    .text("sub", "a line under the title; absent on most pages") {
      $0.page.kind == .home ? $0.settings.lead : nil
    },
  ]

  private static let text: Fields<PageRecord> = [
    .html(
      "lead", "what the editor says at the head of the page; may be empty", \.rendered.leadHTML),
    .html(
      "facts", "the list of facts that an entity's page opens with; may be empty",
      \.rendered.factsHTML),
    .html(
      "body", "the page's text, below title, lead and facts, up to the ways on",
      \.rendered.bodyHTML),
    .html(
      "beside", "the ways on: what is named beside it, and the sources; may be empty",
      \.rendered.besideHTML),
    .flag("hasRuns", "whether statements stand in runs, with who says them in the rail") {
      $0.rendered.hasRuns && $0.page.kind != .home
    },
    .flag(
      "hasContents", "whether the page is so long that it helps to say what stands on it"
    ) { $0.rendered.statements.count >= fewestWithContents },
    .list(
      "sections", "the headings of the body",
      [.text("title", "the heading", \.title), .text("url", "its anchor") { "#\($0.anchor)" }],
      \.rendered.sections),
    .html("notes", "the lists of notes", \.rendered.notesHTML),
  ]

  private static let ways: Fields<PageRecord> = [
    .flag("hasBreadcrumbs", "whether the page lies below the home page") {
      !$0.breadcrumbs.isEmpty
    },
    .list(
      "breadcrumbs", "the way from the home page to this one", TitledLink.fields, \.breadcrumbs),
    .list("navigation", "the main ways on", WayRecord.fields) { page in
      page.site.navigation.filter(\.isMain).map { page.way($0, called: $0.short) }
    },
    .list("ways", "all ways on, for the foot of the page", WayRecord.fields) { page in
      page.site.navigation.map { page.way($0) }
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
  private var label: String { ForeignTitle(plan: view.plan).html(page.title, of: page.url) }
  private var address: String { site.baseURL + (page.url == "index.html" ? "" : page.url) }
  private var openGraphType: String { page.kind == .home ? "website" : "article" }

  private var description: String {
    switch page.kind {
    case .home: settings.lead
    case .day: "What the sources say of \(page.title): \(settings.title)."
    default: "\(page.title): \(settings.title)."
    }
  }

  private var citation: PageCitation? {
    guard page.kind != .notFound else { return nil }
    return PageCitation(
      settings: settings, dates: view.plan.dates, title: page.title, url: address,
      digest: site.digest, isHome: page.kind == .home)
  }

  private func asset(_ name: String) -> String {
    "\(root)assets/\(name)"
  }

  /// `404.html` is served at any depth, so it alone names the site's root by its path.
  private static func root(of page: Page, at address: String) -> String {
    guard page.kind == .notFound else {
      return String(repeating: "../", count: page.url.utf8.count { $0 == UInt8(ascii: "/") })
    }
    // The path of an address: `/lib/` of `https://example.org/lib/`.
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count > 3 ? "/\(parts[3])" : "/"
  }

  private func way(_ way: Navigation.Way, called short: String? = nil) -> WayRecord {
    let folder = way.url.hasSuffix("/index.html") ? way.url.dropLast("index.html".count) : nil
    var link = view.link(short ?? way.title, way.url)
    if page.kind == .notFound { link.url = root + way.url }
    return WayRecord(
      link: link,
      isCurrent: page.url == way.url || folder.map { page.url.hasPrefix($0) } ?? false)
  }

  private static func breadcrumbs(
    to view: Viewpoint, _ navigation: [Navigation.Way]
  ) -> [TitledLink] {
    let page = view.page
    guard page.kind != .home, page.kind != .notFound else { return [] }
    var crumbs = [view.link(view.settings.title, "index.html")]
    if let folder = page.url.split(separator: "/").first, page.url.contains("/"),
      !page.url.hasSuffix("/index.html"),
      let way = navigation.first(where: { $0.url == "\(folder)/index.html" })
    {
      crumbs.append(view.link(way.title, way.url))
    }
    return crumbs
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

/// The days before and after a day.
struct DayRecord: Sendable {
  let previous: TitledLink?
  let next: TitledLink?
  let isOutsidePeriod: Bool

  init(_ view: Viewpoint) {
    let (plan, date) = (view.plan, view.page.date)
    let link = { (day: CalendarDate) in
      view.link(plan.dates.words(for: day), PagePath.day(day).url)
    }
    previous = date.flatMap { date in plan.days.last { $0 < date } }.map(link)
    next = date.flatMap { date in plan.days.first { $0 > date } }.map(link)
    isOutsidePeriod = date.map { !plan.isInPeriod($0) } ?? false
  }

  static let fields: Fields<DayRecord> = [
    .one("previous", "the day before that has a page", TitledLink.fields, \.previous),
    .one("next", "the day after that has a page", TitledLink.fields, \.next),
    .flag(
      "isOutsidePeriod", "whether the day lies outside the dossier's period", \.isOutsidePeriod),
  ]
}

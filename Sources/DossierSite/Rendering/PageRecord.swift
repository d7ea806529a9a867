import DossierMarkdown
import DossierModel

/// Gathers what the templates of every page ask for.
struct PageRecord {
  let plan: SitePlan
  let baseURL: String
  /// The main ways on: title and URL under the site's root.
  let navigation: [Way]
  /// That of `data/dossier.json`.
  let digest: Digest

  /// One of the main ways on, and the folder or page whose pages belong to it.
  struct Way: Sendable {
    var title: String
    var url: String
    /// What it is called at the head of a page; nil for its title.
    var short: String?
    /// Whether it stands at the head of every page; all stand at the foot.
    var isMain = false
  }

  /// A page of fewer statements is seen at a glance.
  private static let fewestWithContents = 8

  func record(of rendered: RenderedPage) -> TemplateRecord {
    let page = rendered.page
    var values: [String: TemplateRecord.Value] = [
      "title": .text(page.title),
      "label": .html(ForeignTitle(plan: plan).html(page.title, of: page.url)),
      "siteTitle": .text(plan.dossier.settings.title),
      "language": .text(plan.dossier.settings.language),
      "description": .text(description(of: page)),
      "root": .text(root(of: page)),
      "canonical": .text(baseURL + (page.url == "index.html" ? "" : page.url)),
      "kind": .text(page.kind.rawValue),
      "headline": .html(rendered.headlineHTML),
      "lead": .html(rendered.leadHTML),
      "body": .html(rendered.bodyHTML),
      "facts": .html(rendered.factsHTML),
      "beside": .html(rendered.besideHTML),
      "hasRuns": .flag(rendered.hasRuns && page.kind != .home),
      "hasContents": .flag(rendered.statements.count >= Self.fewestWithContents),
      "sections": .list(
        rendered.sections.map {
          TemplateRecord(["title": .text($0.title), "url": .text("#\($0.anchor)")])
        }),
      "notes": .html(rendered.notesHTML),
      "attributions": .list(attributions(from: page)),
      "hasBreadcrumbs": .flag(!breadcrumbs(of: page).isEmpty),
      "breadcrumbs": .list(breadcrumbs(of: page)),
      "navigation": .list(navigation.filter(\.isMain).map { way($0, from: page, isShort: true) }),
      "ways": .list(navigation.map { way($0, from: page) }),
      "styles": .list(PageAssets.styles(of: page.kind).map { asset($0, from: page) }),
      "scripts": .list(PageAssets.scripts(of: page.kind).map { asset($0, from: page) }),
    ]
    values["licence"] = .optional(Self.filled(plan.dossier.settings.licence))
    values["licenceURL"] = .optional(plan.dossier.settings.licenceURL)
    values["reportURL"] = .optional(
      ReportLink(plan.dossier.settings).url(statement: nil, page: page.url))
    if !page.isHandWritten { values.merge(TitleRecord(plan: plan).values(of: page)) { $1 } }
    addDescriptions(of: rendered, to: &values)
    if page.kind == .day { addDays(page, to: &values) }
    return TemplateRecord(values)
  }

  /// What other programs and those who cite are told of the page.
  private func addDescriptions(
    of rendered: RenderedPage, to values: inout [String: TemplateRecord.Value]
  ) {
    let page = rendered.page
    let settings = plan.dossier.settings
    values["openGraphType"] = .text(page.kind == .home ? "website" : "article")
    values["openGraphLocale"] = .optional(LanguageNames.locale(of: settings.language))
    values["structured"] =
      StructuredData(plan: plan, baseURL: baseURL)
      .text(of: page, statements: rendered.statements).map { .html($0) }
    guard page.kind != .notFound else { return }
    let citation = PageCitation(
      settings: settings, dates: plan.dates, title: page.title,
      url: baseURL + (page.url == "index.html" ? "" : page.url), digest: digest,
      isHome: page.kind == .home)
    values["citing"] = .record(citation.record)
  }

  private func asset(_ name: String, from page: Page) -> TemplateRecord {
    TemplateRecord(["url": .text("\(root(of: page))assets/\(name)")])
  }

  /// `404.html` is served at any depth, so it alone names the site's root by its path.
  func root(of page: Page) -> String {
    guard page.kind != .notFound else { return Self.path(of: baseURL) }
    return String(repeating: "../", count: page.url.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// The path of an address: `/lib/` of `https://example.org/lib/`.
  static func path(of address: String) -> String {
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count > 3 ? "/\(parts[3])" : "/"
  }

  private static func filled(_ text: String) -> String? {
    text.isEmpty ? nil : text
  }

  private func description(of page: Page) -> String {
    switch page.kind {
    case .home: plan.dossier.settings.lead
    case .day: "What the sources say of \(page.title): \(plan.dossier.settings.title)."
    default: "\(page.title): \(plan.dossier.settings.title)."
    }
  }

  private func way(_ way: Way, from page: Page, isShort: Bool = false) -> TemplateRecord {
    let title = isShort ? way.short ?? way.title : way.title
    let folder = way.url.hasSuffix("/index.html") ? way.url.dropLast("index.html".count) : nil
    let isCurrent = page.url == way.url || folder.map { page.url.hasPrefix($0) } ?? false
    let url =
      page.kind == .notFound
      ? root(of: page) + way.url
      : RelativePath.from(page.url, to: way.url)
    return TemplateRecord([
      "title": .text(title),
      "label": .html(ForeignTitle(plan: plan).html(title, of: way.url)),
      "url": .text(url), "isCurrent": .flag(isCurrent),
    ])
  }

  private func breadcrumbs(of page: Page) -> [TemplateRecord] {
    guard page.kind != .home, page.kind != .notFound else { return [] }
    var crumbs = [plan.link(plan.dossier.settings.title, "index.html", from: page)]
    if let folder = page.url.split(separator: "/").first, page.url.contains("/"),
      !page.url.hasSuffix("/index.html"),
      let way = navigation.first(where: { $0.url == "\(folder)/index.html" })
    {
      crumbs.append(plan.link(way.title, way.url, from: page))
    }
    return crumbs
  }

  private func attributions(from page: Page) -> [TemplateRecord] {
    plan.dossier.sources.map { source in
      var title = HTMLBuilder()
      ForeignTitle(plan: plan).write(source.title, of: PagePath.source(source).url, to: &title)
      let by = (source.authors + [source.publisher].compactMap { $0 }).joined(separator: ", ")
      return TemplateRecord(
        [
          "siglum": .text(source.siglum),
          "name": .html(title.text),
          "page": .text(RelativePath.from(page.url, to: PagePath.source(source).url)),
        ].merging(
          [
            "by": .optional(Self.filled(by)), "terms": .optional(Self.filled(source.licence)),
            "termsURL": .optional(source.licenceURL),
          ].compactMapValues { $0 }
        ) { first, _ in first })
    }
  }

  private func addDays(_ page: Page, to values: inout [String: TemplateRecord.Value]) {
    guard let date = page.date else { return }
    values["isOutsidePeriod"] = .flag(!plan.isInPeriod(date))
    if let day = plan.days.last(where: { $0 < date }) {
      values["previous"] = .record(dayLink(day, from: page))
    }
    if let day = plan.days.first(where: { $0 > date }) {
      values["next"] = .record(dayLink(day, from: page))
    }
  }

  private func dayLink(_ day: CalendarDate, from page: Page) -> TemplateRecord {
    plan.link(plan.dates.words(for: day), PagePath.day(day).url, from: page)
  }
}

extension SitePlan {
  /// A link to a page; `url` lies under the site's root and may end in an anchor.
  func link(_ title: String, _ url: String, from page: Page) -> TemplateRecord {
    let target = url.prefix { $0 != "#" }
    return TemplateRecord([
      "title": .text(title),
      "label": .html(ForeignTitle(plan: self).html(title, of: String(target))),
      "url": .text(RelativePath.from(page.url, to: url)),
    ])
  }
}

import DossierContent
import DossierImport
import DossierModel

/// Makes all files of a site out of a dossier: values in, values out.
package struct SiteBuilder: Sendable {
  let plan: SitePlan
  let imported: Importer.Result
  let templates: TemplateSet
  /// Ends in `/`.
  let baseURL: String
  let jobs: Int
  /// Nil: everything is made anew.
  let memory: RenderingMemory?

  /// The files of the site, and the faults that keep it from being published.
  package struct Site: Sendable {
    package var files: [SiteFile] = []
    package var pages = 0
    /// With the severities of `dossier.yml`.
    package var diagnostics: [Diagnostic] = []
    /// What is still open, by rule; also with the severities of `dossier.yml`.
    package var debts: [Diagnostic] = []
  }

  package init(
    plan: SitePlan, imported: Importer.Result, templates: TemplateSet, baseURL: String, jobs: Int,
    memory: RenderingMemory? = nil
  ) {
    self.plan = plan
    self.imported = imported
    self.templates = templates
    self.baseURL = baseURL
    self.jobs = jobs
    self.memory = memory
  }

  /// Renders and checks everything.
  /// `earlier` is what was found on the way; what is left of it under the settings of `dossier.yml`
  /// comes first among the diagnostics of the site.
  package func build(_ composed: [Page], earlier: [Diagnostic] = []) -> Site {
    var site = Site()
    let data = DataFiles(plan: plan, baseURL: baseURL)
    site.files = data.files
    let digest = Digest(of: site.files[0].bytes)
    let pages =
      composed + SpecialPages(plan).pages() + IndexPages(plan).pages()
      + [DataPage(plan: plan, files: data.files, digest: digest).page]
    site.diagnostics = earlier + Self.collisions(of: pages)
    if !imported.lacksSources {
      site.diagnostics += AnnotationPageCheck(pages)
        .diagnostics(for: plan.dossier.annotations.pages + pagesOfChecks)
    }
    let links = LinkResolver(pages, files: DataPage.entries.map { "data/\($0.file)" })
    let renderer = PageRenderer(plan, links: links, memory: memory)
    let rendered = Parallel.map(pages, jobs: jobs) { renderer.render($0) }
    site.diagnostics += rendered.flatMap(\.diagnostics)
    site.pages = pages.count
    finish(&site, rendered, feeds: feeds(pages))
    return site
  }

  /// Fills the templates, and checks the outcome; the page on coverage comes last, since it tells
  /// what was found on the others.
  private func finish(_ site: inout Site, _ rendered: [RenderedPage], feeds: [SiteFile]) {
    let isLast = { (page: RenderedPage) in page.page.kind == .coverage }
    let navigation = navigation(rendered)
    let extra = ExtraRecords(plan: plan, imported: imported, rendered: rendered)
    site.files += html(of: rendered.filter { !isLast($0) }, navigation, extra) + assets + feeds
    site.diagnostics += anchorFaults(rendered, site.files)
    var check = SiteLinkCheck(site.files, jobs: jobs, memory: memory)
    var settings = RuleSettings(plan.dossier.settings, sources: plan.dossier.sources)
    site.diagnostics = settings.settled(site.diagnostics)
    let finder = DebtFinder(
      plan: plan, imported: imported, site: check, pages: rendered.map(\.page))
    let debts = settings.settled(finder.debts)
    site.debts = debts.map(\.diagnostic)
    if !imported.lacksSources {
      site.diagnostics += settings.settled(settings.idleAcceptances)
    }
    let last = html(of: rendered.filter(isLast), navigation, extra.adding(debts))
    site.files += last
    check.add(last)
    if !site.diagnostics.hasErrors { site.diagnostics += check.diagnostics }
    // A page that a missing source would have made is not there to link to.
    if imported.lacksSources { site.diagnostics.removeAll { $0.rule == "broken-link" } }
  }

  /// The pages that `checks` in `dossier.yml` names, beside statements, references and annotations.
  private var pagesOfChecks: [PageName] {
    let checks = plan.dossier.settings.checks
    let (notes, control) = (plan.annotations.notesByID, plan.annotations.controlByID)
    return checks.pages.map(\.page)
      + checks.accepted.flatMap(\.on).filter { name in
        let id = Annotation.ID(name.text)
        return !name.text.hasPrefix("s-") && plan.referencesByID[Reference.ID(name.text)] == nil
          && notes[id] == nil && control[id] == nil
      }
  }

  private func html(
    of rendered: [RenderedPage], _ navigation: [PageRecord.Way], _ extra: ExtraRecords
  ) -> [SiteFile] {
    let records = PageRecord(plan: plan, baseURL: baseURL, navigation: navigation)
    memory?.expect(templates)
    return Parallel.map(rendered, jobs: jobs) { page in
      let record = records.record(of: page).merging(extra.record(for: page.page))
      return SiteFile(path: page.page.url, text: filled(record, as: page.page))
    }
  }

  private func filled(_ record: TemplateRecord, as page: Page) -> String {
    let input = RenderingMemory.FilledTemplate(kind: page.kind, record: record)
    return memory?.pages.output(for: page.url, input) { templates.render($0.record, as: $0.kind) }
      ?? templates.render(record, as: page.kind)
  }

  private var assets: [SiteFile] {
    templates.assets.sorted { $0.key < $1.key }.map {
      SiteFile(path: "assets/\($0.key)", bytes: $0.value)
    } + [SiteFile(path: "assets/sides.css", text: SideStyles(plan.dossier.settings.sides).css)]
  }

  private func feeds(_ pages: [Page]) -> [SiteFile] {
    let feeds = Feeds(plan: plan, baseURL: baseURL)
    let sitemap = feeds.sitemap(of: pages.filter { $0.kind != .notFound }.map(\.url))
    return [
      SiteFile(path: "sitemap.xml", text: sitemap),
      SiteFile(path: "data/sitemap.xml", text: sitemap),
      SiteFile(path: "robots.txt", text: feeds.robots),
    ]
  }

  /// The few that stand at the head of every page; where there are no more than these, all do.
  private static let mainWays: Set<String> = [
    "days/index.html", "map.html", "control.html", "order-of-battle.html", "casualties.html",
    "disagreements.html", "sources/index.html", "search.html",
  ]

  /// What they are called at the head of a page, where their titles are too long for it.
  private static let shortTitles = [
    "control.html": "Control", "casualties.html": "Casualties",
    "disagreements.html": "Disagreements",
  ]

  /// The ways on, of those pages that there are.
  private func navigation(_ rendered: [RenderedPage]) -> [PageRecord.Way] {
    let titles = Dictionary(
      rendered.map { ($0.page.url, $0.page.title) }, uniquingKeysWith: { first, _ in first })
    // A page beside the loader's own stands in their index, where there is one.
    let byHand = rendered.map(\.page).filter { page in
      let folder = page.url.split(separator: "/").dropLast().first
      return page.isHandWritten && folder.flatMap { titles["\($0)/index.html"] } == nil
    }.map(\.url)
    let ways = [
      "days/index.html", "districts/index.html", "units/index.html", "order-of-battle.html",
      "places/index.html", "people/index.html", "background.html", "sources/index.html",
      "control.html", "map.html", "casualties.html", "disagreements.html", "references.html",
      "coverage.html", "names.html", "data/index.html",
    ]
    let there = (ways + byHand.sorted()).filter { titles[$0] != nil }
    let hasRoom = there.count <= Self.mainWays.count
    return there.map { url in
      PageRecord.Way(
        title: titles[url] ?? url, url: url, short: Self.shortTitles[url],
        isMain: hasRoom || Self.mainWays.contains(url))
    }
  }

  /// Links of an editor's Markdown to anchors that their page lacks, where they stand.
  ///
  /// Those of the program's own pages come to light when the finished HTML is checked.
  private func anchorFaults(_ rendered: [RenderedPage], _ files: [SiteFile]) -> [Diagnostic] {
    let links = rendered.filter(\.page.isHandWritten).flatMap(\.anchors)
    let targets = Set(links.map(\.url))
    let anchors = Dictionary(
      files.filter { targets.contains($0.path) }.map { ($0.path, SiteLinkCheck.anchors(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    return links.compactMap { link in
      let there = anchors[link.url] ?? []
      guard !there.contains(link.anchor) else { return nil }
      let near = Nearest.word(to: link.anchor, among: there.sorted())
      return Diagnostic(
        .error, "broken-link", at: link.place,
        "the link to “#\(link.anchor)” leads to no anchor of \(link.url)",
        advice: near.map { "did you mean `#\($0)`?" }
          ?? "anchors are made from headings: lower case, words joined with hyphens")
    }
  }

  private static func collisions(of pages: [Page]) -> [Diagnostic] {
    var first: [String: Page] = [:]
    return pages.compactMap { page in
      // Of two pages for one file the loader has complained already.
      guard let other = first.updateValue(page, forKey: page.url),
        other.contentPath != page.contentPath
      else { return nil }
      let (own, taken) = page.isHandWritten ? (page, other) : (other, page)
      return Diagnostic(
        .error, "page-collision", at: FilePosition("Content/\(own.contentPath)", line: 1),
        "this page would be \(own.url), which the page “\(taken.title)” is already",
        advice: "give the file another name")
    }
  }
}

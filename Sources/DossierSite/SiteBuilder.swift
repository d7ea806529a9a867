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
    package var diagnostics: [Diagnostic] = []
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
  package func build(_ composed: [Page]) -> Site {
    var site = Site()
    let data = DataFiles(plan: plan, baseURL: baseURL)
    site.files = data.files
    let digest = Digest(of: site.files[0].bytes)
    let pages =
      composed + SpecialPages(plan).pages() + IndexPages(plan).pages()
      + [DataPage(plan: plan, files: data.files, digest: digest).page]
    site.diagnostics = Self.collisions(of: pages)
    if !imported.lacksSources {
      site.diagnostics += AnnotationPageCheck(pages)
        .diagnostics(for: plan.dossier.annotations.pages)
    }
    let links = LinkResolver(pages, files: DataPage.entries.map { "data/\($0.file)" })
    let renderer = PageRenderer(plan, links: links, memory: memory)
    let rendered = Parallel.map(pages, jobs: jobs) { renderer.render($0) }
    site.diagnostics += rendered.flatMap(\.diagnostics)
    site.files += html(of: rendered)
    site.files += assets + feeds(pages)
    site.pages = pages.count
    site.diagnostics += anchorFaults(rendered, site.files)
    if !site.diagnostics.hasErrors {
      site.diagnostics += SiteLinkCheck(site.files, jobs: jobs, memory: memory).diagnostics
    }
    // A page that a missing source would have made is not there to link to.
    if imported.lacksSources { site.diagnostics.removeAll { $0.rule == "broken-link" } }
    return site
  }

  private func html(of rendered: [RenderedPage]) -> [SiteFile] {
    let records = PageRecord(plan: plan, baseURL: baseURL, navigation: navigation(rendered))
    let extra = ExtraRecords(plan: plan, imported: imported, rendered: rendered)
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
      "control.html", "casualties.html", "disagreements.html", "references.html", "coverage.html",
      "names.html", "data/index.html",
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

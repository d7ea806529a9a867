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
    /// All that the site consists of, by path; whole even where there are errors.
    package var files: [SiteFile] = []
    /// How many of the files are HTML pages.
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
      composed + SpecialPages(plan).pages(jobs: jobs) + IndexPages(plan).pages()
      + [DataPage(plan: plan, files: site.files, counts: data.counts, digest: digest).page]
    site.diagnostics = earlier + Self.collisions(of: pages)
    if !imported.lacksSources {
      site.diagnostics += AnnotationPageCheck(pages)
        .diagnostics(for: plan.dossier.annotations.pages + pagesOfChecks)
    }
    let links = LinkResolver(pages, files: DataPage.entries.map { "data/\($0.file)" })
    let renderer = PageRenderer(plan, links: links, templates: templates, memory: memory)
    let rendered = Parallel.map(pages, jobs: jobs) { renderer.render($0) }
    site.diagnostics += rendered.flatMap(\.diagnostics)
    site.pages = pages.count
    // A preview is of no version; a digest that is another with each edit would make every page
    // another, too.
    finish(&site, rendered, citing: memory == nil ? digest : .zeros)
    return site
  }

  /// Fills the templates, and checks the outcome; the page on coverage comes last, since it tells
  /// what was found on the others.
  private func finish(_ site: inout Site, _ rendered: [RenderedPage], citing digest: Digest) {
    let pages = rendered.map(\.page)
    let isLast = { (page: RenderedPage) in page.page.kind == .coverage }
    var filler = PageFiller(
      site: FilledSite(
        plan: plan, imported: imported, rendered: rendered, templates: templates,
        baseURL: baseURL, digest: digest),
      jobs: jobs)
    site.files += filler.files(of: rendered.filter { !isLast($0) })
    site.files += assets + searchIndex + feeds(pages)
    site.diagnostics += anchorFaults(rendered, site.files)
    var check = SiteLinkCheck(site.files, jobs: jobs, memory: memory)
    var settings = RuleSettings(plan.dossier.settings, sources: plan.dossier.sources)
    site.diagnostics = settings.settled(site.diagnostics)
    let finder = DebtFinder(plan: plan, imported: imported, site: check, pages: pages, jobs: jobs)
    let debts = settings.settled(finder.debts)
    site.debts = debts.map(\.diagnostic)
    if !imported.lacksSources {
      site.diagnostics += settings.settled(settings.idleAcceptances)
    }
    filler.site.debts = debts
    let last = filler.files(of: rendered.filter(isLast))
    site.files += last
    check.add(last)
    let kinds = Dictionary(pages.map { ($0.url, $0.kind) }, uniquingKeysWith: { first, _ in first })
    check.dropDoubles(in: &site.files) { path in
      let counts = kinds[path].map(templates.anchors) ?? [:]
      return Set(counts.filter { $0.value > 1 }.keys)
    }
    if !site.diagnostics.hasErrors { site.diagnostics += check.diagnostics }
    // A page that a missing source would have made is not there to link to.
    if imported.lacksSources { site.diagnostics.removeAll { $0.rule == .brokenLink } }
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

  private var assets: [SiteFile] {
    templates.assets.sorted { $0.key < $1.key }.map {
      SiteFile(path: "assets/\($0.key)", bytes: $0.value)
    } + [SiteFile(path: "assets/sides.css", text: SideStyles(plan.dossier.settings.sides).css)]
  }

  private var searchIndex: [SiteFile] {
    let entries = SearchEntries(plan: plan)
    guard !entries.isEmpty else { return [] }
    return SearchFiles(SearchIndex(entries.all, memory: memory), sources: plan.dossier.sources)
      .files
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
        .brokenLink, at: link.place,
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
        .pageCollision, at: FilePosition("Content/\(own.contentPath)", line: 1),
        "this page would be \(own.url), which the page “\(taken.title)” is already",
        advice: "give the file another name",
        notes: taken.isHandWritten
          ? [
            Diagnostic.Note(
              at: FilePosition("Content/\(taken.contentPath)", line: 1), "that page is made of this"
            )
          ] : [])
    }
  }
}

extension Rule {
  package static let pageCollision = contract(
    "page-collision", "Two pages have one address", "give one of the two another name")
}

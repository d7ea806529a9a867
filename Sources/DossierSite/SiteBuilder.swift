import DossierContent
import DossierImport
import DossierModel

/// Makes all files of a site out of a dossier: values in, values out.
struct SiteBuilder: Sendable {
  let plan: SitePlan
  let imported: Importer.Result
  let templates: TemplateSet
  /// Ends in `/`.
  let baseURL: String
  var kinds = PageKinds.builtIn
  let jobs: Int
  /// Nil: everything is made anew.
  var memory: RenderingMemory?

  /// The files of the site, and the faults that keep it from being published.
  struct Site: Sendable {
    /// All that the site consists of, by path; whole even where there are errors.
    var files: [SiteFile] = []
    /// How many of the files are HTML pages.
    var pages = 0
    /// With the severities of `dossier.yml`.
    var diagnostics: [Diagnostic] = []
    /// What is still open, by rule; also with the severities of `dossier.yml`.
    var debts: [Diagnostic] = []
    /// The steps in which all of this was made.
    var steps: [BuildReport.Step] { clock.steps }
    fileprivate var clock = StepClock()
  }

  /// Renders and checks everything.
  /// `earlier` is what was found on the way; what is left of it under the settings of `dossier.yml`
  /// comes first among the diagnostics of the site.
  func build(_ composed: [Page], earlier: [Diagnostic] = []) -> Site {
    var site = Site()
    let data = DataFiles(plan: plan, baseURL: baseURL)
    site.files = data.files
    site.clock.note("export", [.init(site.files.count, "files")])
    let made = composed + kinds.shown(of: plan, jobs: jobs) + kinds.pages(of: data, plan)
    let pages = made + kinds.listing(made, plan)
    site.diagnostics =
      earlier + InterfaceLanguage.diagnostics(of: plan.dossier.settings)
      + PageCollisions.diagnostics(of: pages)
    if !imported.lacksSources {
      site.diagnostics += AnnotationPageCheck(pages)
        .diagnostics(for: plan.dossier.annotations.pages + pagesOfChecks)
    }
    let links = LinkResolver(pages, files: DataPage.entries.map { "data/\($0.file)" })
    let renderer = PageRenderer(
      plan, links: links, templates: templates, memory: memory?.documents)
    let rendered = Parallel.map(pages, jobs: jobs) {
      renderer.render($0, templates.manner(of: kinds[$0]))
    }
    site.diagnostics += rendered.flatMap(\.diagnostics)
    site.pages = pages.count
    site.clock.note("render", [.init(pages.count, "pages")])
    // A preview is of no version; a digest that is another with each edit would make every page
    // another, too.
    finish(&site, rendered, citing: memory == nil ? data.digest : .zeros)
    return site
  }

  /// Fills the templates, and checks the outcome; the page on coverage comes last, since it tells
  /// what was found on the others.
  private func finish(_ site: inout Site, _ rendered: [RenderedPage], citing digest: Digest) {
    let pages = rendered.map(\.page)
    let isLast = { (page: RenderedPage) in kinds[page.page].isFilledLast }
    var filler = PageFiller(
      site: FilledSite(
        plan: plan, imported: imported, rendered: rendered, templates: templates, kinds: kinds,
        baseURL: baseURL, digest: digest),
      jobs: jobs)
    site.files += filler.files(of: rendered.filter { !isLast($0) })
    site.clock.note("fill", [.init(rendered.count, "pages")])
    site.files += assets + searchIndex + feeds(pages)
    site.clock.note("index", [.init(site.files.count, "files")])
    var check = SiteLinkCheck(site.files, jobs: jobs, memory: memory?.links)
    site.diagnostics += AnchorFaults(rendered: rendered, anchors: check.anchors).diagnostics
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
    let byURL = Dictionary(pages.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
    check.dropDoubles(in: &site.files) { path in
      let counts = byURL[path].map { templates.anchors(of: kinds[$0]) } ?? [:]
      return Set(counts.filter { $0.value > 1 }.keys)
    }
    if !site.diagnostics.hasErrors { site.diagnostics += check.diagnostics }
    // A page that a missing source would have made is not there to link to.
    if imported.lacksSources { site.diagnostics.removeAll { $0.rule == .brokenLink } }
    site.clock.note("check", [.init(site.files.count, "files")])
  }

  /// The pages that `checks` in `dossier.yml` names, beside statements, references and annotations.
  private var pagesOfChecks: [PageName] {
    let checks = plan.dossier.settings.checks
    let (notes, control) = (plan.annotations.notesByID, plan.annotations.controlByID)
    return checks.pages.map(\.page)
      + checks.accepted.flatMap(\.on).filter { name in
        let id = Annotation.ID(name.text)
        if case .statement = EditorCitation(label: name.text) { return false }
        return plan.catalogue.references[Reference.ID(name.text)] == nil
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
    return SearchFiles(
      SearchIndex(entries.all, jobs: jobs, memory: memory?.searchKeys),
      sources: plan.dossier.sources, words: plan.words
    )
    .files
  }

  private func feeds(_ pages: [Page]) -> [SiteFile] {
    let feeds = Feeds(plan: plan, baseURL: baseURL)
    let sitemap = feeds.sitemap(of: pages.filter { $0.kind != .notFound })
    return [
      SiteFile(path: "sitemap.xml", text: sitemap),
      SiteFile(path: "data/sitemap.xml", text: sitemap),
      SiteFile(path: "robots.txt", text: feeds.robots),
    ]
  }
}

import DossierContent
import DossierImport
import DossierModel
import DossierPublishing

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

  /// What there is to say of a site whose files have all been sent.
  struct Site: Sendable {
    /// What has become of its files, in no order; whole even where there are errors.
    fileprivate(set) var files: [SentFile] = []
    /// How many of the files are HTML pages.
    fileprivate(set) var pages = 0
    /// The faults that keep it from being published, with the severities of `dossier.yml`.
    fileprivate(set) var diagnostics: [Diagnostic] = []
    /// What is still open, by rule; also with the severities of `dossier.yml`.
    fileprivate(set) var debts: [Diagnostic] = []
    /// The steps in which all of this was made.
    var steps: [BuildReport.Step] { clock.steps }
    fileprivate var clock = StepClock()
  }

  /// Renders and checks everything, and sends each file as soon as it is made.
  ///
  /// `earlier` is what was found on the way; what is left of it under the settings of `dossier.yml`
  /// comes first among the diagnostics of the site. Throws what `sink` throws.
  func build(_ composed: [Page], earlier: [Diagnostic] = [], into sink: SiteSink) throws -> Site {
    var site = Site()
    let data = DataFiles(plan: plan, baseURL: baseURL)
    site.clock.note("export", [.init(data.files.count, "files")])
    let made = composed + kinds.shown(of: plan, jobs: jobs) + kinds.pages(of: data, plan)
    let pages = made + kinds.listing(made, plan)
    site.diagnostics =
      earlier + InterfaceLanguage.diagnostics(of: plan.dossier.settings)
      + PageCollisions.diagnostics(of: pages)
    if !imported.lacksSources {
      site.diagnostics += AnnotationPageCheck(pages)
        .diagnostics(for: plan.dossier.annotations.pages + pagesOfChecks)
    }
    // Of two pages for one file neither can be sent.
    let sender = sender(to: site.diagnostics.hasErrors ? .nowhere : sink, pages)
    site.files = try sender.send(data.files, jobs: jobs)
    // A preview is of no version; a digest that is another with each edit would make every page
    // another, too.
    var filler = PageFiller(
      site: FilledSite(
        plan: plan, imported: imported, of: pages, templates: templates, kinds: kinds,
        baseURL: baseURL, digest: memory == nil ? data.digest : .zeros))
    let links = LinkResolver(pages, files: DataPage.entries.map { "data/\($0.file)" })
    let renderer = PageRenderer(
      plan, links: links, templates: templates, memory: memory?.documents)
    let sent = try Parallel.map(pages, jobs: jobs) { [filler] page in
      let rendered = renderer.render(page, templates.manner(of: kinds[page]))
      guard kinds[page].turn == .atOnce else { return MadePage(rendered, sent: nil) }
      return MadePage(rendered, sent: try sender.send(filler.file(of: rendered)))
    }
    site.diagnostics += sent.flatMap(\.diagnostics)
    site.pages = pages.count
    site.clock.note("pages", [.init(pages.count, "pages")])
    try finish(&site, sent, &filler, sender)
    return site
  }

  /// Makes the pages that waited for others, and checks the outcome; the page on coverage comes
  /// last, since it tells what was found on the others.
  private func finish(
    _ site: inout Site, _ made: [MadePage], _ filler: inout PageFiller, _ sender: FileSender
  ) throws {
    let pages = made.map(\.page)
    filler.site.pages = made.reduce(into: [:]) { pages, made in
      for statement in made.statements { pages[statement, default: []].append(made.page) }
    }
    // In the order of the pages, which is that of what is found on them.
    site.files += try made.flatMap { [filler] page -> [SentFile] in
      guard let waiting = page.waiting else { return page.files ?? [] }
      guard kinds[page.page].turn == .afterStatements else { return [] }
      return try sender.send(filler.file(of: waiting))
    }
    site.files += try sender.send(assets + searchIndex + feeds(pages), jobs: jobs)
    site.clock.note("index", [.init(site.files.count, "files")])
    var check = SiteLinkCheck(site.files)
    let anchors = AnchorFaults(links: made.flatMap(\.anchors), anchors: check.anchors)
    site.diagnostics += anchors.diagnostics
    var settings = RuleSettings(plan.dossier.settings, sources: plan.dossier.sources)
    site.diagnostics = settings.settled(site.diagnostics)
    let finder = DebtFinder(plan: plan, imported: imported, site: check, pages: pages, jobs: jobs)
    let debts = settings.settled(finder.debts)
    site.debts = debts.map(\.diagnostic)
    if !imported.lacksSources {
      site.diagnostics += settings.settled(settings.idleAcceptances)
    }
    filler.site.debts = debts
    let last = try made.compactMap(\.waiting).filter { kinds[$0.page].turn == .last }
      .flatMap { [filler] in try sender.send(filler.file(of: $0)) }
    site.files += last
    check.add(last)
    if !site.diagnostics.hasErrors { site.diagnostics += check.diagnostics }
    // A page that a missing source would have made is not there to link to.
    if imported.lacksSources { site.diagnostics.removeAll { $0.rule == .brokenLink } }
    site.clock.note("check", [.init(site.files.count, "files")])
  }

  private func sender(to sink: SiteSink, _ pages: [Page]) -> FileSender {
    let byURL = Dictionary(pages.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
    return FileSender(
      sink: sink, templates: templates, memory: memory?.links, isTaken: { byURL[$0] != nil },
      doubles: { path in
        let counts = byURL[path].map { templates.anchors(of: kinds[$0]) } ?? [:]
        return Set(counts.filter { $0.value > 1 }.keys)
      })
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

import DossierContent
import DossierImport
import DossierLanguages
import DossierMarkdown
import DossierModel
import DossierPublishing
import Foundation

/// What the sources and the editor's layer give: the dossier, and its pages in Markdown.
struct ComposedDossier {
  let plan: SitePlan
  let imported: Importer.Result
  /// The loader's pages and those written by hand.
  let pages: [Page]
  /// What is to be written and removed under `Content/`.
  let generated: GeneratedPages
}

/// A dossier with the files of its site.
struct RenderedDossier {
  let composed: ComposedDossier
  let site: SiteBuilder.Site
}

/// The steps of one run from the folder to the site.
struct PipelineRun {
  private let request: BuildRequest
  private let disk: ContentDisk
  private let output: OutputFolder
  private let memory: RenderingMemory?
  private let cache: CacheFolder

  /// Throws where the output is a folder that must not be written to.
  init(_ request: BuildRequest, memory: RenderingMemory? = nil) throws {
    self.request = request
    self.memory = memory
    disk = ContentDisk.live(root: request.folder)
    let templates = request.templates ?? "\(request.folder)/Templates"
    cache = CacheFolder(of: request.folder)
    output = try OutputFolder(
      request.output ?? "\(request.folder)/Public", dossierFolder: request.folder,
      reading: ["\(request.folder)/Content", templates, cache.path])
  }

  private var jobs: Int { request.jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// Whether nothing found so far keeps the run from writing.
  func mayWrite(_ log: RunLog) -> Bool {
    !log.report.diagnostics.haveFailures(strict: request.strict)
  }

  /// Reads, imports and composes; nil where the settings of the dossier can't be read.
  ///
  /// `snapshot` is the folder as it was read before; nil: as it is now.
  func compose(reading snapshot: ContentDisk? = nil, _ log: inout RunLog) -> ComposedDossier? {
    request.tell("reading")
    let disk = snapshot ?? disk
    let content = ContentLoader.load(disk, rules: Rule.all, jobs: jobs)
    log.note(
      "read",
      [
        .init(content.sources.count, "sources"),
        .init(content.pages.count + content.generatedPages.count, "pages"),
      ])
    log.report.diagnostics = content.diagnostics + content.gazetteer.proposedEntries
    guard var settings = content.settings else { return nil }
    if let baseURL = request.baseURL { settings.baseURL = baseURL }
    request.tell("importing")
    var input = Importer.Input(content, settings)
    input.jobs = jobs
    let imported = Importer.run(input)
    log.note(
      "import",
      [
        .init(imported.dossier.statements.count, "statements"),
        .init(imported.dossier.references.count, "references"),
      ])
    request.tell("composing")
    let plan = SitePlan(imported.dossier)
    let pages = Self.together(
      PageKinds.builtIn.written(of: plan, jobs: jobs), content.pages.map(Self.page))
    log.note("compose", [.init(pages.count, "pages")])
    var generated = GeneratedPages(pages, disk: disk, discardingEdits: request.discardEdits)
    let changed = generated.writes.count + generated.removals.count
    if !imported.lacksSources { generated.hold(imported.ledger, disk) }
    let composed = ComposedDossier(
      plan: plan, imported: imported, pages: pages, generated: generated)
    log.report.take(composed)
    log.report.importedPages = changed
    return composed
  }

  /// The files of the site; nil without a dossier or without templates.
  ///
  /// `read` are the user's templates as they were read before; nil: as they are now. Throws what
  /// `sink` throws.
  func render(
    _ composed: ComposedDossier?, by read: ReadTemplates? = nil, into sink: SiteSink,
    _ log: inout RunLog
  ) throws -> RenderedDossier? {
    let words = composed?.plan.words ?? .english
    let read = read ?? readTemplates()
    log.report.diagnostics += read.faults
    guard !read.isMissing else { return nil }
    let templates = TemplateSet.load(
      read.folder, words: words, reporting: &log.report.diagnostics)
    guard let composed, let templates else { return nil }
    request.tell("rendering")
    let builder = SiteBuilder(
      plan: composed.plan, imported: composed.imported, templates: templates,
      baseURL: composed.plan.dossier.settings.baseURL, jobs: jobs, memory: memory)
    let site = try builder.build(composed.pages, earlier: log.report.diagnostics, into: sink)
    log.note(site.steps)
    log.report.take(site)
    return RenderedDossier(composed: composed, site: site)
  }

  func write(_ generated: GeneratedPages, _ log: inout RunLog) throws {
    request.tell("writing pages")
    try ContentWriter(root: request.folder).apply(
      writes: generated.writes, removals: generated.removals)
    log.note(
      "write pages",
      [.init(generated.writes.count, "written"), .init(generated.removals.count, "removed")])
  }

  /// Begins to publish, so that files can be written as they are made; nil where nothing may be
  /// written. Throws where the output can't be written to.
  func beginPublishing(_ log: RunLog) throws -> Publication? {
    mayWrite(log) ? try publisher.begin() : nil
  }

  /// Puts the site into the output; then the next build of the same inputs need not.
  func publish(
    _ rendered: RenderedDossier, by publication: Publication, of inputs: BuildInputs?,
    _ log: inout RunLog
  ) throws {
    request.tell("publishing")
    let files = rendered.site.files
    let change = try publication.finish()
    log.report.written = true
    if let digest = inputs?.digest(after: rendered.composed.generated) {
      var report = log.report
      report.steps = []
      report.importedPages = 0
      FinishedBuild(of: digest, list: change.list, report: report).keep(in: cache)
    }
    log.report.diagnostics += change.diagnostics(output: output.path)
    log.note(
      "publish",
      [
        .init(files.count, "files"), .init(files.reduce(0) { $0 + $1.size }, "bytes"),
        .init(change.added.count + change.changed.count, "written"),
        .init(change.removed.count, "removed"),
      ])
  }

  private var publisher: Publisher {
    Publisher(output: output, jobs: jobs, cache: request.usesCache ? cache : nil)
  }

  /// All that the build reads, at one moment; nil where it is to be made anew, or in doubt.
  func inputs(_ log: inout RunLog) -> BuildInputs? {
    guard request.usesCache else { return nil }
    request.tell("reading")
    defer { log.note("compare") }
    return BuildInputs(request, disk, readTemplates(), jobs: jobs)
  }

  /// The report on the site of these inputs, where it stands in the output already.
  func standing(_ inputs: BuildInputs, _ log: inout RunLog) throws -> BuildReport? {
    guard let finished = FinishedBuild(of: inputs.digest, in: cache),
      try publisher.stands(finished.site)
    else { return nil }
    log.note("verify")
    var report = finished.report
    report.steps = log.report.steps
    return report
  }

  private func readTemplates() -> ReadTemplates {
    var read = ReadTemplates()
    let path = request.templates ?? "\(request.folder)/Templates"
    // A folder that a user names is not relative to the dossier's.
    let shown = request.templates.map { URL(filePath: $0).path } ?? "Templates"
    read.folder = TemplateSet.Folder.read(path, shownAs: shown, reporting: &read.faults)
    if read.folder == nil, read.faults.isEmpty, let named = request.templates {
      read.isMissing = true
      read.faults.append(
        Diagnostic(
          .templateFolder, at: FilePosition(named), "there is no such folder",
          advice: "name a folder of templates, or leave out --templates for the built-in ones"))
    }
    return read
  }

  /// The loader's pages and those written by hand; of two for one file the loader's, which then
  /// finds the other in its way.
  private static func together(_ generated: [Page], _ byHand: [Page]) -> [Page] {
    let taken = Set(generated.map(\.contentPath))
    return generated + byHand.filter { !taken.contains($0.contentPath) }
  }

  /// A page written by hand, under its title where it does not begin with one.
  private static func page(_ hand: HandPage) -> Page {
    let path = PagePath(handWritten: String(hand.path.dropFirst("Content/".count)))
    let hasTitle = hand.body.drop { $0.isNewline }.hasPrefix("# ")
    return Page(
      .text, title: hand.title, at: path, date: hand.date, units: hand.units,
      districts: hand.districts,
      body: hasTitle ? hand.body : "# \(MarkdownEscaping.text(hand.title))\n\n" + hand.body,
      bodyLine: hasTitle ? hand.bodyLine : hand.bodyLine - 2, isHandWritten: true)
  }
}

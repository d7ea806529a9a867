import DossierContent
import DossierImport
import DossierMarkdown
import DossierModel
import DossierPublishing
import Foundation

/// One run from the folder to the site, step by step; each step adds to the report.
struct PipelineRun {
  private let request: BuildRequest
  private let disk: ContentDisk
  private let output: OutputFolder
  private let memory: RenderingMemory?
  private let clock = ContinuousClock()
  private var stepStart = ContinuousClock.now
  private(set) var report = BuildReport()

  private var plan: SitePlan?
  private var imported: Importer.Result?
  private var composed: [Page] = []
  private var generated: GeneratedPages?
  private var site = SiteBuilder.Site()

  /// Throws where the output is a folder that must not be written to.
  init(_ request: BuildRequest, memory: RenderingMemory? = nil) throws {
    self.request = request
    self.memory = memory
    disk = ContentDisk.live(root: request.folder)
    let templates = request.templates ?? "\(request.folder)/Templates"
    output = try OutputFolder(
      request.output ?? "\(request.folder)/Public", dossierFolder: request.folder,
      reading: ["\(request.folder)/Content", templates])
  }

  private var jobs: Int { request.jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// Whether nothing found so far keeps the run from writing.
  var mayWrite: Bool {
    !report.diagnostics.haveFailures(strict: request.strict)
  }

  /// Reads, imports and composes; false where there is nothing to go on with.
  mutating func preparePages() -> Bool {
    request.tell("reading")
    let content = ContentLoader.load(disk, rules: Rule.all)
    note("read")
    report.diagnostics = content.diagnostics + content.gazetteer.proposedEntries
    guard var settings = content.settings else { return false }
    if let baseURL = request.baseURL { settings.baseURL = baseURL }
    request.tell("importing")
    let result = Importer.run(Importer.Input(content, settings))
    note("import")
    request.tell("composing")
    imported = result
    report.diagnostics += result.diagnostics
    count(result)
    let plan = SitePlan(result.dossier)
    self.plan = plan
    composed = Self.together(
      PageKinds.builtIn.written(of: plan, jobs: jobs), content.pages.map(Self.page))
    note("compose")
    var generated = GeneratedPages(
      composed, disk: disk, discardingEdits: request.discardEdits)
    report.importedPages = generated.writes.count + generated.removals.count
    if !result.lacksSources { generated.hold(result.ledger, disk) }
    self.generated = generated
    report.diagnostics += generated.diagnostics
    report.pages = composed.count { $0.isGenerated }
    var rules = RuleSettings(plan.dossier.settings, sources: plan.dossier.sources)
    report.diagnostics = rules.settled(report.diagnostics)
    return true
  }

  /// Everything up to the files of the site; false where there is nothing to go on with.
  mutating func prepareSite() -> Bool {
    let isReady = preparePages()
    let templates = readTemplates()
    guard isReady, let plan, let imported, let templates else { return false }
    request.tell("rendering")
    let builder = SiteBuilder(
      plan: plan, imported: imported, templates: templates,
      baseURL: plan.dossier.settings.baseURL,
      jobs: jobs, memory: memory)
    site = builder.build(composed, earlier: report.diagnostics)
    note("render")
    report.diagnostics = site.diagnostics + site.debts.filter { $0.severity == .error }
    report.debts = site.debts
    dropSettledSummaries()
    report.pages = site.pages
    return true
  }

  /// Rules whose findings a build tells in one warning, since there may be very many.
  private static let summed: Set<Rule> = [.proposedEntity, .controlGap, .casualtyGap]

  /// A warning that only counts findings goes where all of them are accepted or set aside.
  private mutating func dropSettledSummaries() {
    let open = Set(report.debts.filter { $0.acceptance == nil }.map(\.rule))
    report.diagnostics.removeAll {
      Self.summed.contains($0.rule) && $0.subject == nil && !open.contains($0.rule)
    }
  }

  /// Puts each debt among the diagnostics, in place of those that only count them.
  mutating func listDebts() {
    let told = Set(report.debts.map(\.rule))
    report.diagnostics.removeAll {
      Self.summed.contains($0.rule) && $0.subject == nil && told.contains($0.rule)
    }
    report.diagnostics += report.debts.filter { $0.severity != .error }
  }

  mutating func writePages() throws {
    guard let generated else { return }
    request.tell("writing pages")
    try ContentWriter(root: request.folder).apply(
      writes: generated.writes, removals: generated.removals)
    note("write pages")
  }

  /// What a preview needs of a run whose pages are written.
  var previewed: PreviewedSite {
    PreviewedSite(
      report: report, files: site.files, writtenPages: generated?.writes ?? [],
      removedPages: generated?.removals ?? [])
  }

  mutating func publish() throws {
    request.tell("publishing")
    let change = try Publisher(output: output).publish(site.files)
    report.diagnostics += change.diagnostics(output: output.path)
    note("publish")
    report.written = true
  }

  private mutating func readTemplates() -> TemplateSet? {
    let path = request.templates ?? "\(request.folder)/Templates"
    // A folder that a user names is not relative to the dossier's.
    let shown = request.templates.map { URL(filePath: $0).path } ?? "Templates"
    let before = report.diagnostics.count
    let folder = TemplateSet.Folder.read(path, shownAs: shown, reporting: &report.diagnostics)
    if folder == nil, report.diagnostics.count == before, let named = request.templates {
      report.diagnostics.append(
        Diagnostic(
          .templateFolder, at: FilePosition(named), "there is no such folder",
          advice: "name a folder of templates, or leave out --templates for the built-in ones"))
      return nil
    }
    return TemplateSet.load(folder, reporting: &report.diagnostics)
  }

  private mutating func count(_ result: Importer.Result) {
    report.statements = result.dossier.statements.count
    report.references = result.dossier.references.count
    let total = result.coverage.reduce(0) { $0 + $1.total }
    let covered = result.coverage.reduce(0) { $0 + $1.stated + $1.excluded }
    report.coverage = total == 0 ? 1 : Double(covered) / Double(total)
  }

  /// Notes how long the step took that ends here.
  private mutating func note(_ step: String) {
    let now = clock.now
    report.steps.append(BuildReport.Step(step, took: now - stepStart))
    stepStart = now
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

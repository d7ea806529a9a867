import DossierDocuments
import DossierModel

/// What a user asks of a build.
package struct BuildRequest: Sendable {
  /// The folder that holds `Content/`.
  package var folder: String
  /// Nil: `Public` in the folder.
  package var output: String?
  /// Nil: `Templates` in the folder, else the built-in ones.
  package var templates: String?
  /// Ends in `/`; nil: as `dossier.yml` says.
  package var baseURL: String?
  /// 1 to 64; nil: as many as the machine has cores.
  package var jobs: Int?
  /// Whether warnings keep the build from writing anything.
  package var strict: Bool
  /// Whether generated pages are overwritten even where they were edited by hand.
  package var discardEdits: Bool
  /// By default nobody is told.
  package var tell: StepListener = { _ in }

  package init(
    folder: String, output: String? = nil, templates: String? = nil, baseURL: String? = nil,
    jobs: Int? = nil, strict: Bool = false, discardEdits: Bool = false
  ) {
    self.folder = folder
    self.output = output
    self.templates = templates
    self.baseURL = baseURL
    self.jobs = jobs
    self.strict = strict
    self.discardEdits = discardEdits
  }
}

/// What a build, an import or a check found and did.
package struct BuildReport: Sendable {
  /// How long one step took.
  package struct Step: Sendable {
    /// What was done, in a word or two: "import".
    package var name: String
    /// By the clock on the wall, not of the processor.
    package var duration: Duration

    package init(_ name: String, took duration: Duration) {
      self.name = name
      self.duration = duration
    }
  }

  /// The faults found, with the severities of `dossier.yml`, in no order.
  package var diagnostics: [Diagnostic] = []
  /// What is still open in the dossier; those that count as errors are among the diagnostics too,
  /// after a check all of them.
  package var debts: [Diagnostic] = []
  /// How many HTML pages the site has; of an import, how many Markdown pages were composed.
  package var pages = 0
  /// How many statements the sources gave.
  package var statements = 0
  /// How many works the sources cite.
  package var references = 0
  /// 0 to 1: how much of the sources' text lies in a statement or an excluded range.
  package var coverage = 0.0
  /// Whether the site of this build stands in the output.
  package var written = false
  /// How many Markdown pages were written anew, or would be where only checked.
  package var importedPages = 0
  /// In the order in which they were done.
  package var steps: [Step] = []

  package init() {}
}

/// The way from the folder an editor works in to the site, one verb a function.
package enum Pipeline {
  /// Everything: imports, writes the Markdown pages, publishes the site. With errors in the
  /// content (or warnings where strict) nothing is written. Throws faults of the machine.
  package static func build(_ request: BuildRequest) throws -> BuildReport {
    var run = try PipelineRun(request)
    guard run.prepareSite(), run.mayWrite else { return run.report }
    try run.writePages()
    try run.publish()
    return run.report
  }

  /// The Markdown pages alone; with `checkOnly` it is only counted how many are out of date.
  package static func importPages(_ request: BuildRequest, checkOnly: Bool) throws -> BuildReport {
    var run = try PipelineRun(request)
    guard run.preparePages(), run.mayWrite else { return run.report }
    if !checkOnly { try run.writePages() }
    return run.report
  }

  /// Everything but writing; debts are told one by one.
  package static func check(_ request: BuildRequest) throws -> BuildReport {
    var run = try PipelineRun(request)
    _ = run.prepareSite()
    run.listDebts()
    return run.report
  }

  /// Everything but publishing: writes the Markdown pages as a build does, and hands over the site.
  ///
  /// Throws faults of the machine. What is kept in `memory` makes the next call faster and changes
  /// nothing else.
  package static func preview(
    _ request: BuildRequest, remembering memory: RenderingMemory = RenderingMemory()
  ) throws -> PreviewedSite {
    var run = try PipelineRun(request, memory: memory)
    guard run.prepareSite(), run.mayWrite else { return PreviewedSite(report: run.report) }
    try run.writePages()
    return run.previewed
  }
}

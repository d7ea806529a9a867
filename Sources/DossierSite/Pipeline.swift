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
  /// Whether a build that finds the site as it would make it is content with that, going by what the
  /// last one kept in `.dossier-cache`.
  package var usesCache = false
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

/// The way from the folder an editor works in to the site, one verb a function. Each step takes what
/// the one before gave; a step that can't go on gives nothing, and the report says why.
package enum Pipeline {
  /// Everything: imports, writes the Markdown pages, publishes the site. With errors in the
  /// content (or warnings where strict) nothing is written. Throws faults of the machine.
  package static func build(_ request: BuildRequest) throws -> BuildReport {
    let run = try PipelineRun(request)
    var log = RunLog()
    let inputs = run.inputs(&log)
    if let inputs, let report = try run.standing(inputs, &log) { return report }
    let composed = run.compose(reading: inputs?.snapshot.disk, &log)
    let publication = try run.beginPublishing(log)
    defer { publication?.end() }
    let rendered = try run.render(
      composed, by: inputs?.templates, into: publication.map(SiteSink.init) ?? .nowhere, &log)
    guard let rendered, let publication, run.mayWrite(log) else { return log.report }
    try run.write(rendered.composed.generated, &log)
    try run.publish(rendered, by: publication, of: inputs, &log)
    return log.report
  }

  /// The Markdown pages alone; with `checkOnly` it is only counted how many are out of date.
  package static func importPages(_ request: BuildRequest, checkOnly: Bool) throws -> BuildReport {
    let run = try PipelineRun(request)
    var log = RunLog()
    guard let composed = run.compose(&log), run.mayWrite(log) else { return log.report }
    if !checkOnly { try run.write(composed.generated, &log) }
    return log.report
  }

  /// Everything but writing; debts are told one by one.
  package static func check(_ request: BuildRequest) throws -> BuildReport {
    let run = try PipelineRun(request)
    var log = RunLog()
    _ = try run.render(run.compose(&log), into: .nowhere, &log)
    log.report.listDebts()
    return log.report
  }

  /// Everything but publishing: writes the Markdown pages as a build does, and hands over the site.
  ///
  /// Throws faults of the machine. What is kept in `memory` makes the next call faster and changes
  /// nothing else.
  package static func preview(
    _ request: BuildRequest, remembering memory: RenderingMemory = RenderingMemory()
  ) throws -> PreviewedSite {
    let run = try PipelineRun(request, memory: memory)
    var log = RunLog()
    let files = CollectedFiles()
    let rendered = try run.render(run.compose(&log), into: files.sink, &log)
    guard let rendered, run.mayWrite(log) else { return PreviewedSite(report: log.report) }
    let generated = rendered.composed.generated
    try run.write(generated, &log)
    return PreviewedSite(
      report: log.report, files: files.sorted, writtenPages: generated.writes,
      removedPages: generated.removals)
  }
}

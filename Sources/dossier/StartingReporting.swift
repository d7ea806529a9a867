import ArgumentParser
import DossierModel
import DossierSite
import DossierStarting

/// The folder of a verb that has other arguments.
struct InFolderOption: ParsableArguments {
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("The folder that holds Content/.", valueName: "dir"),
    completion: .directory)
  var folder = "."

  /// The folder, once it is known to be a dossier's.
  func checked() throws(FolderFault) -> String {
    try FolderFault.checked(folder)
  }
}

/// How much a verb prints that changes the editor's own files.
struct QuietOption: ParsableArguments {
  @Flag(name: .long, help: "Print faults only.")
  var quiet = false

  @OptionGroup var colour: ColourOption

  /// Does a verb's work, prints what came of it and ends with its exit status.
  func report(on folder: InFolderOption?, _ work: (@escaping StepListener) throws -> StartingReport)
    throws
  {
    let report: StartingReport
    let progress = Progress(isWanted: !quiet && StandardStreams.isTerminal(2))
    do {
      report = try work(progress.begin)
      progress.end()
    } catch {
      progress.end()
      StandardStreams.write(ReportingOptions.text(of: error), to: 2)
      throw ExitStatus(for: error).exitCode
    }
    let root = folder?.folder ?? "."
    let printed = DiagnosticText(
      folder: root, line: FileLines(in: root).line, style: colour.style)
    var faults = printed.text(of: report.diagnostics)
    let failed = report.diagnostics.hasErrors
    if failed { faults += "nothing was written\n" }
    StandardStreams.write(faults, to: 2)
    if !failed { report.lines.forEach(say) }
    if failed { throw ExitStatus.faultyContent.exitCode }
  }

  /// A line on standard output, unless nothing but faults is wanted.
  func say(_ line: String) {
    if !quiet { StandardStreams.write(PlainText.line(line) + "\n", to: 1) }
  }
}

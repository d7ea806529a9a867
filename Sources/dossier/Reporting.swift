import ArgumentParser
import DossierModel
import DossierPreview
import DossierPublishing
import DossierSite
import DossierStarting
import Foundation

extension ReportingOptions {
  /// Does a verb's work, prints what came of it and ends with its exit status.
  ///
  /// `listing` says how findings are printed; nil: in the order of their files.
  func report(
    on folder: FolderOptions, as verb: Outcome.Verb, listing: CheckListing? = nil,
    _ work: (String, @escaping StepListener) throws -> BuildReport
  ) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let report: BuildReport
    let progress = Progress(isWanted: detail != .quiet && StandardStreams.isTerminal(2))
    do {
      report = try work(folder.checked(), progress.begin)
      progress.end()
    } catch {
      progress.end()
      StandardStreams.write(Self.text(of: error), to: 2)
      throw ExitStatus(for: error).exitCode
    }
    let elapsed = clock.now - start
    try conclude(report, on: folder.folder, as: verb, listing, seconds: elapsed / .seconds(1))
  }

  private func conclude(
    _ report: BuildReport, on folder: String, as verb: Outcome.Verb, _ listing: CheckListing?,
    seconds: Double
  ) throws {
    let lines = FileLines(in: folder)
    let printed = DiagnosticText(folder: folder, line: lines.line, style: colour.style)
    let outcome = Outcome(of: report, of: verb, strict: strict, seconds: seconds)
    var faults = ""
    var text = ""
    if detail == .timings, listing?.format != .json { text = StepTable.text(of: report.steps) }
    switch listing?.format {
    case nil: faults = printed.text(of: report.diagnostics)
    case .text:
      faults =
        listing?.text(of: report.diagnostics, strict: strict, printed: printed) ?? ""
    case .json: text += listing?.json(of: report, strict: strict) ?? ""
    case .github:
      text += listing?.commands(for: report.diagnostics, strict: strict, printed: printed) ?? ""
    }
    if let complaint = outcome.complaint { faults += complaint + "\n" }
    StandardStreams.write(faults, to: 2)
    if detail != .quiet, listing?.format != .json {
      text += [outcome.line, outcome.debts].compactMap { $0.map { $0 + "\n" } }.joined()
    }
    guard StandardStreams.write(text, to: 1) else { throw ExitStatus.inputOutput.exitCode }
    if outcome.status != .success { throw outcome.status.exitCode }
  }

  /// An error that is none of the content's, and what to do where that is known.
  static func text(of error: any Error) -> String {
    let words: (String, advice: String?) =
      switch error {
      case let fault as any AdvisedFault: (fault.description, fault.advice)
      case let error as CocoaError: (error.localizedDescription, nil)
      default: ("\(error)", nil)
      }
    let help = words.advice.map { "  help: \(PlainText.line($0))\n" } ?? ""
    return "dossier: error: \(PlainText.line(words.0))\n" + help
  }
}

import ArgumentParser
import DossierModel
import DossierPreview
import DossierSite

/// `dossier serve`: a preview that follows the editor's work.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site on this machine, built anew with every file you save.",
    discussion: """
      Look at the dossier in the current folder while you write:

        dossier serve --open

      Look at two at once:

        dossier serve somme --port 8001

      The pages load themselves again when something changed, and stay where you were. With \
      errors the last good site stays, and each page says what is wrong. Nothing is published: \
      the site is kept in memory, and only dossier build writes Public/. The Markdown pages in \
      Content/ are written as a build writes them. Nobody but this machine can see the site. \
      Ctrl-C ends it.
      """)

  @OptionGroup var folder: FolderOptions

  @Option(
    name: .long,
    help: ArgumentHelp("The port on 127.0.0.1; 0 takes any that is free.", valueName: "n"))
  var port: UInt16 = 8000

  @Flag(name: .long, help: "Open the site in the browser.")
  var open = false

  func run() throws {
    do {
      let folder = try folder.checked()
      let preview = Preview(folder: folder, port: port)
      let told = ServeReporting(folder: folder, opensBrowser: open)
      try UntilEnded.run { try await preview.run { told.tell($0) } }
    } catch {
      StandardStreams.write(ReportingOptions.text(of: error), to: 2)
      throw ExitStatus(for: error).exitCode
    }
  }
}

/// What is printed while a preview runs.
struct ServeReporting: Sendable {
  var folder: String
  var opensBrowser: Bool

  func tell(_ event: Preview.Event) {
    switch event {
    case .built(.success(let report), let took): tell(report, took)
    case .built(.failure(let error), _):
      StandardStreams.write(ReportingOptions.text(of: error) + Self.outdated, to: 2)
    case .ready(let url):
      StandardStreams.write("the preview is at \(url) (Ctrl-C ends it)\n", to: 1)
      if opensBrowser { Browser.open(url) }
    }
  }

  private func tell(_ report: BuildReport, _ took: Duration) {
    let lines = FileLines(in: folder)
    var faults = DiagnosticText(folder: folder, line: lines.line).text(of: report.diagnostics)
    if report.diagnostics.hasErrors { faults += Self.outdated }
    StandardStreams.write(faults, to: 2)
    guard !report.diagnostics.hasErrors else { return }
    let outcome = Outcome(of: report, of: .check, strict: false, seconds: took / .seconds(1))
    StandardStreams.write("built: \(outcome.line ?? "")\n", to: 1)
  }

  private static let outdated = "not shown; the preview shows the last good site\n"
}

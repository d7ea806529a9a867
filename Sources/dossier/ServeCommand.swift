import ArgumentParser
import DossierModel
import DossierPreview
import DossierSite
import Synchronization

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

  @OptionGroup var colour: ColourOption

  func run() throws {
    do {
      let folder = try folder.checked()
      let preview = Preview(folder: folder, port: port)
      let told = ServeReporting(folder: folder, opensBrowser: open, style: colour.style)
      try UntilEnded.run { try await preview.run { told.tell($0) } }
    } catch {
      StandardStreams.write(ReportingOptions.text(of: error), to: 2)
      throw ExitStatus(for: error).exitCode
    }
  }
}

/// What is printed while a preview runs.
final class ServeReporting: Sendable {
  private let folder: String
  private let opensBrowser: Bool
  private let style: TerminalStyle
  private let printed = Mutex<[Diagnostic]>([])
  /// That of the build under way.
  private let progress = Mutex<Progress?>(nil)

  init(folder: String, opensBrowser: Bool, style: TerminalStyle) {
    self.folder = folder
    self.opensBrowser = opensBrowser
    self.style = style
  }

  func tell(_ event: Preview.Event) {
    if case .step(let step) = event { return show(step) }
    progress.withLock { progress in
      progress?.end()
      progress = nil
    }
    switch event {
    case .step: break
    case .built(.success(let report), let took): tell(report, took)
    case .built(.failure(let error), _):
      StandardStreams.write(ReportingOptions.text(of: error) + Self.outdated, to: 2)
    case .ready(let url):
      StandardStreams.write("the preview is at \(url) (Ctrl-C ends it)\n", to: 1)
      if opensBrowser { Browser.open(url) }
    }
  }

  private func show(_ step: String) {
    progress.withLock { progress in
      let shown = progress ?? Progress()
      shown.begin(step)
      progress = shown
    }
  }

  private func tell(_ report: BuildReport, _ took: Duration) {
    let failed = report.diagnostics.hasErrors
    StandardStreams.write(faults(report.diagnostics) + (failed ? Self.outdated : ""), to: 2)
    guard !failed else { return }
    let outcome = Outcome(of: report, of: .check, strict: false, seconds: took / .seconds(1))
    StandardStreams.write("built: \(outcome.line ?? "")\n", to: 1)
  }

  /// The faults in full where they are others than before, else their count.
  private func faults(_ diagnostics: [Diagnostic]) -> String {
    let areNew = printed.withLock { last in
      defer { last = diagnostics }
      return last != diagnostics
    }
    guard !areNew else {
      let lines = FileLines(in: folder)
      return DiagnosticText(folder: folder, line: lines.line, style: style).text(of: diagnostics)
    }
    return diagnostics.isEmpty ? "" : "\(DiagnosticText.count(of: diagnostics)), as before\n"
  }

  private static let outdated = "not shown; the preview shows the last good site\n"
}

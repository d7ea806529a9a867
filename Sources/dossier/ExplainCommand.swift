import ArgumentParser
import DossierModel
import DossierSite

/// `dossier explain`: where a sentence of the site comes from.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell where a sentence comes from, and what dated and linked it.",
    discussion: """
      Copy the link ¶ of a sentence, or only its id:

        dossier explain Public/days/1916-07-01.html#s-1a2b3c4d
        dossier explain 1a2b3c4d

      Its passages are printed with their lines and bytes, their differences, citations and \
      voices, the words or the rule that gave it each time and link, and the editor's \
      annotations on it. A work, an annotation or a heading of a page is explained, too. For programs:

        dossier explain 1a2b3c4d --in somme --format json
      """)

  /// How an explanation is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: ArgumentHelp("The address of a sentence on the site, or its id.", valueName: "anchor"),
    completion: .file(extensions: ["html"]))
  var anchor: String

  @OptionGroup var folder: InFolderOption

  @Option(name: .long, help: "How the answer is written.")
  var format = Format.text

  @OptionGroup var colour: ColourOption

  func run() throws {
    let report: ExplainReport
    let progress = Progress()
    do {
      report = try Pipeline.explain(
        AnchorName(anchor), in: folder.checked(), telling: progress.begin)
      progress.end()
    } catch {
      progress.end()
      StandardStreams.write(ReportingOptions.text(of: error), to: 2)
      throw ExitStatus(for: error).exitCode
    }
    guard let explained = report.explained else {
      let printed = DiagnosticText(
        folder: folder.folder, line: FileLines(in: folder.folder).line, style: colour.style)
      StandardStreams.write(printed.text(of: report.diagnostics), to: 2)
      throw ExitStatus.faultyContent.exitCode
    }
    StandardStreams.write(remarks(report), to: 2)
    let text =
      format == .json ? json(explained) : ExplanationText(explained, folder: folder.folder).text
    guard StandardStreams.write(text, to: 1) else { throw ExitStatus.inputOutput.exitCode }
  }

  private func json(_ explained: Explained) -> String {
    String(decoding: explained.json.bytes, as: UTF8.self)
  }

  /// What a reader has to know beside the answer.
  private func remarks(_ report: ExplainReport) -> String {
    var text = ""
    if report.isElsewhere { text += "dossier: it does not stand on the page that you named\n" }
    if report.diagnostics.hasErrors {
      text += "dossier: the content has errors, which dossier check lists\n"
    }
    return text
  }
}

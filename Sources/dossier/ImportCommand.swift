import ArgumentParser
import DossierSite

/// `dossier import`: the Markdown pages alone.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read the sources and write the Markdown pages, without the site.",
    discussion: """
      Write the pages in Content/ whose text has changed:

        dossier import

      Only say whether they are up to date, for a hook or a server that checks each commit:

        dossier import --check

      A page that was edited by hand is not overwritten: the error names the annotation that \
      would do the same.
      """)

  @OptionGroup var folder: FolderOptions

  @Flag(name: .long, help: "Write nothing; exit with 1 where a page is out of date.")
  var check = false

  @OptionGroup var edits: EditOptions
  @OptionGroup var reporting: ReportingOptions

  func run() throws {
    try reporting.report(on: folder, as: check ? .importCheck : .importPages) { folder, tell in
      var request = BuildRequest(
        folder: folder, strict: reporting.strict, discardEdits: edits.discardEdits)
      request.tell = tell
      return try Pipeline.importPages(request, checkOnly: check)
    }
  }
}

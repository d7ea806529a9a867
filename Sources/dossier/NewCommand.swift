import ArgumentParser
import DossierSite
import DossierStarting

/// `dossier new`: a dossier out of documents.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Start a dossier from documents.",
    discussion: """
      Make a dossier of an encyclopedia article and a report, then its site:

        dossier new somme --from somme.wikitext gazette.txt
        dossier build somme

      The documents are copied byte for byte. Title, period and sides come from the infobox \
      of an article; units, places and people from its infobox, links and names, each marked \
      as proposed until you confirm it:

        dossier confirm third-army albert --in somme

      Wikitext and plain text in UTF-8 are told apart by what the file holds.
      """)

  @Argument(
    help: ArgumentHelp("The folder to make; it must be empty or not there yet.", valueName: "dir"),
    completion: .directory)
  var folder: String

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("The documents, the leading one first.", valueName: "file"),
    completion: .file())
  var from: [String]

  @OptionGroup var output: QuietOption

  func run() throws {
    try output.report(on: nil) { try NewDossier.start(in: folder, from: from, telling: $0) }
    output.say("next: dossier build \(PlainText.line(folder))")
  }
}

import ArgumentParser
import DossierSite
import DossierStarting

/// `dossier add`: another source.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add documents to a dossier, as its last sources.",
    discussion: """
      Add a report to the dossier in the current folder, or to another one:

        dossier add gazette.txt
        dossier add gazette.txt --in somme

      The document is copied into Content/Sources/ and listed in sources.yml; units, places and \
      people that the gazetteer lacks are proposed. What stands in these files stays as it is.
      """)

  @Argument(help: ArgumentHelp("The documents.", valueName: "file"), completion: .file())
  var files: [String]

  @OptionGroup var folder: InFolderOption
  @OptionGroup var output: QuietOption

  func run() throws {
    try output.report(on: folder) { try AddedSource.add(files, to: folder.checked(), telling: $0) }
  }
}

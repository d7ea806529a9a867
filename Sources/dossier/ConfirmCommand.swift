import ArgumentParser
import DossierSite
import DossierStarting

/// `dossier confirm`: proposed entries become the editor's.
struct ConfirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Confirm entries of the gazetteer that the program proposed.",
    discussion: """
      Confirm two entries by their ids, which are the last part of their pages' addresses:

        dossier confirm third-army albert

      Where a unit and a place share an id, say which is meant; or confirm all of them:

        dossier confirm places/albert
        dossier confirm --all --in somme

      Only the lines “proposed: true” are removed, which you can just as well do by hand.
      """)

  @Argument(
    help: ArgumentHelp("The ids of the entries.", valueName: "id"),
    completion: CompletionKind.ids(Confirmation.proposedIDs))
  var ids: [String] = []

  @Flag(name: .long, help: "Confirm every entry.")
  var all = false

  @OptionGroup var folder: InFolderOption
  @OptionGroup var output: QuietOption

  func run() throws {
    try output.report(on: folder) { _ in
      try Confirmation.confirm(ids, all: all, in: folder.checked())
    }
  }
}

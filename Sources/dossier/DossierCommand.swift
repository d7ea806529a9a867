// dossier: the command line. One file a verb, `…Command`; how anything is done stands elsewhere.
//
// What a verb takes    `FolderOptions`, `SharedOptions`, `OptionValues`
// What it prints       `Reporting` ends a verb; `DiagnosticText`, `CheckListing` (text, JSON, GitHub),
//                      `ExplanationText`, `Outcome`, `Progress`; `PlainText` lets nothing steer a terminal
// How it ends          `ExitStatus`

import ArgumentParser

/// The program: its verbs, and what holds for all of them.
@main
struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Turn source documents on a battle into a site in which every sentence is cited.",
    discussion: """
      A dossier is a folder that holds Content/: the source documents, byte for byte, and \
      the editor's own files. Make one of your documents, build it, then open \
      somme/Public/index.html:

        dossier new somme --from somme.wikitext gazette.txt
        dossier build somme

      Every fault in the content is printed with its file, line and what to do. The exit \
      status is 0 when all is well, 1 when the content has errors, 64 when the command was \
      used wrongly, and 70 or above when the machine failed.
      """,
    version: Version.current,
    subcommands: [
      NewCommand.self, BuildCommand.self, ServeCommand.self, ImportCommand.self, CheckCommand.self,
      AddCommand.self, UpdateCommand.self, ConfirmCommand.self, ExplainCommand.self,
    ],
    helpNames: [.short, .long])

  static func main() {
    StandardStreams.prepare()
    main(nil)
  }
}

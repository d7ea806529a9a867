import ArgumentParser
import DossierModel
import DossierSite
import DossierStarting

/// `dossier update`: a newer revision of a source.
struct UpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Put a newer revision of a document in a source's place.",
    usage: """
      dossier update <id> <file> [--dry-run] [--in <dir>] [--quiet] [--color <when>]
      dossier update --ids [--dry-run] [--in <dir>] [--quiet] [--color <when>]
      """,
    discussion: """
      See what a newer revision would change, then take it:

        dossier update encyclopedia somme-new.wikitext --dry-run
        dossier update encyclopedia somme-new.wikitext

      The id is that of sources.yml. What moved, what is new and what is gone is listed by \
      statement; hints and annotations whose words no longer stand in the text are warnings. \
      The file keeps its name, and its SHA-256 in sources.yml is replaced.

      Where statements go by other ids than before, the old ones still lead to them; write the new \
      ones into your annotations and pages:

        dossier update --ids
      """)

  @Argument(
    help: ArgumentHelp("The id of the source.", valueName: "id"),
    completion: CompletionKind.ids(Revision.sourceIDs))
  var id: String?

  @Argument(
    help: ArgumentHelp("The newer document.", valueName: "file"), completion: .file())
  var file: String?

  @Flag(name: .long, help: "Write the ids that statements have now for those that they had.")
  var ids = false

  @Flag(name: .long, help: "Only say what would change; write nothing.")
  var dryRun = false

  @OptionGroup var folder: InFolderOption
  @OptionGroup var output: QuietOption

  func validate() throws {
    if ids, id != nil || file != nil {
      throw ValidationError(
        "--ids goes over the whole dossier: name no source and no file with it.")
    }
    if !ids, id == nil { throw ValidationError("Missing expected argument '<id>'") }
    if !ids, file == nil { throw ValidationError("Missing expected argument '<file>'") }
  }

  func run() throws {
    try output.report(on: folder) {
      guard let id, let file else {
        return try RenamedMarks.rewrite(in: folder.checked(), isDryRun: dryRun, telling: $0)
      }
      return try Revision.update(
        .init(id), with: file, in: folder.checked(), isDryRun: dryRun, telling: $0)
    }
  }
}

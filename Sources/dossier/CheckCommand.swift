import ArgumentParser
import DossierSite

/// `dossier check`: everything but writing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find all that is wrong or still open; write nothing.",
    discussion: """
      See what there is to do, three findings of each rule, or all of them:

        dossier check
        dossier check --all

      Let a build server stop at anything that is neither in order nor accepted with a reason \
      in dossier.yml, and show it beside the lines of a change:

        dossier check --strict
        dossier check --strict --format github

      Hand all findings to another program:

        dossier check --format json > findings.json

      docs/checks.md lists the rules, and tells how to set and accept them.
      """)

  @OptionGroup var folder: FolderOptions
  @OptionGroup var templates: TemplateOptions

  @Option(name: .long, help: "How findings are printed.")
  var format = CheckFormat.text

  @Flag(name: .long, help: "List every finding of each rule, and those that are accepted.")
  var all = false

  @OptionGroup var reporting: ReportingOptions

  func run() throws {
    let listing = CheckListing(format: format, isWhole: all, isQuiet: reporting.detail == .quiet)
    try reporting.report(on: folder, as: .check, listing: listing) { folder, tell in
      var request = BuildRequest(
        folder: folder, templates: templates.templates, strict: reporting.strict)
      request.tell = tell
      return try Pipeline.check(request)
    }
  }
}

/// How findings are printed.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  /// For an editor, on standard error.
  case text
  /// One object for another program, on standard output.
  case json
  /// Workflow commands of GitHub Actions, on standard output.
  case github
}

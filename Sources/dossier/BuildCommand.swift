import ArgumentParser
import DossierSite

/// `dossier build`: everything, from the sources to the site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Read the sources, write the Markdown pages and publish the site.",
    discussion: """
      Build the dossier in the current folder into Public/:

        dossier build

      Build another one into the folder of a web server, for the address it will have there:

        dossier build somme --output /srv/somme --base-url https://somme.example/

      The site is written beside the output folder and put in its place in one step, so that \
      a build that fails leaves the last good site. Files that no build wrote stay. Where nothing \
      has changed since the last build, none is written: .dossier-cache in DIR keeps what tells.
      """)

  @OptionGroup var folder: FolderOptions

  @Option(
    name: .long,
    help: ArgumentHelp("Where the site goes (default: Public in DIR).", valueName: "path"),
    completion: .directory)
  var output: String?

  @OptionGroup var templates: TemplateOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The address that the site will have (default: that of dossier.yml).", valueName: "url"),
    transform: BaseURL.checked)
  var baseURL: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How many pages to make at once, 1 to 64 (default: one per core).", valueName: "n"),
    transform: Jobs.checked)
  var jobs: Int?

  @Flag(name: .long, help: "Make everything anew, and leave .dossier-cache alone.")
  var noCache = false

  @OptionGroup var edits: EditOptions
  @OptionGroup var reporting: ReportingOptions

  func run() throws {
    try reporting.report(on: folder, as: .build) { folder, tell in
      var request = BuildRequest(
        folder: folder, output: output, templates: templates.templates, baseURL: baseURL,
        jobs: jobs, strict: reporting.strict, discardEdits: edits.discardEdits)
      request.usesCache = !noCache
      request.tell = tell
      return try Pipeline.build(request)
    }
  }
}

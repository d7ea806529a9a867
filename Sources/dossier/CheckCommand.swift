import ArgumentParser
import DossierSite

/// `dossier check`: everything but writing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Do all that a build does, but write nothing.",
    discussion: """
      Find every fault in the content, with warnings counted as errors:

        dossier check --strict
      """)

  @OptionGroup var folder: FolderOptions
  @OptionGroup var templates: TemplateOptions
  @OptionGroup var reporting: ReportingOptions

  func run() throws {
    try reporting.report(on: folder, as: .check) { folder in
      try Pipeline.check(
        BuildRequest(folder: folder, templates: templates.templates, strict: reporting.strict))
    }
  }
}

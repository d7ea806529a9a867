import DossierMarkdown
import DossierModel

/// The files under `data/`, and the page that says what each holds.
struct DataFiles {
  let plan: SitePlan
  let baseURL: String

  /// The files but for the sitemap, which needs all pages.
  var files: [SiteFile] {
    let references = plan.dossier.references
    return [
      SiteFile(path: "data/dossier.json", bytes: DossierData(plan).json.bytes),
      SiteFile(path: "data/statements.csv", text: StatementsCSV(plan: plan).text),
      SiteFile(
        path: "data/references.json",
        bytes: JSONValue.array(references.map { ReferenceData($0).csl }).bytes),
      SiteFile(path: "data/references.bib", text: BibTeX(references: references).text),
      SiteFile(path: "data/changes.xml", text: Feeds(plan: plan, baseURL: baseURL).atom),
    ]
  }

  /// `data/index.html`; `digest` is that of `dossier.json`.
  func page(digest: Digest) -> Page {
    var page = PageBody(
      plan: plan, path: PagePath(content: "data/index.md", url: "data/index.html"), title: "Data")
    page.add(
      "All that this site rests on, for other programs. The digest of this build, the SHA-256 of "
        + "dossier.json, is \(digest).")
    page.addMarkdown(
      Self.contents.map { "- [\($0.file)](\($0.file)): \($0.meaning)" }
        .joined(separator: "\n"))
    page.add("The terms of each source hold for its words; each statement names its sources.")
    return page.page(.data, isGenerated: false)
  }

  /// What each file holds, in plain words.
  static let contents: [(file: String, meaning: String)] = [
    (
      "dossier.json",
      "everything in one JSON object: sources, references, units, places, people, and every "
        + "statement with its times, its citations and the exact bytes that it comes from"
    ),
    ("statements.csv", "the statements as a table, one line each, for a spreadsheet"),
    ("references.json", "the works cited, as CSL-JSON, for a reference manager"),
    ("references.bib", "the same works, as BibTeX"),
    ("changes.xml", "what changed in the dossier, as an Atom feed"),
    ("sitemap.xml", "the addresses of all pages, for search engines"),
  ]
}

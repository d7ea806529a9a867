import DossierModel

/// The files under `data/`.
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
}

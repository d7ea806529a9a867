import DossierModel

/// The files under `data/`.
struct DataFiles {
  let plan: SitePlan
  let baseURL: String
  private let dossier: JSONValue

  init(plan: SitePlan, baseURL: String) {
    self.plan = plan
    self.baseURL = baseURL
    dossier = DossierData(plan).json
  }

  /// How many items stand under each key of `dossier.json` that holds several.
  var counts: [String: Int] {
    guard case .object(let object) = dossier else { return [:] }
    return object.compactMapValues {
      guard case .array(let items) = $0 else { return nil }
      return items.count
    }
  }

  /// The files but for the sitemap, which needs all pages.
  var files: [SiteFile] {
    let references = plan.dossier.references
    return [
      SiteFile(path: "data/dossier.json", bytes: dossier.bytes),
      SiteFile(path: "data/statements.csv", text: StatementsCSV(plan: plan).text),
      SiteFile(
        path: "data/references.json",
        bytes: JSONValue.array(references.map { ReferenceData($0).csl }).bytes),
      SiteFile(path: "data/references.bib", text: BibTeX(references: references).text),
      SiteFile(path: "data/changes.xml", text: Feeds(plan: plan, baseURL: baseURL).atom),
    ]
  }
}

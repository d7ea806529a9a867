import DossierModel

/// The files under `data/`.
struct DataFiles {
  /// But for the sitemap, which needs all pages; `dossier.json` first.
  let files: [SiteFile]
  /// That of `dossier.json`.
  let digest: Digest
  private let dossier: JSONValue

  init(plan: SitePlan, baseURL: String) {
    dossier = DossierData(plan).json
    let whole = SiteFile(path: "data/dossier.json", bytes: dossier.bytes)
    let references = plan.dossier.references
    digest = Digest(of: whole.bytes)
    files = [
      whole, SiteFile(path: "data/statements.csv", text: StatementsCSV(plan: plan).text),
      SiteFile(
        path: "data/references.json",
        bytes: JSONValue.array(references.map { ReferenceData($0).csl }).bytes),
      SiteFile(path: "data/references.bib", text: BibTeX(references: references).text),
      SiteFile(path: "data/changes.xml", text: Feeds(plan: plan, baseURL: baseURL).atom),
    ]
  }

  /// How many items stand under each key of `dossier.json` that holds several.
  var counts: [String: Int] {
    guard case .object(let object) = dossier else { return [:] }
    return object.compactMapValues {
      guard case .array(let items) = $0 else { return nil }
      return items.count
    }
  }
}

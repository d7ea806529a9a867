import DossierModel

/// The pages that list others, the references, the coverage and the page for lost ways.
///
/// Their text is a heading alone; the templates list the rest from values.
package struct IndexPages {
  let plan: SitePlan

  package init(_ plan: SitePlan) {
    self.plan = plan
  }

  /// Those for which there is something to list, and the page for lost ways.
  package func pages() -> [Page] {
    let gazetteer = plan.dossier.gazetteer
    var pages: [Page] = []
    if !plan.days.isEmpty { pages.append(index(.days, "Days")) }
    if gazetteer.places.contains(where: \.isDistrict) {
      pages.append(index(.districts, "Districts"))
    }
    if !gazetteer.units.isEmpty { pages.append(index(.units, "Units")) }
    if gazetteer.places.contains(where: { !$0.isDistrict }) {
      pages.append(index(.places, "Places"))
    }
    if gazetteer.people.contains(where: \.isPublic) { pages.append(index(.people, "People")) }
    if !plan.dossier.sources.isEmpty { pages.append(index(.sources, "Sources")) }
    if !plan.dossier.references.isEmpty {
      pages.append(page(.references, "references", "References"))
    }
    pages += finding
    if !plan.dossier.sources.isEmpty { pages.append(page(.coverage, "coverage", "Coverage")) }
    let layer = plan.dossier.annotations
    if !plan.dossier.control.rows.isEmpty {
      pages.append(page(.control, "control", "Control by day"))
    }
    if MapRecord.isDrawn(plan) { pages.append(page(.map, "map", "Map")) }
    if !layer.disagreements.isEmpty {
      pages.append(page(.disagreements, "disagreements", "Where the sources differ"))
    }
    return pages + [page(.notFound, "404", "Page not found")]
  }

  /// The pages by which a reader finds the others.
  private var finding: [Page] {
    var pages: [Page] = []
    if plan.dossier.statements.contains(where: { !$0.when.isEmpty }) {
      pages.append(page(.timeline, "timeline", "Timeline"))
    }
    if plan.dossier.gazetteer.names.contains(where: { plan.path(of: $0.entity) != nil }) {
      pages.append(page(.names, "names", "Names"))
    }
    if !SearchEntries(plan: plan).isEmpty { pages.append(page(.search, "search", "Search")) }
    return pages
  }

  private func index(_ index: Page.Index, _ title: String) -> Page {
    page(.index(index), "\(index.rawValue)/index", title)
  }

  private func page(_ kind: Page.Kind, _ name: String, _ title: String) -> Page {
    page(.only(kind), name, title)
  }

  private func page(_ subject: Page.Subject, _ name: String, _ title: String) -> Page {
    Page(
      subject, title: title, contentPath: "\(name).md", url: "\(name).html",
      body: "# \(title)\n")
  }
}

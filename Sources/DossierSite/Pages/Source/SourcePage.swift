import DossierModel

extension PageKind {
  /// A source: what it says in its own order, and its file.
  static let source = PageKind(
    names: [.source],
    template: PageTemplate(
      "source", PageFields(SourceRecord.fields, of: SourceRecord.init), .layer),
    things: { data, page in [page.source.flatMap { data.source($0) }].compactMap { $0 } },
    composing: .shown { plan, jobs in
      Parallel.map(plan.dossier.sources, jobs: jobs) { SourcePage(plan: plan, source: $0).page }
    })
}

/// Composes the page of a source.
private struct SourcePage {
  let plan: SitePlan
  let source: Source

  var page: Page {
    var page = PageBody(plan: plan, path: .source(source), title: source.title)
    addFacts(to: &page)
    page.addHeading(
      plan.words[source.reuse == .full ? .whatItSays : .whatIsQuoted])
    page.addSource(source.id)
    return page.page(.source(source.id), isGenerated: false)
  }

  /// Who wrote it, when, on what terms it is used and where it stands.
  private func addFacts(to page: inout PageBody) {
    if !source.authors.isEmpty { page.addFact(.writtenBy, source.authors.joined(separator: "; ")) }
    if let publisher = source.publisher { page.addFact(.publishedBy, publisher) }
    page.addFact(.date, source.date.map { plan.dates.words(for: $0) } ?? plan.words[.noneGiven])
    page.addFact(
      .kind, plan.words[source.role == .compilation ? .isCompilation : .isWitness])
    if let original = source.translationOf { page.addFact(.translationOf, original) }
    page.addFact(.licence, source.licence.isEmpty ? plan.words[.notStated] : source.licence)
    if let side = source.side.flatMap({ plan.catalogue.sides[$0]?.name }) {
      page.addFact(.standsOnTheSide, side)
    }
    if let standing = source.standing { page.addFact(.standing, standing) }
    page.addFact(.file, "\(source.file), SHA-256 \(source.sha256)")
  }
}

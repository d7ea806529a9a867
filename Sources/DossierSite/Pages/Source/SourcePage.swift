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
      source.reuse == .full ? "What it says" : "What is quoted of it, passage by passage")
    page.addSource(source.id)
    return page.page(.source(source.id), isGenerated: false)
  }

  /// Who wrote it, when, on what terms it is used and where it stands.
  private func addFacts(to page: inout PageBody) {
    if !source.authors.isEmpty { page.addFact("By", source.authors.joined(separator: "; ")) }
    if let publisher = source.publisher { page.addFact("Published by", publisher) }
    page.addFact("Date", source.date.map { plan.dates.words(for: $0) } ?? "none given")
    page.addFact(
      "Kind", source.role == .compilation ? "a compilation: it rests on other works" : "a witness")
    if let original = source.translationOf { page.addFact("Translation of", original) }
    page.addFact("Licence", source.licence.isEmpty ? "not stated" : source.licence)
    if let side = source.side.flatMap({ plan.catalogue.sides[$0]?.name }) {
      page.addFact("Stands on the side", side)
    }
    if let standing = source.standing { page.addFact("Standing", standing) }
    page.addFact("File", "\(source.file), SHA-256 \(source.sha256)")
  }
}

import DossierMarkdown
import DossierModel

/// What the page of all references shows: each work with every statement that rests on it, on
/// every page where it stands.
struct ReferencesRecord {
  let plan: SitePlan
  /// For each statement, the pages on which it stands, in order.
  let pages: [Statement.ID: [Page]]

  func record(for page: Page) -> TemplateRecord {
    TemplateRecord([
      "count": .text("\(plan.dossier.references.count)"),
      "references": .list(plan.dossier.references.map { reference($0, from: page) }),
    ])
  }

  private func reference(_ reference: Reference, from page: Page) -> TemplateRecord {
    var html = HTMLBuilder()
    _ = CitationHTML(plan: plan, url: page.url).write(reference.id, to: &html)
    let statements = plan.dossier.statements.filter { statement in
      statement.citations.contains { $0.reference == reference.id }
    }
    return TemplateRecord([
      "id": .text(reference.id.text),
      "citation": .html(html.text),
      "count": .text(PageComposer.count(statements.count)),
      "statements": .list(statements.map { statement($0, from: page) }),
    ])
  }

  private func statement(_ statement: Statement, from page: Page) -> TemplateRecord {
    let places = pages[statement.id] ?? []
    return TemplateRecord([
      "text": .text(statement.text),
      "url": .text(RelativePath.from(page.url, to: plan.url(of: statement))),
      "pages": .list(
        places.map {
          plan.link($0.title, "\($0.url)#s-\(statement.id)", from: page)
        }),
    ])
  }
}

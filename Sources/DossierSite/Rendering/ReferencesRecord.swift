import DossierMarkdown
import DossierModel

/// What the page of all references shows: each work with every statement that rests on it, on
/// every page where it stands.
struct ReferencesRecord {
  let plan: SitePlan
  /// For each statement, the pages on which it stands, in order.
  let pages: [Statement.ID: [Page]]

  private let statements: [Reference.ID: [Statement]]

  init(plan: SitePlan, pages: [Statement.ID: [Page]]) {
    self.plan = plan
    self.pages = pages
    statements = Self.statementsByReference(plan.dossier.statements)
  }

  /// The statements that cite a work, and for a source those that have a passage in it, too.
  private static func statementsByReference(
    _ statements: [Statement]
  ) -> [Reference.ID: [Statement]] {
    var found: [Reference.ID: [Statement]] = [:]
    for statement in statements {
      let sources = statement.sources.map { Reference.ID($0.text) }
      for id in Set(statement.citations.map(\.reference) + sources) {
        found[id, default: []].append(statement)
      }
    }
    return found
  }

  func record(for page: Page) -> TemplateRecord {
    TemplateRecord([
      "count": .text("\(plan.dossier.references.count)"),
      "references": .list(plan.dossier.references.map { reference($0, from: page) }),
    ])
  }

  private func reference(_ reference: Reference, from page: Page) -> TemplateRecord {
    var html = HTMLBuilder()
    _ = CitationHTML(plan: plan, url: page.url).write(reference.id, to: &html)
    let statements = statements[reference.id] ?? []
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

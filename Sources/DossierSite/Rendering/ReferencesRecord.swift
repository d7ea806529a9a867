import DossierMarkdown
import DossierModel

/// What the page of all references shows: each work with every statement that rests on it, on
/// every page where it stands; by outlet, and with what may be chosen from.
struct ReferencesRecord {
  let plan: SitePlan
  /// For each statement, the pages on which it stands, in order.
  let pages: [Statement.ID: [Page]]

  private let statements: [Reference.ID: [Statement]]
  private let facets: ReferenceFacets

  init(plan: SitePlan, pages: [Statement.ID: [Page]]) {
    self.plan = plan
    self.pages = pages
    statements = Self.statementsByReference(plan.dossier.statements)
    facets = ReferenceFacets(plan)
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
    let references = plan.dossier.references
    var values: [String: TemplateRecord.Value] = [
      "count": .text("\(references.count { !facets.isSource($0) })"),
      "sourceCount": .text("\(references.count(where: facets.isSource))"),
      "voices": .text("\(facets.voices)"),
      "filters": .list(facets.filters),
      "groups": .list(
        facets.groups.map { group in
          TemplateRecord([
            "title": .text(group.title),
            "count": .text("\(group.references.count)"),
            "references": .list(group.references.map { reference($0, from: page) }),
          ])
        }),
    ]
    values["gaps"] = .optional(facets.gaps)
    return TemplateRecord(values)
  }

  private func reference(_ reference: Reference, from page: Page) -> TemplateRecord {
    var html = HTMLBuilder()
    _ = CitationHTML(plan: plan, url: page.url).write(reference.id, to: &html)
    let statements = statements[reference.id] ?? []
    let isSource = facets.isSource(reference)
    var values: [String: TemplateRecord.Value] = [
      "id": .text(reference.id.text),
      "citation": .html(html.text),
      "count": .text(PageComposer.count(statements.count)),
      "isSource": .flag(isSource),
      "hasStatements": .flag(!statements.isEmpty),
      "outlet": .text(facets.outlet(of: reference).value),
      "language": .text(facets.language(of: reference).value),
      "date": .text(facets.date(of: reference).value),
      "statements": .list(
        isSource ? [] : statements.map { statement($0, from: page) }),
    ]
    if isSource {
      values["page"] = .text(RelativePath.from(page.url, to: "sources/\(reference.id).html"))
    }
    values["voice"] = .optional(facets.voice(of: reference))
    return TemplateRecord(values)
  }

  private func statement(_ statement: Statement, from page: Page) -> TemplateRecord {
    let home = plan.home(of: statement)?.url
    let others = (pages[statement.id] ?? []).filter { $0.url != home }
    var values: [String: TemplateRecord.Value] = [
      "text": .text(statement.text),
      "url": .text(RelativePath.from(page.url, to: plan.url(of: statement))),
      "when": .text(
        statement.when.first.map { plan.dates.words(for: $0.edtf) } ?? "undated"),
      "pages": .list(
        others.map {
          plan.link($0.title, "\($0.url)#s-\(statement.id)", from: page)
        }),
    ]
    values["support"] = .text(
      StatementMarkdown.support(of: statement) ?? "rests on this work alone")
    return TemplateRecord(values)
  }
}

import DossierContent
import DossierImport
import DossierMarkdown
import DossierModel
import DossierReading

/// Answers where the things on the site come from.
package struct Explainer {
  let plan: SitePlan
  let imported: Importer.Result
  let names: NameIndex
  /// The Markdown of all pages, by their addresses.
  let pages: [Page]

  init(_ imported: Importer.Result, plan: SitePlan) {
    self.plan = plan
    self.imported = imported
    names = NameIndex(plan.dossier.gazetteer)
    pages = PageKinds.builtIn.written(of: plan) + PageKinds.builtIn.shown(of: plan)
  }

  /// What stands behind an anchor; nil where there is no such anchor.
  package func explain(_ name: AnchorName) -> Explained? {
    for id in name.ids {
      if let statement = statement(id) { return .statement(explanation(of: statement)) }
      if let reference = plan.referencesByID[Reference.ID(id)] {
        return .reference(explanation(of: reference))
      }
      let annotations = annotations(id, asIn: name)
      if !annotations.isEmpty { return .annotations(annotations.map(explanation(of:))) }
    }
    return heading(name).map { .heading($0) }
  }

  /// The heading of the page that is named; nil where there is none.
  private func heading(_ name: AnchorName) -> HeadingExplanation? {
    guard let page = pages.first(where: { $0.url == name.page }) else { return nil }
    let blocks = MarkdownParser.parse(page.body).blocks
    for (index, block) in blocks.enumerated() {
      guard case .heading(let heading) = block, heading.id == name.anchor else { continue }
      let below = blocks[(index + 1)...].prefix { block in
        guard case .heading(let next) = block else { return true }
        return next.level > heading.level
      }
      var seen: Set<Statement.ID> = []
      let ids = ([block] + below).flatMap(StatementSpans.spans(in:)).compactMap(\.statement)
      return HeadingExplanation(
        url: "\(page.url)#\(name.anchor)", title: heading.inlines.plainText,
        statements: ids.filter { seen.insert($0).inserted }.compactMap { id in
          plan.statementsByID[id].map { Explanation.StatementName(id: id, text: $0.text) }
        })
    }
    return nil
  }

  /// The known id nearest to one that is not known.
  package func nearest(to name: AnchorName) -> String? {
    let known =
      plan.dossier.statements.flatMap { [$0.id.text] + $0.furtherIDs.map(\.text) }
      + plan.dossier.references.map(\.id.text) + allAnnotations.map(\.id)
    for id in name.ids.reversed() {
      if let near = Nearest.word(to: id, among: known) { return near }
    }
    return nil
  }

  private func statement(_ id: String) -> Statement? {
    let id = Statement.ID(id)
    return plan.statementsByID[id] ?? plan.dossier.statements.first { $0.furtherIDs.contains(id) }
  }

  private func explanation(of reference: Reference) -> ReferenceExplanation {
    ReferenceExplanation(
      id: reference.id, words: words(of: reference), via: reference.via,
      citedBy: plan.dossier.statements
        .filter { $0.citations.contains { $0.reference == reference.id } }
        .map { Explanation.StatementName(id: $0.id, text: $0.text) })
  }

  /// The full citation in one line.
  func words(of reference: Reference) -> String {
    CitationParts(reference, plan: plan).sentences().map { sentence in
      sentence.map { part in
        switch part {
        case .text(let text), .container(let text), .gap(let text): text
        case .title(let title): "“\(title.text)”"
        case .link(let label, let address): "\(label): \(address.text)"
        case .source(let id): plan.sourcesByID[id]?.shortTitle ?? id.text
        }
      }.joined()
    }.joined(separator: ". ")
  }
}

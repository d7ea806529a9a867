import DossierModel

extension Page.Kind {
  static let references = Self("references")
}

extension PageKind {
  /// All works, each with the statements that rest on it.
  static let references = PageKind(
    names: [.references],
    template: PageTemplate(
      "references", PageFields(ReferencesRecord.fields, of: ReferencesRecord.init), .layer),
    assets: ["lists.css", "filter.js"], turn: .afterStatements,
    things: { data, _ in data.works },
    composing: .shown { plan, _ in
      plan.dossier.references.isEmpty
        ? []
        : [
          Page(
            .only(.references), title: plan.words[.references], at: .references, way: Page.Way(140))
        ]
    })
}

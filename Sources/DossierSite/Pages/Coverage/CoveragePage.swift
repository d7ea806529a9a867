import DossierModel

extension Page.Kind {
  static let coverage = Self("coverage")
}

extension PageKind {
  /// That no byte of a source is lost, and what is still open.
  static let coverage = PageKind(
    names: [.coverage],
    template: PageTemplate(
      "coverage", PageFields(CoverageRecord.fields, of: CoverageRecord.init)),
    turn: .last,
    composing: .shown { plan, _ in
      plan.dossier.sources.isEmpty
        ? []
        : [Page(.only(.coverage), title: plan.words[.coverage], at: .coverage, way: Page.Way(150))]
    })
}

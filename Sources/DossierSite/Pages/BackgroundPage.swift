import DossierModel

extension PageKind {
  /// What the sources tell of other times and places, or of the whole: plain text.
  static let background = PageKind(
    template: .page,
    composing: .shown { plan, _ in
      let statements = plan.dossier.statements.filter { $0.role == .background }
      guard !statements.isEmpty else { return [] }
      var page = PageBody(plan: plan, path: .background, title: plan.words[.background])
      page.add(.backgroundIntroduction)
      page.addRuns(statements, headingLevel: 2, namesDays: true)
      page.addSources(of: statements)
      return [page.page(.text, way: Page.Way(80), isGenerated: false)]
    })
}

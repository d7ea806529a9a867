import DossierModel

extension PageKind {
  /// The first page: the battle in short, and the ways on.
  static let home = PageKind(
    names: [.home],
    template: PageTemplate(
      "home", PageFields(HomeRecord.fields) { HomeRecord($0.view) }, .layer, .map),
    assets: ["map.css"], things: { data, _ in [data.event] },
    composing: .shown { plan, _ in [HomePage(plan: plan).page] })
}

/// Composes the first page.
private struct HomePage {
  let plan: SitePlan

  var page: Page {
    var page = PageBody(plan: plan, path: .home, title: plan.dossier.settings.title)
    let opening = HomeOpening(plan).statements
    if !opening.isEmpty { page.addRuns(opening, headingLevel: 3, namesDays: true) }
    addKeyFacts(to: &page)
    addSample(to: &page, beside: Set(opening.map(\.id)))
    return page.page(.home, isGenerated: false)
  }

  /// One sentence as all pages show it, to learn the signs from.
  private func addSample(to page: inout PageBody, beside opening: Set<Statement.ID>) {
    guard let sample = sample(beside: opening) else { return }
    page.addHeading(plan.words[.howToRead], as: .waysOn)
    page.addRuns([sample], headingLevel: 3)
  }

  /// A sentence of the battle that shows as much as one can: a cited work, a note of the editor's.
  private func sample(beside opening: Set<Statement.ID>) -> Statement? {
    let told = plan.days.all.filter { plan.dossier.settings.battle?.contains($0) ?? true }
      .flatMap { plan.days.statements[$0] ?? [] }
      .filter { $0.role == .battle && !opening.contains($0.id) }
    let cited = told.filter { !$0.citedWorks.isEmpty }
    return cited.first { plan.annotations.notesByStatement[$0.id] != nil } ?? cited.first
      ?? told.first
  }

  /// What the infoboxes say of the whole, then of each side, each with its citations.
  private func addKeyFacts(to page: inout PageBody) {
    let facts = KeyFacts(plan)
    let ofTheWhole = facts.ofTheWhole
    guard !ofTheWhole.isEmpty || !facts.sides.isEmpty else { return }
    page.addHeading(plan.words[.keyFactsOfBoxes])
    if !ofTheWhole.isEmpty {
      page.addTable(of: ofTheWhole, label: KeyFacts.label)
    }
    page.addFacts(by: facts.sides, facts.facts)
  }
}

import DossierModel

extension Page.Kind {
  static let casualties = Self("casualties")
}

extension PageKind {
  /// The page of figures: the template prints those that the editor set out, and below them stand
  /// those of the boxes.
  static let casualties = PageKind(
    .casualties,
    template: PageTemplate(
      "casualties",
      PageFields(LayerRecord.fields) { LayerRecord(casualties: CasualtyRecord.all(from: $0.view)) },
      PageFields(CasualtyChart.fields) { CasualtyChart($0.view) }),
    assets: ["map.css"], composing: .shown { plan, _ in CasualtiesPage(plan: plan).pages })
}

/// Composes the page of figures.
private struct CasualtiesPage {
  let plan: SitePlan

  var pages: [Page] {
    let facts = KeyFacts(plan)
    let sides = facts.sides.filter { !facts.figures(of: $0).isEmpty }
    let others = facts.figures(of: nil)
    guard !plan.dossier.annotations.casualties.isEmpty || !sides.isEmpty || !others.isEmpty else {
      return []
    }
    var page = PageBody(plan: plan, path: .casualties, title: "Casualties and strengths")
    if !sides.isEmpty || !others.isEmpty {
      page.addHeading("As the sources’ boxes give them, side by side")
      page.addFacts(by: sides) { facts.figures(of: $0) }
    }
    if !others.isEmpty {
      page.addSubheading("In columns of which no side is told")
      page.addTable(of: others, header: ["Fact", "As the box has it"], label: KeyFacts.label)
    }
    let way = Page.Way(120, short: "Casualties", isMain: true)
    return [page.page(.only(.casualties), way: way, isGenerated: false)]
  }
}

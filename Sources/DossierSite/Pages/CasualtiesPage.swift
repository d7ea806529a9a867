import DossierModel

extension Page.Kind {
  static let casualties = Self("casualties")
}

extension PageKind {
  /// The page of figures: the template prints those that the editor set out, and below them stand
  /// those of the boxes.
  static let casualties = PageKind(
    names: [.casualties],
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
    var page = PageBody(plan: plan, path: .casualties, title: plan.words[.casualtiesAndStrengths])
    if !sides.isEmpty || !others.isEmpty {
      page.addHeading(plan.words[.figuresOfBoxes])
      page.addFacts(by: sides) { facts.figures(of: $0) }
    }
    if !others.isEmpty {
      page.addSubheading(plan.words[.columnsOfNoSide])
      page.addTable(of: others, label: KeyFacts.label)
    }
    let way = Page.Way(120, short: plan.words[.casualties], isMain: true)
    return [page.page(.only(.casualties), way: way, isGenerated: false)]
  }
}

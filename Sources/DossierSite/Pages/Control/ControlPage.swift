import DossierModel

extension Page.Kind {
  static let control = Self("control")
}

extension PageKind {
  /// Who held what on which day.
  static let control = PageKind(
    names: [.control],
    template: PageTemplate(
      "control", PageFields(ControlTableRecord.fields) { ControlTableRecord($0.view) }),
    assets: ["map.css"],
    composing: .shown { plan, _ in
      plan.dossier.control.rows.isEmpty
        ? []
        : [
          Page(
            .only(.control), title: plan.words[.controlByDay], at: .control,
            way: Page.Way(100, short: plan.words[.control], isMain: true))
        ]
    })
}

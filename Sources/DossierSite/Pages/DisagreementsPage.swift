import DossierModel

extension Page.Kind {
  static let disagreements = Self("disagreements")
}

extension PageKind {
  /// All on what the sources differ.
  static let disagreements = PageKind(
    names: [.disagreements],
    template: PageTemplate(
      "disagreements",
      PageFields(LayerRecord.fields) {
        LayerRecord(disagreements: DisagreementRecord.all(from: $0.view))
      }),
    composing: .shown { plan, _ in
      plan.dossier.annotations.disagreements.isEmpty
        ? []
        : [
          Page(
            .only(.disagreements), title: plan.words[.whereSourcesDiffer], at: .disagreements,
            way: Page.Way(130, short: plan.words[.disagreements], isMain: true))
        ]
    })
}

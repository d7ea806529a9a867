import DossierModel

extension Page.Kind {
  static let timeline = Self("timeline")
}

extension PageKind {
  /// All that is dated, by day.
  static let timeline = PageKind(
    names: [.timeline],
    template: PageTemplate(
      "timeline", PageFields(TimelineRecord.fields) { TimelineRecord($0.view) }),
    assets: ["lists.css", "timeline.css", "filter.js"],
    composing: .shown { plan, _ in
      let isDated = plan.dossier.statements.contains { !$0.when.isEmpty }
      let path = PagePath(named: "timeline")
      return isDated
        ? [Page(.only(.timeline), title: plan.words[.timeline], at: path, way: Page.Way(20))] : []
    })
}

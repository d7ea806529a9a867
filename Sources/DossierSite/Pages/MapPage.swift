import DossierModel

extension Page.Kind {
  static let map = Self("map")
}

extension PageKind {
  /// The map of the days, or of the places alone.
  static let map = PageKind(
    names: [.map], template: PageTemplate("map", .map), assets: ["map.css"],
    composing: .shown { plan, _ in
      MapRecord.isDrawn(plan)
        ? [Page(.only(.map), title: plan.words[.map], at: .map, way: Page.Way(110, isMain: true))]
        : []
    })
}

import DossierModel

extension PageKind {
  /// A unit, or who fields it.
  static let unit = PageKind(
    names: [.unit], template: .entity,
    composing: .written { plan, jobs in
      Parallel.map(plan.dossier.gazetteer.units, jobs: jobs) { page(of: $0, in: plan) }
    })

  private static func page(of unit: Unit, in plan: SitePlan) -> Page {
    var page = PageBody(plan: plan, path: .unit(unit.id), title: unit.name, own: .unit(unit.id))
    page.addFact(.kind, unit.kind)
    if let side = unit.side.flatMap({ plan.catalogue.sides[$0] }) {
      page.addFact(.side, side.name)
    }
    if let parent = unit.parent { page.addFact(.partOf, link: .unit(parent)) }
    let below = plan.dossier.gazetteer.units.filter { $0.parent == unit.id }
    page.addFact(.itsParts, links: below.map { .unit($0.id) })
    page.addNames(unit.names)
    if unit.isProposed { page.addProposed() }
    return page.entityPage(.unit(unit.id), under: .toldOfUnit)
  }
}

import DossierLanguages
import DossierModel

extension PageTemplate {
  /// The template of units, places and people.
  static let entity = PageTemplate(
    "entity", PageFields(EntityRecord.fields, of: EntityRecord.init), .layer)
}

extension PageBody {
  /// What all pages of entities have after their facts: what happened by day, what is undated, what
  /// they are named together with, the sources.
  mutating func entityPage(
    _ entity: EntityID, under heading: InterfaceWord, isDistrict: Bool = false
  ) -> Page {
    let statements = plan.statements.byEntity[entity] ?? []
    addByDay(statements, heading: plan.words[heading])
    let units = statements.flatMap(\.units).distinct.filter { .unit($0) != entity }
    let places = statements.flatMap(\.places).distinct.filter { .place($0) != entity }
    addLinks(.unitsNamedWithIt, units.map { .unit($0) })
    addLinks(.placesNamedWithIt, places.map { .place($0) })
    addLinks(
      .peopleNamedWithIt,
      statements.flatMap(\.people).distinct.map { .person($0) }.filter { $0 != entity })
    addSources(of: statements)
    return page(
      .entity(entity, isDistrict: isDistrict), units: units,
      districts: places.filter(plan.isDistrict))
  }
}

import DossierModel

extension PageKind {
  /// A person whom the gazetteer shows.
  static let person = PageKind(
    names: [.person], template: .entity,
    composing: .written { plan, jobs in
      let people = plan.dossier.gazetteer.people.filter(\.isPublic)
      return Parallel.map(people, jobs: jobs) { page(of: $0, in: plan) }
    })

  private static func page(of person: Person, in plan: SitePlan) -> Page {
    var page = PageBody(
      plan: plan, path: .person(person.id), title: person.name, own: .person(person.id))
    page.addFact(.role, person.role)
    if let side = person.side.flatMap({ plan.catalogue.sides[$0] }) {
      page.addFact(.side, side.name)
    }
    if let unit = person.unit { page.addFact(.unit, link: .unit(unit)) }
    page.addNames(person.names)
    if person.isProposed { page.addProposed() }
    return page.entityPage(.person(person.id), under: .toldOfPerson)
  }
}

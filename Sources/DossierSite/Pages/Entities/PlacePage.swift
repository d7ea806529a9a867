import DossierModel

extension PageKind {
  /// A place, which may be a district.
  static let place = PageKind(
    names: [.district, .place], template: .entity,
    composing: .written { plan, jobs in
      Parallel.map(plan.dossier.gazetteer.places, jobs: jobs) { page(of: $0, in: plan) }
    })

  private static func page(of place: Place, in plan: SitePlan) -> Page {
    var page = PageBody(
      plan: plan, path: .place(place), title: place.name, own: .place(place.id))
    page.addFact(.kind, place.kind)
    if let within = place.within { page.addFact(.liesIn, link: .place(within)) }
    let inside = plan.dossier.gazetteer.places.filter { $0.within == place.id }
    page.addFact(.placesInIt, links: inside.map { .place($0.id) })
    page.addNames(place.names)
    if place.isProposed { page.addProposed() }
    return page.entityPage(
      .place(place.id),
      under: place.isDistrict ? .happenedInDistrict : .toldOfPlace,
      isDistrict: place.isDistrict)
  }
}

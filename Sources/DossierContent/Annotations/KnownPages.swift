import DossierModel

/// The pages of days and entities, as far as the gazetteer tells which there are.
struct KnownPages {
  let ids: AnnotationIDs

  /// The pages of all entities.
  var entities: [String] {
    let districts = ids.districts.list.map { "districts/\($0)" }
    let places = (ids.places?.list ?? []).filter { !ids.districts.contains($0) }
    return (ids.units?.list ?? []).map { "units/\($0)" } + districts
      + places.map { "places/\($0)" } + (ids.people?.list ?? []).map { "people/\($0)" }
  }

  func holds(_ entity: EntityID) -> Bool {
    switch entity {
    case .unit(let id): ids.units?.contains(id) ?? true
    case .place(let id): ids.places?.contains(id) ?? true
    case .person(let id): ids.people?.contains(id) ?? true
    }
  }

  /// What is wrong with the name of a page; nil where nothing is. Whether anything is told of a day
  /// is not known here.
  func fault(of name: String) -> (message: String, advice: String)? {
    guard !isKnown(name) else { return nil }
    let bare = [".md", ".html"].first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) }
    let near = bare ?? Nearest.word(to: name, among: entities)
    return (
      "there is no page `\(name)`",
      near.map { "did you mean `\($0)`?" }
        ?? "name a page as in its address, without the ending: `days/1916-07-01`, `units/…`, `index`"
    )
  }

  private func isKnown(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1 else { return Identifier<Void>(name).isWellFormed }
    guard parts.count == 2 else { return false }
    switch parts[0] {
    case "days": return CalendarDate(slug: parts[1])?.month != nil || parts[1] == "index"
    case "sources": return ids.sources?.contains(Source.ID(parts[1])) ?? true
    case "units": return ids.units?.contains(Unit.ID(parts[1])) ?? true
    case "people": return ids.people?.contains(Person.ID(parts[1])) ?? true
    case "places":
      let id = Place.ID(parts[1])
      return ids.places.map { $0.contains(id) && !ids.districts.contains(id) } ?? true
    case "districts": return ids.places == nil || ids.districts.contains(Place.ID(parts[1]))
    default: return false
    }
  }
}

extension Rule {
  package static let unknownPage = contract(
    "unknown-page", "A page is named that the site does not have",
    "name a page as in its address, without the ending")
}

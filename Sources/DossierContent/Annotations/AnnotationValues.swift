import DossierModel

extension Mapping {
  /// The part of the day.
  mutating func part() -> PartOfDay? {
    choice("part", PartOfDay.self)
  }

  /// A date to the day.
  mutating func day(_ key: String) -> CalendarDate? {
    guard let date = date(key) else { return nil }
    if date.isDay { return date }
    report(
      .badDate, at: place(of: key), "`\(date)` is no day",
      advice: "write year, month and day as 1916-07-01")
    return nil
  }

  /// A whole number that is not negative.
  mutating func count(_ key: String) -> Int? {
    guard let text = located(key) else { return nil }
    let isPlain = text.value.utf8.allSatisfy { (48...57).contains($0) }
    if isPlain, let number = Int(text.value) { return number }
    report(
      .badValue, at: text.place, "`\(text.value)` is no whole number",
      advice: "write digits alone, without separators")
    return nil
  }

  /// The pages of a list.
  mutating func pages(_ key: String, ids: AnnotationIDs) -> [PageName] {
    texts(key).compactMap { page($0, ids: ids) }
  }

  mutating func page(_ text: Located<String>, ids: AnnotationIDs) -> PageName? {
    if let fault = KnownPages(ids: ids).fault(of: text.value) {
      report(.unknownPage, at: text.place, fault.message, advice: fault.advice)
      return nil
    }
    return PageName(text.value, at: text.place)
  }

  /// An entity by its page: `units/third-army`.
  mutating func entity(_ text: Located<String>, ids: AnnotationIDs) -> EntityID? {
    let pages = KnownPages(ids: ids)
    let parts = text.value.split(separator: "/", maxSplits: 1).map(String.init)
    let slug = parts.last ?? ""
    let entity: EntityID? =
      switch parts.count == 2 ? parts[0] : "" {
      case "units": .unit(Unit.ID(slug))
      case "places", "districts": .place(Place.ID(slug))
      case "people": .person(Person.ID(slug))
      default: nil
      }
    guard let entity, pages.holds(entity) else {
      report(
        .unknownID, at: text.place, "`\(text.value)` is no unit, place or person",
        advice: Nearest.word(to: text.value, among: pages.entities).map { "did you mean `\($0)`?" }
          ?? "write `units/`, `places/` or `people/` and the id")
      return nil
    }
    return entity
  }
}

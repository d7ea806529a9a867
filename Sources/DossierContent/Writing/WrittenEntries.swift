import DossierModel

/// Entries of the editor's lists as text, each behind an empty line.
package enum WrittenEntries {
  /// Sources, each with what the program guessed of it as a comment.
  package static func sources(_ sources: [(source: Source, comment: String)]) -> [String] {
    sources.map { source, comment in
      var entry = WrittenEntry(comments: [comment])
      entry.add("id", source.id.text)
      entry.add("file", source.file)
      entry.add("sha256", source.sha256.hexadecimal)
      entry.add("kind", source.kind.rawValue)
      entry.add("role", source.role.rawValue)
      entry.add("title", source.title)
      if source.shortTitle != source.file { entry.add("short-title", source.shortTitle) }
      entry.add("publisher", source.publisher)
      entry.add("author", list: source.authors)
      entry.add("date", source.date?.description)
      entry.add("licence", source.licence)
      entry.add("headings", items: source.hints.headings.map { YAMLText.scalar($0.exact) })
      entry.add("exclude", items: source.hints.excluded.map(stretch))
      return entry.text()
    }
  }

  private static func stretch(_ stretch: Source.Stretch) -> String {
    let words = [
      ("from", stretch.from.exact), ("to", stretch.to?.exact), ("reason", stretch.reason),
    ]
    let parts = words.compactMap { key, text in text.map { "\(key): \(YAMLText.scalar($0))" } }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  /// The entries of one list of a gazetteer; `origins` become comments.
  package static func entries(
    of list: GazetteerList, in gazetteer: Gazetteer, origins: [EntityID: [String]],
    voiceOrigins: [Voice.ID: [String]] = [:]
  ) -> [String] {
    switch list {
    case .units: gazetteer.units.map { unit($0, origins[.unit($0.id)] ?? []) }
    case .places: gazetteer.places.map { place($0, origins[.place($0.id)] ?? []) }
    case .people: gazetteer.people.map { person($0, origins[.person($0.id)] ?? []) }
    case .voices: gazetteer.voices.map { voice($0, voiceOrigins[$0.id] ?? []) }
    }
  }

  private static func start(
    _ id: String, _ name: String, _ names: [EntityName], isProposed: Bool, _ comments: [String]
  ) -> WrittenEntry {
    var entry = WrittenEntry(comments: comments)
    entry.add("id", id)
    if isProposed { entry.add(flag: "proposed") }
    entry.add("name", name)
    entry.add("names", list: names.map(\.text).filter { $0 != name })
    return entry
  }

  private static func unit(_ unit: Unit, _ comments: [String]) -> String {
    var entry = start(unit.id.text, unit.name, unit.names, isProposed: unit.isProposed, comments)
    entry.add("kind", unit.kind)
    entry.add("side", unit.side?.text)
    entry.add("parent", unit.parent?.text)
    return entry.text()
  }

  private static func place(_ place: Place, _ comments: [String]) -> String {
    var entry = start(
      place.id.text, place.name, place.names, isProposed: place.isProposed, comments)
    entry.add("kind", place.kind)
    entry.add("within", place.within?.text)
    if let position = place.position { entry.add("position", position) }
    return entry.text()
  }

  private static func person(_ person: Person, _ comments: [String]) -> String {
    var entry = start(
      person.id.text, person.name, person.names, isProposed: person.isProposed, comments)
    entry.add("role", person.role)
    entry.add("side", person.side?.text)
    return entry.text()
  }

  private static func voice(_ voice: Voice, _ comments: [String]) -> String {
    let names = voice.names.map { EntityName($0, language: "") }
    var entry = start(voice.id.text, voice.name, names, isProposed: voice.isProposed, comments)
    entry.add("hosts", list: voice.hosts)
    entry.add("kind", voice.kind)
    entry.add("side", voice.side?.text)
    return entry.text()
  }
}

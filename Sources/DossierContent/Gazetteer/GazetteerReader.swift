import DossierModel

/// Reads the lists of `Content/Gazetteer/`.
struct GazetteerReader {
  static let folder = "Content/Gazetteer"

  let disk: ContentDisk
  /// Nil where `dossier.yml` could not be read.
  let sides: KnownIDs<Side>?
  /// Of the names that say nothing of their language.
  let language: String

  /// The gazetteer, and the ids that its files give, also those of entries with faults.
  func read(
    reporting faults: inout [Diagnostic]
  ) -> (gazetteer: Gazetteer, ids: FrontMatter.Known) {
    let units = file("units.yml", reporting: &faults)
    let places = file("places.yml", reporting: &faults)
    let people = file("people.yml", reporting: &faults)
    let voices = file("voices.yml", reporting: &faults)
    let gazetteer = Gazetteer(
      units: self.units(units, reporting: &faults),
      places: self.places(places, reporting: &faults),
      people: self.people(people, units: units, reporting: &faults),
      voices: self.voices(voices, reporting: &faults),
      shapes: shapes(of: places.ids(of: Place.self), reporting: &faults))
    let ids = FrontMatter.Known(
      units: units.ids(of: Unit.self), places: places.ids(of: Place.self),
      districts: KnownIDs(gazetteer.places.filter(\.isDistrict).map(\.id)),
      people: people.ids(of: Person.self), voices: voices.ids(of: Voice.self))
    return (gazetteer, ids)
  }

  /// What a file of the gazetteer holds.
  enum File {
    case absent
    case unreadable
    case list(YAMLNode)

    /// Nil where the file's ids are not known.
    func ids<Subject>(of type: Subject.Type) -> KnownIDs<Subject>? {
      switch self {
      case .absent: KnownIDs()
      case .unreadable: nil
      case .list(let node): KnownIDs(declaredIn: node)
      }
    }
  }

  private func file(_ name: String, reporting faults: inout [Diagnostic]) -> File {
    let path = "\(Self.folder)/\(name)"
    if case .missing = disk.standing(of: path) { return .absent }
    guard let text = disk.text(of: path, reporting: &faults) else { return .unreadable }
    let before = faults.count
    if let node = YAMLComposer.compose(text, file: path, reporting: &faults) { return .list(node) }
    return faults.count == before ? .absent : .unreadable
  }

  private func units(_ file: File, reporting faults: inout [Diagnostic]) -> [Unit] {
    guard case .list(let list) = file else { return [] }
    var given = GivenIDs<Unit>()
    let ids = file.ids(of: Unit.self)
    var ancestry = Ancestry<Unit>(key: "parent")
    var units = Mapping.each(of: list, noun: "unit", reporting: &faults) { mapping -> Unit? in
      mapping.require("id", "name", "kind")
      let id = mapping.identifier(of: Unit.self)
      let names = names(&mapping)
      let side = mapping.reference("side", to: sides, noun: "side")
      let kind = mapping.lowerCase("kind")
      let parent = mapping.reference("parent", to: ids, noun: "unit")
      let isProposed = mapping.flag("proposed") ?? false
      guard let id, given.take(id, in: &mapping), let first = names.first, let kind else {
        return nil
      }
      ancestry.add(id, below: parent, at: mapping.place(of: "parent"))
      return Unit(
        id: id, name: first.text, names: names, side: side, kind: kind, parent: parent,
        isProposed: isProposed, place: mapping.place)
    }
    let broken = ancestry.breakCycles(reporting: &faults)
    for index in units.indices where broken.contains(units[index].id) { units[index].parent = nil }
    return units
  }

  private func places(_ file: File, reporting faults: inout [Diagnostic]) -> [Place] {
    guard case .list(let list) = file else { return [] }
    var given = GivenIDs<Place>()
    let ids = file.ids(of: Place.self)
    var ancestry = Ancestry<Place>(key: "within")
    var places = Mapping.each(of: list, noun: "place", reporting: &faults) { mapping -> Place? in
      mapping.require("id", "name", "kind")
      let id = mapping.identifier(of: Place.self)
      let names = names(&mapping)
      let kind = mapping.lowerCase("kind")
      let within = mapping.reference("within", to: ids, noun: "place")
      let isDistrict = mapping.flag("district") ?? false
      let position = position(&mapping)
      let isProposed = mapping.flag("proposed") ?? false
      guard let id, given.take(id, in: &mapping), let first = names.first, let kind else {
        return nil
      }
      ancestry.add(id, below: within, at: mapping.place(of: "within"))
      return Place(
        id: id, name: first.text, names: names, kind: kind, within: within,
        isDistrict: isDistrict, position: position, isProposed: isProposed, place: mapping.place)
    }
    let broken = ancestry.breakCycles(reporting: &faults)
    for index in places.indices where broken.contains(places[index].id) {
      places[index].within = nil
    }
    return places
  }

  private func position(_ mapping: inout Mapping) -> Place.Position? {
    mapping.mapping("position", noun: "position") { position in
      position.require("latitude", "longitude")
      let latitude = position.degrees("latitude", within: -90...90)
      let longitude = position.degrees("longitude", within: -180...180)
      let precision = position.text("precision") ?? ""
      let source = position.text("source")
      let reason = position.text("reason")
      guard let latitude, let longitude else { return nil }
      return Place.Position(
        latitude: latitude, longitude: longitude, precision: precision, source: source,
        reason: reason)
    }
  }
}

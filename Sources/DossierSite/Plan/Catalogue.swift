import DossierModel

/// All that a dossier has by an id.
package struct Catalogue: Sendable {
  /// Every statement, by its own id and by its further ones.
  package let statements: [Statement.ID: Statement]
  /// Every work and source.
  package let references: [Reference.ID: Reference]
  /// Every source.
  package let sources: [Source.ID: Source]
  /// Every unit of the gazetteer.
  package let units: [Unit.ID: Unit]
  /// Every place of the gazetteer.
  package let places: [Place.ID: Place]
  /// Every person of the gazetteer.
  package let people: [Person.ID: Person]
  /// Every side of the dossier.
  package let sides: [Side.ID: Side]

  init(_ dossier: Dossier) {
    statements = dossier.statements.reduce(into: Self.index(dossier.statements, by: \.id)) {
      known, statement in
      for id in statement.furtherIDs where known[id] == nil { known[id] = statement }
    }
    references = Self.index(dossier.references, by: \.id)
    sources = Self.index(dossier.sources, by: \.id)
    units = Self.index(dossier.gazetteer.units, by: \.id)
    places = Self.index(dossier.gazetteer.places, by: \.id)
    people = Self.index(dossier.gazetteer.people, by: \.id)
    sides = Self.index(dossier.settings.sides, by: \.id)
  }

  private static func index<Item, Key: Hashable>(
    _ items: [Item], by key: KeyPath<Item, Key>
  ) -> [Key: Item] {
    Dictionary(items.map { ($0[keyPath: key], $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension SitePlan {
  /// Whether a place is a district; false for an unknown id.
  func isDistrict(_ id: Place.ID) -> Bool { catalogue.places[id]?.isDistrict ?? false }

  /// The page of an entity; nil for a private person or an unknown id.
  package func path(of entity: EntityID) -> PagePath? {
    switch entity {
    case .unit(let id): catalogue.units[id] == nil ? nil : .unit(id)
    case .place(let id): catalogue.places[id].map(PagePath.place)
    case .person(let id): catalogue.people[id]?.isPublic == true ? .person(id) : nil
    }
  }

  /// The entity's name as the gazetteer shows it.
  package func name(of entity: EntityID) -> String {
    switch entity {
    case .unit(let id): catalogue.units[id]?.name ?? id.text
    case .place(let id): catalogue.places[id]?.name ?? id.text
    case .person(let id): catalogue.people[id]?.name ?? id.text
    }
  }

  /// All spellings of an entity.
  func names(of entity: EntityID) -> [EntityName] {
    switch entity {
    case .unit(let id): catalogue.units[id]?.names ?? []
    case .place(let id): catalogue.places[id]?.names ?? []
    case .person(let id): catalogue.people[id]?.names ?? []
    }
  }

  /// The name of who asserts something: a voice, a unit or a person.
  package func speakerName(_ id: String) -> String {
    dossier.gazetteer.voices.first { $0.id.text == id }?.name
      ?? catalogue.units[Unit.ID(id)]?.name ?? catalogue.people[Person.ID(id)]?.name
      ?? catalogue.sources[Source.ID(id)]?.shortTitle ?? id
  }
}

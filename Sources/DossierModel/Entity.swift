/// A party to the battle, as `dossier.yml` names it. The program names none its own.
package struct Side: Sendable, Equatable {
  /// The name by which a side is known everywhere.
  package typealias ID = Identifier<Side>

  /// Also what annotations call it.
  package var id: ID
  /// As it is printed.
  package var name: String
  /// A CSS colour for light grounds, and one for dark grounds: `#rrggbb`.
  package var colour: String?
  /// For dark grounds.
  package var darkColour: String?
  /// How its ground is drawn beside the colour: `diagonal`, `level`, `dots` or `cross`.
  package var pattern: String?

  package init(
    id: ID, name: String, colour: String? = nil, darkColour: String? = nil, pattern: String? = nil
  ) {
    self.id = id
    self.name = name
    self.colour = colour
    self.darkColour = darkColour
    self.pattern = pattern
  }
}

/// One spelling of an entity's name.
package struct EntityName: Hashable, Sendable {
  /// As it is written, in its own script.
  package var text: String
  /// BCP 47.
  package var language: String
  /// The sources whose words have this spelling, in their order.
  package var sources: [Source.ID]

  package init(_ text: String, language: String, sources: [Source.ID] = []) {
    self.text = text
    self.language = language
    self.sources = sources
  }
}

/// A fighting force, or an authority that fields or commands one.
package struct Unit: Sendable, Equatable {
  /// The name by which a unit is known everywhere.
  package typealias ID = Identifier<Unit>

  /// Also its slug under `units/`.
  package var id: ID
  /// As it is printed.
  package var name: String
  /// All spellings, the name among them.
  package var names: [EntityName]
  /// The side it fought on; nil where the editor does not say.
  package var side: Side.ID?
  /// `authority`, `coalition`, `force`, `group`, `division`, `brigade`, `regiment`…
  package var kind: String
  /// The unit that it belonged to.
  package var parent: ID?
  /// Whether the program proposed it and no editor has confirmed it yet.
  package var isProposed: Bool
  /// Where the gazetteer lists it.
  package var place: FilePosition

  package init(
    id: ID, name: String, names: [EntityName], side: Side.ID?, kind: String, parent: ID?,
    isProposed: Bool = false, place: FilePosition
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.side = side
    self.kind = kind
    self.parent = parent
    self.isProposed = isProposed
    self.place = place
  }
}

/// Anywhere the sources name: a country, a city, a quarter, a building, an unnamed area.
package struct Place: Sendable, Equatable {
  /// The name by which a place is known everywhere.
  package typealias ID = Identifier<Place>

  /// Where it lies (WGS 84, degrees) and how well that is known.
  package struct Position: Sendable, Equatable {
    /// North of the equator; -90 to 90.
    package var latitude: Double
    /// East of Greenwich; -180 to 180.
    package var longitude: Double
    /// In words or metres: `centroid`, `approximate`…
    package var precision: String
    /// Where the position is taken from.
    package var source: String?
    /// Why the place is set there, where the editor has placed it.
    package var reason: String?

    package init(
      latitude: Double, longitude: Double, precision: String, source: String? = nil,
      reason: String? = nil
    ) {
      self.latitude = latitude
      self.longitude = longitude
      self.precision = precision
      self.source = source
      self.reason = reason
    }
  }

  /// Also its slug under `districts/` or `places/`.
  package var id: ID
  /// As it is printed.
  package var name: String
  /// All spellings, the name among them.
  package var names: [EntityName]
  /// `country`, `governorate`, `city`, `town`, `neighbourhood`, `base`, `airport`…
  package var kind: String
  /// The place that it is part of.
  package var within: ID?
  /// Whether it lies inside or at the edge of the city fought over.
  package var isDistrict: Bool
  /// Nil where the editor does not say.
  package var position: Position?
  /// Whether the program proposed it and no editor has confirmed it yet.
  package var isProposed: Bool
  /// Where the gazetteer lists it.
  package var place: FilePosition

  package init(
    id: ID, name: String, names: [EntityName], kind: String, within: ID?, isDistrict: Bool,
    position: Position?, isProposed: Bool = false, place: FilePosition
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.kind = kind
    self.within = within
    self.isDistrict = isDistrict
    self.position = position
    self.isProposed = isProposed
    self.place = place
  }
}

/// A person whom the sources name.
package struct Person: Sendable, Equatable {
  /// The name by which a person is known everywhere.
  package typealias ID = Identifier<Person>

  /// Also the slug under `people/`.
  package var id: ID
  /// As it is printed.
  package var name: String
  /// All spellings, the name among them.
  package var names: [EntityName]
  /// What they were: "commander of …".
  package var role: String
  /// Nil where the editor names none.
  package var side: Side.ID?
  /// The unit that they belonged to or led.
  package var unit: Unit.ID?
  /// False for a private person quoted in a report, who gets no page.
  package var isPublic: Bool
  /// Whether the program proposed it and no editor has confirmed it yet.
  package var isProposed: Bool
  /// Where the gazetteer lists them.
  package var place: FilePosition

  package init(
    id: ID, name: String, names: [EntityName], role: String, side: Side.ID?, unit: Unit.ID?,
    isPublic: Bool, isProposed: Bool = false, place: FilePosition
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.role = role
    self.side = side
    self.unit = unit
    self.isPublic = isPublic
    self.isProposed = isProposed
    self.place = place
  }
}

/// Who asserts something: an outlet, an agency, an institution, a spokesman.
package struct Voice: Sendable, Equatable {
  /// The name by which a voice is known everywhere.
  package typealias ID = Identifier<Voice>

  /// What statements name as asserting them.
  package var id: ID
  /// As it is printed.
  package var name: String
  /// How its name is spelt in citations and sentences.
  package var names: [String]
  /// The hosts of its site, without `www.`.
  package var hosts: [String]
  /// `agency`, `newspaper`, `broadcaster`, `monitor`, `state media`, `institute`…
  package var kind: String
  /// The side it stands on; nil where the editor names none.
  package var side: Side.ID?
  /// In words: how reliable it is, and why.
  package var standing: String?
  /// Whether the program proposed it and no editor has confirmed it yet.
  package var isProposed: Bool
  /// Where the gazetteer lists it.
  package var place: FilePosition

  package init(
    id: ID, name: String, names: [String], hosts: [String], kind: String, side: Side.ID?,
    standing: String?, isProposed: Bool = false, place: FilePosition
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.hosts = hosts
    self.kind = kind
    self.side = side
    self.standing = standing
    self.isProposed = isProposed
    self.place = place
  }
}

/// One entity of the gazetteer that words can name.
package enum EntityID: Hashable, Sendable, Comparable {
  case unit(Unit.ID)
  case place(Place.ID)
  case person(Person.ID)

  /// The slug, which is unique only within its kind.
  package var text: String {
    switch self {
    case .unit(let id): id.text
    case .place(let id): id.text
    case .person(let id): id.text
    }
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.rank, left.text) < (right.rank, right.text)
  }

  private var rank: Int {
    switch self {
    case .unit: 0
    case .place: 1
    case .person: 2
    }
  }
}

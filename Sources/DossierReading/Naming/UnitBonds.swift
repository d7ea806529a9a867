import DossierModel

/// What tells units of one name apart: the side they are on, and the unit they belong to.
struct UnitBonds: Sendable {
  /// The side of each unit that has one, of its own or from the unit above it.
  let sides: [Unit.ID: Side.ID]
  /// The names of the unit above each unit.
  let wholes: [Unit.ID: [String]]
  let words: SideWords
  /// Whether there is any unit at all.
  let hasUnits: Bool

  init(_ gazetteer: Gazetteer) {
    let units = Dictionary(gazetteer.units.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    sides = gazetteer.units.reduce(into: [:]) { sides, unit in
      var seen: Set<Unit.ID> = []
      var current: Unit? = unit
      while let one = current, seen.insert(one.id).inserted, sides[unit.id] == nil {
        sides[unit.id] = one.side
        current = one.parent.flatMap { units[$0] }
      }
    }
    wholes = gazetteer.units.reduce(into: [:]) { wholes, unit in
      guard let parent = unit.parent.flatMap({ units[$0] }) else { return }
      wholes[unit.id] = parent.names.map(\.text)
    }
    words = SideWords(gazetteer)
    hasUnits = !gazetteer.units.isEmpty
  }

  func side(of entity: EntityID) -> Side.ID? {
    if case .unit(let id) = entity { sides[id] } else { nil }
  }

  /// Whether each of some entities is a unit whose side or whose whole is none of another's.
  func differ(_ entities: [EntityID]) -> Bool {
    var seen: Set<String> = []
    return entities.allSatisfy { entity in
      guard case .unit(let id) = entity, sides[id] != nil || wholes[id] != nil else { return false }
      let whole = wholes[id]?.first ?? ""
      return seen.insert("\(sides[id]?.text ?? "") \(whole)").inserted
    }
  }
}

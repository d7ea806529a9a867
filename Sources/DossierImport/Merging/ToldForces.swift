import DossierModel

/// The forces that sentences and cells of boxes tell of: which unit belonged to which, and on whose
/// side it stood, each with the statement that says so.
struct ToldForces {
  private let gazetteer: Gazetteer
  private let statements: [Statement]
  /// What is told of each unit, first told first; of those that belong under another, one alone.
  private var parents: [Unit.ID: BelongingReader.Edge] = [:]
  private var sides: [Unit.ID: BelongingReader.Edge] = [:]
  /// The items of lists below which others stand, and that stand below none.
  private var heads: [Unit.ID: BelongingReader.Edge] = [:]
  private var order: [Unit.ID] = []

  /// `additions` tell which statements stand in lists.
  init(_ statements: [Statement], _ additions: [Merger.Addition], _ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    self.statements = statements
    let reader = BelongingReader(gazetteer)
    let listed = ListedForces(gazetteer).edges(additions, in: statements)
    let edges =
      listed
      + statements.indices.filter { Self.tells(statements[$0]) }
      .flatMap { reader.edges(in: statements[$0], at: $0) }
    for edge in edges { order.appendOnce(edge.unit) }
    for edge in listed where edge.parent == nil { heads[edge.unit] = heads[edge.unit] ?? edge }
    let units = gazetteer.unitsByID
    sides = Self.agreeing(edges.filter { $0.side != nil }, \.side) { units[$0]?.side }
    parents = Self.agreeing(edges.filter { $0.parent != nil }, \.parent) { units[$0]?.parent }
    dropCircles()
  }

  /// Headings, notes and titles of works tell of no order; sentences, cells and lists do.
  private static func tells(_ statement: Statement) -> Bool {
    switch statement.role {
    case .battle, .background, .list, .table, .caption: true
    case .infobox: statement.column != nil && statement.column != .belligerents
    case .heading, .note: false
    }
  }

  /// The first edge of each unit of which all edges say the same, and the gazetteer nothing else.
  private static func agreeing<Value: Hashable>(
    _ edges: [BelongingReader.Edge], _ value: (BelongingReader.Edge) -> Value?,
    known: (Unit.ID) -> Value?
  ) -> [Unit.ID: BelongingReader.Edge] {
    var found: [Unit.ID: BelongingReader.Edge] = [:]
    for (unit, told) in Dictionary(grouping: edges, by: \.unit) {
      let values = Set(told.compactMap(value))
      let wanted = known(unit) ?? (values.count == 1 ? values.first : nil)
      found[unit] = told.first { value($0) == wanted }
    }
    return found
  }

  private mutating func dropCircles() {
    for unit in order {
      var seen: Set<Unit.ID> = [unit]
      var current = parents[unit]?.parent
      while let above = current {
        guard seen.insert(above).inserted else {
          parents[unit] = nil
          break
        }
        current = parents[above]?.parent
      }
    }
  }

  // MARK: What follows

  /// The gazetteer with the parents and sides that nobody but the statements tells.
  var completed: Gazetteer {
    var result = gazetteer
    for index in result.units.indices {
      let id = result.units[index].id
      if result.units[index].parent == nil, let parent = parents[id]?.parent,
        !isAbove(id, parent, in: result)
      {
        result.units[index].parent = parent
      }
      if result.units[index].side == nil { result.units[index].side = side(of: id) }
    }
    return result
  }

  private func isAbove(_ upper: Unit.ID, _ lower: Unit.ID, in gazetteer: Gazetteer) -> Bool {
    var seen: Set<Unit.ID> = []
    var current: Unit.ID? = lower
    while let id = current, seen.insert(id).inserted {
      if id == upper { return true }
      current = gazetteer.units.first { $0.id == id }?.parent
    }
    return false
  }

  /// The side that the gazetteer or the statements tell of a unit, or of the one it belonged to.
  private func side(of unit: Unit.ID) -> Side.ID? {
    var current: Unit.ID? = unit
    while let id = current {
      if let side = gazetteer.unitsByID[id]?.side ?? sides[id]?.side { return side }
      current = parents[id]?.parent
    }
    return nil
  }

  /// The lists with what is told beside them, each source's under its own sides; new ones where a
  /// source has no list of that side.
  func added(to lists: [OrderOfBattle]) -> [OrderOfBattle] {
    var lists = lists
    for unit in order {
      guard let edge = parents[unit] ?? sides[unit] ?? heads[unit] else { continue }
      let source = statements[edge.statement].passages[0].passage.source
      let side = side(of: unit)
      let listed = lists.filter { $0.source == source }.flatMap(\.lines).compactMap(\.unit)
      let isRoot = edge.parent == nil
      if isRoot, listed.contains(unit) { continue }
      let index = lists.firstIndex { $0.source == source && $0.side == side }
      if index == nil { lists.append(OrderOfBattle(source: source, side: side, entries: [])) }
      lists[index ?? lists.count - 1].told.append(
        .init(depth: 0, statement: statements[edge.statement].id, unit: unit))
    }
    return lists.map(nested)
  }

  /// The told units of a list, each below the one that it belongs to.
  private func nested(_ list: OrderOfBattle) -> OrderOfBattle {
    var result = list
    result.told = []
    let own = Set(list.told.compactMap(\.unit))
    var heads: [OrderOfBattle.Entry] = []
    for entry in list.told {
      guard let parent = entry.unit.flatMap({ parents[$0]?.parent }) else {
        heads.append(entry)
        continue
      }
      // What no line of its own tells of stands above by the sentence that names it.
      if !own.contains(parent), !heads.contains(where: { $0.unit == parent }) {
        heads.append(.init(depth: 0, statement: entry.statement, unit: parent))
      }
    }
    for head in heads { append(head, at: 0, from: list.told, to: &result.told) }
    return result
  }

  private func append(
    _ entry: OrderOfBattle.Entry, at depth: Int, from all: [OrderOfBattle.Entry],
    to result: inout [OrderOfBattle.Entry]
  ) {
    result.append(.init(depth: depth, statement: entry.statement, unit: entry.unit))
    for below in all where below.unit != entry.unit {
      guard let unit = below.unit, parents[unit]?.parent == entry.unit else { continue }
      append(below, at: depth + 1, from: all, to: &result)
    }
  }
}

extension Gazetteer {
  /// Every unit, by its id.
  var unitsByID: [Unit.ID: Unit] {
    Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

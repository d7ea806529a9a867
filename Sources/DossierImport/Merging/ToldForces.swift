import DossierModel

/// The forces that sentences and cells of boxes tell of: which unit belonged to which, and on whose
/// side it stood, each with the statement that says so.
struct ToldForces {
  private let gazetteer: Gazetteer
  private let units: [Unit.ID: Unit]
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
    let units = gazetteer.unitsByID
    self.units = units
    self.statements = statements
    let reader = BelongingReader(gazetteer)
    let listed = ListedForces(gazetteer).edges(additions, in: statements)
    let edges =
      listed
      + statements.indices.filter { Self.tells(statements[$0]) }
      .flatMap { reader.edges(in: statements[$0], at: $0) }
    order = edges.map(\.unit).distinct
    for edge in listed where edge.parent == nil { heads[edge.unit] = heads[edge.unit] ?? edge }
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
    let places = gazetteer.unitPlaces
    for index in result.units.indices {
      let id = result.units[index].id
      if result.units[index].parent == nil, let parent = parents[id]?.parent,
        !result.isAbove(id, parent, places: places)
      {
        result.units[index].parent = parent
      }
      if result.units[index].side == nil { result.units[index].side = side(of: id) }
    }
    return result
  }

  /// The side that the gazetteer or the statements tell of a unit, or of the one it belonged to.
  private func side(of unit: Unit.ID) -> Side.ID? {
    var current: Unit.ID? = unit
    while let id = current {
      if let side = units[id]?.side ?? sides[id]?.side { return side }
      current = parents[id]?.parent
    }
    return nil
  }

  /// The lists with what is told beside them, each source's under its own sides; new ones where a
  /// source has no list of that side.
  func added(to lists: [OrderOfBattle]) -> [OrderOfBattle] {
    var lists = lists
    // Those that stand in a list of the source; what is told beside it is none of its lines.
    let listed = Dictionary(grouping: lists, by: \.source)
      .mapValues { Set($0.flatMap(\.lines).compactMap(\.unit)) }
    var places = Dictionary(
      lists.indices.map { (ListPlace(source: lists[$0].source, side: lists[$0].side), $0) },
      uniquingKeysWith: { first, _ in first })
    for unit in order {
      guard let edge = parents[unit] ?? sides[unit] ?? heads[unit] else { continue }
      let source = statements[edge.statement].passages[0].passage.source
      let side = side(of: unit)
      if edge.parent == nil, listed[source]?.contains(unit) == true { continue }
      let place = ListPlace(source: source, side: side)
      let index = places[place] ?? lists.count
      if index == lists.count {
        lists.append(OrderOfBattle(source: source, side: side, entries: []))
        places[place] = index
      }
      lists[index].told.append(
        .init(depth: 0, statement: statements[edge.statement].id, unit: unit))
    }
    return lists.map(nested)
  }

  private struct ListPlace: Hashable {
    var source: Source.ID
    var side: Side.ID?
  }

  /// The told units of a list, each below the one that it belongs to.
  private func nested(_ list: OrderOfBattle) -> OrderOfBattle {
    var result = list
    result.told = []
    let own = Set(list.told.compactMap(\.unit))
    var heads: [OrderOfBattle.Entry] = []
    var headed: Set<Unit.ID> = []
    for entry in list.told {
      guard let parent = entry.unit.flatMap({ parents[$0]?.parent }) else {
        heads.append(entry)
        if let unit = entry.unit { headed.insert(unit) }
        continue
      }
      // What no line of its own tells of stands above by the sentence that names it.
      if !own.contains(parent), headed.insert(parent).inserted {
        heads.append(.init(depth: 0, statement: entry.statement, unit: parent))
      }
    }
    let below = Dictionary(grouping: list.told) { $0.unit.flatMap { parents[$0]?.parent } }
    for head in heads { append(head, at: 0, from: below, to: &result.told) }
    return result
  }

  private func append(
    _ entry: OrderOfBattle.Entry, at depth: Int, from all: [Unit.ID?: [OrderOfBattle.Entry]],
    to result: inout [OrderOfBattle.Entry]
  ) {
    result.append(.init(depth: depth, statement: entry.statement, unit: entry.unit))
    guard let unit = entry.unit else { return }
    for below in all[unit] ?? [] where below.unit != unit {
      append(below, at: depth + 1, from: all, to: &result)
    }
  }
}

extension Gazetteer {
  /// The place of every unit, by its id.
  var unitPlaces: [Unit.ID: Int] {
    Dictionary(units.indices.map { (units[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether one unit is another's parent, or its parent's, and so on; `places` are `unitPlaces`.
  func isAbove(_ upper: Unit.ID, _ lower: Unit.ID, places: [Unit.ID: Int]) -> Bool {
    var seen: Set<Unit.ID> = []
    var current: Unit.ID? = lower
    while let id = current, seen.insert(id).inserted {
      if id == upper { return true }
      current = places[id].flatMap { units[$0].parent }
    }
    return false
  }

  /// Every unit, by its id.
  var unitsByID: [Unit.ID: Unit] {
    Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

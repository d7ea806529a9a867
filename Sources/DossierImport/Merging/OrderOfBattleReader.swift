import DossierDocuments
import DossierModel

/// Reads the order of battle out of the entries of infoboxes that list belligerents, commanders and
/// units.
struct OrderOfBattleReader {
  let gazetteer: Gazetteer

  /// One list for each party of each column of each source, in the order of the sources; of a
  /// source that lists no units they have none.
  func read(_ additions: [Merger.Addition], of statements: [Statement]) -> [OrderOfBattle] {
    var lists: [OrderOfBattle] = []
    var indices: [Key: Int] = [:]
    for addition in additions {
      guard let infobox = addition.infobox, let column = infobox.column,
        let part = Self.part(of: infobox)
      else { continue }
      let statement = statements[addition.statement]
      let passage = statement.passages[addition.passage]
      let key = Key(
        source: passage.passage.source, box: infobox.box, column: column, party: infobox.party)
      let index = indices[key] ?? lists.count
      if index == lists.count {
        indices[key] = index
        lists.append(OrderOfBattle(source: key.source, side: nil, entries: []))
      }
      lists[index][keyPath: part].append(
        .init(depth: infobox.depth, statement: statement.id, unit: passage.words.firstUnit))
    }
    let sides = gazetteer.unitsByID.compactMapValues(\.side)
    let columns = Dictionary(
      statements.compactMap { statement in statement.side.map { (statement.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    return lists.map { Self.withSide($0, sides, columns) }
  }

  /// The lists of those sources that tell of a unit somewhere: in a list, nested below a
  /// belligerent, or in a sentence.
  static func telling(_ lists: [OrderOfBattle]) -> [OrderOfBattle] {
    let sources = Set(
      lists.filter { list in
        !list.entries.isEmpty || !list.told.isEmpty
          || list.belligerents.contains { $0.depth > 0 && $0.unit != nil }
      }.map(\.source))
    return lists.filter { sources.contains($0.source) }
  }

  /// The part of a list that a parameter fills; nil for one that names no forces.
  private static func part(
    of infobox: Block.Infobox
  ) -> WritableKeyPath<OrderOfBattle, [OrderOfBattle.Entry]>? {
    switch infobox.subject {
    case .units: \.entries
    case .belligerents: \.belligerents
    case .commanders: \.commanders
    case .strength, .casualties, nil: nil
    }
  }

  private struct Key: Hashable {
    var source: Source.ID
    var box: Int
    var column: Int
    var party: Int
  }

  /// The side that most of its units have, else the one that its column is told to be of.
  private static func withSide(
    _ list: OrderOfBattle, _ sides: [Unit.ID: Side.ID], _ columns: [Statement.ID: Side.ID]
  ) -> OrderOfBattle {
    var counts: [Side.ID: Int] = [:]
    for side in list.lines.compactMap(\.unit).compactMap({ sides[$0] }) {
      counts[side, default: 0] += 1
    }
    var result = list
    let most = counts.values.max()
    let leading = counts.filter { $0.value == most }
    result.side = leading.count == 1 ? leading.first?.key : nil
    if counts.isEmpty {
      let told = Set(list.lines.compactMap { columns[$0.statement] })
      result.side = told.count == 1 ? told.first : nil
    }
    return result
  }
}

extension Words {
  /// The first unit that they name.
  fileprivate var firstUnit: Unit.ID? {
    for mention in mentions {
      if case .unit(let id) = mention.entity { return id }
    }
    return nil
  }
}

/// Holds the gazetteer's tree of units against the nesting of the sources' lists.
struct OrderOfBattleNesting {
  /// The gazetteer, with the parents and sides that only the nesting tells.
  private(set) var completed: Gazetteer
  /// A warning for each unit that the gazetteer puts under another one than a source does.
  private(set) var diagnostics: [Diagnostic] = []
  /// The places of the units in the gazetteer.
  private let places: [Unit.ID: Int]

  init(_ lists: [OrderOfBattle], _ gazetteer: Gazetteer) {
    completed = gazetteer
    places = gazetteer.unitPlaces
    for list in lists { hold(list) }
  }

  private mutating func hold(_ list: OrderOfBattle) {
    var above: [Unit.ID?] = []
    for entry in list.entries {
      above.removeLast(max(0, above.count - entry.depth))
      let parent = above.last { $0 != nil } ?? nil
      while above.count < entry.depth { above.append(parent) }
      if let unit = entry.unit { hold(unit, under: parent, in: list) }
      above.append(entry.unit)
    }
  }

  private mutating func hold(_ id: Unit.ID, under parent: Unit.ID?, in list: OrderOfBattle) {
    guard let index = places[id] else { return }
    if completed.units[index].side == nil { completed.units[index].side = list.side }
    guard let parent, parent != id else { return }
    guard let known = completed.units[index].parent else {
      if !isAbove(id, parent) { completed.units[index].parent = parent }
      return
    }
    guard known != parent else { return }
    diagnostics.append(
      Diagnostic(
        .orderOfBattle, at: completed.units[index].place,
        "The unit “\(id)” stands under “\(known)” here, but under “\(parent)” in \(list.source)",
        advice: "Name the parent that the source gives, or note why it is another"))
  }

  /// Whether one unit is another's parent, or its parent's, and so on.
  private func isAbove(_ upper: Unit.ID, _ lower: Unit.ID) -> Bool {
    completed.isAbove(upper, lower, places: places)
  }
}

extension Rule {
  package static let orderOfBattle = fault(
    "order-of-battle", "Two sources put a unit under different ones",
    "name its `parent` in `units.yml`")
}

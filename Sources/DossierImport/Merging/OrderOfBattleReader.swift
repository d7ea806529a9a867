import DossierModel

/// Reads the order of battle out of the entries of infoboxes that list units.
struct OrderOfBattleReader {
  let gazetteer: Gazetteer

  /// One list for each party of each column of each source, in the order of the statements.
  func read(_ statements: [(draft: DraftStatement, statement: Statement)]) -> [OrderOfBattle] {
    var lists: [OrderOfBattle] = []
    var keys: [Key] = []
    for (draft, statement) in statements {
      guard let infobox = draft.infobox, infobox.parameter.hasPrefix("units"),
        let column = infobox.column
      else { continue }
      let key = Key(source: draft.source, column: column, party: infobox.party)
      if keys.last != key {
        keys.append(key)
        lists.append(OrderOfBattle(source: draft.source, side: nil, entries: []))
      }
      lists[lists.count - 1].entries.append(
        .init(depth: infobox.depth, statement: statement.id, unit: statement.units.first))
    }
    return lists.map(withSide)
  }

  private struct Key: Equatable {
    var source: Source.ID
    var column: Int
    var party: Int
  }

  private func withSide(_ list: OrderOfBattle) -> OrderOfBattle {
    var counts: [Side.ID: Int] = [:]
    for unit in list.entries.compactMap(\.unit) {
      if let side = gazetteer.units.first(where: { $0.id == unit })?.side {
        counts[side, default: 0] += 1
      }
    }
    var result = list
    result.side = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    return result
  }
}

/// Holds the gazetteer's tree of units against the nesting of the sources' lists.
struct OrderOfBattleNesting {
  /// The gazetteer, with the parents and sides that only the nesting tells.
  private(set) var completed: Gazetteer
  /// A warning for each unit that the gazetteer puts under another one than a source does.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ lists: [OrderOfBattle], _ gazetteer: Gazetteer) {
    completed = gazetteer
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
    guard let index = completed.units.firstIndex(where: { $0.id == id }) else { return }
    if completed.units[index].side == nil { completed.units[index].side = list.side }
    guard let parent, parent != id else { return }
    guard let known = completed.units[index].parent else {
      if !isAbove(id, parent) { completed.units[index].parent = parent }
      return
    }
    guard known != parent else { return }
    diagnostics.append(
      Diagnostic(
        .warning, "order-of-battle", at: completed.units[index].place,
        "The unit “\(id)” stands under “\(known)” here, but under “\(parent)” in \(list.source)",
        advice: "Name the parent that the source gives, or note why it is another"))
  }

  /// Whether one unit is another's parent, or its parent's, and so on.
  private func isAbove(_ upper: Unit.ID, _ lower: Unit.ID) -> Bool {
    var seen: Set<Unit.ID> = []
    var current: Unit.ID? = lower
    while let id = current, seen.insert(id).inserted {
      if id == upper { return true }
      current = completed.units.first { $0.id == id }?.parent
    }
    return false
  }
}

import DossierModel

/// Reads the nested lists of sections that are orders of battle: a unit belonged to the one whose
/// item stands above its own.
struct ListedForces {
  private let units: [Unit.ID: Unit]
  private let terms = BelongingWords.standard

  init(_ gazetteer: Gazetteer) {
    units = gazetteer.unitsByID
  }

  /// An item of a list, and the unit that its words begin with.
  private struct Item {
    var depth: Int
    var unit: Unit?
    /// The place of its statement.
    var statement: Int
  }

  /// A list of a source.
  private struct List: Equatable {
    var source: Source.ID
    var number: Int
  }

  /// What the lists tell, in their order.
  func edges(
    _ additions: [Merger.Addition], in statements: [Statement]
  ) -> [BelongingReader.Edge] {
    var edges: [BelongingReader.Edge] = []
    var above: [Item] = []
    var last: (list: List, block: Int)?
    for addition in additions {
      let statement = statements[addition.statement]
      guard let place = addition.item, statement.sectionRole == .orderOfBattle else { continue }
      let passage = statement.passages[addition.passage]
      let list = List(source: passage.passage.source, number: place.list)
      // Further sentences of an item tell no place in the list.
      if let last, last.list == list, last.block == passage.block { continue }
      if last?.list != list { above = [] }
      last = (list, passage.block)
      above.removeAll { $0.depth >= place.depth }
      let unit = unit(in: passage.words)
      let item = Item(depth: place.depth, unit: unit, statement: addition.statement)
      edges += self.edges(of: item, under: above.filter { $0.unit != nil })
      above.append(item)
    }
    return edges
  }

  /// That an item's unit belonged to the last of those above it; and where that stands.
  private func edges(of item: Item, under above: [Item]) -> [BelongingReader.Edge] {
    guard let unit = item.unit, let upper = above.last, let parent = upper.unit,
      terms.canBelong(unit, to: parent)
    else { return [] }
    let edge = BelongingReader.Edge(
      unit: unit.id, parent: parent.id, side: nil, statement: item.statement)
    guard above.count == 1 else { return [edge] }
    return [.init(unit: parent.id, parent: nil, side: nil, statement: upper.statement), edge]
  }

  /// The unit with which an item begins, "the" and an adjective aside.
  private func unit(in words: Words) -> Unit? {
    guard let first = words.mentions.first(where: { $0.entity.isUnit }),
      case .unit(let id) = first.entity, first.range.lowerBound <= Self.reach
    else { return nil }
    return units[id]
  }

  /// How many bytes may stand before the unit that an item is about.
  private static let reach = 16
}

extension EntityID {
  fileprivate var isUnit: Bool {
    if case .unit = self { true } else { false }
  }
}

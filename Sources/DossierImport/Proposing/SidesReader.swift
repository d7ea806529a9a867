import DossierDocuments
import DossierModel
import DossierReading

/// Proposes the sides from the columns of belligerents, and tells whose side a name is on.
struct SidesReader {
  private(set) var sides: [Side]
  /// By the folded name of a belligerent.
  private var byName: [String: Side.ID] = [:]
  /// The folded names of those who stand in more than one column.
  private var turncoats: Set<String> = []
  /// The names of belligerents as they are written.
  private var belligerents: [(name: String, side: Side.ID)] = []
  private let words: NameWords

  /// Takes the sides that are there, with the names of the entities that stand on them.
  init(known sides: [Side], _ gazetteer: Gazetteer, words: NameWords) {
    self.sides = sides
    self.words = words
    for side in sides {
      byName[EntityShelf.key(side.name)] = side.id
      belligerents.append((side.name, side.id))
    }
    for unit in gazetteer.units {
      guard let side = unit.side else { continue }
      for name in unit.names {
        byName[EntityShelf.key(name.text)] = side
        if words.isParty(unit.kind) { belligerents.append((name.text, side)) }
      }
    }
  }

  /// The side of each column of a document's infoboxes; makes them of the first one where there
  /// are none yet.
  mutating func columns(of facts: InfoboxFacts) -> [Block.Infobox.Column: Side.ID] {
    let listed = belligerents(of: facts)
    let columns = listed.keys.sorted { ($0.box, $0.number) < ($1.box, $1.number) }
    let makesSides = sides.isEmpty
    var result: [Block.Infobox.Column: Side.ID] = [:]
    for column in columns {
      let names = listed[column]?.names ?? []
      let top = listed[column]?.top ?? []
      if makesSides, column.box == columns[0].box, sides.count < Self.palette.count,
        let first = top.first
      {
        result[column] = add(first, of: top.count)
      } else {
        result[column] = names.compactMap(side(named:)).first
      }
      for name in names {
        let key = EntityShelf.key(name)
        if byName[key] == nil { byName[key] = result[column] }
        if let side = result[column] { belligerents.append((name, side)) }
      }
    }
    noteTurncoats(listed.mapValues(\.names))
    noteTurncoats(units(of: facts))
    return result
  }

  /// The names of those who stand in a column, and of those of them who stand at its top.
  private func belligerents(
    of facts: InfoboxFacts
  ) -> [Block.Infobox.Column: (names: [String], top: [String])] {
    var found: [Block.Infobox.Column: (names: [String], top: [String])] = [:]
    for (infobox, block) in facts.entries("Belligerents") {
      guard let column = infobox.columnOfBox, let entry = EntryName(block, words: words),
        !entry.isLabel
      else { continue }
      found[column, default: ([], [])].names += [entry.name, entry.title?.bare ?? entry.name]
      if infobox.depth == 0 { found[column, default: ([], [])].top.append(entry.name) }
    }
    return found
  }

  /// The units that a column names, save for those with a number, of which each army may have one.
  private func units(of facts: InfoboxFacts) -> [Block.Infobox.Column: [String]] {
    var found: [Block.Infobox.Column: [String]] = [:]
    for (infobox, block) in facts.entries("Units involved") {
      guard let column = infobox.columnOfBox, let entry = EntryName(block, words: words),
        !entry.isLabel
      else { continue }
      let name = entry.title?.bare ?? entry.name
      if !UnitName.beginsWithNumber(name) { found[column, default: []].append(name) }
    }
    return found
  }

  /// Whoever stands in two columns of a box changed sides or fought by themselves.
  private mutating func noteTurncoats(_ listed: [Block.Infobox.Column: [String]]) {
    var columns: [String: Set<Block.Infobox.Column>] = [:]
    for (column, names) in listed {
      for name in names { columns[EntityShelf.key(name), default: []].insert(column) }
    }
    for (key, found) in columns where Set(found.map(\.box)).count < found.count {
      turncoats.insert(key)
    }
    for key in turncoats { byName[key] = nil }
  }

  /// Whether someone stands in more than one column of a box.
  func isTurncoat(_ name: String) -> Bool { turncoats.contains(EntityShelf.key(name)) }

  private func side(named name: String) -> Side.ID? { byName[EntityShelf.key(name)] }

  private mutating func add(_ name: String, of count: Int) -> Side.ID {
    let style = Self.palette[sides.count]
    let id = Slugs.free(Slugs.slug(of: name), taken: Set(sides.map(\.id.text)))
    sides.append(
      Side(
        id: .init(id), name: count > 1 ? "\(name) and others" : name, colour: style.colour,
        darkColour: style.dark, pattern: style.pattern))
    return .init(id)
  }

  /// The words that tell the sides known so far.
  var sideWords: SideWords {
    var found = SideWords(words)
    for (name, side) in belligerents { found.add(name, on: side) }
    return found
  }

  /// Colours of equal weight, each readable on white and its dark twin on black, told apart by
  /// lightness and pattern as well.
  private static let palette: [(colour: String, dark: String, pattern: String?)] = [
    ("#2f5d8c", "#8ab8e6", "diagonal"), ("#8a5a12", "#e0b060", "level"),
    ("#24734f", "#72c49c", "dots"), ("#6b3f86", "#c39ad9", "cross"), ("#5c5c5c", "#b5b5b5", nil),
  ]
}

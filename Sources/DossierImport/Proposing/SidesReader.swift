import DossierModel

/// Proposes the sides from the columns of belligerents, and tells whose side a name is on.
struct SidesReader {
  private(set) var sides: [Side]
  /// By the folded name of a belligerent.
  private var byName: [String: Side.ID] = [:]
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

  /// The side of each column of an infobox; makes them where there are none yet.
  mutating func columns(of facts: InfoboxFacts) -> [Int: Side.ID] {
    var names: [Int: [String]] = [:]
    var top: [Int: [String]] = [:]
    for (infobox, block) in facts.entries("Belligerents") {
      guard let column = infobox.column, let entry = EntryName(block, words: words), !entry.isLabel
      else { continue }
      names[column, default: []] += [entry.name, entry.title?.bare ?? entry.name]
      if infobox.depth == 0 { top[column, default: []].append(entry.name) }
    }
    let makesSides = sides.isEmpty
    var result: [Int: Side.ID] = [:]
    for column in names.keys.sorted() {
      if makesSides, sides.count < Self.palette.count, let first = top[column]?.first {
        result[column] = add(first, of: top[column]?.count ?? 1)
      } else {
        let known = byName
        result[column] = names[column]?.compactMap { known[EntityShelf.key($0)] }.first
      }
      for name in names[column] ?? [] {
        let key = EntityShelf.key(name)
        if byName[key] == nil { byName[key] = result[column] }
        if let side = result[column] { belligerents.append((name, side)) }
      }
    }
    return result
  }

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

import DossierModel
import DossierReading

/// A unit as a document names it once.
struct UnitSighting {
  var name: String
  var spellings: [String] = []
  var kind: String
  /// The full title of the article that is linked.
  var title: LinkTitle?
  /// The states that the name or the words around it speak of.
  var nations: Set<String> = []
  /// The side that the text tells.
  var side: Side.ID?
  var above: EntityShelf.Owner?
  var origin: Proposal.Origin
}

extension EntityShelf {
  /// Adds a unit, or its spellings to the one that it can only be; nil where it may be several.
  ///
  /// Equal numbers in two armies are two units: both then have the spelling, which links neither
  /// until the words around it tell.
  mutating func addUnit(_ sighting: UnitSighting) -> Owner? {
    // What stands behind a comma is the unit it belongs to.
    let own = sighting.name.prefix { $0 != "," }.split(separator: " ").map(String.init)
    let words = sighting.title?.words ?? own
    guard
      let unit = UnitName(words, nations: sighting.nations, sides: sides)
        ?? UnitName(own, nations: sighting.nations, sides: sides)
    else { return addPlain(sighting) }
    if case .known(let entity)? = owner(of: sighting.name) { return .known(entity) }
    var fitting = numbered[unit.number, default: []].filter { fits($0, unit, sighting) }
    if fitting.isEmpty { fitting = named(unit, sighting) }
    guard fitting.count < 2 else {
      for index in fitting { addShared(sighting.name, to: index) }
      return nil
    }
    guard let index = fitting.first else { return addNew(sighting, unit) }
    complete(
      index, side: sighting.side, above: sighting.above, origin: sighting.origin)
    entries[index].unit?.nations.formUnion(unit.nations)
    if entries[index].unit?.kind == nil { adopt(unit, sighting, at: index) }
    if let title = sighting.title { entries[index].titles.insert(title.full) }
    for spelling in [sighting.name] + sighting.spellings { addShared(spelling, to: index) }
    return .entry(index)
  }

  /// The one unit that links call by this name, though its article has another arm in its title.
  private func named(_ unit: UnitName, _ sighting: UnitSighting) -> [Int] {
    guard case .entry(let index)? = owner(of: sighting.name), let own = entries[index].unit,
      own.number == unit.number, own.kind == unit.kind,
      entries[index].side == nil || sighting.side == nil || entries[index].side == sighting.side,
      own.nations.isEmpty || unit.nations.isEmpty || !own.nations.isDisjoint(with: unit.nations)
    else { return [] }
    return sighting.title?.hint == nil ? [index] : []
  }

  /// What a name says behind its comma: the unit it belongs to.
  private static func whole(of name: String) -> String? {
    let parts = name.split(separator: ",", maxSplits: 1).map(String.init)
    return parts.count == 2 ? key(parts[1]) : nil
  }

  /// A fuller name tells the kind.
  private mutating func adopt(_ unit: UnitName, _ sighting: UnitSighting, at index: Int) {
    guard unit.kind != nil else { return }
    entries[index].unit?.kind = unit.kind
    entries[index].kind = sighting.kind
  }

  private func fits(_ index: Int, _ unit: UnitName, _ sighting: UnitSighting) -> Bool {
    let entry = entries[index]
    guard entry.sort == .unit, let own = entry.unit, own.agrees(with: unit) else { return false }
    if let side = entry.side, let told = sighting.side, side != told { return false }
    if let above = entry.above, let told = sighting.above, above != told,
      UnitName.small.contains(entry.kind)
    {
      return false
    }
    if let whole = entry.whole, let told = Self.whole(of: sighting.name), whole != told,
      entry.above == nil || entry.above != sighting.above
    {
      return false
    }
    guard let title = sighting.title, !entry.titles.isEmpty else { return true }
    return entry.titles.contains(title.full)
      || (title.hint == nil) != entry.titles.contains { !$0.hasSuffix(")") }
  }

  private mutating func addPlain(_ sighting: UnitSighting) -> Owner? {
    if sighting.title == nil, owners(of: sighting.name).isEmpty {
      let words = sighting.name.split(separator: " ").map { $0.lowercased() }
      let same = armed[words.dropLast(), default: []].filter { isNumbered($0, words) }
      if same.count == 1 {
        addSpelling(sighting.name, to: same[0])
        return .entry(same[0])
      }
    }
    if let other = otherArmy(sighting) { return .entry(other) }
    let owner = add(
      .unit, sighting.name, spellings: sighting.spellings, kind: sighting.kind,
      side: sighting.side, above: sighting.above, origin: sighting.origin)
    if case .entry(let index)? = owner, let title = sighting.title {
      entries[index].titles.insert(title.full)
    }
    return owner
  }

  /// The unit of another army than those that have a name with a number, which is then the name of
  /// each; nil where the name has none, or no other side is told.
  private mutating func otherArmy(_ sighting: UnitSighting) -> Int? {
    let taken = owners(of: sighting.name)
    guard let side = sighting.side, sighting.title == nil, !taken.isEmpty,
      UnitName.beginsWithNumber(sighting.name)
    else { return nil }
    for case .entry(let index) in taken where entries[index].side == side {
      complete(index, side: side, above: sighting.above, origin: sighting.origin)
      return index
    }
    let isOther = taken.allSatisfy { owner in
      guard case .entry(let index) = owner else { return false }
      return isUnit(owner) && entries[index].side != nil
    }
    guard isOther else { return nil }
    return append(
      .unit, sighting.name, kind: sighting.kind, side: side, above: sighting.above,
      origin: sighting.origin)
  }

  /// Whether a name is an entry's without its number: "Orden Corps" of "21st Orden Corps".
  private func isNumbered(_ index: Int, _ words: [String]) -> Bool {
    guard let unit = entries[index].unit, words.last == unit.kind ?? "" else { return false }
    return unit.arm.contains { word in
      !["generic", "unit", "place", "stray", "none"].contains { NameWords.english.has($0, word) }
    }
  }

  private mutating func addNew(_ sighting: UnitSighting, _ unit: UnitName) -> Owner? {
    let taken = owners(of: sighting.name)
    // A place or a person has the name.
    guard taken.allSatisfy({ isUnit($0) }) else { return nil }
    for case .entry(let other) in taken { tellApart(other) }
    let index = append(
      .unit, sighting.name, kind: sighting.kind, side: sighting.side, above: sighting.above,
      origin: sighting.origin)
    number(index, unit)
    entries[index].whole = Self.whole(of: sighting.name)
    if let title = sighting.title { entries[index].titles = [title.full] }
    if !taken.isEmpty, sighting.title?.hint != nil { tellApart(index) }
    for spelling in sighting.spellings { addShared(spelling, to: index) }
    return .entry(index)
  }

  private func isUnit(_ owner: Owner) -> Bool {
    if case .entry(let index) = owner { entries[index].sort == .unit } else { false }
  }

  /// Names an entry by its article's whole title, where another unit has its name.
  private mutating func tellApart(_ index: Int) {
    guard let title = entries[index].titles.sorted().first(where: { $0.hasSuffix(")") }),
      entries[index].name != title
    else { return }
    let short = entries[index].name
    entries[index].name = title
    own(title, index)
    if !entries[index].spellings.contains(short) { entries[index].spellings.append(short) }
  }

  /// Adds a spelling that other units may have, too.
  mutating func addShared(_ spelling: String, to index: Int) {
    let taken = owners(of: spelling)
    guard !Self.key(spelling).isEmpty, !taken.contains(.entry(index)),
      taken.allSatisfy({ isUnit($0) })
    else { return }
    own(spelling, index)
    entries[index].spellings.append(spelling)
  }
}

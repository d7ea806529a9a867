import DossierModel
import DossierReading

/// The entries proposed so far. A spelling belongs to one of them, and the second goes without; only
/// units of one number in two armies share theirs.
struct EntityShelf {
  /// An entry, before it becomes a unit, a place or a person.
  struct Entry {
    var sort: NameWords.Sort
    var id: String
    var name: String
    var spellings: [String]
    /// The kind, or the role of a person.
    var kind: String
    var side: Side.ID?
    /// The unit or place above it.
    var above: Owner?
    /// Where a place lies.
    var position: Place.Position?
    var origins: [Proposal.Origin] = []
    /// The articles that links to it lead to, by their whole titles.
    var titles: Set<String> = []
    /// The folded name of the unit that a small one's name says it belongs to.
    var whole: String?
    /// The name of a unit with a number, taken apart.
    var unit: UnitName?
  }

  /// Whose a spelling is.
  enum Owner: Hashable {
    case entry(Int)
    /// An entity of a gazetteer that is there already.
    case known(EntityID)
  }

  var entries: [Entry] = []
  /// Which words speak of a state, for telling armies apart.
  var sides = SideWords()
  private var owners: [String: [Owner]] = [:]
  /// The folded words of the names of people and belligerents.
  private(set) var partyWords: Set<String> = []
  private var ids: [NameWords.Sort: Set<String>] = [:]
  private(set) var people = PeopleNames()
  /// The units with a number, by it.
  private(set) var numbered: [String: [Int]] = [:]
  /// The units with a number whose names have other words, by these: "orden".
  private(set) var armed: [[String]: [Int]] = [:]

  /// Starts from a gazetteer that is there already.
  init(_ known: Gazetteer) {
    for (entity, names) in known.names {
      for name in names { owners[Self.key(name.text)] = [.known(entity)] }
    }
    ids[.unit] = Set(known.units.map(\.id.text))
    ids[.place] = Set(known.places.map(\.id.text))
    ids[.person] = Set(known.people.map(\.id.text))
  }

  /// How a spelling is compared, as the search for mentions folds it.
  static func key(_ name: String) -> String {
    WordFolder.words(of: name).map(\.folded).joined(separator: " ")
  }

  /// The one that has a name; nil where none has, or several.
  func owner(of name: String) -> Owner? {
    let found = owners(of: name)
    return found.count == 1 ? found.first : nil
  }

  /// All that have a name.
  func owners(of name: String) -> [Owner] {
    owners[Self.key(name)] ?? []
  }

  /// Makes a name an entry's, beside those that have it.
  mutating func own(_ name: String, _ index: Int) {
    owners[Self.key(name), default: []].append(.entry(index))
  }

  /// Adds an entry, or its spellings and origin to the one of the same sort that has its name;
  /// nil where the name belongs to something else.
  mutating func add(
    _ sort: NameWords.Sort, _ name: String, spellings: [String] = [], kind: String,
    side: Side.ID? = nil, above: Owner? = nil, origin: Proposal.Origin
  ) -> Owner? {
    let key = Self.key(name)
    guard !key.isEmpty else { return nil }
    if let owner = owners[key]?.first {
      guard case .entry(let index) = owner else { return owner }
      guard entries[index].sort == sort, owners[key]?.count == 1 else { return nil }
      if sort == .place, ["place", "unknown"].contains(entries[index].kind) {
        entries[index].kind = kind
      }
      complete(index, side: side, above: above, origin: origin)
      spellings.forEach { addSpelling($0, to: index) }
      return owner
    }
    let index = append(sort, name, kind: kind, side: side, above: above, origin: origin)
    spellings.forEach { addSpelling($0, to: index) }
    return .entry(index)
  }

  mutating func append(
    _ sort: NameWords.Sort, _ name: String, kind: String, side: Side.ID?, above: Owner?,
    origin: Proposal.Origin
  ) -> Int {
    let id = Slugs.free(Slugs.slug(of: name), taken: ids[sort, default: []])
    ids[sort, default: []].insert(id)
    own(name, entries.count)
    if sort == .person { people.add(name, folded: Self.key(name), of: entries.count) }
    if sort == .person || (sort == .unit && origin.found == "infobox, Belligerents") {
      partyWords.formUnion(Self.key(name).split(separator: " ").map(String.init))
    }
    entries.append(
      Entry(
        sort: sort, id: id, name: name, spellings: [], kind: kind, side: side, above: above,
        origins: [origin]))
    return entries.count - 1
  }

  /// Makes an entry one of a unit with a number.
  mutating func number(_ index: Int, _ unit: UnitName) {
    entries[index].unit = unit
    numbered[unit.number, default: []].append(index)
    if !unit.arm.isEmpty { armed[unit.arm, default: []].append(index) }
  }

  mutating func complete(
    _ index: Int, side: Side.ID?, above: Owner?, origin: Proposal.Origin
  ) {
    if entries[index].side == nil { entries[index].side = side }
    if entries[index].above == nil, let above, !isAbove(index, above) {
      entries[index].above = above
    }
    if entries[index].origins.count < 3, entries[index].origins.last != origin {
      entries[index].origins.append(origin)
    }
  }

  /// Whether an entry is another's parent, or its parent's, and so on.
  private func isAbove(_ index: Int, _ lower: Owner) -> Bool {
    var current: Owner? = lower
    while case .entry(let number) = current {
      if number == index { return true }
      current = entries[number].above
    }
    return false
  }

  /// Adds a spelling that belongs to nothing else.
  mutating func addSpelling(_ spelling: String, to index: Int) {
    let key = Self.key(spelling)
    guard !key.isEmpty, owners[key] == nil else { return }
    own(spelling, index)
    entries[index].spellings.append(spelling)
    if entries[index].sort == .person { people.addSpelling(key) }
  }

  /// Gives a proposed place the position that is found for it first.
  mutating func place(_ owner: Owner, at position: Place.Position) {
    guard case .entry(let index) = owner, entries[index].sort == .place,
      entries[index].position == nil
    else { return }
    entries[index].position = position
  }

  // MARK: The gazetteer

  /// The entries as a gazetteer, each proposed.
  func gazetteer(language: String) -> (Gazetteer, [EntityID: [Proposal.Origin]]) {
    var gazetteer = Gazetteer()
    var origins: [EntityID: [Proposal.Origin]] = [:]
    for entry in entries {
      let names = ([entry.name] + entry.spellings).map { EntityName($0, language: language) }
      let entity: EntityID
      switch entry.sort {
      case .unit:
        let unit = unit(entry, names)
        gazetteer.units.append(unit)
        entity = .unit(unit.id)
      case .place:
        let place = place(entry, names)
        gazetteer.places.append(place)
        entity = .place(place.id)
      default:
        let person = Person(
          id: .init(entry.id), name: entry.name, names: names, role: entry.kind, side: entry.side,
          unit: nil, isPublic: true, isProposed: true, place: FilePosition(""))
        gazetteer.people.append(person)
        entity = .person(person.id)
      }
      origins[entity] = entry.origins
    }
    return (gazetteer, origins)
  }

  private func unit(_ entry: Entry, _ names: [EntityName]) -> Unit {
    Unit(
      id: .init(entry.id), name: entry.name, names: names, side: entry.side, kind: entry.kind,
      parent: id(of: entry.above, .unit).map { .init($0) }, isProposed: true,
      place: FilePosition(""))
  }

  private func place(_ entry: Entry, _ names: [EntityName]) -> Place {
    Place(
      id: .init(entry.id), name: entry.name, names: names, kind: entry.kind,
      within: id(of: entry.above, .place).map { .init($0) }, isDistrict: false,
      position: entry.position,
      isProposed: true, place: FilePosition(""))
  }

  private func id(of owner: Owner?, _ sort: NameWords.Sort) -> String? {
    switch owner {
    case .entry(let index): entries[index].sort == sort ? entries[index].id : nil
    case .known(.unit(let id)): sort == .unit ? id.text : nil
    case .known(.place(let id)): sort == .place ? id.text : nil
    default: nil
    }
  }
}

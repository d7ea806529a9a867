import DossierModel
import DossierReading

/// Reads out of sentences which unit belonged to which, and on whose side it stood.
struct BelongingReader {
  /// That a statement says of a unit to what it belonged.
  struct Edge: Hashable {
    var unit: Unit.ID
    /// Nil where only the side is told.
    var parent: Unit.ID?
    var side: Side.ID?
    /// The place of the statement.
    var statement: Int
  }

  private let units: [Unit.ID: Unit]
  private let terms = BelongingWords.standard
  private let words = NameWords.english
  /// The names of those who field forces, each with the side it stands on.
  private let parties: [(name: String, side: Side.ID)]

  init(_ gazetteer: Gazetteer) {
    units = Dictionary(
      gazetteer.units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let terms = terms
    parties = gazetteer.units.filter { terms.isParty($0.kind) }.flatMap { unit in
      unit.side.map { side in unit.names.map { ($0.text, side) } } ?? []
    }
  }

  /// What a statement tells, in its order.
  func edges(in statement: Statement, at index: Int) -> [Edge] {
    let words = statement.words
    let text = Array(words.text.utf8)
    let named = words.mentions.compactMap { mention -> Named? in
      guard case .unit(let id) = mention.entity, let unit = units[id] else { return nil }
      return Named(unit: unit, range: mention.range)
    }
    var edges = pairs(named, in: text).map {
      Edge(unit: $0.0, parent: $0.1, side: nil, statement: index)
    }
    for one in named where !terms.isParty(one.unit.kind) {
      guard let side = side(of: one, among: named, in: words, text, statement) else { continue }
      edges.append(Edge(unit: one.unit.id, parent: nil, side: side, statement: index))
    }
    return edges
  }

  private struct Named {
    var unit: Unit
    var range: Range<Int>
  }

  // MARK: One unit of another

  private func pairs(_ named: [Named], in text: [UInt8]) -> [(Unit.ID, Unit.ID)] {
    var pairs: [(Unit.ID, Unit.ID)] = []
    for (index, (one, next)) in zip(named, named.dropFirst()).enumerated() {
      let between = Self.between(one, next, in: text)
      if terms.below.contains(between) || isByComma(one, next, between), canBelong(one, to: next) {
        for lower in companions(before: index, named, in: text) + [one] {
          pairs.append((lower.unit.id, next.unit.id))
        }
      } else if terms.above.contains(between), canBelong(next, to: one), isTold(next, below: one) {
        for lower in [next] + companions(after: index + 1, named, in: text)
        where canBelong(lower, to: one) {
          pairs.append((lower.unit.id, one.unit.id))
        }
      }
    }
    return pairs
  }

  /// The words between two names, in lower case and single spaces.
  private static func between(_ one: Named, _ next: Named, in text: [UInt8]) -> String {
    guard one.range.upperBound <= next.range.lowerBound else { return "" }
    return String(decoding: text[one.range.upperBound..<next.range.lowerBound], as: UTF8.self)
      .replacing("’", with: "'").lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }

  /// "C Company, 2nd Battalion", as armies write it.
  private func isByComma(_ one: Named, _ next: Named, _ between: String) -> Bool {
    guard between == ",", let lower = terms.rank(one.unit.kind),
      let upper = terms.rank(next.unit.kind), let regiment = terms.rank("regiment")
    else { return false }
    return lower < upper && lower < regiment && upper <= regiment
  }

  /// Whether a unit is not larger than the one it is said to belong to.
  private func canBelong(_ one: Named, to other: Named) -> Bool {
    terms.canBelong(one.unit, to: other.unit)
  }

  /// What a list names under another is told only where both have a rank: "the army's allies".
  private func isTold(_ one: Named, below other: Named) -> Bool {
    terms.rank(one.unit.kind) != nil && terms.rank(other.unit.kind) != nil
  }

  /// Units of one kind right before another: the 1st and 2nd Battalions of the regiment.
  private func companions(before index: Int, _ named: [Named], in text: [UInt8]) -> [Named] {
    var found: [Named] = []
    var place = index
    while place > 0, named[place - 1].unit.kind == named[place].unit.kind,
      named[place - 1].unit.id != named[place].unit.id,
      ["and", ",", ", and"].contains(Self.between(named[place - 1], named[place], in: text))
    {
      place -= 1
      found.insert(named[place], at: 0)
    }
    return found
  }

  private func companions(after index: Int, _ named: [Named], in text: [UInt8]) -> [Named] {
    var found: [Named] = []
    var place = index
    while place + 1 < named.count, named[place + 1].unit.kind == named[place].unit.kind,
      terms.beside.contains(Self.between(named[place], named[place + 1], in: text))
    {
      place += 1
      found.append(named[place])
    }
    return found
  }

  // MARK: The side

  /// The side that the words right before a name, the name itself, what it links to, or the column
  /// of a box tell; nil where they tell none or two.
  private func side(
    of one: Named, among named: [Named], in words: Words, _ text: [UInt8], _ statement: Statement
  ) -> Side.ID? {
    if statement.column != nil { return statement.side }
    var told: Set<Side.ID> = []
    let name = String(decoding: text[one.range], as: UTF8.self)
    for word in name.split(separator: " ") { told.formUnion(sides(of: String(word))) }
    let before = String(decoding: text[..<one.range.lowerBound], as: UTF8.self)
    if before.hasSuffix(" ") || before.isEmpty {
      let last = before.split(separator: " ").last.map(String.init) ?? ""
      told.formUnion(sides(of: last.replacing("’", with: "'")))
    }
    for link in words.sourceLinks where link.range.overlaps(one.range) {
      if let hint = LinkTitle(link.target)?.hint { told.formUnion(sides(of: hint)) }
    }
    for party in named where terms.isParty(party.unit.kind) {
      guard terms.below.contains(Self.between(one, party, in: text)), let side = party.unit.side
      else { continue }
      told.insert(side)
    }
    return told.count == 1 ? told.first : nil
  }

  /// The sides of those whose name a word is or is made of.
  private func sides(of word: String) -> Set<Side.ID> {
    guard word.utf8.first.map({ !$0.isDigit }) == true else { return [] }
    let states = words.states(of: word)
    return Set(
      parties.filter { terms.isMade(word, of: $0.name) || states.contains($0.name) }.map(\.side))
  }
}

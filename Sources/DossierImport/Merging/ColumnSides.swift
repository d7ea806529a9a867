import DossierDocuments
import DossierModel
import DossierReading

/// Tells whose side each column of each infobox is: that of the belligerents who stand in it, as
/// the gazetteer and `sides:` of `dossier.yml` have them. In doubt a column has none.
struct ColumnSides {
  /// A column of one box of one source.
  private struct Column: Hashable {
    var source: Source.ID
    var place: Block.Infobox.Column
  }

  /// One parameter of a column, whatever letters its name ends in.
  private struct Parameter: Hashable {
    var column: Column
    var label: String
  }

  /// Of each column, the side of each of its parties; a party whose belligerents tell none, or
  /// more than one, has none.
  private var parties: [Column: [Side.ID?]] = [:]
  private let additions: [Merger.Addition]
  private let statements: [Statement]
  private let unitSides: [Unit.ID: Side.ID]
  private let peopleSides: [Person.ID: Side.ID]
  /// By the folded names of sides and units.
  private let sidesByName: [String: Side.ID]
  /// How many parties each parameter names in each column.
  private var partyCounts: [Parameter: Int] = [:]

  /// `additions` are the passages that `statements` were merged from.
  init(
    _ additions: [Merger.Addition], of statements: [Statement], gazetteer: Gazetteer, sides: [Side]
  ) {
    self.additions = additions
    self.statements = statements
    unitSides = gazetteer.sidesOfUnits
    peopleSides = gazetteer.sidesOfPeople
    let units = gazetteer.units.flatMap { unit in
      unit.side.map { side in unit.names.map { (EntityShelf.key($0.text), side) } } ?? []
    }
    sidesByName = Dictionary(
      sides.map { (EntityShelf.key($0.name), $0.id) } + units,
      uniquingKeysWith: { first, _ in first })
    countParties()
    let votes = votes()
    let turncoats = Self.inSeveralColumns(votes)
    for (column, entries) in votes {
      let count = (entries.map(\.party).max() ?? 0) + 1
      parties[column] = (0..<count).map { party in
        Self.side(of: entries.filter { $0.party == party && !turncoats.contains($0.word) })
      }
    }
  }

  /// The sides by the places of statements: that of each one which stands in a column. It has
  /// none where its passages stand in columns of several sides, or where those whom it names are
  /// on another one.
  func sides() -> [Int: Side.ID] {
    var found: [Int: [Side.ID?]] = [:]
    for addition in additions {
      guard let parameter = parameter(of: addition),
        statements[addition.statement].role == .infobox
      else { continue }
      let side = side(of: parameter, party: addition.infobox?.party ?? 0)
      found[addition.statement, default: []].append(side)
    }
    var sides: [Int: Side.ID] = [:]
    for (index, candidates) in found {
      guard let side = candidates[0], candidates.allSatisfy({ $0 == side }),
        !isContradicted(side, by: statements[index])
      else { continue }
      sides[index] = side
    }
    return sides
  }

  /// Where a column holds parties of several sides, only a parameter that names as many parties
  /// tells which is which.
  private func side(of parameter: Parameter, party: Int) -> Side.ID? {
    guard let parties = parties[parameter.column] else { return nil }
    let told = Set(parties.compactMap { $0 })
    if told.count == 1 { return told.first }
    guard partyCounts[parameter] == parties.count, parties.indices.contains(party) else {
      return nil
    }
    return parties[party]
  }

  private func parameter(of addition: Merger.Addition) -> Parameter? {
    guard let infobox = addition.infobox, let place = infobox.columnOfBox else { return nil }
    let source = statements[addition.statement].passages[addition.passage].passage.source
    return Parameter(column: Column(source: source, place: place), label: infobox.label)
  }

  private mutating func countParties() {
    for addition in additions {
      guard let parameter = parameter(of: addition), let infobox = addition.infobox else {
        continue
      }
      partyCounts[parameter] = max(partyCounts[parameter] ?? 0, infobox.party + 1)
    }
  }

  // MARK: What belligerents tell

  private struct Vote: Hashable {
    var party: Int
    var depth: Int
    /// What tells: a unit, or the name of a side.
    var word: String
    var side: Side.ID
  }

  private func votes() -> [Column: [Vote]] {
    var votes: [Column: [Vote]] = [:]
    for addition in additions {
      guard let infobox = addition.infobox, infobox.subject == .belligerents,
        let key = parameter(of: addition)?.column
      else { continue }
      let words = statements[addition.statement].passages[addition.passage].words
      for (word, side) in told(by: words) {
        votes[key, default: []].append(
          Vote(party: infobox.party, depth: infobox.depth, word: word, side: side))
      }
    }
    return votes
  }

  private func told(by words: Words) -> [(String, Side.ID)] {
    let units = words.units.compactMap { unit in unitSides[unit].map { (unit.text, $0) } }
    guard units.isEmpty else { return units }
    // "Hill folk" that lead to the article on the Hill League are told by its name.
    let titles = words.sourceLinks.compactMap { LinkTitle($0.target) }.flatMap {
      [$0.bare, $0.full]
    }
    return ([words.text] + titles).map(EntityShelf.key).compactMap { name in
      sidesByName[name].map { (name, $0) }
    }
  }

  /// Those who stand in two columns of a box: they changed sides, or fought by themselves.
  private static func inSeveralColumns(_ votes: [Column: [Vote]]) -> Set<String> {
    var columns: [String: Set<Column>] = [:]
    for (column, entries) in votes {
      for entry in entries { columns[entry.word, default: []].insert(column) }
    }
    return Set(
      columns.filter { _, found in
        found.contains { one in
          found.contains {
            $0.source == one.source && $0.place.box == one.place.box && $0 != one
          }
        }
      }.keys)
  }

  /// The one side of those who stand highest: what is nested below them only adds to them.
  private static func side(of votes: [Vote]) -> Side.ID? {
    guard let top = votes.map(\.depth).min() else { return nil }
    let sides = Set(votes.filter { $0.depth == top }.map(\.side))
    return sides.count == 1 ? sides.first : nil
  }

  /// Whether those whom an entry lists are on another side; figures may name whoever claims them.
  private func isContradicted(_ side: Side.ID, by statement: Statement) -> Bool {
    guard statement.column != .strength, statement.column != .casualties else { return false }
    let own = Set(
      statement.units.compactMap { unitSides[$0] } + statement.people.compactMap { peopleSides[$0] }
    )
    return !own.isEmpty && !own.contains(side)
  }
}

extension Merger.Addition {
  /// What the column tells in which the passage stands.
  var column: Statement.Column? { infobox?.subject }
}

extension Gazetteer {
  /// The side of each unit that has one.
  var sidesOfUnits: [Unit.ID: Side.ID] {
    Dictionary(
      units.compactMap { unit in unit.side.map { (unit.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension Gazetteer {
  /// The side of each person who has one.
  var sidesOfPeople: [Person.ID: Side.ID] {
    Dictionary(
      people.compactMap { person in person.side.map { (person.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension Words {
  /// The units that they name, in their order.
  var units: [Unit.ID] {
    mentions.compactMap { mention in
      if case .unit(let id) = mention.entity { id } else { nil }
    }
  }
}

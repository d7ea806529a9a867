import DossierModel

/// Which statements stand now where ids were given before.
struct EarlierIDs {
  /// By the statement's place: those of its very passages first, then in the order of the ledger.
  private var ids: [Int: [Statement.ID]] = [:]
  private var owners: [Statement.ID: Set<Int>] = [:]

  /// Nothing was given before.
  init() {}

  init(_ ledger: IDLedger, sources: [Source], statements: [DraftStatement]) {
    guard !ledger.entries.isEmpty else { return }
    let editions = Dictionary(
      sources.map { ($0.id, IDLedger.edition($0.sha256)) }, uniquingKeysWith: { first, _ in first })
    let places = CoveredRanges(statements)
    // In one order, whatever that of the list is, so that the next build finds what this one gives.
    let entries = ledger.merged(with: IDLedger(), sources: sources).entries
      .filter { editions[$0.source] == $0.edition }
    for isWhole in [true, false] {
      for entry in entries {
        guard let statement = places.statement(covering: entry.range, of: entry.source),
          places.has(entry.range, of: entry.source) == isWhole
        else { continue }
        add(entry.ids, to: statement)
      }
    }
  }

  private mutating func add(_ given: [Statement.ID], to statement: Int) {
    for id in given {
      ids[statement, default: []].appendOnce(id)
      owners[id, default: []].insert(statement)
    }
  }

  /// Those that led to what this statement is made of.
  func ids(of statement: Int) -> [Statement.ID] { ids[statement] ?? [] }

  /// Whether an id leads to another statement, so that this one can't have it.
  func isHeld(_ id: Statement.ID, apartFrom statement: Int) -> Bool {
    owners[id].map { !$0.contains(statement) } ?? false
  }

  /// The id that a statement had of those that equal texts are told apart by: `base`, `base-2`…
  func id(of statement: Int, like base: Statement.ID) -> Statement.ID? {
    ids(of: statement).first { id in
      id == base
        || id.text.hasPrefix(base.text + "-")
          && id.text.utf8.dropFirst(base.text.utf8.count + 1).allSatisfy(\.isDigit)
    }
  }
}

/// The passages of each source by their bytes, to ask which statement a range belongs to.
struct CoveredRanges {
  private struct Place {
    var range: Range<Int>
    var statement: Int
    /// The furthest end of all up to here: where it lies before a range, nothing reaches into it.
    var reach: Int
  }

  private var places: [Source.ID: [Place]] = [:]
  private var whole: [Source.ID: Set<Range<Int>>] = [:]

  init(_ statements: [DraftStatement]) {
    for (index, statement) in statements.enumerated() {
      for passage in statement.passages {
        whole[passage.passage.source, default: []].insert(passage.passage.range)
        places[passage.passage.source, default: []].append(
          Place(range: passage.passage.range, statement: index, reach: 0))
      }
    }
    for source in Array(places.keys) {
      var reach = 0
      places[source]?.sort {
        ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
      }
      for index in places[source, default: []].indices {
        reach = max(reach, places[source]?[index].range.upperBound ?? 0)
        places[source]?[index].reach = reach
      }
    }
  }

  /// The statement that has most of a range; of two that have as much the one with less beside it,
  /// so that a note inside a sentence is told from the sentence. Nil where none has any of it.
  func statement(covering range: Range<Int>, of source: Source.ID) -> Int? {
    guard let places = places[source] else { return nil }
    var index = Self.count(of: places, startingBefore: range.upperBound)
    var best: (place: Place, overlap: Int)?
    while index > 0 {
      index -= 1
      let place = places[index]
      if place.reach <= range.lowerBound { break }
      let overlap = place.range.clamped(to: range).count
      guard overlap > 0 else { continue }
      if let known = best,
        (known.overlap, -known.place.range.count) > (overlap, -place.range.count)
      {
        continue
      }
      best = (place, overlap)
    }
    return best?.place.statement
  }

  /// Whether a range is that of a passage.
  func has(_ range: Range<Int>, of source: Source.ID) -> Bool {
    whole[source]?.contains(range) ?? false
  }

  private static func count(of places: [Place], startingBefore end: Int) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].range.lowerBound < end { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

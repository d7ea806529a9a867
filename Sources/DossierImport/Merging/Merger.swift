import DossierDocuments
import DossierModel
import DossierReading

/// Merges passages that say the same in the same words, or nearly so in another document, in the
/// order of the sources.
///
/// The first one leads: its wording, role and section stay. The others add their passages and
/// their times.
struct Merger {
  /// A passage that was taken in, and what its document says of it alone.
  struct Addition: Equatable {
    /// The index of the statement that it became part of.
    var statement: Int
    /// Its index among the statement's passages.
    var passage: Int
    /// The id that its document gave it as a note, which marks name it by.
    var noteID: String?
    /// Where it stands in an infobox, where it stands in one.
    var infobox: Block.Infobox?
    /// Where it stands in a list, where it stands in one.
    var item: ListPlace?
  }

  /// The place of an item in a list of its document.
  struct ListPlace: Equatable {
    /// Which list it is.
    var list: Int
    /// From 0.
    var depth: Int
  }

  private(set) var statements: [DraftStatement] = []
  /// In the order in which they were taken in: by source and place in it.
  private(set) var additions: [Addition] = []
  private var byWords: [SameWords: Namesakes] = [:]
  private var nearly = NearlySameIndex()

  /// Takes in a draft; gives the index of the statement that it became part of.
  mutating func add(_ draft: DraftStatement) -> Int {
    let statement = index(of: draft)
    additions.append(
      Addition(
        statement: statement, passage: statements[statement].passages.count - 1,
        noteID: draft.noteID, infobox: draft.infobox, item: draft.item))
    return statement
  }

  private mutating func index(of draft: DraftStatement) -> Int {
    guard !draft.isKeptApart else { return append(draft, NearlySameWords("")) }
    let key = SameWords(draft.words.text)
    if let index = same(as: draft, key) { return join(draft, to: index) }
    let words = NearlySameWords(draft.words.text)
    for index in words.isComparable ? nearly.candidates(for: words) : []
    where MergeRule.allowsNearly(statements[index], draft)
      && NearlySameWords(statements[index].words.text).isNearlySame(as: words)
    {
      return join(draft, to: index)
    }
    byWords[key, default: Namesakes()].all.append(statements.count)
    return append(draft, words)
  }

  /// The first statement of the same words that a draft may become part of.
  private mutating func same(as draft: DraftStatement, _ key: SameWords) -> Int? {
    guard MergeRule.mayAllow(draft, count: key.count) else { return nil }
    let allows = { (statement: DraftStatement) in
      MergeRule.allows(statement, draft, count: key.count)
    }
    guard !MergeRule.allowsInOneSource(count: key.count) else {
      return byWords[key]?.all.first { allows(statements[$0]) }
    }
    let source = draft.source
    return byWords[key]?.takeFirst(without: source, in: statements, where: allows)
  }

  private mutating func append(_ draft: DraftStatement, _ words: NearlySameWords) -> Int {
    nearly.add(words, as: statements.count)
    statements.append(draft)
    return statements.count - 1
  }

  private mutating func join(_ draft: DraftStatement, to index: Int) -> Int {
    statements[index].passages += draft.passages
    statements[index].told.merge(draft.told) { first, _ in first }
    addTimes(draft.reading, to: index)
    return index
  }

  /// Changes a statement after all passages were taken in.
  mutating func change(_ index: Int, _ change: (inout DraftStatement) -> Void) {
    change(&statements[index])
  }

  /// Makes one statement of each pair, after all passages were taken in, and leaves some out; gives
  /// for each statement where it is now, nil for one left out.
  mutating func rearrange(uniting pairs: [(Int, Int)], removing removed: Set<Int>) -> [Int?] {
    var leads = Array(statements.indices)
    for (first, second) in pairs {
      let (one, other) = (leads[first], leads[second])
      guard one != other else { continue }
      unite(min(one, other), max(one, other))
      for index in leads.indices where leads[index] == max(one, other) {
        leads[index] = min(one, other)
      }
    }
    let gone = Set(removed.map { leads[$0] })
    let kept = statements.indices.filter { leads[$0] == $0 && !gone.contains($0) }
    let indices = Dictionary(uniqueKeysWithValues: zip(kept, kept.indices))
    statements = kept.map { statements[$0] }
    additions = additions.compactMap { addition in
      indices[leads[addition.statement]].map { index in
        var result = addition
        result.statement = index
        return result
      }
    }
    return leads.map { indices[$0] }
  }

  private mutating func unite(_ lead: Int, _ other: Int) {
    let count = statements[lead].passages.count
    for index in additions.indices where additions[index].statement == other {
      additions[index].statement = lead
      additions[index].passage += count
    }
    for entity in statements[other].links { statements[lead].links.appendOnce(entity) }
    let (first, second) = (statements[lead].hasEditorTimes, statements[other].hasEditorTimes)
    if second, !first { statements[lead].reading = statements[other].reading }
    statements[lead].hasEditorTimes = first || second
    statements[lead].passages += statements[other].passages
    statements[lead].told.merge(statements[other].told) { first, _ in first }
    if first == second { addTimes(statements[other].reading, to: lead) }
  }

  private mutating func addTimes(_ reading: TimeReading, to index: Int) {
    statements[index].reading.evidence += reading.evidence
    for refused in reading.refused { statements[index].reading.refused.appendOnce(refused) }
    for time in reading.times
    where !statements[index].reading.times.contains(where: { $0.edtf == time.edtf }) {
      statements[index].reading.times.append(time)
    }
  }
}

/// The statements of the same words.
struct Namesakes {
  /// In order.
  var all: [Int] = []
  /// Of these, by source: those that had no passage of it, among the first so many.
  private var without: [Source.ID: (among: Int, statements: [Int])] = [:]

  /// The first one without a passage of a source that fits; from now on it has one.
  ///
  /// None is looked at that the source is known to have: a formula that a document repeats costs as
  /// much each time.
  mutating func takeFirst(
    without source: Source.ID, in statements: [DraftStatement],
    where fits: (DraftStatement) -> Bool
  ) -> Int? {
    var known = without[source] ?? (0, [])
    known.statements += all[known.among...].filter { statements[$0].told[source] == nil }
    known.among = all.count
    let place = known.statements.firstIndex { fits(statements[$0]) }
    let found = place.map { known.statements.remove(at: $0) }
    without[source] = known
    return found
  }
}

/// Finds the statements that share most of their telling words with a text.
struct NearlySameIndex {
  private var places: [String: [Int]] = [:]
  private var counts: [Int] = []

  /// A word in more statements than this tells nothing.
  private static let commonest = 400

  /// `number` is one more than that of the statement added before.
  mutating func add(_ words: NearlySameWords, as number: Int) {
    let telling = words.telling
    counts.append(telling.count)
    for word in telling where places[word, default: []].count <= Self.commonest {
      places[word, default: []].append(number)
    }
  }

  /// Those that share at least two thirds of the telling words of both, in their order.
  func candidates(for words: NearlySameWords) -> [Int] {
    let telling = words.telling
    var shared: [Int: Int] = [:]
    for word in telling {
      guard let found = places[word], found.count <= Self.commonest else { continue }
      for number in found { shared[number, default: 0] += 1 }
    }
    return shared.filter { number, count in
      count * 3 >= max(telling.count, counts[number]) * 2
    }.keys.sorted()
  }
}

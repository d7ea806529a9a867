import DossierModel

/// Merges passages that say the same in the same words, or nearly so in another document, in the
/// order of the sources.
///
/// The first one leads: its wording, role and section stay. The others add their passages and
/// their times.
struct Merger {
  /// A passage that was taken in, and what its document says of it alone.
  struct Addition: Equatable {
    /// The place of the statement that it became part of.
    var statement: Int
    /// Its place among the statement's passages.
    var passage: Int
    /// The id that its document gave it as a note, which marks name it by.
    var noteID: String?
    /// Where it stands in an infobox, where it stands in one.
    var infobox: Block.Infobox?
  }

  private(set) var statements: [DraftStatement] = []
  /// In the order in which they were taken in: by source and place in it.
  private(set) var additions: [Addition] = []
  private var byWords: [SameWords: [Int]] = [:]
  private var nearly = NearlySameIndex()

  /// Takes in a draft; gives the place of the statement that it became part of.
  mutating func add(_ draft: DraftStatement) -> Int {
    let statement = place(of: draft)
    additions.append(
      Addition(
        statement: statement, passage: statements[statement].passages.count - 1,
        noteID: draft.noteID, infobox: draft.infobox))
    return statement
  }

  private mutating func place(of draft: DraftStatement) -> Int {
    let key = SameWords(draft.words.text)
    for index in byWords[key, default: []]
    where MergeRule.allows(statements[index], draft, count: key.count) {
      return join(draft, to: index)
    }
    let words = NearlySameWords(draft.words.text)
    for index in nearly.candidates(for: words)
    where MergeRule.allowsNearly(statements[index], draft)
      && NearlySameWords(statements[index].words.text).isNearlySame(as: words)
    {
      return join(draft, to: index)
    }
    nearly.add(words, as: statements.count)
    statements.append(draft)
    byWords[key, default: []].append(statements.count - 1)
    return statements.count - 1
  }

  private mutating func join(_ draft: DraftStatement, to index: Int) -> Int {
    statements[index].passages += draft.passages
    statements[index].told.merge(draft.told) { first, _ in first }
    addTimes(draft.reading, to: index)
    return index
  }

  private mutating func addTimes(_ reading: TimeReading, to index: Int) {
    for time in reading.times
    where !statements[index].reading.times.contains(where: { $0.edtf == time.edtf }) {
      statements[index].reading.times.append(time)
    }
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

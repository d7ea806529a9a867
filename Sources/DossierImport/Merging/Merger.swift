import DossierModel

/// Merges passages that say the same in the same words, in the order of the sources.
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
      statements[index].passages += draft.passages
      statements[index].told.merge(draft.told) { first, _ in first }
      addTimes(draft.reading, to: index)
      return index
    }
    statements.append(draft)
    byWords[key, default: []].append(statements.count - 1)
    return statements.count - 1
  }

  private mutating func addTimes(_ reading: TimeReading, to index: Int) {
    for time in reading.times
    where !statements[index].reading.times.contains(where: { $0.edtf == time.edtf }) {
      statements[index].reading.times.append(time)
    }
  }
}

import DossierModel

/// Merges passages that say the same in the same words, in the order of the sources.
///
/// The first one leads: its wording, role and section stay. The others add their passages and
/// their times.
struct Merger {
  private(set) var statements: [DraftStatement] = []
  private var byWords: [SameWords: [Int]] = [:]

  /// Takes in a draft; gives the place of the statement that it became part of.
  mutating func add(_ draft: DraftStatement) -> Int {
    let key = SameWords(draft.words.text)
    for index in byWords[key, default: []]
    where MergeRule.allows(statements[index], draft, count: key.count) {
      statements[index].passages += draft.passages
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

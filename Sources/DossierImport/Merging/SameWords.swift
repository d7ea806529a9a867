import DossierModel

/// When two passages say the same in the same words: case, punctuation, markup and marks aside.
struct SameWords: Hashable {
  /// In lower case, a line feed between two.
  private let words: String
  /// How many words the text has.
  let count: Int

  init(_ text: String) {
    let runs = text.wordRuns()
    words = runs.joined(separator: "\n").lowercased()
    count = runs.count
  }
}

/// Which passages may be merged at all, beside having the same words.
enum MergeRule {
  /// Short runs of words say too little to be the same statement wherever they stand.
  private static let fewestWords = 4
  /// Within one document a repeated sentence is one statement only where it is no formula.
  private static let fewestWordsInOneSource = 6

  /// Whether a draft of so many words may be merged with any other.
  static func mayAllow(_ draft: DraftStatement, count: Int) -> Bool {
    count >= fewestWords || isBox(draft.role) && count > 0
  }

  /// Whether so many words are one statement also where one document repeats them.
  static func allowsInOneSource(count: Int) -> Bool { count >= fewestWordsInOneSource }

  /// `count` is the number of words that the two share.
  static func allows(_ first: DraftStatement, _ second: DraftStatement, count: Int) -> Bool {
    guard !contradict(first.ownTimes, second.ownTimes), !areApart(first, second) else {
      return false
    }
    if let told = first.told[second.source] {
      return allowsInOneSource(count: count)
        && !contradict(told, second.told[second.source] ?? [])
    }
    if isBox(first.role), isBox(second.role) { return count > 0 }
    return count >= fewestWords
  }

  /// Whether two stand in other columns of boxes: “unknown” of one army is not that of the other.
  private static func areApart(_ first: DraftStatement, _ second: DraftStatement) -> Bool {
    guard let one = first.infobox, let other = second.infobox else { return false }
    return one.column != other.column || one.subject != other.subject
  }

  /// For two that differ in a word: only prose of two documents that names the same entities.
  static func allowsNearly(_ first: DraftStatement, _ second: DraftStatement) -> Bool {
    !contradict(first.ownTimes, second.ownTimes) && isProse(first.role) && isProse(second.role)
      && !first.passages.contains { $0.passage.source == second.source }
      && Set(first.words.mentions.map(\.entity)) == Set(second.words.mentions.map(\.entity))
  }

  private static func isProse(_ role: Statement.Role) -> Bool {
    role == .battle || role == .background || role == .list
  }

  private static func isBox(_ role: Statement.Role) -> Bool {
    role == .infobox || role == .table || role == .caption
  }

  private static func contradict(_ first: [When], _ second: [When]) -> Bool {
    guard !first.isEmpty, !second.isEmpty else { return false }
    return Set(first.map(\.edtf)) != Set(second.map(\.edtf))
  }
}

import DossierLanguages
import DossierModel

/// Words that tell which lines of a report are no prose, from `report-words.tsv`.
struct ReportWords: Sendable {
  private let lists: [String: [String]]

  init() {
    var lists: [String: [String]] = [:]
    for row in WordTable.reportWords.rows where row.count > 1 {
      lists[row[0], default: []] += row[1].split(separator: ";").map(String.init)
    }
    self.lists = lists
  }

  /// Whether a text is one of the phrases of a list, case and punctuation at its ends aside.
  func isWhole(_ text: String, _ list: String) -> Bool {
    let bare = Self.bare(text)
    return lists[list, default: []].contains { Self.bare($0) == bare }
  }

  /// The longest phrase of a list that a text begins with as whole words; in lower case.
  func opening(_ text: String, _ list: String) -> String? {
    let lowered = text.lowercased()
    return lists[list, default: []].filter { phrase in
      guard lowered.hasPrefix(phrase) else { return false }
      let next = lowered.dropFirst(phrase.count).first
      return next.map { !$0.isLetter && !$0.isNumber } ?? true
        || phrase.last.map { !$0.isLetter } ?? false
    }.max { $0.utf8.count < $1.utf8.count }
  }

  /// Whether a text holds a phrase of a list.
  func holds(_ text: String, _ list: String) -> Bool {
    let lowered = text.lowercased()
    return lists[list, default: []].contains { lowered.contains($0) }
  }

  private static func bare(_ text: String) -> String {
    var bare = text.lowercased()[...]
    while let first = bare.first, !first.isLetter, !first.isNumber { bare = bare.dropFirst() }
    while let last = bare.last, !last.isLetter, !last.isNumber { bare = bare.dropLast() }
    return String(bare)
  }
}

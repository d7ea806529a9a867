import DossierModel

/// When two passages say the same in nearly the same words: another spelling of a word, another
/// article, "is" for "was". Any other word that differs makes it another statement.
struct NearlySameWords {
  private let words: [Substring]
  /// The words that can tell a text from others, folded; each once.
  let telling: [String]

  init(_ text: String) {
    words = text.wordRuns(with: ["'", "’"])
    telling = words.filter { $0.utf8.count > 3 }.map { $0.lowercased() }.distinct
  }

  /// Fewer words than this say too little to be compared so.
  private static let fewestWords = 6

  /// Whether it has words enough to be compared so.
  var isComparable: Bool { words.count >= Self.fewestWords }

  /// Whether the two say the same but for differences that change nothing.
  func isNearlySame(as other: NearlySameWords) -> Bool {
    guard isComparable, other.isComparable else { return false }
    var changed = 0
    for change in changes(to: other) {
      guard Self.changesNothing(change) else { return false }
      changed += max(change.from.count, change.to.count)
    }
    return changed <= max(1, words.count / 6)
  }

  private struct Change {
    var from: [Substring] = []
    var to: [Substring] = []
  }

  private func changes(to other: NearlySameWords) -> [Change] {
    let difference = other.words.difference(from: words) { $0.lowercased() == $1.lowercased() }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var found: [Change] = []
    var (left, right) = (0, 0)
    while left < words.count || right < other.words.count {
      var change = Change()
      while removed.contains(left) {
        change.from.append(words[left])
        left += 1
      }
      while inserted.contains(right) {
        change.to.append(other.words[right])
        right += 1
      }
      if !change.from.isEmpty || !change.to.isEmpty { found.append(change) }
      (left, right) = (left + 1, right + 1)
    }
    return found
  }

  // MARK: What changes nothing

  private static let small: Set<String> = ["a", "an", "and", "that", "the"]
  private static let forms: [Set<String>] = [
    ["is", "was"], ["are", "were"], ["has", "had", "have"], ["a", "an", "the"],
  ]

  private static func changesNothing(_ change: Change) -> Bool {
    if change.from.isEmpty || change.to.isEmpty {
      return (change.from + change.to).allSatisfy { small.contains($0.lowercased()) }
    }
    guard change.from.count == change.to.count else { return false }
    return zip(change.from, change.to).allSatisfy { isSameWord($0, $1) }
  }

  private static func isSameWord(_ first: Substring, _ second: Substring) -> Bool {
    let (left, right) = (first.lowercased(), second.lowercased())
    return forms.contains { $0.contains(left) && $0.contains(right) }
      || isSpelling(of: left, right) && !isName(first) && !isName(second)
  }

  /// Names are told apart by the gazetteer, never by likeness.
  private static func isName(_ word: Substring) -> Bool {
    word.first?.isUppercase ?? false
  }

  /// One letter more, less or other in a word of five, two in one of nine; but not at its end,
  /// where number and tense are told.
  private static func isSpelling(of first: String, _ second: String) -> Bool {
    let shorter = min(first.count, second.count)
    guard shorter >= 5, !first.hasPrefix(second), !second.hasPrefix(first) else { return false }
    guard first.suffix(2) == second.suffix(2), !(first + second).contains(where: \.isNumber) else {
      return false
    }
    return EditDistance.between(first, second) <= (shorter >= 9 ? 2 : 1)
  }
}

/// Where the wording of two passages that say the same differs, word by word; punctuation at the
/// ends of words is no difference.
struct WordDifference {
  /// One place where they differ: some words of the one stand for some of the other.
  struct Change: Equatable {
    var from: [String]
    var to: [String]
  }

  let changes: [Change]

  init(from: String, to: String) {
    let old = Self.words(from)
    let new = Self.words(to)
    let difference = new.difference(from: old) { Self.bare($0) == Self.bare($1) }
    let removed = Set(
      difference.removals.map { change -> Int in
        guard case .remove(let offset, _, _) = change else { return -1 }
        return offset
      })
    let inserted = Set(
      difference.insertions.map { change -> Int in
        guard case .insert(let offset, _, _) = change else { return -1 }
        return offset
      })
    changes = Self.changes(old, removed, new, inserted)
  }

  /// “new” for “old”, joined with semicolons; nil where nothing differs.
  var summary: String? {
    let parts = changes.map { change in
      let new = change.to.joined(separator: " ")
      let old = change.from.joined(separator: " ")
      if new.isEmpty { return "without “\(old)”" }
      return old.isEmpty ? "adds “\(new)”" : "“\(new)” for “\(old)”"
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private static func bare(_ word: String) -> Substring {
    var word = word[...]
    while let first = word.first, !first.isLetter, !first.isNumber { word.removeFirst() }
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    return word
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Walks both texts side by side and gathers words that stand at the same place.
  private static func changes(
    _ old: [String], _ removed: Set<Int>, _ new: [String], _ inserted: Set<Int>
  ) -> [Change] {
    var changes: [Change] = []
    var left = 0
    var right = 0
    while left < old.count || right < new.count {
      var change = Change(from: [], to: [])
      while removed.contains(left) {
        change.from.append(old[left])
        left += 1
      }
      while inserted.contains(right) {
        change.to.append(new[right])
        right += 1
      }
      if !change.from.isEmpty || !change.to.isEmpty { changes.append(change) }
      left += 1
      right += 1
    }
    return changes
  }
}

import DossierModel

/// The words of a source that are most like some sought ones, with what differs marked.
struct NearestQuote: Equatable {
  /// `rebels [took → captured] [+the] town [-soon]`: as sought, an arrow, as it stands; `+` before
  /// words that are not sought, `-` before words that are not there.
  let marked: String

  /// Nil where less than half of the words are alike.
  init?(to words: String, among texts: [String]) {
    let sought = words.split(separator: " ")
    var best: (cost: Int, start: Int, end: Int, text: [Substring])?
    for text in texts {
      let found = text.split(separator: " ")
      let match = Self.match(sought, in: found)
      if match.cost < best?.cost ?? Int.max {
        best = (match.cost, match.range.lowerBound, match.range.upperBound, found)
      }
    }
    guard let best, best.cost <= sought.count, best.start < best.end else { return nil }
    marked = Self.mark(sought, Array(best.text[best.start..<best.end]))
  }

  /// A word put in or left out costs 2, one replaced by another 2, by a similar one 1.
  private static func cost(_ sought: Substring, _ found: Substring) -> Int {
    if sought == found { return 0 }
    let (left, right) = (Self.bare(sought), Self.bare(found))
    if left == right { return 1 }
    let isNear =
      abs(left.utf8.count - right.utf8.count) <= 2
      && EditDistance.between(left, right) <= max(1, left.utf8.count / 4)
    return isNear ? 1 : 2
  }

  private static func bare(_ word: Substring) -> String {
    word.filter { $0.isLetter || $0.isNumber }.lowercased()
  }

  /// The run of words that sought ones can be turned into at the least cost.
  private static func match(
    _ sought: [Substring], in found: [Substring]
  ) -> (cost: Int, range: Range<Int>) {
    var last = (0...found.count).map { (cost: 0, start: $0) }
    for (row, word) in sought.enumerated() {
      var current = [(cost: (row + 1) * 2, start: 0)]
      for (column, other) in found.enumerated() {
        var step = (cost: last[column].cost + cost(word, other), start: last[column].start)
        if last[column + 1].cost + 2 < step.cost {
          step = (last[column + 1].cost + 2, last[column + 1].start)
        }
        if current[column].cost + 2 < step.cost {
          step = (current[column].cost + 2, current[column].start)
        }
        current.append(step)
      }
      last = current
    }
    // Of equal ends the last: a word replaced tells more than one left out.
    let end = last.indices.reversed().min { last[$0].cost < last[$1].cost } ?? 0
    return (last[end].cost, last[end].start..<max(end, last[end].start))
  }

  /// Both runs as one, what differs in brackets.
  private static func mark(_ sought: [Substring], _ found: [Substring]) -> String {
    let difference = found.difference(from: sought)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var parts: [String] = []
    var (left, right) = (0, 0)
    while left < sought.count || right < found.count {
      var (old, new): ([Substring], [Substring]) = ([], [])
      while removed.contains(left) {
        old.append(sought[left])
        left += 1
      }
      while inserted.contains(right) {
        new.append(found[right])
        right += 1
      }
      if let part = bracket(old, new) { parts.append(part) }
      if left < sought.count { parts.append(String(sought[left])) }
      (left, right) = (left + 1, right + 1)
    }
    return parts.joined(separator: " ")
  }

  private static func bracket(_ old: [Substring], _ new: [Substring]) -> String? {
    let (old, new) = (old.joined(separator: " "), new.joined(separator: " "))
    if old.isEmpty && new.isEmpty { return nil }
    if old.isEmpty { return "[+\(new)]" }
    return new.isEmpty ? "[-\(old)]" : "[\(old) → \(new)]"
  }
}

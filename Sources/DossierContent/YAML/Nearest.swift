/// The word of a list that a mistyped one was most likely meant to be.
package enum Nearest {
  /// Nil where none is near: at most a third of the letters, and at least one, may differ.
  package static func word(to word: String, among known: [String]) -> String? {
    let limit = max(1, word.utf8.count / 3)
    guard word.utf8.count <= 80 else { return nil }
    let ranked = known.map { ($0, distance(word.lowercased(), $0.lowercased())) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= limit else { return nil }
    return best.0
  }

  /// "did you mean `x`?" where a word is near, else what the known ones are.
  package static func advice(for word: String, among known: [String], noun: String) -> String {
    if let near = self.word(to: word, among: known) { return "did you mean `\(near)`?" }
    if known.isEmpty { return "there is no \(noun) yet" }
    if known.count > 40 { return "see the list of them" }
    return "the \(noun)s are " + known.map { "`\($0)`" }.joined(separator: ", ", last: " and ")
  }

  /// How many letters must be put in, left out, replaced or swapped with their neighbour.
  package static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let change = last[column] + (left[row] == right[column] ? 0 : 1)
        var cost = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}

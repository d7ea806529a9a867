/// The word of a list that a mistyped one was most likely meant to be.
package enum Nearest {
  /// Nil where none is near: at most a third of the letters, and at least one, may differ.
  package static func word(to word: String, among known: [String]) -> String? {
    let limit = max(1, word.utf8.count / 3)
    guard word.utf8.count <= 80 else { return nil }
    let ranked = known.map { ($0, EditDistance.between(word.lowercased(), $0.lowercased())) }
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
}

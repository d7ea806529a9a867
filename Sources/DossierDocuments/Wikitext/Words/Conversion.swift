import DossierModel

/// A measure as the source gives it: of `{{convert|5|km|mi}}` the "5 km".
struct Conversion {
  /// Nil where there is neither a number nor a unit.
  let text: String?

  /// `words` are the template's arguments without a name.
  init(_ words: [String]) {
    var parts: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      if Self.isNumber(word) {
        parts.append(word)
      } else if let joint = Self.joints[word], !parts.isEmpty {
        parts.append(joint)
      } else {
        if !word.isEmpty { parts.append(" " + Units.shown(word)) }
        guard rest.count > 1, let next = rest.first, Self.isNumber(next),
          Units.goesOn(word, in: rest[rest.startIndex + 1])
        else { break }
        parts.append(" ")
      }
    }
    text = parts.isEmpty ? nil : parts.joined()
  }

  /// Between two numbers.
  private static let joints = [
    "to": " to ", "-": "–", "–": "–", "to(-)": " to ", "and": " and ", "and(-)": " and ",
    "or": " or ", "x": " × ", "×": " × ", "by": " by ", "*": " × ", "+": " + ", ",": ", ",
    "±": " ± ", "+/-": " ± ", "xx": " × ", "to about": " to about ",
  ]

  private static func isNumber(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    let signs = "+-.,/⁄−".unicodeScalars
    return (first.isDigit || signs.contains { word.unicodeScalars.first == $0 })
      && word.unicodeScalars.contains(where: \.isDigit)
      && word.unicodeScalars.allSatisfy { $0.isDigit || signs.contains($0) }
  }
}

/// A measure as the source gives it: of `{{convert|5|km|mi}}` the "5 km".
struct Conversion {
  /// Nil where there is neither a number nor a unit.
  let text: String?

  /// `words` are the template's arguments without a name.
  init(_ words: [String]) {
    var parts: [String] = []
    for word in words {
      if Self.isNumber(word) {
        parts.append(word)
      } else if let joint = Self.joints[word], !parts.isEmpty {
        parts.append(joint)
      } else {
        if !word.isEmpty { parts.append(" " + Self.unit(word)) }
        break
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
      && word.unicodeScalars.contains { (48...57).contains($0.value) }
      && word.unicodeScalars.allSatisfy { (48...57).contains($0.value) || signs.contains($0) }
  }

  /// `sqmi` is "sq mi", `km2` is "km²".
  private static func unit(_ word: String) -> String {
    if word.hasPrefix("sq"), word.utf8.count > 2 { return "sq " + word.dropFirst(2) }
    if word.hasPrefix("cu"), word.utf8.count > 2 { return "cu " + word.dropFirst(2) }
    if word.hasSuffix("2") { return word.dropLast() + "²" }
    if word.hasSuffix("3") { return word.dropLast() + "³" }
    return word
  }
}

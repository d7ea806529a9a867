/// A run of words to look for, as the word lists write it.
///
/// Words are separated by spaces; `a|b` is either, `a?` may be absent, `#` is a number in words or
/// figures, `{name}` is any word of the list of that name.
struct Phrase: Sendable {
  private struct Element: Sendable {
    var words: Set<String>
    var takesNumber: Bool
    var isOptional: Bool
  }

  private let elements: [Element]

  init(_ pattern: String, lists: [String: Set<String>]) {
    elements = pattern.split(separator: " ").map { part in
      var words: Set<String> = []
      var takesNumber = false
      let isOptional = part.last == "?"
      for word in (isOptional ? part.dropLast() : part).split(separator: "|") {
        if word == "#" {
          takesNumber = true
        } else if word.first == "{" {
          words.formUnion(lists[String(word.dropFirst().dropLast())] ?? [])
        } else {
          words.insert(String(word))
        }
      }
      return Element(words: words, takesNumber: takesNumber, isOptional: isOptional)
    }
  }

  /// The words that may stand first; a phrase may also begin with a number.
  var firstWords: Set<String> {
    var words: Set<String> = []
    for element in elements {
      words.formUnion(element.words)
      if !element.isOptional { break }
    }
    return words
  }

  /// Whether a number may stand first.
  var beginsWithNumber: Bool {
    for element in elements {
      if element.takesNumber { return true }
      if !element.isOptional { break }
    }
    return false
  }

  /// Where the phrase ends and the number it holds, if it stands at `start`.
  func match(
    in tokens: [DatingToken], at start: Int, numerals: [String: Int]
  ) -> (end: Int, number: Int?)? {
    var index = start
    var number: Int?
    for element in elements {
      guard index < tokens.count else {
        if element.isOptional { continue }
        return nil
      }
      let token = tokens[index]
      if element.words.contains(token.text) {
        index += 1
      } else if element.takesNumber, let value = Self.number(token, numerals) {
        number = value
        index += 1
      } else if !element.isOptional {
        return nil
      }
    }
    return index > start ? (index, number) : nil
  }

  private static func number(_ token: DatingToken, _ numerals: [String: Int]) -> Int? {
    token.kind == .number && token.isPlain && !token.isOrdinal ? token.value : numerals[token.text]
  }
}

import DossierModel

/// Finds the statements of the battle that tell of control or casualties and have no entry.
struct GapFinder {
  private let dossier: Dossier
  private let words = GapWords.english

  init(_ dossier: Dossier) {
    self.dossier = dossier
  }

  /// Control first, each in the order of the statements; headings and background are left out.
  var gaps: [Gap] {
    let control = Set(dossier.annotations.control.flatMap { $0.passages.flatMap(\.statements) })
    let casualties = Set(
      dossier.annotations.casualties.flatMap { $0.passages.flatMap(\.statements) })
    let statements = dossier.statements.filter { $0.role != .heading && $0.role != .background }
    return statements.filter {
      !$0.places.isEmpty && !control.contains($0.id) && words.tellOfControl($0.text)
    }.map { gap(.control, $0) }
      + statements.filter { !casualties.contains($0.id) && words.countVictims($0.text) }
      .map { gap(.casualty, $0) }
  }

  private func gap(_ kind: Gap.Kind, _ statement: Statement) -> Gap {
    Gap(kind: kind, statement: statement.id, passage: statement.passages[0].passage)
  }
}

/// The words by which a statement of control or casualties is known.
struct GapWords: Sendable {
  /// Beginnings of words that tell of a place changing hands.
  var captures: [String]
  /// Words that do so together, in this order, with at most two others between.
  var capturePhrases: [(first: [String], second: [String])]
  /// Beginnings of words that tell of victims.
  var victims: [String]
  /// Beginnings of words that do so only of people: towns are captured, too.
  var captives: [String]
  /// Beginnings of words for people.
  var people: [String]
  /// Numbers in words, whole.
  var numbers: Set<String>
  /// A number beside one of these is a date.
  var months: Set<String>
  /// Four figures behind one of these are a year.
  var yearOpeners: Set<String>

  /// How many words may stand between a number and what it counts.
  private static let reach = 6

  func tellOfControl(_ text: String) -> Bool {
    let words = Self.words(text)
    if words.contains(where: { word in captures.contains { word.hasPrefix($0) } }) { return true }
    return words.indices.contains { index in
      capturePhrases.contains { phrase in
        phrase.first.contains(words[index])
          && words[(index + 1)...].prefix(3).contains { phrase.second.contains($0) }
      }
    }
  }

  func countVictims(_ text: String) -> Bool {
    let words = Self.words(text)
    let found = words.indices.filter { index in victims.contains { words[index].hasPrefix($0) } }
    return found.contains { isNear($0, in: words) { isNumber(at: $0, in: words) } }
      || words.indices.contains { index in
        captives.contains { words[index].hasPrefix($0) }
          && isNear(index, in: words) { place in
            isNumber(at: place, in: words)
              && words[place...].prefix(4).contains { word in people.contains(where: word.hasPrefix)
              }
          }
      }
  }

  /// Whether something holds of a word within reach of another.
  private func isNear(_ place: Int, in words: [String], _ holds: (Int) -> Bool) -> Bool {
    words.indices.contains { abs($0 - place) <= Self.reach && holds($0) }
  }

  private func isNumber(at index: Int, in words: [String]) -> Bool {
    let word = words[index]
    if numbers.contains(word) { return true }
    guard Int(word.filter { $0 != "," && $0 != "." }) != nil else { return false }
    let neighbours = [index - 1, index + 1].filter(words.indices.contains).map { words[$0] }
    let isYear = word.utf8.count == 4 && index > 0 && yearOpeners.contains(words[index - 1])
    return !isYear && !neighbours.contains(where: months.contains)
  }

  /// In lower case, without the marks of punctuation at their ends; a number keeps its separators.
  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "," && $0 != "." }
      .map { word in
        let end = word.lastIndex { $0 != "," && $0 != "." }
        return String(end.map { word[...$0] } ?? "")
      }.filter { !$0.isEmpty }
  }
}

extension GapWords {
  static let english = GapWords(
    captures: [
      "captur", "recaptur", "seiz", "overran", "overrun", "retook", "retak", "conquer", "besieg",
      "liberat", "storm", "surrender", "withdrew", "withdraw", "retreat", "evacuat",
    ],
    capturePhrases: [
      (
        [
          "took", "take", "takes", "taken", "taking", "gain", "gained", "gaining", "lost", "losing",
        ],
        ["control", "over", "hold", "possession"]
      ),
      (["control", "controls", "controlled", "controlling"], ["of", "over", "by", "the"]),
      (["entered", "entering", "enter", "moved", "advanced", "pushed"], ["the", "into", "in"]),
      (["fell", "fallen", "fall"], ["to", "under", "into"]), (["handed", "hand"], ["over"]),
      (["lost", "loses", "left", "cleared", "secured"], ["the"]),
      (["held", "hold", "holds"], ["by", "the", "in"]),
    ],
    victims: [
      "kill", "dead", "died", "death", "wound", "injur", "casualt", "martyr", "displac", "fled",
      "flee", "refugee", "returnee", "victim", "missing", "prisoner", "hostage",
      "detain", "execut",
    ],
    captives: ["captur"],
    people: [
      "soldier", "fighter", "troop", "civilian", "people", "person", "men", "women", "officer",
      "militant", "rebel", "combatant", "conscript", "member", "resident", "captive",
    ],
    numbers: [
      "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
      "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
      "hundreds", "thousand", "thousands", "dozen", "dozens", "scores",
    ],
    months: [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ], yearOpeners: ["in", "since", "of", "from", "until", "to", "by", "during", "late", "early"])
}

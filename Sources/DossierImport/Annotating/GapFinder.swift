import DossierModel

/// Finds the statements of the battle that tell of control or casualties and have no entry.
struct GapFinder {
  private let dossier: Dossier
  private let jobs: Int
  private let words = GapWords.english

  init(_ dossier: Dossier, jobs: Int = 1) {
    self.dossier = dossier
    self.jobs = jobs
  }

  /// Control first, each in the order of the statements; headings and background are left out.
  var gaps: [Gap] {
    let control = Set(dossier.annotations.control.flatMap { $0.passages.flatMap(\.statements) })
    let casualties = Set(
      dossier.annotations.casualties.flatMap { $0.passages.flatMap(\.statements) })
    let statements = dossier.statements.filter { $0.role != .heading && $0.role != .background }
    let told = Parallel.mapRuns(statements, jobs: jobs) { statement in
      let text = GapText(statement.text)
      return (
        control: !statement.places.isEmpty && !control.contains(statement.id)
          && words.tellOfControl(text),
        victims: !casualties.contains(statement.id) && words.countVictims(text)
      )
    }
    return zip(statements, told).filter(\.1.control).map { gap(.control, $0.0) }
      + zip(statements, told).filter(\.1.victims).map { gap(.casualty, $0.0) }
  }

  private func gap(_ kind: Gap.Kind, _ statement: Statement) -> Gap {
    Gap(kind: kind, statement: statement.id, passage: statement.passages[0].passage)
  }
}

/// The words by which a statement of control or casualties is known.
struct GapWords: Sendable {
  /// Beginnings of words that tell of a place changing hands.
  var captures: Stems
  /// Words that do so together, in this order, with at most two others between.
  var capturePhrases: [(first: [String], second: [String])]
  /// Beginnings of words that tell of victims.
  var victims: Stems
  /// Beginnings of words that do so only of people: towns are captured, too.
  var captives: Stems
  /// Beginnings of words for people.
  var people: Stems
  /// Numbers in words, whole.
  var numbers: Set<String>
  /// A number beside one of these is a date.
  var months: Set<String>
  /// Four figures behind one of these are a year.
  var yearOpeners: Set<String>

  /// How many words may stand between a number and what it counts.
  private static let reach = 6

  func tellOfControl(_ text: GapText) -> Bool {
    let words = text.words
    if words.contains(where: captures.begin) { return true }
    return words.indices.contains { index in
      capturePhrases.contains { phrase in
        phrase.first.contains(words[index])
          && words[(index + 1)...].prefix(3).contains { phrase.second.contains($0) }
      }
    }
  }

  func countVictims(_ text: GapText) -> Bool {
    let words = text.words
    let found = words.indices.filter { victims.begin(words[$0]) }
    return found.contains { isNear($0, in: words) { isNumber(at: $0, in: words) } }
      || words.indices.contains { index in
        captives.begin(words[index])
          && isNear(index, in: words) { place in
            isNumber(at: place, in: words)
              && words[place...].prefix(4).contains(where: people.begin)
          }
      }
  }

  /// Whether something holds of a word within reach of another.
  private func isNear(_ place: Int, in words: [String], _ holds: (Int) -> Bool) -> Bool {
    (max(0, place - Self.reach)..<min(words.count, place + Self.reach + 1)).contains(where: holds)
  }

  private func isNumber(at index: Int, in words: [String]) -> Bool {
    let word = words[index]
    if numbers.contains(word) { return true }
    guard Int(word.filter { $0 != "," && $0 != "." }) != nil else { return false }
    let neighbours = [index - 1, index + 1].filter(words.indices.contains).map { words[$0] }
    let isYear = word.utf8.count == 4 && index > 0 && yearOpeners.contains(words[index - 1])
    return !isYear && !neighbours.contains(where: months.contains)
  }

}

/// The words of a text, as `GapWords` looks at them.
struct GapText {
  /// In lower case, without the marks of punctuation at their ends; a number keeps its separators.
  let words: [String]

  init(_ text: String) {
    words = text.lowercased().wordRuns(with: [",", "."]).compactMap { word in
      word.utf8.lastIndex { $0 != Byte.comma && $0 != Byte.stop }
        .map { String(word[..<word.utf8.index(after: $0)]) }
    }
  }
}

/// Beginnings of words, by their first letter.
struct Stems: Sendable, ExpressibleByArrayLiteral {
  private var byFirst: [UInt8: [String]] = [:]

  init(arrayLiteral stems: String...) {
    for stem in stems {
      if let first = stem.utf8.first { byFirst[first, default: []].append(stem) }
    }
  }

  /// Whether one of them begins a word.
  func begin(_ word: String) -> Bool {
    guard let first = word.utf8.first, let stems = byFirst[first] else { return false }
    return stems.contains(where: word.hasPrefix)
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

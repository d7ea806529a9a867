import DossierLanguages
import DossierModel

/// A phrase, and how a text that holds it leans on the ones before it.
struct LeaningPhrase: Sendable {
  var phrase: Phrase
  /// Of a phrase that counts days, by a number of its own or 1.
  var link: TimeReading.Link
  /// 1 where its number counts days on, -1 where it counts them back, else 0.
  var direction = 0

  init(_ phrase: Phrase, _ link: TimeReading.Link, direction: Int = 0) {
    self.phrase = phrase
    self.link = link
    self.direction = direction
  }

  /// How the text leans, with the number that the phrase holds there.
  func link(number: Int?) -> TimeReading.Link {
    direction == 0 ? link : .days(direction * (number ?? 1))
  }
}

/// What the tables of words tell of times: words by their use, phrases, feasts.
enum DatingFacts {
  /// Where a phrase stands in its text.
  enum Place: String {
    case opening, anywhere
  }

  /// Words of `dating-words.tsv` by their use.
  static let uses: [(use: DatingWords.Use, words: Set<String>)] = {
    let uses = Dictionary(
      uniqueKeysWithValues: DatingWords.Use.allCases.map { (String(describing: $0), $0) })
    return WordTable.datingWords.rows.compactMap { row in
      guard row.count == 2, let use = uses[row[0]] else { return nil }
      return (use, Set(row[1].split(separator: ";").map(String.init)))
    }
  }()

  /// Ordinals in words beyond the first dozen, with their numbers.
  static let ordinals: [(word: String, number: Int)] = {
    let rows = WordTable.datingWords.rows
    return rows.filter { $0.first == "ordinals" && $0.count == 2 }.flatMap { row in
      row[1].split(separator: ";").compactMap { pair in
        let parts = pair.split(separator: "=")
        guard parts.count == 2, let number = Int(parts[1]) else { return nil }
        return (String(parts[0]), number)
      }
    }
  }()

  /// Phrases of `time-phrases.tsv` at a place, in the order of the table.
  static func phrases(_ place: Place, _ lists: [String: Set<String>]) -> [LeaningPhrase] {
    WordTable.timePhrases.rows.compactMap { row in
      guard row.count == 3, Place(rawValue: row[0]) == place else { return nil }
      return leaning(Phrase(row[2], lists: lists), row[1].split(separator: " "))
    }
  }

  private static func leaning(_ phrase: Phrase, _ manner: [Substring]) -> LeaningPhrase? {
    switch manner.first {
    case "days" where manner.last == "#": LeaningPhrase(phrase, .days(1), direction: 1)
    case "days" where manner.last == "-#": LeaningPhrase(phrase, .days(-1), direction: -1)
    case "days": manner.last.flatMap { Int($0) }.map { LeaningPhrase(phrase, .days($0)) }
    case "month": LeaningPhrase(phrase, .month)
    case "refused": LeaningPhrase(phrase, .refused)
    case "sameDay": LeaningPhrase(phrase, .sameDay)
    case "aside": LeaningPhrase(phrase, .aside)
    case "broken": LeaningPhrase(phrase, .broken)
    default: nil
    }
  }

  /// Feasts on a fixed day of the year, from `feasts.tsv`.
  static func feasts(
    _ lists: [String: Set<String>]
  ) -> [(phrase: Phrase, month: Int, day: Int)] {
    WordTable.feasts.rows.flatMap { row in
      guard row.count == 3, let month = Int(row[0]), let day = Int(row[1]) else {
        return [(phrase: Phrase, month: Int, day: Int)]()
      }
      let names = row[2].split(separator: ";").map(String.init)
      return (names + names.compactMap(feast)).map { name in
        // A point may stand behind "St"; the apostrophe of a plural is a mark of its own.
        let words = name.split(separator: " ").map { word in
          word == "st" ? "st .?" : word.last == "'" ? "\(word.dropLast()) '?" : String(word)
        }
        return (Phrase(words.joined(separator: " "), lists: lists), month, day)
      }
    }
  }

  /// "feast of st james" for "st james's day", "feast of the assumption" for "assumption day".
  private static func feast(_ name: String) -> String? {
    guard name.hasSuffix(" day") else { return nil }
    let saint = name.dropLast(4)
    let bare =
      saint.hasSuffix("'s") ? saint.dropLast(2) : saint.hasSuffix("'") ? saint.dropLast() : saint
    return "feast of the? \(bare)"
  }
}

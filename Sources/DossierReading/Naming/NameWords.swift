import DossierLanguages
import DossierModel

/// Words that tell what a name names, from `name-words.tsv`.
package struct NameWords: Sendable {
  /// What a name names.
  package enum Sort: String, Sendable {
    case unit, place, person, event, none
  }

  /// What a word says of its name: the sort, and the entity's kind.
  package struct Sense: Equatable, Sendable {
    /// What sort of entity the word tells.
    package var sort: Sort
    /// The kind that the entity is of.
    package var kind: String

    package init(sort: Sort, kind: String) {
      self.sort = sort
      self.kind = kind
    }
  }

  private let lists: [String: [String: String]]
  private let states: Set<String>
  private let adjectives: [String: [String]]

  /// The words of English, read once.
  package static let english = NameWords()

  /// The words of English and the states of the world.
  package init() {
    var lists: [String: [String: String]] = [:]
    for row in WordTable.nameWords.rows where !row.isEmpty {
      let words = row.count > 2 ? row[2] : row.count > 1 ? row[1] : ""
      for word in words.split(separator: ";") {
        lists[row[0], default: [:]][String(word)] = row.count > 2 ? row[1] : ""
      }
    }
    for row in WordTable.givenNames.rows {
      for name in (row.first ?? "").split(separator: " ") {
        lists["given-name", default: [:]][String(name)] = ""
      }
    }
    self.lists = lists
    let rows = WordTable.demonyms.rows
    states = Set(rows.map { $0[0] })
    var adjectives: [String: [String]] = [:]
    for row in rows where row.count > 1 { adjectives[row[1], default: []].append(row[0]) }
    for (word, state) in lists["nation"] ?? [:] { adjectives[word, default: []].append(state) }
    self.adjectives = adjectives
  }

  /// Whether a list of the table has a word.
  package func has(_ list: String, _ word: String) -> Bool {
    lists[list]?[word] != nil
  }

  /// The kind that a list gives a word.
  package func kind(_ list: String, _ word: String) -> String? {
    lists[list]?[word]
  }

  /// Whether it is the name of a state.
  package func isState(_ name: String) -> Bool {
    states.contains(name)
  }

  /// The states that a capitalised adjective, or its plural, speaks of.
  package func states(of adjective: String) -> [String] {
    adjectives[adjective]
      ?? (adjective.hasSuffix("s") ? adjectives[String(adjective.dropLast())] : nil) ?? []
  }

  /// The states that the words of a name speak of: "Empire of Japan", "German Empire".
  package func states(in name: [String]) -> [String] {
    var found: [String] = []
    for start in name.indices {
      for end in start + 1...min(start + 3, name.count) {
        let part = name[start..<end].joined(separator: " ")
        found += (isState(part) ? [part] : []) + states(of: part)
      }
    }
    return found.onceEach
  }

  /// The abbreviations by which an alliance is known.
  package func abbreviations(ofCoalition name: String) -> [String] {
    (lists["coalition"] ?? [:]).filter { $0.value == name }.map(\.key).sorted()
  }

  /// A name whose first word is an alliance's abbreviation, with the alliance's whole name in its
  /// place; nil of any other.
  package func withoutAbbreviation(_ name: [String]) -> String? {
    guard let first = name.first, name.count > 1,
      let whole = kind("coalition", first.replacing(".", with: "")), whole != first
    else { return nil }
    return ([whole] + name.dropFirst()).joined(separator: " ")
  }

  /// Whether a kind of units is that of a state or of another party to a battle.
  package func isParty(_ kind: String) -> Bool {
    ["authority", "belligerent", "coalition"].contains(kind)
  }

  /// Whether a single word of a name speaks of a state: "Korean", and its "North".
  package func isNationWord(_ word: String) -> Bool {
    isState(word) || isAdjective(word) || ["North", "South"].contains(word)
  }

  /// Whether it is a state's adjective.
  package func isAdjective(_ word: String) -> Bool {
    !states(of: word).isEmpty
  }

  // MARK: Names

  /// What a name's own words say of it; nil where they say nothing.
  package func sense(of words: [String]) -> Sense? {
    let lowered = words.map { $0.lowercased() }
    guard let last = lowered.last else { return nil }
    if lowered.contains(where: { has("event", $0) }) { return Sense(sort: .event, kind: "") }
    if let end = lowered.firstIndex(where: { Self.prepositions.contains($0) }) {
      let head = Array(lowered[..<end])
      return headSense(head) ?? firstSense(head)
    }
    if last.first?.isNumber == true, let sense = headSense(Array(lowered.dropLast())) {
      return sense
    }
    return headSense(lowered) ?? firstSense(lowered)
  }

  /// What stands behind them says more of the name's first part, which tells what it names.
  private static let prepositions: Set<String> = ["of", "to", "in", "for", "at", "on"]

  /// Whether a unit's name could be that of any: "Infantry Division", "3rd Battalion", "H Company".
  package func isGeneric(_ words: [String], kind: String) -> Bool {
    let lowered = words.map { $0.lowercased() }
    if lowered.allSatisfy({ has("generic", $0) || has("unit", $0) || has("none", $0) }) {
      return true
    }
    let isSmall = ["battalion", "company", "platoon", "battery", "squadron"].contains(kind)
    return isSmall && words.count == 2
      && (words[0].utf8.count == 1 || words[0].utf8.first.map(\.isDigit) == true)
  }

  /// Whether a place's name could be that of any: "Municipal Borough".
  package func isGenericPlace(_ words: [String]) -> Bool {
    let lowered = words.map { $0.lowercased() }
    guard let last = lowered.last, lowered.count > 1,
      ["district", "province", "city", "town"].contains(kind("place", last))
    else { return false }
    return lowered.dropLast().allSatisfy { word in
      (has("generic", word) || kind("place", word) != nil) && !has("beside", word)
    }
  }

  /// Whether units of one kind are made up of units of another: divisions of brigades.
  package func isGreater(_ kind: String, than other: String) -> Bool {
    guard let rank = self.kind("echelon", kind), let lower = self.kind("echelon", other) else {
      // "7th Cavalry" is a regiment.
      return has("arm", kind) && UnitName.small.contains(other)
    }
    return rank > lower
  }

  /// Whether a name is nothing but a title: "Major general", "Prime Minister of Australia".
  package func isTitle(_ words: [String]) -> Bool {
    let lowered = words.map { $0.lowercased() }.prefix { $0 != "of" }
    return title(at: lowered[...])?.count == lowered.count && !lowered.isEmpty
  }

  /// Whether a title names an office or a rank: "Secretary of Defence of Varnia", "Varnian military
  /// ranks", "Prime Minister of Australia".
  package func isOffice(_ words: [String]) -> Bool {
    if isTitle(words) { return true }
    let lowered = words.map { $0.lowercased() }
    let head = lowered.prefix { $0 != "of" && $0 != "to" && $0 != "in" && $0 != "for" }
    guard let last = head.last else { return false }
    if ["rank", "ranks", "title", "titles"].contains(last) { return true }
    return head.count < lowered.count && (kind("office", last) ?? kind("title", last)) != nil
      && head.count < 4 && !(head.count > 1 && has("given-name", lowered[0]))
  }

  private func headSense(_ words: [String]) -> Sense? {
    guard let last = words.last else { return nil }
    for head in [words.suffix(2).joined(separator: " "), last] {
      if let kind = kind("unit", head) { return Sense(sort: .unit, kind: kind) }
      if let kind = kind("place", head) { return Sense(sort: .place, kind: kind) }
    }
    return has("none", last) ? Sense(sort: .none, kind: "") : nil
  }

  private func firstSense(_ words: [String]) -> Sense? {
    guard words.count > 1, let kind = kind("place-first", words[0]) else { return nil }
    return Sense(sort: .place, kind: kind)
  }

  /// What the parenthesis of an article's title says: "soldier", "river in France".
  package func sense(ofHint hint: String) -> Sense? {
    let words = hint.lowercased().split { !$0.isLetter }.map(String.init)
    if words.contains(where: { has("hint-person", $0) }) {
      return Sense(sort: .person, kind: "")
    }
    if let word = words.first(where: { has("hint-place", $0) }) {
      return Sense(sort: .place, kind: ["state", "municipality"].contains(word) ? "place" : word)
    }
    return words.contains { has("hint-none", $0) } ? Sense(sort: .none, kind: "") : nil
  }

  // MARK: Titles

  /// How many of some lower-case words, from the first on, make up titles of a person, and the
  /// kind of the last.
  package func title(at words: ArraySlice<String>) -> (count: Int, role: String)? {
    var count = 0
    var role = ""
    while let (length, kind) = longest("title", at: words.dropFirst(count)) {
      (count, role) = (count + length, kind)
    }
    return count > 0 ? (count, role) : nil
  }

  /// The longest phrase of a list, of at most three words, with which some lower-case words begin.
  private func longest(_ list: String, at words: ArraySlice<String>) -> (Int, String)? {
    for length in (1...3).reversed() where length <= words.count {
      if let kind = kind(list, words.prefix(length).joined(separator: " ")) {
        return (length, kind)
      }
    }
    return nil
  }

  /// The office that some lower-case words end in: "the chief of staff".
  package func office(endingIn words: ArraySlice<String>) -> String? {
    for length in (1...3).reversed() where length <= words.count {
      let phrase = words.suffix(length).joined(separator: " ")
      if let office = kind("office", phrase) { return office }
    }
    return nil
  }

  /// The first office that some lower-case words hold, and how many words stand before it.
  package func office(in words: ArraySlice<String>) -> (start: Int, role: String)? {
    for start in words.indices {
      if let (_, role) = longest("office", at: words[start...]) {
        return (start - words.startIndex, role)
      }
    }
    return nil
  }

  /// Whether a role is a title of nobility, which is no office.
  package func isNoble(_ role: String?) -> Bool { role == Self.noble }

  private static let noble = "noble"
}

import DossierModel

/// Which words tell a side: the names of the states on it, their adjectives and abbreviations.
package struct SideWords: Sendable {
  private var sides: [String: Set<Side.ID>] = [:]
  /// Belligerents that no table of states knows, whose adjectives follow from their names.
  private var names: [(name: String, side: Side.ID)] = []
  private let words: NameWords

  package init(_ words: NameWords = .english) {
    self.words = words
  }

  /// Takes the words of all authorities and belligerents that have a side.
  package init(_ gazetteer: Gazetteer, words: NameWords = .english) {
    self.init(words)
    for unit in gazetteer.units where words.isParty(unit.kind) {
      guard let side = unit.side else { continue }
      for name in unit.names { add(name.text, on: side) }
    }
  }

  /// Takes a belligerent: "Empire of Varnia" tells of Varnia, too, and "Varnian Empire".
  package mutating func add(_ name: String, on side: Side.ID) {
    let parts = name.split(separator: " ").map(String.init)
    guard let last = parts.last else { return }
    note(name, side)
    for state in words.states(in: parts) { note(state, side) }
    let isPlain = parts.count == 1 || (parts.count > 2 && parts[parts.count - 2] == "of")
    if isPlain, !words.isState(last), last.utf8.count > 3 {
      note(last, side)
      names.append((last, side))
    }
  }

  private mutating func note(_ word: String, _ side: Side.ID) {
    sides[word, default: []].insert(side)
  }

  /// The one side that a word, or two, speak of: "Varnian", "North Varnia", "NK".
  package func side(of word: String) -> Side.ID? {
    let found = all(word)
    return found.count == 1 ? found.first : nil
  }

  /// Whether a word speaks of a state at all, on whichever side.
  package func isNation(_ word: String) -> Bool {
    words.isState(word) || words.isAdjective(word) || !all(word).isEmpty
  }

  /// The states that the words of a name speak of; a side where no table knows the state.
  package func nations(in name: [String]) -> Set<String> {
    let known = Set(words.states(in: name))
    guard known.isEmpty else { return known }
    return Set(name.flatMap { all($0).map { "side \($0)" } })
  }

  /// The one side of which the words of a name speak; nil where they speak of none, of several, or of
  /// a people that no side is named by.
  package func side(in name: [String]) -> Side.ID? {
    guard !name.contains(where: { words.has("people", $0.lowercased()) }) else { return nil }
    var found: Set<Side.ID> = []
    var index = 0
    while index < name.count {
      let lengths = (1...3).reversed().filter { index + $0 <= name.count }
      let length = lengths.first { isNation(name[index..<index + $0].joined(separator: " ")) }
      if let length { found.formUnion(all(name[index..<index + length].joined(separator: " "))) }
      index += length ?? 1
    }
    return found.count == 1 ? found.first : nil
  }

  private func all(_ word: String) -> Set<Side.ID> {
    var found = sides[word] ?? []
    for state in words.states(of: word) { found.formUnion(sides[state] ?? []) }
    for (name, side) in names where Self.isAdjective(word, of: name) { found.insert(side) }
    return found
  }

  /// "Varnian" of "Varnia", "Bergish" of "Berg", "Kestese" of "Keste".
  private static func isAdjective(_ word: String, of name: String) -> Bool {
    var stem = Substring(name)
    while let last = stem.last, "aeiouy".contains(last) { stem.removeLast() }
    guard stem.count > 2, word.hasPrefix(stem) else { return false }
    return ["an", "ian", "ean", "n", "ish", "ese", "i", "ic", "er"].contains { ending in
      word == stem + ending || word == name + ending
    }
  }
}

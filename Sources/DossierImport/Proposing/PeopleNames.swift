import DossierReading

/// The people proposed so far, found by the words of their names.
struct PeopleNames {
  /// The entries whose names end in a word, in small letters.
  private(set) var byLastWord: [String: [Int]] = [:]
  /// How many are known by one name and what tells them from others, by that name: "William the Bold".
  private(set) var rulers: [String: Int] = [:]
  /// The folded words with which longer names and spellings begin.
  private(set) var beginnings: Set<String> = []

  /// Takes the name of an entry, and as its words are folded.
  mutating func add(_ name: String, folded: String, of index: Int) {
    let tokens = NameTokenizer.tokens(of: name)
    if let last = tokens.last { byLastWord[last.lowered, default: []].append(index) }
    if tokens.count > 1, let ruler = ShortNames.only(tokens) {
      rulers[ruler.lowered, default: 0] += 1
    }
    addSpelling(folded)
  }

  /// Takes another spelling of an entry, as its words are folded.
  mutating func addSpelling(_ folded: String) {
    for end in folded.indices where folded[end] == " " {
      beginnings.insert(String(folded[..<end]))
    }
  }
}

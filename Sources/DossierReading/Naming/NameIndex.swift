import DossierModel

/// Finds the entities of a gazetteer in texts: longest name first, whole words only.
///
/// A spelling that two entities share after folding links the one of which the source's own link or
/// the words around tell, else neither; it still takes up its words, so that no shorter name inside
/// it is linked by mistake. So does the name of a voice: the city in an outlet's name is no mention
/// of the city.
package struct NameIndex: Sendable {
  private struct Node {
    var next: [String: Int] = [:]
    var spellings: [Spelling] = []
    var voices: [Form] = []
  }

  /// What a way to write a name has beside its folded words.
  private struct Form: Hashable {
    /// Which words have a capital.
    private var capitals: [Bool]
    /// What stands before each word but the first.
    private var punctuation: [String]

    init(_ words: [FoldedWord], heedsCapitals: Bool = true) {
      capitals = words.map { $0.hasCapital && heedsCapitals }
      punctuation = words.map(\.punctuation)
    }

    /// Whether words of a text have a capital wherever the name has one, and between them no
    /// punctuation that the name lacks.
    func fits(_ words: ArraySlice<FoldedWord>) -> Bool {
      zip(capitals, words).allSatisfy { !$0 || $1.hasCapital }
        && zip(punctuation, words).dropFirst().allSatisfy { own, word in
          word.punctuation.isEmpty || word.punctuation == own
        }
    }
  }

  /// One way to write the name of an entity.
  private struct Spelling: Hashable {
    var entity: EntityID
    var form: Form
    /// Its words in their own letters.
    var written: [String]
  }

  private var nodes = [Node()]
  /// The units that bear a side or belong to another, as far as it tells them apart.
  let units: UnitBonds

  /// A spelling that several entities share, for the editor to decide.
  package struct SharedName: Hashable, Sendable {
    /// The folded words of the spelling.
    package var spelling: String
    /// Those that share it, at least two.
    package var entities: [EntityID]
  }

  /// Spellings that link nothing because entities share them that neither side nor parent tells
  /// apart, in order of spelling.
  package var shared: [SharedName] { sharing.values.sorted { $0.spelling < $1.spelling } }
  private var sharing: [String: SharedName] = [:]

  package init(_ gazetteer: Gazetteer) {
    units = UnitBonds(gazetteer)
    for (entity, names) in gazetteer.names {
      for name in names { add(name.text, for: entity) }
    }
    for voice in gazetteer.voices {
      for name in voice.names + [voice.name] { addVoice(name) }
    }
  }

  /// A name without case, diacritics, apostrophes, hyphens, spaces and a leading article, so that
  /// spellings of one name meet.
  package static func folded(_ name: String) -> String {
    let words = WordFolder.words(of: name).map(\.folded)
    return (words.first == "the" ? words.dropFirst() : words[...]).joined()
  }

  private mutating func add(_ name: String, for entity: EntityID) {
    let words = WordFolder.words(of: name)
    guard !words.isEmpty else { return }
    let node = node(for: words)
    let spelling = Spelling(entity: entity, form: Form(words), written: words.map(\.written))
    guard !nodes[node].spellings.contains(spelling) else { return }
    nodes[node].spellings.append(spelling)
    noteShared(
      nodes[node].spellings.filter { $0.form == spelling.form && $0.written == spelling.written },
      words)
  }

  private mutating func noteShared(_ spellings: [Spelling], _ words: [FoldedWord]) {
    guard spellings.count > 1 else { return }
    let spelling = words.map(\.folded).joined(separator: " ")
    let entities = spellings.map(\.entity)
    sharing[spelling] =
      units.differ(entities) ? nil : SharedName(spelling: spelling, entities: entities)
  }

  private mutating func addVoice(_ name: String) {
    let words = WordFolder.words(of: name)
    guard words.count > 1 else { return }
    let node = node(for: words)
    nodes[node].voices.append(Form(words, heedsCapitals: false))
  }

  private mutating func node(for words: [FoldedWord]) -> Int {
    var node = 0
    for word in words {
      if let next = nodes[node].next[word.folded] {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].next[word.folded] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    return node
  }

  /// All mentions in a text, in order, none overlapping another.
  package func mentions(in text: String) -> [Words.Mention] {
    mentions(in: Words(text))
  }

  /// All mentions in some words, in order, none overlapping another.
  package func mentions(in words: Words) -> [Words.Mention] {
    found(in: words).compactMap(\.mention)
  }

  /// The names that words spell, in order; also those that several entities share.
  func spelled(in words: [FoldedWord]) -> [(range: Range<Int>, entities: [EntityID])] {
    var found: [(range: Range<Int>, entities: [EntityID])] = []
    var index = 0
    var endOfVoice = 0
    while index < words.count {
      let match = longestMatch(in: words, at: index)
      if match.voice > match.length { endOfVoice = max(endOfVoice, index + match.voice) }
      let end = index + match.length
      let entities = match.entities.filter { !isHidden($0, isInVoice: end <= endOfVoice) }
      if !entities.isEmpty {
        let range = words[index].range.lowerBound..<words[end - 1].range.upperBound
        found.append((range, entities))
      }
      index = max(index + 1, end)
    }
    return found
  }

  /// Whose name a text is, word for word.
  package func owners(of name: String) -> [EntityID] {
    let words = WordFolder.words(of: name)
    var node = 0
    for word in words {
      guard let next = nodes[node].next[word.folded] else { return [] }
      node = next
    }
    return nodes[node].spellings.filter { $0.form.fits(words[...]) }.map(\.entity).onceEach
  }

  /// A spokesman of a body does name the body; only a place inside a longer name is no mention.
  private func isHidden(_ entity: EntityID, isInVoice: Bool) -> Bool {
    if case .place = entity { return isInVoice }
    return false
  }

  /// The longest names that begin at a word.
  private struct Match {
    /// In words; 0 where no entity's name begins.
    var length = 0
    /// The entities that bear the name.
    var entities: [EntityID] = []
    /// How many words the longest name of a voice has.
    var voice = 0
  }

  /// The entities of some spellings; where several meet, those that have the words in the letters
  /// that the text has, if there are any.
  private static func owners(of spellings: [Spelling], as written: [String]) -> [EntityID] {
    let entities = spellings.map(\.entity).onceEach
    guard entities.count > 1 else { return entities }
    let exact = spellings.filter { $0.written == written }.map(\.entity).onceEach
    return exact.isEmpty ? entities : exact
  }

  private func longestMatch(in words: [FoldedWord], at start: Int) -> Match {
    var node = 0
    var match = Match()
    for index in start..<words.count {
      guard let next = nodes[node].next[words[index].folded] else { break }
      node = next
      let fitting = nodes[node].spellings.filter { $0.form.fits(words[start...index]) }
      if !fitting.isEmpty {
        match.length = index - start + 1
        match.entities = Self.owners(of: fitting, as: words[start...index].map(\.written))
      }
      if nodes[node].voices.contains(where: { $0.fits(words[start...index]) }) {
        match.voice = index - start + 1
      }
    }
    return match
  }
}

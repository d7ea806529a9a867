import DossierModel

/// Finds the entities of a gazetteer in texts: longest name first, whole words only.
///
/// A spelling that two entities share after folding links neither, but still takes up its words,
/// so that no shorter name inside it is linked by mistake. So does the name of a voice: the city
/// in an outlet's name is no mention of the city.
package struct NameIndex: Sendable {
  private struct Node {
    var next: [String: Int] = [:]
    var spellings: [Spelling] = []
    var isVoice = false
  }

  /// One way to write a name, and which of its words have a capital.
  private struct Spelling: Hashable {
    var entity: EntityID
    var capitals: [Bool]

    /// Whether words of a text have a capital wherever the spelling has one.
    func fits(_ words: ArraySlice<FoldedWord>) -> Bool {
      zip(capitals, words).allSatisfy { !$0 || $1.hasCapital }
    }
  }

  private var nodes = [Node()]

  /// A spelling that several entities share, for the editor to decide.
  package struct SharedName: Hashable, Sendable {
    package var spelling: String
    package var entities: [EntityID]
  }

  /// Spellings that link nothing because several entities share them, in order of spelling.
  package private(set) var shared: [SharedName] = []

  package init(_ gazetteer: Gazetteer) {
    for (entity, names) in gazetteer.names {
      for name in names { add(name.text, for: entity) }
    }
    for voice in gazetteer.voices {
      for name in voice.names + [voice.name] { addVoice(name) }
    }
    shared.sort { $0.spelling < $1.spelling }
  }

  private mutating func add(_ name: String, for entity: EntityID) {
    let words = WordFolder.words(of: name)
    guard !words.isEmpty else { return }
    let node = node(for: words)
    let spelling = Spelling(entity: entity, capitals: words.map(\.hasCapital))
    guard !nodes[node].spellings.contains(spelling) else { return }
    nodes[node].spellings.append(spelling)
    noteShared(nodes[node].spellings.filter { $0.capitals == spelling.capitals }, words)
  }

  private mutating func noteShared(_ spellings: [Spelling], _ words: [FoldedWord]) {
    guard spellings.count > 1 else { return }
    let spelling = words.map(\.folded).joined(separator: " ")
    shared.removeAll { $0.spelling == spelling }
    shared.append(SharedName(spelling: spelling, entities: spellings.map(\.entity)))
  }

  private mutating func addVoice(_ name: String) {
    let words = WordFolder.words(of: name)
    guard words.count > 1 else { return }
    let node = node(for: words)
    nodes[node].isVoice = true
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
    let words = WordFolder.words(of: text)
    var found: [Words.Mention] = []
    var index = 0
    while index < words.count {
      let match = longestMatch(in: words, at: index)
      if let entity = match.entity {
        let last = words[index + match.length - 1]
        found.append(Words.Mention(words[index].range.lowerBound..<last.range.upperBound, entity))
      }
      index += max(1, match.length)
    }
    return found
  }

  /// The longest name that begins at a word: its length in words (0 where there is none) and the
  /// entity that it links.
  private func longestMatch(
    in words: [FoldedWord], at start: Int
  ) -> (length: Int, entity: EntityID?) {
    var node = 0
    var best: (length: Int, entities: Set<EntityID>) = (0, [])
    var voiceLength = 0
    for index in start..<words.count {
      guard index == start || words[index].joinsPrevious,
        let next = nodes[node].next[words[index].folded]
      else { break }
      node = next
      let fitting = nodes[node].spellings.filter { $0.fits(words[start...index]) }
      if !fitting.isEmpty { best = (index - start + 1, Set(fitting.map(\.entity))) }
      if nodes[node].isVoice { voiceLength = index - start + 1 }
    }
    let entity = best.entities.count == 1 ? best.entities.first : nil
    // A spokesman of a body does name the body; only a place inside a longer name is no mention.
    if voiceLength > best.length, case .place? = entity { return (voiceLength, nil) }
    return (best.length, entity)
  }
}

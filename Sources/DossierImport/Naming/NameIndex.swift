import DossierModel

/// Finds the entities of a gazetteer in texts: longest name first, whole words only.
///
/// A spelling that two entities share after folding links neither, but still takes up its words,
/// so that no shorter name inside it is linked by mistake.
package struct NameIndex: Sendable {
  private struct Node {
    var next: [String: Int] = [:]
    var entities: [EntityID] = []
    var needsCapital = true
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
    shared = Array(Set(shared)).sorted { $0.spelling < $1.spelling }
  }

  private mutating func add(_ name: String, for entity: EntityID) {
    let words = WordFolder.words(of: name)
    guard !words.isEmpty else { return }
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
    if !words.contains(where: \.hasCapital) { nodes[node].needsCapital = false }
    guard !nodes[node].entities.contains(entity) else { return }
    nodes[node].entities.append(entity)
    if nodes[node].entities.count > 1 {
      let spelling = words.map(\.folded).joined(separator: " ")
      shared.removeAll { $0.spelling == spelling }
      shared.append(SharedName(spelling: spelling, entities: nodes[node].entities))
    }
  }

  /// All mentions in a text, in order, none overlapping another.
  package func mentions(in text: String) -> [Words.Mention] {
    let words = WordFolder.words(of: text)
    var found: [Words.Mention] = []
    var index = 0
    while index < words.count {
      if let (length, entities) = longestMatch(in: words, at: index) {
        if let entity = entities.first, entities.count == 1 {
          let range = words[index].range.lowerBound..<words[index + length - 1].range.upperBound
          found.append(Words.Mention(range, entity))
        }
        index += length
      } else {
        index += 1
      }
    }
    return found
  }

  private func longestMatch(
    in words: [FoldedWord], at start: Int
  ) -> (length: Int, entities: [EntityID])? {
    var node = 0
    var hasCapital = false
    var best: (Int, [EntityID])?
    for index in start..<words.count {
      guard index == start || words[index].joinsPrevious,
        let next = nodes[node].next[words[index].folded]
      else { break }
      node = next
      hasCapital = hasCapital || words[index].hasCapital
      if !nodes[node].entities.isEmpty, hasCapital || !nodes[node].needsCapital {
        best = (index - start + 1, nodes[node].entities)
      }
    }
    return best
  }
}

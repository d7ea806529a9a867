import DossierLanguages
import DossierModel

/// Finds in texts whoever may assert something: the voices, units and people of a gazetteer.
package struct SpeakerIndex: Sendable {
  /// One spelling of a voice's name.
  private struct Spelling: Sendable {
    var words: [String]
    /// Which words must have a capital letter, since the name has one.
    var capitals: [Bool]
    /// The bytes that must stand in the text as they are: those of a short name all in capitals.
    var exact: String?
    var voice: Voice.ID
  }

  private var spellings: [String: [Spelling]] = [:]
  /// From the adjective of a state to the authority of that name: "Prussian".
  private var adjectives: [String: Unit.ID] = [:]

  package init(_ gazetteer: Gazetteer) {
    for voice in gazetteer.voices {
      for name in [voice.name] + voice.names { add(name, voice.id) }
    }
    for unit in gazetteer.units where unit.kind == "authority" {
      for name in [unit.name] + unit.names.map(\.text) {
        let adjective = Countries.adjective(name)
        guard adjective != name, adjectives[adjective.lowercased()] == nil else { continue }
        adjectives[adjective.lowercased()] = unit.id
      }
    }
  }

  private mutating func add(_ name: String, _ voice: Voice.ID) {
    let words = WordFolder.words(of: name)
    guard let first = words.first else { return }
    var capitals = words.map(\.hasCapital)
    if words.count > 1, first.folded == "the" { capitals[0] = false }
    let isShort = words.count == 1 && name.utf8.count <= 5
    let isCapital = isShort && name.utf8.allSatisfy { !$0.isLowerLetter }
    spellings[first.folded, default: []].append(
      Spelling(
        words: words.map(\.folded), capitals: capitals, exact: isCapital ? name : nil,
        voice: voice))
  }

  /// The authority that a state's adjective stands for; nil where the gazetteer has none.
  func authority(of adjective: String) -> Unit.ID? {
    adjectives[adjective]
  }

  /// All names in a text, in order: of two that overlap the longer one, of equals the voice.
  func names(in words: Words, _ tokens: Tokens) -> [NamedSpeaker] {
    var found: [NamedSpeaker] = voices(in: tokens)
    for mention in words.mentions {
      let name = Self.name(mention)
      let rivals = found.filter { $0.range.overlaps(name.range) }
      guard rivals.allSatisfy({ $0.range.count < name.range.count }) else { continue }
      found.removeAll { rivals.contains($0) }
      found.append(name)
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func name(_ mention: Words.Mention) -> NamedSpeaker {
    let kind: NamedSpeaker.Kind =
      switch mention.entity {
      case .unit: .unit
      case .person: .person
      case .place: .place
      }
    return NamedSpeaker(id: mention.entity.text, kind: kind, range: mention.range)
  }

  private func voices(in tokens: Tokens) -> [NamedSpeaker] {
    let words = WordFolder.words(of: tokens)
    var found: [NamedSpeaker] = []
    var index = 0
    while index < words.count {
      let fitting = spellings[words[index].folded, default: []].filter {
        fits($0, words[index...], tokens.bytes)
      }
      guard let longest = fitting.max(by: { $0.words.count < $1.words.count }) else {
        index += 1
        continue
      }
      let end = index + longest.words.count
      found.append(
        NamedSpeaker(
          id: longest.voice.text, kind: .voice,
          range: words[index].range.lowerBound..<words[end - 1].range.upperBound))
      index = end
    }
    return found
  }

  private func fits(
    _ spelling: Spelling, _ words: ArraySlice<FoldedWord>, _ bytes: [UInt8]
  ) -> Bool {
    guard spelling.words.count <= words.count, let first = words.first else { return false }
    let run = words.prefix(spelling.words.count)
    guard run.dropFirst().allSatisfy(\.punctuation.isEmpty),
      zip(spelling.words, run).allSatisfy({ $0 == $1.folded }),
      zip(spelling.capitals, run).allSatisfy({ !$0 || $1.hasCapital })
    else { return false }
    return spelling.exact.map { $0.utf8.elementsEqual(bytes[first.range]) } ?? true
  }
}

import DossierModel

/// Tells entities of one name apart by the words around it.
struct NameContext {
  private let bytes: [UInt8]
  private let tokens: [NameToken]
  private let units: UnitBonds
  private let longer: LongerName
  private var names = LongerName.Names()

  /// `names` are the bytes of all names in the text.
  init(_ text: Tokens, units: UnitBonds, names: [Range<Int>] = []) {
    bytes = text.bytes
    self.units = units
    tokens = NameTokenizer.tokens(of: text)
    longer = LongerName(tokens)
    for range in names {
      guard let found = tokens(in: range) else { continue }
      self.names.starts.insert(found.lowerBound)
      self.names.ends.insert(found.upperBound)
    }
  }

  /// Whether the place whose name takes up some bytes gives a person the surname there.
  func isSurname(_ range: Range<Int>) -> Bool {
    tokens(in: range).map(longer.isSurname) ?? false
  }

  /// Whether a name that is also a surname begins a sentence as its subject: "Lees was a weaver".
  func isSubject(_ range: Range<Int>) -> Bool {
    guard let place = tokens(in: range), place.upperBound < tokens.count else { return false }
    let after = tokens[place.upperBound]
    return [.start, .stop].contains(tokens[place.lowerBound].gap) && after.gap == .space
      && !after.isCapital && !after.isNumber
      && !["locative", "towards", "stray"].contains {
        NameWords.english.has($0, after.lowered)
      }
  }

  /// What a name means that some entities bear.
  func meaning(of entities: [EntityID], at range: Range<Int>) -> FoundName.Meaning {
    let around = SideContext(tokens, sides: units.words)
    let place = tokens(in: range)
    if entities.count == 1, case .person = entities[0] {
      let isOthers = place.map(isPartOfAnother) ?? false
      return isOthers ? .partOfAnother(entities[0]) : .mention(entities[0], .spelling)
    }
    if case .place? = entities.first, let place, longer.holds(place, beside: names) {
      return .partOfAnother(entities[0])
    }
    if entities.count == 1 {
      guard let own = units.side(of: entities[0]), let place, let told = around.own(place),
        told != own
      else { return .mention(entities[0], .spelling) }
      return .denied(entities[0], told)
    }
    guard let place else { return .open(entities) }
    if let whole = part(of: place, among: entities) { return .mention(whole, .whole) }
    if let side = around.side(of: place) {
      let fitting = entities.filter { units.side(of: $0) == side }
      if fitting.count == 1 { return .mention(fitting[0], .side(side)) }
    }
    return .open(entities)
  }

  /// Whether a single word stands in a longer name that nobody here has: behind another name
  /// ("Harold Rawlinson"), or before one ("William FitzVarn", "William of Orden").
  private func isPartOfAnother(_ place: Range<Int>) -> Bool {
    guard place.count == 1 else { return false }
    let index = place.lowerBound
    if index > 0, tokens[index].gap == .space, tokens[index - 1].isCapital,
      !tokens[index - 1].isPossessive, !mayPrecede(tokens[index - 1])
    {
      return true
    }
    guard !tokens[index].isPossessive, index + 1 < tokens.count, tokens[index + 1].gap == .space
    else { return false }
    let next = tokens[index + 1]
    let words = NameWords.english
    if next.isCapital {
      return !words.has("stray", next.lowered) && !words.has("title", next.lowered)
    }
    return ["of", "the"].contains(next.lowered) && index + 2 < tokens.count
      && tokens[index + 2].isCapital && tokens[index + 2].gap == .space
      && !words.has("stray", tokens[index + 2].lowered)
  }

  /// Whether a word with a capital may stand before a person's name without being part of it.
  private func mayPrecede(_ token: NameToken) -> Bool {
    let words = NameWords.english
    return [
      "title", "stray", "opening", "office", "unit", "none", "locative", "towards", "generic",
    ]
    .contains { words.has($0, token.lowered) }
      || words.isAdjective(token.text) || token.isNumber || token.isAbbreviation
  }

  /// The tokens whose words lie in a range of bytes.
  private func tokens(in range: Range<Int>) -> Range<Int>? {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var end = low
    while end < tokens.count, tokens[end].range.lowerBound < range.upperBound { end += 1 }
    return low < end ? low..<end : nil
  }

  /// The one entity behind whose name the text names what it belongs to: "of the XVIII Corps".
  private func part(of place: Range<Int>, among entities: [EntityID]) -> EntityID? {
    guard let last = tokens[place].last else { return nil }
    let rest = bytes.dropFirst(last.range.upperBound).prefix(120)
    let behind = WordFolder.words(of: String(decoding: rest, as: UTF8.self))
    let words = behind.drop { ["of", "the", "in", "from"].contains($0.folded) }
    let found = entities.filter { entity in
      guard case .unit(let id) = entity else { return false }
      return units.wholes[id]?.contains { whole in
        let names = WordFolder.words(of: whole).map(\.folded)
        return words.prefix(names.count).map(\.folded) == names
      } == true
    }
    return found.count == 1 ? found[0] : nil
  }
}

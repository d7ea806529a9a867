import DossierModel

/// A text cut into tokens, with the names that stand in it.
struct AttributedText: Sendable {
  let tokens: [AttributionToken]
  let names: [NamedSpeaker]
  let words: AttributionWords
  private let index: SpeakerIndex
  /// For each token the place in `names` of the name that it belongs to.
  private let owners: [Int?]

  /// `found` are the names that stand in the text, in order.
  init(
    _ tokens: [AttributionToken], names found: [NamedSpeaker], _ index: SpeakerIndex,
    _ words: AttributionWords
  ) {
    var owners = [Int?](repeating: nil, count: tokens.count)
    var names: [NamedSpeaker] = []
    var first = 0
    for var name in found {
      while first < tokens.count, tokens[first].range.upperBound <= name.range.lowerBound {
        first += 1
      }
      var end = first
      while end < tokens.count, tokens[end].range.lowerBound < name.range.upperBound {
        owners[end] = names.count
        end += 1
      }
      guard end > first else { continue }
      name.tokens = first..<end
      name.isPossessive = tokens[end - 1].range.upperBound > name.range.upperBound
      names.append(name)
      first = end
    }
    self.tokens = tokens
    self.names = names
    self.words = words
    self.index = index
    self.owners = owners
  }

  /// The name that a token belongs to.
  func name(at token: Int) -> NamedSpeaker? {
    guard tokens.indices.contains(token) else { return nil }
    return owners[token].map { names[$0] }
  }

  /// The name that ends with a token.
  func name(endingAt token: Int) -> NamedSpeaker? {
    name(at: token).flatMap { $0.tokens.upperBound == token + 1 ? $0 : nil }
  }

  /// The name that begins with a token.
  func name(startingAt token: Int) -> NamedSpeaker? {
    name(at: token).flatMap { $0.tokens.lowerBound == token ? $0 : nil }
  }

  func text(_ token: Int) -> String {
    tokens.indices.contains(token) ? tokens[token].text : ""
  }

  /// Whether a token outside names is used so.
  func `is`(_ token: Int, _ use: AttributionWords.Use) -> Bool {
    tokens.indices.contains(token) && owners[token] == nil && words.is(tokens[token], use)
  }

  /// Whether a noun phrase or clause can't go past this token.
  func isBoundary(_ token: Int) -> Bool {
    guard tokens.indices.contains(token) else { return true }
    guard owners[token] == nil else { return false }
    return tokens[token].isMark || tokens[token].isQuoted || self.is(token, .clause)
  }

  /// Whether a word has a capital letter that no start of a sentence gives it, as in a title.
  func isTitleWord(_ token: Int) -> Bool {
    token > 0 && tokens[token].isCapital && !tokens[token - 1].isMark
  }

  func isMark(_ token: Int, _ marks: Set<String>) -> Bool {
    tokens.indices.contains(token) && tokens[token].isMark && marks.contains(tokens[token].text)
  }

  /// Whether a token may stand between the start of a noun phrase and its name: a determiner, a
  /// title, a word with a capital.
  func isAttribute(_ token: Int) -> Bool {
    guard tokens.indices.contains(token), !tokens[token].isMark else { return false }
    return tokens[token].isCapital || self.is(token, .determiner) || self.is(token, .title)
      || tokens[token].text.utf8.contains(UInt8(ascii: "-"))
  }

  /// The authority that an adjective at a token stands for, as a name.
  func authority(at token: Int) -> NamedSpeaker? {
    guard tokens.indices.contains(token), owners[token] == nil, tokens[token].isCapital,
      let unit = index.authority(of: tokens[token].text)
    else { return nil }
    return NamedSpeaker(
      id: unit.text, kind: .unit, range: tokens[token].range, tokens: token..<token + 1)
  }

  /// Whether a noun speaks for the body or outlet of a name beside it.
  func speaks(_ token: Int, for name: NamedSpeaker) -> Bool {
    self.is(token, .mouthpiece) || (name.kind == .voice && self.is(token, .outletMouthpiece))
  }
}

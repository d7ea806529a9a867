import DossierModel

/// What the words around a unit's name tell of its side.
///
/// Only words that hang on the name tell: the adjective before it ("the Varnian 55th Brigade"),
/// what it belongs to ("of the 3rd Varnian Army", "(Varnia)"), or what leads it ("the XVIII Corps of
/// Varnia attacked with the 55th Brigade"). Other units of the sentence may be its enemies.
package struct SideContext {
  private let tokens: [NameToken]
  private let sides: SideWords
  private let words: NameWords

  package init(_ tokens: [NameToken], sides: SideWords, words: NameWords = .english) {
    self.tokens = tokens
    self.sides = sides
    self.words = words
  }

  /// The side of the unit whose name takes up some tokens; nil where nothing tells.
  package func side(of range: Range<Int>) -> Side.ID? {
    own(range) ?? behind(range) ?? leading(range)
  }

  /// The side that the name itself or the word right before it tells.
  package func own(_ range: Range<Int>) -> Side.ID? {
    for index in range.reversed() where tokens[index].isCapital {
      if let side = nation(endingAt: index, from: range.lowerBound - 2) { return side }
    }
    let before = range.lowerBound - 1
    guard before >= 0, tokens[range.lowerBound].gap == .space else { return nil }
    return nation(endingAt: before, from: 0)
  }

  /// Whether the word right before the name, or one of its own, speaks of a state.
  func hasNation(_ range: Range<Int>) -> Bool {
    range.contains { isNation($0) }
      || (range.lowerBound > 0 && tokens[range.lowerBound].gap == .space
        && isNation(range.lowerBound - 1))
  }

  private func isNation(_ index: Int) -> Bool {
    tokens[index].isCapital && sides.isNation(tokens[index].text)
  }

  /// The side of the state of which the words up to one speak: "Varnian", "North Varnian".
  private func nation(endingAt index: Int, from start: Int) -> Side.ID? {
    guard tokens[index].isCapital else { return nil }
    if index > max(0, start), tokens[index].gap == .space, tokens[index - 1].isCapital {
      let pair = "\(tokens[index - 1].text) \(tokens[index].text)"
      if sides.isNation(pair) { return sides.side(of: pair) }
    }
    return sides.side(of: tokens[index].text)
  }

  // MARK: Behind

  /// "of the 3rd Varnian Army", "of Varnia", "(Varnia)".
  private func behind(_ range: Range<Int>, depth: Int = 0) -> Side.ID? {
    var next = range.upperBound
    guard next < tokens.count else { return nil }
    if tokens[next].gap == .bracket { return nation(endingAt: next, from: next) }
    guard tokens[next].gap == .space, ["of", "from"].contains(tokens[next].lowered) else {
      return nil
    }
    // "from Varnia" may be where it came from, "from the 3rd Varnian Army" is whose it was.
    let wantsUnit = tokens[next].lowered == "from"
    next += 1
    while next < tokens.count, ["the", "its"].contains(tokens[next].lowered) { next += 1 }
    let start = next
    while next < tokens.count, next - start < 6, next == start || tokens[next].gap == .space,
      tokens[next].isCapital || tokens[next].isNumber
    {
      next += 1
    }
    let isUnit = next > start && isUnit(start..<next)
    guard isUnit || !wantsUnit else { return nil }
    for index in start..<next {
      if let side = nation(endingAt: index, from: start) { return side }
    }
    // "of the 18th Division of the Varnian Army"
    return isUnit && depth < 4 ? behind(start..<next, depth: depth + 1) : nil
  }

  private func isUnit(_ range: Range<Int>) -> Bool {
    words.sense(of: tokens[range].map(\.text))?.sort == .unit
  }

  // MARK: Before

  /// Goes back over what belongs together ("the 55th Brigade of the 18th Division") to the state
  /// or the unit that led it.
  private func leading(_ range: Range<Int>) -> Side.ID? {
    var index = range.lowerBound - 1
    var gap = tokens[range.lowerBound].gap
    // "In Varnia the 18th Division" says nothing of whose it was.
    var isBound = false
    while index >= 0, gap == .space, range.lowerBound - index < 16 {
      let token = tokens[index]
      isBound = isBound || token.isPossessive || ["of", "its"].contains(token.lowered)
      if let side = nation(endingAt: index, from: 0) { return isBound ? side : nil }
      if token.lowered == "with" {
        guard index > 0, words.has("wielding", tokens[index - 1].lowered) else { return nil }
        gap = tokens[index - 1].gap
        index -= 2
        isBound = true
        continue
      }
      let isTie =
        ["the", "of", "its"].contains(token.lowered) || UnitName.number(of: token.text) != nil
        || (token.isCapital && isUnitWord(token.lowered))
      guard isTie else { return nil }
      gap = token.gap
      index -= 1
    }
    return nil
  }

  private func isUnitWord(_ word: String) -> Bool {
    words.kind("unit", word) != nil || words.has("generic", word) || words.has("roman", word)
  }
}

import DossierModel

/// Tells whether a place's name is but a part of a longer name: of a battle, a newspaper, a court
/// of law, a person.
///
/// Words with capitals beside it make a longer name, unless they are such as stand beside any
/// place: a point of the compass, a kind of place or unit, an office, a people.
struct LongerName {
  private let tokens: [NameToken]
  private let words: NameWords
  /// Whether every word of a longer text has a capital, which tells nothing then.
  private let isTitleCase: Bool

  init(_ tokens: [NameToken], words: NameWords = .english) {
    self.tokens = tokens
    self.words = words
    let long = tokens.filter { $0.text.utf8.count > 3 }
    isTitleCase = tokens.count > 5 && long.allSatisfy { $0.isCapital || $0.isNumber }
  }

  /// Whether the name that takes up some tokens is part of a longer one; `names` are the tokens
  /// that begin or end other names of the gazetteer.
  func holds(_ place: Range<Int>, beside names: Names) -> Bool {
    if isSurname(place) || isOfEvent(place) { return true }
    guard !isTitleCase else { return false }
    return goesOn(behind: place, names) || beginsBefore(place, names)
  }

  /// Tokens at which other names of the gazetteer begin, and behind which they end.
  struct Names {
    var starts: Set<Int> = []
    var ends: Set<Int> = []
  }

  // MARK: People

  /// Whether a given name, an initial or a form of address stands before it, as before a
  /// surname: "James Lees", "J. Lees", "James Hale Lees".
  func isSurname(_ place: Range<Int>) -> Bool {
    var index = place.lowerBound
    while index > 0, place.lowerBound - index < 3, isJoined(index) {
      let before = tokens[index - 1]
      if words.has("given-name", before.lowered) || words.has("address", before.lowered) {
        return !before.isPossessive
      }
      guard before.text.utf8.count == 1 || isUnknown(before) else { return false }
      if tokens[index].gap == .stop { return true }
      index -= 1
    }
    return false
  }

  /// A name's words are parted by spaces, behind an initial by a stop; an initial behind a comma
  /// belongs to the surname before it.
  private func isJoined(_ index: Int) -> Bool {
    let before = tokens[index - 1]
    guard before.isCapital, !before.isPossessive else { return false }
    let isInitial = before.text.utf8.count == 1 && before.text != "I" && before.gap != .comma
    return tokens[index].gap == .space
      || tokens[index].gap == .stop && (isInitial || words.has("address", before.lowered))
  }

  // MARK: Events

  /// "Battle of Waterloo", "Siege of the Citadel".
  private func isOfEvent(_ place: Range<Int>) -> Bool {
    var index = place.lowerBound
    guard index > 1, tokens[index].gap == .space else { return false }
    if tokens[index - 1].lowered == "the" { index -= 1 }
    guard index > 1, tokens[index - 1].lowered == "of", tokens[index - 1].gap == .space,
      tokens[index].gap == .space
    else { return false }
    guard tokens[index - 2].isCapital, words.has("event", tokens[index - 2].lowered) else {
      return false
    }
    // "The three-year Siege of Marrow" is told of the place by its length, and no name.
    return index < 3 || tokens[index - 3].isCapital || !tokens[index - 3].text.contains("-")
  }

  // MARK: Words beside it

  /// "Riverton Herald", "Riverton Patriotic Union"; not "Riverton Mayor Hale" or "Riverton Bridge".
  private func goesOn(behind place: Range<Int>, _ names: Names) -> Bool {
    let next = place.upperBound
    guard next < tokens.count, !tokens[next - 1].isPossessive, isRun(next),
      !names.starts.contains(next), !mayStandBeside(tokens[next])
    else { return false }
    var end = next + 1
    while end < tokens.count, !tokens[end - 1].isPossessive, isRun(end) { end += 1 }
    let last = tokens[end - 1].lowered
    if words.has("event", last) || words.has("none", last) { return !words.has("beside", last) }
    return !tokens[next..<end].contains { isKind($0) }
  }

  /// "Radio Riverton", "Kafr Halab"; not "Greater Riverton", "Mount Halab" or the first word of a
  /// sentence.
  private func beginsBefore(_ place: Range<Int>, _ names: Names) -> Bool {
    let before = place.lowerBound - 1
    guard before >= 0, isRun(before + 1), tokens[before].isCapital, !tokens[before].isPossessive,
      !names.ends.contains(before + 1)
    else { return false }
    let startsSentence = [.start, .stop, .bracket, .other].contains(tokens[before].gap)
    return !startsSentence && isUnknown(tokens[before])
  }

  private func isRun(_ index: Int) -> Bool {
    tokens[index].gap == .space && tokens[index].isCapital
  }

  private func isUnknown(_ token: NameToken) -> Bool {
    token.isCapital && !mayStandBeside(token) && !isKind(token)
      && !words.has("place-first", token.lowered)
  }

  private func isKind(_ token: NameToken) -> Bool {
    words.kind("unit", token.lowered) != nil || words.kind("place", token.lowered) != nil
      || words.has("beside", token.lowered)
  }

  private func mayStandBeside(_ token: NameToken) -> Bool {
    token.isNumber || token.isAbbreviation || words.isNationWord(token.text)
      || [
        "beside", "title", "office", "stray", "opening", "locative", "towards", "people",
        "force-noun", "acting", "speaking",
      ].contains { words.has($0, token.lowered) }
  }
}

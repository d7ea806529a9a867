import DossierReading

/// What the words around a name say of what it names.
struct NameVotes {
  var place = 0
  /// "of", "to", "from", which stand before other names, too.
  var weakPlace = 0
  var person = 0
  var unit = 0
  /// Of them, how often troops or fighters stand behind the name.
  var forces = 0
  /// The first title or office that stands with the name.
  var role: String?
  var uses = 0

  static func += (left: inout NameVotes, right: NameVotes) {
    left.place += right.place
    left.weakPlace += right.weakPlace
    left.person += right.person
    left.unit += right.unit
    left.forces += right.forces
    left.name(right.role)
    left.uses += right.uses
  }

  /// What the words around some tokens say of the name that they are.
  init(around range: Range<Int>, in item: Corpus.Item, words: NameWords) {
    uses = 1
    let before =
      range.lowerBound > 0 && item.tokens[range.lowerBound].gap == .space
      ? item.lowered[range.lowerBound - 1] : ""
    if let title = Self.title(before: range.lowerBound, in: item, words: words) {
      person += 3
      role = title
    } else if !before.isEmpty,
      let office = words.office(endingIn: item.lowered[..<range.lowerBound])
    {
      person += 2
      role = office
    } else if words.has("locative", before) {
      place += 2
    } else if words.has("towards", before) {
      weakPlace += 1
    }
    if let office = Self.office(beforeCommaAt: range.lowerBound, in: item, words: words) {
      person += 2
      role = office
    }
    readBehind(range, in: item, words: words)
  }

  /// Takes a role where none is known yet, or only a title of nobility.
  mutating func name(_ other: String?) {
    if role == nil || (NameWords.english.isNoble(role) && other != nil) { role = other }
  }

  /// "The prefect, X", "the Home Secretary, X": the office before a comma.
  static func office(
    beforeCommaAt token: Int, in item: Corpus.Item, words: NameWords
  ) -> String? {
    guard token > 0, item.tokens[token].gap == .comma else { return nil }
    if let office = words.office(endingIn: item.lowered[..<token]) { return office }
    let title = title(endingAt: token, in: item, words: words)
    return words.isNoble(title) ? nil : title
  }

  init() {}

  private mutating func readBehind(_ range: Range<Int>, in item: Corpus.Item, words: NameWords) {
    let next = range.upperBound
    guard next < item.tokens.count else { return }
    let last = item.tokens[range.upperBound - 1]
    let after = item.tokens[next]
    if after.gap == .space, words.has("force-noun", after.lowered) {
      unit += 2
      forces += 1
    }
    if after.gap == .comma {
      let office = words.office(in: item.lowered[next...].prefix(6))
      let isPlain = item.tokens[next...].prefix(2).allSatisfy { !$0.isCapital || $0.isNumber }
      if words.has("speaking", after.lowered) { person += 1 }
      if let office, office.start < 4, isPlain,
        words.has("before-office", after.lowered) || office.start == 0
      {
        person += 2
        name(office.role)
      }
    } else if after.gap == .space, !last.isPossessive {
      if words.has("speaking", after.lowered) { person += 1 }
      if words.has("acting", after.lowered) { unit += 1 }
    }
  }

  /// The title that stands right before a word: "Lt. Col." before a name.
  static func title(before token: Int, in item: Corpus.Item, words: NameWords) -> String? {
    guard token > 0, token < item.tokens.count,
      [.space, .stop].contains(item.tokens[token].gap)
    else { return nil }
    return title(endingAt: token, in: item, words: words)
  }

  /// The title that ends with the word before one.
  private static func title(endingAt token: Int, in item: Corpus.Item, words: NameWords) -> String?
  {
    guard item.tokens[token - 1].isCapital else { return nil }
    for count in [3, 2, 1] where token >= count {
      let slice = item.lowered[(token - count)..<token]
      if let found = words.title(at: slice), found.count == count { return found.role }
    }
    return nil
  }
}

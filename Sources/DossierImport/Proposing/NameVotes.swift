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
    left.role = left.role ?? right.role
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
    } else if let office = words.kind("office", before) {
      person += 2
      role = office
    } else if words.has("locative", before) {
      place += 2
    } else if words.has("towards", before) {
      weakPlace += 1
    }
    if range.lowerBound > 0, item.tokens[range.lowerBound].gap == .comma,
      let office = words.kind("office", item.lowered[range.lowerBound - 1])
    {
      person += 2
      role = office
    }
    readBehind(range, in: item, words: words)
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
      let office = item.lowered[next...].prefix(4).first { words.kind("office", $0) != nil }
      let isPlain = item.tokens[next...].prefix(2).allSatisfy { !$0.isCapital || $0.isNumber }
      if words.has("speaking", after.lowered) { person += 1 }
      if let office, isPlain, words.has("before-office", after.lowered) || office == after.lowered {
        person += 2
        role = role ?? words.kind("office", office)
      }
    } else if after.gap == .space, !last.isPossessive {
      if words.has("speaking", after.lowered) { person += 1 }
      if words.has("acting", after.lowered) { unit += 1 }
    }
  }

  /// The title that stands right before a word: "Lt. Col." before a name.
  static func title(before token: Int, in item: Corpus.Item, words: NameWords) -> String? {
    guard token > 0, token < item.tokens.count, item.tokens[token - 1].isCapital,
      [.space, .stop].contains(item.tokens[token].gap)
    else { return nil }
    for count in [2, 1] where token >= count {
      let slice = item.lowered[(token - count)..<token]
      if let found = words.title(at: slice), found.count == count { return found.role }
    }
    return nil
  }
}

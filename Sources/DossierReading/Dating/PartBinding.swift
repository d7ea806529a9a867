import DossierModel

/// Gives each date of a text the part of the day that stands beside it.
///
/// "Early Thursday" and "early on 3 May" have none: of what happens near the beginning of a day, some
/// comes soon after midnight and some in the morning, and the words don't tell which.
struct PartBinding {
  private let tokens: [DatingToken]
  private let words: DatingWords
  /// The times told, with their parts.
  private(set) var mentions: [TimeMention]
  /// The one part of the day that stands beside no date of a text without dates.
  private(set) var loosePart: PartOfDay?
  /// The first part of the day that is no part of a date.
  private(set) var openingPart: PartOfDayScanner.Found?

  /// `all` are the expressions of time of the text, `told` those of the events told.
  init(
    tokens: [DatingToken], words: DatingWords, found: [PartOfDayScanner.Found],
    all: [TimeMention], told: [TimeMention]
  ) {
    self.tokens = tokens
    self.words = words
    mentions = told
    var taken = [Bool](repeating: false, count: tokens.count)
    for mention in all { for index in mention.tokens { taken[index] = true } }
    openingPart = found.first { !$0.tokens.contains { taken[$0] } }
    bind(found)
  }

  private mutating func bind(_ found: [PartOfDayScanner.Found]) {
    var bound = [Set<PartOfDay>](repeating: [], count: mentions.count)
    var loose: Set<PartOfDay> = []
    var near = 0
    for item in found {
      while near < mentions.count,
        mentions[near].tokens.upperBound + Self.reach < item.tokens.lowerBound
      {
        near += 1
      }
      let candidates = near..<min(near + 3, mentions.count)
      if let index = candidates.first(where: { stands(item, beside: mentions[$0]) }) {
        bound[index].insert(item.part)
      } else {
        loose.insert(item.part)
      }
    }
    for index in mentions.indices {
      mentions[index].part = bound[index].count == 1 ? bound[index].first : nil
    }
    guard loose.count == 1, let part = loose.first else { return }
    if mentions.isEmpty {
      loosePart = part
    } else if mentions.count == 1, bound[0].isEmpty, isOneClause() {
      mentions[0].part = part
    }
  }

  /// How many tokens may stand between a date and its part of the day.
  private static let reach = 4

  private func stands(_ found: PartOfDayScanner.Found, beside mention: TimeMention) -> Bool {
    guard !mention.isCoarse else { return false }
    if found.tokens.overlaps(mention.tokens) { return true }
    let before = found.tokens.upperBound <= mention.tokens.lowerBound
    let gap =
      before
      ? found.tokens.upperBound..<mention.tokens.lowerBound
      : mention.tokens.upperBound..<found.tokens.lowerBound
    guard gap.count <= Self.reach else { return false }
    return tokens[gap].allSatisfy {
      $0.text == "," && before || words.is($0, .partPreposition) || words.is($0, .of)
        || words.is($0, .definite) || words.is($0, .last) || $0.sense.weekday > 0
    }
  }

  /// Whether nothing in the text joins a second clause.
  private func isOneClause() -> Bool {
    !tokens.contains { $0.text == ";" || words.is($0, .and) || words.is($0, .subordinate) }
  }
}

import DossierModel
import DossierReading

/// Finds the people whom the prose calls by their last name, or their only name, alone.
struct ShortNames {
  let corpus: Corpus
  let words: NameWords

  /// How many of some names end in each word.
  static func lastNames(_ names: [String]) -> [String: Int] {
    names.reduce(into: [:]) { counts, name in
      if let last = NameTokenizer.tokens(of: name).last { counts[last.lowered, default: 0] += 1 }
    }
  }

  /// How many of some names are those of people without a surname who have each first name.
  static func firstNames(_ names: [String]) -> [String: Int] {
    names.reduce(into: [:]) { counts, name in
      if let first = only(NameTokenizer.tokens(of: name)) { counts[first.lowered, default: 0] += 1 }
    }
  }

  /// The one name of "William the Bold", "George V of Varnia", "Otto II", "King Otto".
  static func only(_ tokens: [NameToken], words: NameWords = .english) -> NameToken? {
    let titles = words.title(at: tokens.map(\.lowered)[...])?.count ?? 0
    guard titles < tokens.count else { return nil }
    let first = tokens[titles]
    guard first.isCapital else { return nil }
    if titles + 1 == tokens.count {
      let title = words.kind("title", tokens[titles - (titles > 0 ? 1 : 0)].lowered)
      return title == "ruler" || words.isNoble(title) ? first : nil
    }
    let next = tokens[titles + 1]
    let isRuler =
      ["the", "of"].contains(next.lowered) || (next.isCapital && words.has("roman", next.lowered))
    return isRuler ? first : nil
  }

  /// The last name of a person where no other person has it, and the prose calls somebody by it
  /// alone, behind a title or behind that person's own names, more often than in another name.
  func surname(of name: String, among others: [String: Int]) -> String? {
    let names = NameTokenizer.tokens(of: name)
    guard names.count > 1, let last = names.last, isFit(last), Self.only(names) == nil else {
      return nil
    }
    guard others[last.lowered] == 1 else { return nil }
    return isUsed(last, own: Set(names.dropLast().map(\.lowered))) ? last.text : nil
  }

  /// The first name of a person who has no surname, where no other such person has it.
  func firstName(of name: String, among others: [String: Int]) -> String? {
    guard let first = Self.only(NameTokenizer.tokens(of: name)), isFit(first),
      others[first.lowered] == 1
    else { return nil }
    return isUsed(first, own: []) ? first.text : nil
  }

  private func isUsed(_ word: NameToken, own: Set<String>) -> Bool {
    var (alone, foreign) = (0, 0)
    for (item, token) in corpus.capitals[word.text] ?? [] {
      switch use(at: token, in: corpus.items[item], own: own) {
      case .alone: alone += 1
      case .full: break
      case .foreign: foreign += 1
      }
    }
    return alone > 0 && alone >= foreign
  }

  private func isFit(_ token: NameToken) -> Bool {
    token.isCapital && token.text.utf8.count > 2 && !corpus.lowercase.contains(token.lowered)
      && !words.isAdjective(token.text)
      && !["unit", "place", "event", "none", "title"].contains { words.has($0, token.lowered) }
  }

  private enum Use {
    case alone, full, foreign
  }

  private func use(at index: Int, in item: Corpus.Item, own: Set<String>) -> Use {
    if index + 1 < item.tokens.count, item.tokens[index + 1].gap == .space,
      item.tokens[index + 1].isCapital, !item.tokens[index].isPossessive
    {
      return .foreign
    }
    guard index > 0, [.space, .stop].contains(item.tokens[index].gap) else { return .alone }
    let before = item.tokens[index - 1]
    if item.tokens[index].gap == .stop {
      return before.text.utf8.count == 1 ? .full : .alone
    }
    if own.contains(before.lowered) || words.has("particle", before.lowered) { return .full }
    if words.has("title", before.lowered) || words.has("stray", before.lowered)
      || words.has("opening", before.lowered)
    {
      return .alone
    }
    return before.isCapital && before.text.utf8.count > 1 ? .foreign : .alone
  }
}

import DossierModel

/// Finds the people whom the prose calls by their last name alone.
struct Surnames {
  let corpus: Corpus
  let words: NameWords

  /// How many of some names end in each word.
  static func counts(_ names: [String]) -> [String: Int] {
    names.reduce(into: [:]) { counts, name in
      if let last = NameTokenizer.tokens(of: name).last { counts[last.lowered, default: 0] += 1 }
    }
  }

  /// The last name of a person where no other person has it and every capitalised use of it in the
  /// prose stands alone, behind a title or behind that person's own names; else nil.
  func surname(of name: String, among others: [String: Int]) -> String? {
    let names = NameTokenizer.tokens(of: name)
    guard names.count > 1, let last = names.last, isFit(last) else { return nil }
    guard others[last.lowered] == 1 else { return nil }
    let own = Set(names.dropLast().map(\.lowered))
    var uses = 0
    for (item, token) in corpus.capitals[last.text] ?? [] {
      switch use(at: token, in: corpus.items[item], own: own) {
      case .alone: uses += 1
      case .full: break
      case .foreign: return nil
      }
    }
    return uses > 0 ? last.text : nil
  }

  private func isFit(_ token: NameToken) -> Bool {
    token.isCapital && token.text.utf8.count > 3 && !corpus.lowercase.contains(token.lowered)
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
    if words.has("title", before.lowered) || words.has("stray", before.lowered) { return .alone }
    return before.isCapital && before.text.utf8.count > 1 ? .foreign : .alone
  }
}

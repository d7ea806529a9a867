import DossierModel

/// All links of the prose, by the article they lead to, with what speaks for a place or a person.
struct LinkSurvey {
  /// The links to one article.
  struct Subject {
    var title: LinkTitle
    /// As links show it, in order of first appearance, where that is a name.
    var shown: [String] = []
    var placeVotes = 0
    var personVotes = 0
    var role: String?
    var origin: Proposal.Origin
  }

  private(set) var subjects: [Subject] = []
  private var indices: [String: Int] = [:]
  /// The bare titles that several articles have.
  private var ambiguous: Set<String> = []
  private let words: NameWords

  init(_ corpus: Corpus, words: NameWords) {
    self.words = words
    for item in corpus.items { survey(item, corpus) }
    var seen: Set<String> = []
    for subject in subjects where !seen.insert(subject.title.bare).inserted {
      ambiguous.insert(subject.title.bare)
    }
  }

  /// Whether another article differs from this one in its parenthesis alone.
  func isAmbiguous(_ title: LinkTitle) -> Bool {
    ambiguous.contains(title.bare)
  }

  private mutating func survey(_ item: Corpus.Item, _ corpus: Corpus) {
    let italics = item.block.flow.emphasised.filter { $0.emphasis == .italic }.map(\.range)
    for link in item.block.flow.links {
      guard let title = LinkTitle(link.target), isName(title),
        !italics.contains(where: { $0.overlaps(link.range) })
      else { continue }
      let shown = String(decoding: item.bytes[link.range], as: UTF8.self)
      let index = index(of: title) {
        corpus.origin("link", in: item, at: link.range)
      }
      vote(on: index, shown: shown, at: link.range, in: item)
    }
  }

  private func isName(_ title: LinkTitle) -> Bool {
    guard let first = title.words.first, !words.isAdjective(title.bare),
      !words.isTitle(title.words)
    else { return false }
    return first.first?.isNumber == false || words.sense(of: title.words)?.sort == .unit
  }

  private mutating func index(of title: LinkTitle, origin: () -> Proposal.Origin) -> Int {
    if let index = indices[title.full] { return index }
    indices[title.full] = subjects.count
    subjects.append(Subject(title: title, origin: origin()))
    return subjects.count - 1
  }

  private mutating func vote(
    on index: Int, shown: String, at range: Range<Int>, in item: Corpus.Item
  ) {
    let isName = EntryName.isName(shown) && !words.isAdjective(shown)
    guard isName else { return }
    let name = shown.trimmedName.withoutPossessive
    if !name.contains(","), !subjects[index].shown.contains(name) {
      subjects[index].shown.append(name)
    }
    guard let token = item.token(from: range.lowerBound) else { return }
    let after = item.token(from: range.upperBound).map { item.tokens[$0] }
    if let role = title(before: token, in: item)
      ?? words.title(at: item.lowered[token...].prefix(4))?.role
    {
      subjects[index].personVotes += 2
      subjects[index].role = subjects[index].role ?? role
    } else if let after, after.gap == .space, words.has("speaking", after.lowered) {
      subjects[index].personVotes += 1
    } else if token > 0, item.tokens[token].gap == .space,
      words.has("locative", item.lowered[token - 1])
    {
      subjects[index].placeVotes += 1
    }
  }

  /// The title that stands right before a word: "Lt. Col." before a name.
  private func title(before token: Int, in item: Corpus.Item) -> String? {
    guard token > 0, item.tokens[token - 1].isCapital,
      [.space, .stop].contains(item.tokens[token].gap)
    else { return nil }
    for count in [2, 1] where token >= count {
      let slice = item.lowered[(token - count)..<token]
      if let found = words.title(at: slice), found.count == count { return found.role }
    }
    return nil
  }

  /// What an article is about, as far as its title and the words around its links tell.
  func sense(of subject: Subject) -> NameWords.Sense? {
    guard !subject.shown.isEmpty else { return nil }
    if let hint = subject.title.hint, let sense = words.sense(ofHint: hint) { return sense }
    if let sense = words.sense(of: subject.title.words) { return sense }
    if words.isState(subject.title.bare) { return .init(sort: .place, kind: "country") }
    if subject.title.region != nil, subject.personVotes == 0 {
      return .init(sort: .place, kind: "place")
    }
    if subject.personVotes > 0, subject.placeVotes == 0, subject.title.words.count > 1 {
      return .init(sort: .person, kind: subject.role ?? "")
    }
    let isPlace = subject.placeVotes > 0 && subject.personVotes == 0
    return isPlace ? .init(sort: .place, kind: "place") : nil
  }
}

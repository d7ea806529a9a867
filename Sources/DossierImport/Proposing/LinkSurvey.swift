import DossierModel
import DossierReading

/// All links of the prose, by the article they lead to, with what speaks for a place or a person.
struct LinkSurvey {
  /// The links to one article.
  struct Subject {
    var title: LinkTitle
    /// As links show it, in order of first appearance, where that is a name.
    var shown: [String] = []
    var votes = NameVotes()
    /// How often it is linked.
    var links = 0
    /// The states of which the words before its links speak: "Ordenian" before the 12th Brigade.
    var nations: Set<String> = []
    /// The sides that the words around its links tell.
    var sides: Set<Side.ID> = []
    var origin: Proposal.Origin
  }

  private(set) var subjects: [Subject] = []
  private var indices: [String: Int] = [:]
  /// The bare titles that several articles have.
  private var ambiguous: Set<String> = []
  private let words: NameWords
  private let sides: SideWords
  private let corpus: Corpus

  init(_ corpus: Corpus, words: NameWords, sides: SideWords) {
    self.words = words
    self.sides = sides
    self.corpus = corpus
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

  /// Whether several articles have a name but for their parenthesis, so that it tells of none.
  func isAmbiguous(_ name: String) -> Bool {
    ambiguous.contains(name)
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
      !words.isOffice(title.words)
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
    guard isName, let token = item.token(from: range.lowerBound) else { return }
    let name = shown.trimmedName.withoutPossessive
    if !name.contains(","), !subjects[index].shown.contains(name) {
      subjects[index].shown.append(name)
    }
    subjects[index].links += 1
    let end = item.token(from: range.upperBound) ?? item.tokens.count
    guard token < end else { return }
    subjects[index].votes += NameVotes(around: token..<end, in: item, words: words)
    if let role = words.title(at: item.lowered[token...].prefix(4))?.role {
      subjects[index].votes.person += 2
      subjects[index].votes.name(role)
    }
    noteSide(of: index, token..<end, in: item)
  }

  private mutating func noteSide(of index: Int, _ range: Range<Int>, in item: Corpus.Item) {
    let context = SideContext(item.tokens, sides: sides, words: words)
    if let side = context.side(of: range) { subjects[index].sides.insert(side) }
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 2, item.tokens[start].gap == .space,
      item.tokens[start - 1].isCapital
    {
      start -= 1
    }
    let before = item.tokens[start..<range.lowerBound].map(\.text)
    subjects[index].nations.formUnion(sides.nations(in: before))
  }

  // MARK: What it is

  /// What an article is about, as far as its title and the words around its links and its name
  /// tell; nil where nothing does.
  func sense(of subject: Subject) -> NameWords.Sense? {
    // A link that shows a bare ordinal still names its unit.
    guard !subject.shown.isEmpty || UnitName(subject.title.words, sides: sides) != nil else {
      return nil
    }
    if !words.abbreviations(ofCoalition: subject.title.bare).isEmpty {
      return .init(sort: .unit, kind: "coalition")
    }
    if let hint = subject.title.hint, let sense = words.sense(ofHint: hint) { return sense }
    if let sense = words.sense(of: subject.title.words) { return sense }
    if words.isState(subject.title.bare) { return .init(sort: .place, kind: "country") }
    let votes = votes(of: subject)
    if subject.title.region != nil, votes.person == 0 { return .init(sort: .place, kind: "place") }
    let isFull = subject.title.words.count > 1
    if votes.person > votes.place, isFull || votes.person > 2 {
      return .init(sort: .person, kind: votes.role ?? "")
    }
    if votes.forces > 0, votes.unit > 3, votes.place == 0 {
      return .init(sort: .unit, kind: "force")
    }
    if votes.place > votes.person || (votes.weakPlace > 1 && votes.person == 0) {
      return .init(sort: .place, kind: "place")
    }
    // Named often enough that a reader looks for it.
    let isNamedOften = subject.links > 2 || votes.uses > 4
    return isNamedOften && isPlainName(subject) ? .init(sort: .place, kind: "unknown") : nil
  }

  /// What links and words without a link say together.
  private func votes(of subject: Subject) -> NameVotes {
    var votes = subject.votes
    let names = subject.title.words
    if names.count > 1, words.has("given-name", names[0].lowercased()),
      !names.contains(where: { $0.utf8.contains(where: \.isDigit) }),
      names.dropFirst().allSatisfy({ $0.first?.isUppercase == true || words.has("particle", $0) })
    {
      votes.person += 3
    }
    guard names.count == 1, let word = names.first else { return votes }
    for (number, token) in corpus.capitals[word] ?? [] {
      let item = corpus.items[number]
      guard !item.linked.contains(token) else { continue }
      votes += NameVotes(around: token..<token + 1, in: item, words: words)
    }
    return votes
  }

  /// A name whose every word has a capital, and that stands nowhere as a common word.
  private func isPlainName(_ subject: Subject) -> Bool {
    let tokens = NameTokenizer.tokens(of: subject.title.bare)
    let isThing = tokens.contains { token in
      token.isAbbreviation || token.text.utf8.contains(where: \.isDigit)
        || words.has("people", token.lowered) || corpus.capitals[token.text + "s"] != nil
    }
    return tokens.count < 4 && !isThing
      && tokens.allSatisfy {
        ($0.isCapital || words.has("particle", $0.lowered)) && !words.isAdjective($0.text)
          && !words.has("none", $0.lowered) && !words.has("event", $0.lowered)
      } && subject.shown.contains { $0 == subject.title.bare }
      && !tokens.contains {
        corpus.lowercase.contains($0.lowered) && !words.has("particle", $0.lowered)
      }
  }
}

import DossierModel

/// Names that stand in the prose without a link: units and places by their last word, ships by
/// their prefix, people by their title, places by the word before them.
struct NameSurvey {
  /// A name, and what speaks for what it names.
  struct Found {
    var sort: NameWords.Sort
    var kind: String
    var name: String
    var count = 0
    var origin: Proposal.Origin
  }

  private(set) var found: [Found] = []
  private var indices: [String: Int] = [:]
  private let corpus: Corpus
  private let words: NameWords

  init(_ corpus: Corpus, words: NameWords) {
    self.corpus = corpus
    self.words = words
    for item in corpus.items { survey(item) }
  }

  private mutating func survey(_ item: Corpus.Item) {
    var index = 0
    while index < item.tokens.count {
      let token = item.tokens[index]
      guard token.isCapital || token.isNumber else {
        index += 1
        continue
      }
      if let end = person(at: index, in: item) {
        index = end
        continue
      }
      let end = endOfRun(from: index, in: item)
      read(index..<end, in: item)
      index = end
    }
  }

  private mutating func note(
    _ sort: NameWords.Sort, _ kind: String, _ range: Range<Int>, in item: Corpus.Item
  ) {
    guard let first = item.tokens[range].first, let last = item.tokens[range].last else { return }
    let bytes = first.range.lowerBound..<last.range.upperBound
    let name = String(decoding: item.bytes[bytes], as: UTF8.self)
    let key = "\(sort.rawValue) \(EntityShelf.key(name))"
    if let index = indices[key] {
      found[index].count += 1
      return
    }
    indices[key] = found.count
    found.append(
      Found(
        sort: sort, kind: kind, name: name, count: 1,
        origin: corpus.origin("name in the text", in: item, at: bytes)))
  }

  // MARK: People

  /// Reads a title with a name; gives the word after it, or nil where there is none.
  private mutating func person(at start: Int, in item: Corpus.Item) -> Int? {
    guard item.tokens[start].isCapital,
      let title = words.title(at: item.lowered[start...].prefix(6))
    else { return nil }
    let first = start + title.count
    guard item.tokens[start..<first].allSatisfy({ !$0.isPossessive }),
      isJoined(start + 1..<min(first + 1, item.tokens.count), in: item)
    else { return nil }
    let end = endOfName(from: first, in: item)
    let names = item.lowered[first..<end]
    guard end > first, let last = names.last, !words.has("title", last),
      !names.contains(where: { words.has("event", $0) || words.has("none", $0) }),
      !names.contains(where: { words.kind("unit", $0) != nil })
    else { return nil }
    if end - first > 1 {
      note(.person, title.role, first..<end, in: item)
    } else if words.kind("place", item.lowered[first]) == nil, !startsSentence(start, in: item) {
      // The title belongs to the name, where the text gives no other.
      note(.person, title.role, start..<end, in: item)
    }
    return end
  }

  private func isJoined(_ range: Range<Int>, in item: Corpus.Item) -> Bool {
    range.isEmpty || item.tokens[range].allSatisfy { $0.gap == .space || $0.gap == .stop }
  }

  private func endOfName(from start: Int, in item: Corpus.Item) -> Int {
    var end = start
    while end < item.tokens.count, end - start < 5 {
      let token = item.tokens[end]
      let isInitialBefore = end > start && item.tokens[end - 1].text.utf8.count == 1
      guard end == start || token.gap == .space || (token.gap == .stop && isInitialBefore) else {
        break
      }
      if token.isCapital, !words.isAdjective(token.text) {
        end += 1
        if token.isPossessive { break }
      } else if words.has("particle", token.lowered), end + 1 < item.tokens.count,
        item.tokens[end + 1].isCapital, item.tokens[end + 1].gap == .space
      {
        end += 1
      } else {
        break
      }
    }
    while end > start, !item.tokens[end - 1].isCapital { end -= 1 }
    return end
  }

  // MARK: Runs of capitals

  private func endOfRun(from start: Int, in item: Corpus.Item) -> Int {
    var end = start + 1
    while end < item.tokens.count, !item.tokens[end - 1].isPossessive,
      item.tokens[end].gap == .space || followsShortened(end, in: item),
      item.tokens[end].isCapital || item.tokens[end].isNumber
    {
      end += 1
    }
    return end
  }

  /// Whether the stop before a word belongs to a shortened word of the same name: "St. Mary".
  private func followsShortened(_ index: Int, in item: Corpus.Item) -> Bool {
    item.tokens[index].gap == .stop && words.has("shortened", item.lowered[index - 1])
  }

  private mutating func read(_ run: Range<Int>, in item: Corpus.Item) {
    var start = run.lowerBound
    while start < run.upperBound, isStray(start, in: item) { start += 1 }
    let run = start..<run.upperBound
    guard !run.isEmpty else { return }
    if words.has("ship", item.lowered[start]), item.tokens[start].text.utf8.count > 2,
      item.tokens[start].text == item.tokens[start].text.uppercased(), run.count > 1
    {
      note(.unit, "ship", start..<min(run.upperBound, start + 3), in: item)
      return
    }
    if let named = armyOf(run, in: item) {
      note(.unit, words.kind("unit", item.lowered[start]) ?? "force", named, in: item)
    } else if let (end, sense) = headed(run, in: item) {
      if sense.sort == .unit || sense.sort == .place {
        note(sense.sort, sense.kind, start..<end, in: item)
      }
    } else {
      readPlace(run, in: item)
    }
  }

  /// A word that only begins a sentence, or belongs to no name.
  private func isStray(_ index: Int, in item: Corpus.Item) -> Bool {
    words.has("stray", item.lowered[index]) || words.has("title", item.lowered[index])
      || (startsSentence(index, in: item) && corpus.lowercase.contains(item.lowered[index]))
  }

  private func startsSentence(_ index: Int, in item: Corpus.Item) -> Bool {
    [.start, .stop, .other].contains(item.tokens[index].gap)
  }

  /// The longest start of a run that its last word makes a name of something.
  private func headed(_ run: Range<Int>, in item: Corpus.Item) -> (Int, NameWords.Sense)? {
    for end in (run.lowerBound + 1...run.upperBound).reversed() {
      let names = item.tokens[run.lowerBound..<end]
      guard let sense = words.sense(of: names.map(\.text)) else { continue }
      guard sense.sort == .unit || sense.sort == .place else { return (end, sense) }
      let isPlural =
        names.last?.isNumber == true && names.dropLast().last?.lowered.hasSuffix("s") == true
      let isWhole =
        names.count > 1 && names.contains { $0.isCapital } && !isPlural
        && !(sense.sort == .unit && words.isGeneric(names.map(\.text), kind: sense.kind))
      return isWhole ? (end, sense) : nil
    }
    return nil
  }

  /// "Army of the Potomac": one word of a unit, "of" and a name.
  private func armyOf(_ run: Range<Int>, in item: Corpus.Item) -> Range<Int>? {
    guard run.count == 1, words.kind("unit", item.lowered[run.lowerBound]) != nil,
      run.upperBound < item.tokens.count, item.lowered[run.upperBound] == "of"
    else { return nil }
    var next = run.upperBound + 1
    if next < item.tokens.count, item.lowered[next] == "the" { next += 1 }
    guard next < item.tokens.count, item.tokens[next].isCapital, item.tokens[next].gap == .space
    else { return nil }
    return run.lowerBound..<endOfRun(from: next, in: item)
  }

  /// A name behind "in", "at", "near"…
  private mutating func readPlace(_ run: Range<Int>, in item: Corpus.Item) {
    let start = run.lowerBound
    guard start > 0, item.tokens[start].gap == .space,
      words.has("locative", item.lowered[start - 1]), run.count <= 3
    else { return }
    let isName = item.tokens[run].allSatisfy { token in
      token.isCapital && token.text.utf8.count > 2 && !words.isAdjective(token.text)
        && !["event", "none", "title", "unit", "stray"].contains { words.has($0, token.lowered) }
    }
    let isWord = run.count == 1 && corpus.lowercase.contains(item.lowered[start])
    guard isName, !isWord else { return }
    let name = item.tokens[run].map(\.text).joined(separator: " ")
    note(.place, words.isState(name) ? "country" : "place", run, in: item)
  }
}

import DossierReading

/// Names with what they are of, and names behind a preposition.
extension NameSurvey {
  /// "Army of the Potomac": one word of a unit, "of" and a name.
  func armyOf(_ run: Range<Int>, in item: Corpus.Item) -> Range<Int>? {
    guard run.count == 1, words.kind("unit", item.lowered[run.lowerBound]) != nil,
      let end = endOfComplement(behind: run.upperBound, in: item)
    else { return nil }
    return run.lowerBound..<end
  }

  /// The end of "Varnia Ministry of Health", of which "of Health" is part; else the end given.
  func officeOf(
    _ range: Range<Int>, _ sense: NameWords.Sense, in item: Corpus.Item
  ) -> Int {
    guard sense.kind == "authority", let last = item.tokens[range].last, !last.isPossessive else {
      return range.upperBound
    }
    return endOfComplement(behind: range.upperBound, in: item) ?? range.upperBound
  }

  /// Where "of the Republic of Bosnia and Herzegovina" ends that begins at a word.
  private func endOfComplement(behind start: Int, in item: Corpus.Item) -> Int? {
    var end: Int?
    var next = start
    while next < item.tokens.count, item.lowered[next] == "of", item.tokens[next].gap == .space {
      next += 1
      if next < item.tokens.count, item.lowered[next] == "the" { next += 1 }
      guard next < item.tokens.count, item.tokens[next].isCapital, item.tokens[next].gap == .space
      else { break }
      next = endOfState(from: next, in: item) ?? endOfRun(from: next, in: item)
      end = next
    }
    return end
  }

  /// Where the name of a state ends that begins at a word, of several words with "and".
  private func endOfState(from start: Int, in item: Corpus.Item) -> Int? {
    (start + 2...max(start + 2, min(start + 5, item.tokens.count))).reversed().first { end in
      end <= item.tokens.count
        && words.isState(item.tokens[start..<end].map(\.text).joined(separator: " "))
    }
  }

  /// Whether a word names a people: "Croat", of which there are Croats.
  private func isPeople(_ token: NameToken) -> Bool {
    words.has("people", token.lowered) || corpus.capitals[token.text + "s"] != nil
  }

  /// A name behind "in", "at", "near"…
  mutating func readPlace(_ run: Range<Int>, in item: Corpus.Item) {
    let start = run.lowerBound
    guard start > 0, item.tokens[start].gap == .space, run.count <= 3 else { return }
    let isBehind = words.has("locative", item.lowered[start - 1])
    guard isBehind || words.has("towards", item.lowered[start - 1]) else { return }
    let isName = item.tokens[run].allSatisfy { token in
      token.isCapital && token.text.utf8.count > 2 && !words.isAdjective(token.text)
        && !token.isAbbreviation && !isPeople(token)
        && !["event", "none", "title", "unit", "stray"].contains { words.has($0, token.lowered) }
    }
    let isWord = run.count == 1 && corpus.lowercase.contains(item.lowered[start])
    guard isName, !isWord else { return }
    let name = item.tokens[run].map(\.text).joined(separator: " ")
    note(
      Found(
        sort: .place, kind: words.isState(name) ? "country" : "place", name: text(run, in: item),
        weak: isBehind ? 0 : 1, origin: origin(bytes(run, in: item), in: item)))
  }
}

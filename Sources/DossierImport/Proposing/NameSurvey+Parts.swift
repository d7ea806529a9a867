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
    let settlement = settlement(before: start, of: run, in: item)
    let kind = words.isState(name) ? "country" : settlement ?? "place"
    note(
      Found(
        sort: .place, kind: kind, name: text(run, in: item),
        weak: isBehind ? 0 : 1, origin: origin(bytes(run, in: item), in: item)))
  }

  /// The kind of place that "the village of" before a name tells; not before "Kesten's mill".
  private func settlement(before start: Int, of run: Range<Int>, in item: Corpus.Item) -> String? {
    guard start > 1, item.lowered[start - 1] == "of",
      words.has("settlement", item.lowered[start - 2]),
      item.tokens[run].last?.isPossessive == false
    else { return nil }
    return words.kind("place", item.lowered[start - 2])
  }

  /// 'The "Sons of Tarn" brigade', 'the group "River Falcons"': a name in quotation marks beside a
  /// kind of unit.
  mutating func addQuoted(in item: Corpus.Item) {
    for open in item.tokens.indices where item.tokens[open].isCapital {
      guard isMark(before: item.tokens[open].range.lowerBound, in: item),
        let end = endOfQuotation(from: open, in: item), end - open > 1
      else { continue }
      guard let noun = groupNoun(beside: open..<end, in: item), !item.linked.contains(open) else {
        continue
      }
      note(.unit, words.kind("unit", noun) ?? "group", open..<end, in: item)
    }
  }

  /// Behind the last word of a quotation that is a name: capitals, with "of" and "the" between them.
  private func endOfQuotation(from open: Int, in item: Corpus.Item) -> Int? {
    for index in open..<min(open + 5, item.tokens.count) {
      let token = item.tokens[index]
      guard index == open || token.gap == .space,
        token.isCapital || ["of", "the"].contains(token.lowered)
      else { return nil }
      if isMark(at: token.range.upperBound, in: item) { return token.isCapital ? index + 1 : nil }
    }
    return nil
  }

  private func groupNoun(beside name: Range<Int>, in item: Corpus.Item) -> String? {
    let behind = name.upperBound
    if behind < item.tokens.count, isGroupNoun(behind, in: item) {
      // Nothing but the mark and a space.
      let gap = item.tokens[behind - 1].range.upperBound..<item.tokens[behind].range.lowerBound
      if gap.count < 5, !item.bytes[gap].contains(where: { ",.;:()".utf8.contains($0) }) {
        return item.lowered[behind]
      }
    }
    guard name.lowerBound > 0, isGroupNoun(name.lowerBound - 1, in: item) else { return nil }
    return item.lowered[name.lowerBound - 1]
  }

  /// With a capital letter the word ends another unit's name: '32nd Division "Holm's Road Block"'.
  private func isGroupNoun(_ index: Int, in item: Corpus.Item) -> Bool {
    words.has("group", item.lowered[index]) && !item.tokens[index].isCapital
  }

  private func isMark(before offset: Int, in item: Corpus.Item) -> Bool {
    isMark(at: offset - 1, in: item)
      || offset > 2 && item.bytes[(offset - 3)..<offset].elementsEqual("“".utf8)
  }

  private func isMark(at offset: Int, in item: Corpus.Item) -> Bool {
    guard item.bytes.indices.contains(offset) else { return false }
    return item.bytes[offset] == UInt8(ascii: "\"") || item.bytes[offset...].starts(with: "”".utf8)
  }
}

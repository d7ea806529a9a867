/// People, by their title or by an office beside their name.
extension NameSurvey {
  /// Reads a title with a name; gives the word after it, or nil where there is none.
  mutating func person(at start: Int, in item: Corpus.Item) -> Int? {
    guard item.tokens[start].isCapital || item.tokens[start].isNumber,
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
    let office =
      words.isNoble(title.role)
      ? NameVotes.office(beforeCommaAt: start, in: item, words: words) : nil
    let role = office ?? title.role
    if end - first > 1 {
      note(.person, role, first..<end, in: item)
    } else if words.kind("place", item.lowered[first]) == nil {
      // The title belongs to the name, where the text gives no other.
      note(.person, role, start..<end, in: item)
    }
    return end
  }

  /// "commander, Enqiadi, …", "commanded by Harris": a name beside an office in small letters.
  mutating func officer(at start: Int, in item: Corpus.Item) -> Int? {
    guard start > 1, item.tokens[start].isCapital, !item.linked.contains(start) else { return nil }
    let before = item.tokens[start - 1]
    let isSet = item.tokens[start].gap == .comma && !before.isCapital
    let isLed =
      item.tokens[start].gap == .space && before.lowered == "by"
      && ["commanded", "led"].contains(item.lowered[start - 2])
    let isCalled = item.tokens[start].gap == .space && words.has("speaker", before.lowered)
    let told =
      isSet || isCalled
      ? words.office(endingIn: item.lowered[..<start]) : isLed ? "commander" : nil
    let end = endOfName(from: start, in: item)
    guard let role = told, end > start, end - start < 5, !words.has("stray", item.lowered[start]),
      isLed || isCalled && end - start > 1 || end == item.tokens.count
        || item.tokens[end].gap != .space
    else { return nil }
    return note(start..<end, as: role, in: item)
  }

  /// Notes someone with an office; gives the word behind the name, nil where the words are none.
  private mutating func note(_ range: Range<Int>, as role: String, in item: Corpus.Item) -> Int? {
    let isName = item.tokens[range].allSatisfy { token in
      !token.isNumber && !token.isAbbreviation && !sides.isNation(token.text)
        && !["unit", "place", "event", "none", "title"].contains { words.has($0, token.lowered) }
    }
    guard isName else { return nil }
    let place = bytes(range, in: item)
    note(
      Found(
        sort: .person, kind: role, name: String(decoding: item.bytes[place], as: UTF8.self),
        isOfficer: true, origin: origin(place, in: item)))
    return range.upperBound
  }

  /// "Jonas Eik, a spokesman for the army": an office behind the name.
  mutating func speaker(at start: Int, in item: Corpus.Item) -> Int? {
    guard item.tokens[start].isCapital, !words.has("stray", item.lowered[start]),
      !item.linked.contains(start)
    else { return nil }
    let end = endOfName(from: start, in: item)
    let behind = item.lowered[end...].prefix(5)
    guard (2...4).contains(end - start), let first = behind.first,
      item.tokens[end].gap == .comma, words.has("before-office", first),
      let office = behind.firstIndex(where: { words.has("speaker", $0) }),
      item.tokens[end + 1..<office + 1].allSatisfy({ $0.gap == .space }),
      let role = words.kind("office", item.lowered[office])
    else { return nil }
    return note(start..<end, as: role, in: item)
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
}

import DossierModel
import DossierReading

/// Abbreviations of names, and units that only an abbreviation names.
extension Proposer {
  mutating func addAbbreviations() {
    for item in corpus.items {
      for pair in AbbreviationFinder(item, words: words).pairs { add(pair, in: item) }
    }
    addKnown()
    addUnexplained()
  }

  /// "The Varnian People's Army (VPA)" gives the army the spelling "VPA".
  private mutating func add(_ pair: AbbreviationFinder.Pair, in item: Corpus.Item) {
    for name in pair.names {
      guard case .entry(let index)? = shelf.owner(of: name),
        shelf.entries[index].sort != .person
      else { continue }
      if case .entry(let other)? = shelf.owner(of: pair.short), other != index { return }
      shelf.addSpelling(pair.short, to: index)
      return
    }
    guard let name = pair.names.first(where: { pair.hasInitials(of: $0) }), pair.isSpelt,
      let sense = words.sense(of: name.split(separator: " ").map(String.init)), sense.sort == .unit
    else { return }
    _ = shelf.addUnit(
      UnitSighting(
        name: name, spellings: [pair.short], kind: sense.kind,
        side: sideWords.side(in: name.split(separator: " ").map(String.init)),
        origin: corpus.origin("name in the text", in: item, at: pair.range)))
  }

  /// The United Nations are the UN.
  private mutating func addKnown() {
    for index in shelf.entries.indices where shelf.entries[index].sort == .unit {
      let names = [shelf.entries[index].name] + shelf.entries[index].spellings
      for short in names.flatMap({ words.abbreviations(ofCoalition: $0) })
      where corpus.capitals[short] != nil {
        shelf.addSpelling(short, to: index)
      }
    }
  }

  /// "TF9" is a unit where troops, fighters or deeds follow it.
  private mutating func addUnexplained() {
    let shorts = corpus.capitals.keys.filter { short in
      (corpus.capitals[short]?.count ?? 0) > 1 && shelf.owners(of: short).isEmpty
        && !words.has("no-abbreviation", short.lowercased()) && !words.isNationWord(short)
        && NameTokenizer.tokens(of: short).first?.isAbbreviation == true
    }
    for short in shorts.sorted() {
      let uses = corpus.capitals[short] ?? []
      let votes = uses.reduce(into: NameVotes()) { votes, use in
        votes += NameVotes(
          around: use.token..<use.token + 1, in: corpus.items[use.item], words: words)
      }
      let kind = words.kind("initials", short.prefix { $0.isLetter }.lowercased())
      let isNumbered = short.last?.isNumber == true && kind != nil
      guard votes.unit > 2 || (isNumbered && votes.unit > 0), let first = uses.first else {
        continue
      }
      let item = corpus.items[first.item]
      let sides = Set(uses.compactMap { side(of: $0.token, in: corpus.items[$0.item]) })
      _ = shelf.addUnit(
        UnitSighting(
          name: short, kind: isNumbered ? kind ?? "force" : "force",
          side: sides.count == 1 ? sides.first : nil,
          origin: corpus.origin(
            "name in the text", in: item, at: item.tokens[first.token].range)))
    }
  }

  private func side(of token: Int, in item: Corpus.Item) -> Side.ID? {
    SideContext(item.tokens, sides: sideWords, words: words).side(of: token..<token + 1)
  }
}

/// Finds what stands in brackets behind a name, and is short for it.
struct AbbreviationFinder {
  /// An abbreviation and what it may be short for, the longest first.
  struct Pair {
    var short: String
    var names: [String]
    /// Whether the short form is one of capitals that a name's initials make up.
    var isSpelt: Bool
    /// Of the item's text.
    var range: Range<Int>

    func hasInitials(of name: String) -> Bool {
      let initials = name.split { $0 == " " || $0 == "-" }.compactMap(\.first)
      let letters = initials.filter(\.isUppercase).map(String.init).joined()
      return letters == short.filter(\.isUppercase)
    }
  }

  private(set) var pairs: [Pair] = []
  private let item: Corpus.Item
  private let words: NameWords

  init(_ item: Corpus.Item, words: NameWords) {
    self.item = item
    self.words = words
    for open in item.bytes.indices where item.bytes[open] == UInt8(ascii: "(") { read(open) }
    for index in item.tokens.indices { readApposition(index) }
  }

  /// "NAME (ABC)", "NAME (native name – ABC)", "ABC (NAME)".
  private mutating func read(_ open: Int) {
    guard let close = item.bytes[open...].prefix(160).firstIndex(of: UInt8(ascii: ")")),
      let before = lastToken(before: open)
    else { return }
    let first = item.token(from: open) ?? item.tokens.count
    let inside = (first..<max(first, item.token(from: close) ?? item.tokens.count))
    guard let end = inside.last else { return }
    if item.tokens[before].isAbbreviation {
      let name = text(inside.lowerBound..<end + 1)
      pairs.append(
        Pair(
          short: item.tokens[before].text, names: [name, withoutArticle(name)], isSpelt: true,
          range: item.tokens[before].range))
      return
    }
    let shorts = inside.filter { isShort($0) }
    guard let short = shorts.last, shorts.count == 1 || inside.count == shorts.count,
      inside.count == 1 || stands(short, alone: inside)
    else { return }
    pairs.append(
      Pair(
        short: item.tokens[short].text, names: names(endingAt: before), isSpelt: true,
        range: item.tokens[short].range))
  }

  /// Whether an abbreviation among other words in brackets is set off from them: "– ABC", "; ABC",
  /// "or ABC".
  private func stands(_ short: Int, alone inside: Range<Int>) -> Bool {
    let isSetOff: (Int) -> Bool = { index in
      item.tokens[index].gap != .space
        || ["or", "abbreviated", "acronym", "as"].contains(item.lowered[index - 1])
    }
    let opens = short == inside.lowerBound || isSetOff(short)
    let closes = short == inside.upperBound - 1 || item.tokens[short + 1].gap != .space
    return opens && closes
  }

  /// "NAME, or ABC,", "NAME, known as the ABC".
  private mutating func readApposition(_ index: Int) {
    guard index > 1, isShort(index), item.tokens[index].gap != .stop else { return }
    let isOr =
      item.lowered[index - 1] == "or" && item.tokens[index - 1].gap == .comma
      && (index + 1 >= item.tokens.count || item.tokens[index + 1].gap != .space)
    guard let first = isOr ? index - 1 : introduction(before: index), first > 0 else { return }
    let pair = Pair(
      short: item.tokens[index].text, names: names(endingAt: first - 1), isSpelt: true,
      range: item.tokens[index].range)
    if isOr || pair.names.contains(where: pair.hasInitials) { pairs.append(pair) }
  }

  /// Where the words begin that introduce an abbreviation: "known as the", "abbreviated".
  private func introduction(before index: Int) -> Int? {
    let end = item.lowered[index - 1] == "the" ? index - 1 : index
    for count in (1...3).reversed() where end > count {
      let phrase = item.lowered[(end - count)..<end].joined(separator: " ")
      if words.has("introducing", phrase) { return end - count }
    }
    return nil
  }

  private func isShort(_ index: Int) -> Bool {
    guard item.tokens[index].isAbbreviation || isPointed(index) else { return false }
    let letters = item.lowered[index].utf8.filter { $0 != UInt8(ascii: ".") }
    return !words.has("no-abbreviation", String(decoding: letters, as: UTF8.self))
  }

  /// "V.P.A."
  private func isPointed(_ index: Int) -> Bool {
    let text = item.tokens[index].text
    return text.hasSuffix(".") && text.utf8.count > 5
      && text.utf8.allSatisfy { $0.isUpperLetter || $0 == UInt8(ascii: ".") }
  }

  private func lastToken(before offset: Int) -> Int? {
    let next = item.token(from: offset) ?? item.tokens.count
    guard next > 0, item.tokens[next - 1].range.upperBound + 1 >= offset - 2 else { return nil }
    return next - 1
  }

  /// The words that end at a token, from ten words on to one; a link's own words first.
  private func names(endingAt last: Int) -> [String] {
    var names: [String] = []
    let end = item.tokens[last].range.upperBound
    for target in [0, 2].compactMap({ item.linkEnds[end + $0] }) {
      if let title = LinkTitle(target) { names += [title.full, title.bare] }
    }
    for start in max(0, last - 9)...last
    where item.tokens[start].isCapital || item.tokens[start].isNumber {
      names.append(text(start..<last + 1))
    }
    return names
  }

  private func text(_ range: Range<Int>) -> String {
    let bytes =
      item.tokens[range.lowerBound].range
      .lowerBound..<item.tokens[range.upperBound - 1].range.upperBound
    return String(decoding: item.bytes[bytes], as: UTF8.self)
  }

  private func withoutArticle(_ name: String) -> String {
    name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
  }
}

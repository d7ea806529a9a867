import DossierModel
import DossierReading

/// Names that stand in the prose without a link: units and places by their last word, ships by
/// their prefix, people by their title, places by the word before them.
struct NameSurvey {
  /// A name, and what speaks for what it names.
  struct Found {
    var sort: NameWords.Sort
    var kind: String
    var name: String
    var count = 0
    /// Of a place: how often it stands behind "of", "to", "from", which say less.
    var weak = 0
    /// Of a person: whether an office beside the name tells that it is one's.
    var isOfficer = false
    /// Of a unit: the side that the text tells.
    var side: Side.ID?
    /// Of a unit: the name of the one it belongs to, as the text tells.
    var whole: String?
    var origin: Proposal.Origin
  }

  private(set) var found: [Found] = []
  private var indices: [String: Int] = [:]
  let corpus: Corpus
  let words: NameWords
  let sides: SideWords

  init(_ corpus: Corpus, words: NameWords, sides: SideWords) {
    self.corpus = corpus
    self.words = words
    self.sides = sides
    for item in corpus.items {
      survey(item)
      addListed(in: item)
      addQuoted(in: item)
    }
  }

  private mutating func survey(_ item: Corpus.Item) {
    var index = 0
    while index < item.tokens.count {
      let token = item.tokens[index]
      guard token.isCapital || token.isNumber else {
        index += 1
        continue
      }
      let someone =
        person(at: index, in: item) ?? officer(at: index, in: item) ?? speaker(at: index, in: item)
      if let someone {
        index = someone
        continue
      }
      let end = endOfRun(from: index, in: item)
      index = read(index..<end, in: item)
    }
  }

  mutating func note(
    _ sort: NameWords.Sort, _ kind: String, _ range: Range<Int>, in item: Corpus.Item
  ) {
    guard let first = item.tokens[range].first, let last = item.tokens[range].last else { return }
    let bytes = first.range.lowerBound..<last.range.upperBound
    let name = String(decoding: item.bytes[bytes], as: UTF8.self)
    guard sort == .unit else {
      note(Found(sort: sort, kind: kind, name: name, origin: origin(bytes, in: item)))
      return
    }
    let whole = whole(behind: range, kind, in: item)
    let isSmall = UnitName.small.contains(kind)
    let joined = whole.map { "\(name), \($0)" }
    note(
      Found(
        sort: .unit, kind: kind, name: isSmall ? joined ?? name : name, side: side(range, in: item),
        whole: whole, origin: origin(bytes, in: item)))
  }

  mutating func note(_ name: Found) {
    let key = "\(name.sort.rawValue) \(EntityShelf.key(name.name)) \(name.side?.text ?? "")"
    if let index = indices[key] {
      found[index].count += 1
      found[index].weak += name.weak
      found[index].isOfficer = found[index].isOfficer || name.isOfficer
      found[index].whole = found[index].whole ?? name.whole
      return
    }
    indices[key] = found.count
    found.append(name)
    found[found.count - 1].count = 1
  }

  func origin(_ bytes: Range<Int>, in item: Corpus.Item) -> Proposal.Origin {
    corpus.origin("name in the text", in: item, at: bytes)
  }

  // MARK: Units

  private func side(_ range: Range<Int>, in item: Corpus.Item) -> Side.ID? {
    SideContext(item.tokens, sides: sides, words: words).side(of: range)
  }

  /// The name of the greater unit behind a unit's: "B Company, 2/10th Battalion", "of the 4th
  /// Varnian Division".
  private func whole(behind range: Range<Int>, _ kind: String, in item: Corpus.Item) -> String? {
    var next = range.upperBound
    guard next < item.tokens.count else { return nil }
    switch item.tokens[next].gap {
    case .comma: break
    case .space where ["of", "from"].contains(item.lowered[next]): next += 1
    default: return nil
    }
    while next < item.tokens.count, item.lowered[next] == "the" { next += 1 }
    guard next < item.tokens.count, item.tokens[next].isCapital || item.tokens[next].isNumber else {
      return nil
    }
    let run = next..<endOfRun(from: next, in: item)
    guard let (end, sense) = headed(run, in: item), sense.sort == .unit,
      words.isGreater(sense.kind, than: kind)
    else { return nil }
    return text(run.lowerBound..<end, in: item)
  }

  func text(_ range: Range<Int>, in item: Corpus.Item) -> String {
    String(decoding: item.bytes[bytes(range, in: item)], as: UTF8.self)
  }

  func bytes(_ range: Range<Int>, in item: Corpus.Item) -> Range<Int> {
    let last = item.tokens[range.upperBound - 1]
    return item.tokens[range.lowerBound].range.lowerBound..<last.range.upperBound
  }

  /// "The 505th and 511th Mountain Brigades" are two.
  private mutating func addListed(in item: Corpus.Item) {
    for part in SharedHead.all(in: item.block.flow.text, words: words) {
      guard let name = part.names.first,
        let sense = words.sense(of: name.split(separator: " ").map(String.init)),
        sense.sort == .unit, let first = item.token(from: part.range.lowerBound)
      else { continue }
      let end = item.token(from: part.range.upperBound) ?? item.tokens.count
      guard first < end, !item.linked.contains(first) else { continue }
      note(
        Found(
          sort: .unit, kind: sense.kind, name: name, side: side(first..<end, in: item),
          origin: origin(part.range, in: item)))
    }
  }

  // MARK: Runs of capitals

  func endOfRun(from start: Int, in item: Corpus.Item) -> Int {
    var end = start + 1
    while end < item.tokens.count, !item.tokens[end - 1].isPossessive,
      item.tokens[end].gap == .space || followsShortened(end, in: item),
      item.tokens[end].isCapital || item.tokens[end].isNumber,
      !isMeasure(end, in: item), !beginsAnother(end, from: start, in: item)
    {
      end += 1
    }
    return end
  }

  /// Whether a figure measures, and so belongs to no name: "Fort Orvel | 50°", "Skarn | 40%".
  private func isMeasure(_ index: Int, in item: Corpus.Item) -> Bool {
    let token = item.tokens[index]
    guard token.isNumber else { return false }
    let rest = item.bytes[token.range.upperBound...]
    return Self.signsOfMeasure.contains { rest.starts(with: $0.utf8) }
  }

  private static let signsOfMeasure = ["°", "º", "′", "″", "%", "‰"]

  /// Whether a word begins the next name of a run: "2nd Division | 7 Cavalry", "in the U.S. | The".
  private func beginsAnother(_ index: Int, from start: Int, in item: Corpus.Item) -> Bool {
    let token = item.tokens[index]
    if item.tokens[index - 1].text.hasSuffix(".") { return words.has("stray", token.lowered) }
    return token.isNumber && words.kind("unit", item.lowered[index - 1]) != nil
      && index + 1 < item.tokens.count && item.tokens[index + 1].isCapital
      && item.tokens[start..<index - 1].contains(where: \.isNumber)
  }

  /// Whether the stop before a word belongs to a shortened word of the same name: "St. Mary".
  private func followsShortened(_ index: Int, in item: Corpus.Item) -> Bool {
    item.tokens[index].gap == .stop && words.has("shortened", item.lowered[index - 1])
  }

  /// Reads a run; gives the word after what it has read.
  private mutating func read(_ run: Range<Int>, in item: Corpus.Item) -> Int {
    var start = run.lowerBound
    while start < run.upperBound, isStray(start, of: run, in: item) { start += 1 }
    let rest = start..<run.upperBound
    guard !rest.isEmpty else { return run.upperBound }
    if words.has("ship", item.lowered[start]), item.tokens[start].text.utf8.count > 2,
      item.tokens[start].text == item.tokens[start].text.uppercased(), rest.count > 1
    {
      note(.unit, "ship", start..<min(rest.upperBound, start + 3), in: item)
    } else if let named = armyOf(rest, in: item) {
      note(.unit, words.kind("unit", item.lowered[start]) ?? "force", named, in: item)
      return max(run.upperBound, named.upperBound)
    } else if let (end, sense) = headed(rest, in: item) {
      guard sense.sort == .unit || sense.sort == .place else { return run.upperBound }
      let whole = officeOf(start..<end, sense, in: item)
      note(sense.sort, sense.kind, start..<whole, in: item)
      return max(run.upperBound, whole)
    } else {
      readPlace(rest, in: item)
    }
    return run.upperBound
  }

  /// A word that only begins a sentence, or belongs to no name.
  private func isStray(_ index: Int, of run: Range<Int>, in item: Corpus.Item) -> Bool {
    if words.has("stray", item.lowered[index]) || words.has("title", item.lowered[index]) {
      return UnitName.number(of: item.tokens[index].text) == nil || index + 1 == run.upperBound
        || words.kind("unit", item.lowered[index + 1]) == nil
    }
    if startsSentence(index, in: item), corpus.lowercase.contains(item.lowered[index]) {
      return true
    }
    return isCount(index, of: run, in: item)
      || run.upperBound - index > 2 && words.title(at: item.lowered[index...].prefix(2))?.count == 2
  }

  /// Whether a number counts men: "43 Varnian Armed Forces soldiers".
  private func isCount(_ index: Int, of run: Range<Int>, in item: Corpus.Item) -> Bool {
    guard item.tokens[index].isNumber, item.tokens[index].text.utf8.allSatisfy(\.isDigit)
    else { return false }
    let isBeforeNation = index + 1 < run.upperBound && sides.isNation(item.tokens[index + 1].text)
    let isBeforeMen =
      run.upperBound < item.tokens.count
      && item.tokens[run.upperBound].gap == .space
      && words.has("force-noun", item.lowered[run.upperBound])
    let kind = UnitName(item.tokens[index..<run.upperBound].map(\.text), sides: sides)?.kind ?? ""
    // "12 Varnian Army soldiers" are men of one army; "12 Army" is one.
    let isArmy = kind == "army" && run.upperBound - index > 2
    let isUnits = words.kind("echelon", kind) != nil && !isArmy || kind == "commando"
    return !isUnits && (isBeforeNation || isBeforeMen)
  }

  func startsSentence(_ index: Int, in item: Corpus.Item) -> Bool {
    [.start, .stop, .bracket, .other].contains(item.tokens[index].gap)
  }

  /// The longest start of a run that its last word makes a name of something.
  private func headed(_ run: Range<Int>, in item: Corpus.Item) -> (Int, NameWords.Sense)? {
    // Of several units, which a list of their numbers names.
    if let last = item.tokens[run].last?.lowered, words.kind("plural", last) != nil,
      last != "corps", item.tokens[run].contains(where: \.isNumber)
    {
      return (run.upperBound, .init(sort: .none, kind: ""))
    }
    for end in (run.lowerBound + 1...min(run.upperBound, run.lowerBound + 9)).reversed() {
      let names = item.tokens[run.lowerBound..<end]
      guard let sense = words.sense(of: names.map(\.text)) else { continue }
      guard sense.sort == .unit || sense.sort == .place else { return (end, sense) }
      if isCutOff(run.lowerBound..<end, sense, in: item) {
        return (run.upperBound, .init(sort: .none, kind: ""))
      }
      return isWhole(names, sense) ? (end, sense) : nil
    }
    return nil
  }

  /// Whether what follows makes it no name of its own: "Salford Quarter" of "Salford Quarter
  /// Sessions", "Varnian Brigade" of "Varnian Brigade Commander Hale".
  private func isCutOff(
    _ range: Range<Int>, _ sense: NameWords.Sense, in item: Corpus.Item
  ) -> Bool {
    let next = range.upperBound
    guard next < item.tokens.count, item.tokens[next].gap == .space,
      !item.tokens[next - 1].isPossessive
    else { return false }
    if sense.sort == .place {
      return item.tokens[next].isCapital && words.has("none", item.lowered[next])
        && !words.has("beside", item.lowered[next])
    }
    let isOffice =
      words.has("title", item.lowered[next]) || words.has("office", item.lowered[next])
    let isUnnamed = item.tokens[range].allSatisfy { token in
      words.isNationWord(token.text) || sides.isNation(token.text)
        || words.has("generic", token.lowered)
        || words.kind("unit", token.lowered) != nil
    }
    return isOffice && isUnnamed && words.kind("echelon", sense.kind) != nil
  }

  private func isWhole(_ names: ArraySlice<NameToken>, _ sense: NameWords.Sense) -> Bool {
    let isPlural =
      names.last?.isNumber == true && names.dropLast().last?.lowered.hasSuffix("s") == true
    guard names.count > 1, names.contains(where: \.isCapital), !isPlural else { return false }
    let texts = names.map(\.text)
    if sense.sort == .place {
      return (names.first?.isNumber != true || names.count > 2) && !words.isGenericPlace(texts)
    }
    if UnitName.small.contains(sense.kind), UnitName(texts, sides: sides) != nil { return true }
    return !words.isGeneric(texts, kind: sense.kind)
  }
}

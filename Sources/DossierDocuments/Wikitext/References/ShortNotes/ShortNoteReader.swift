/// Reads a note in free text as far as it names known works.
struct ShortNoteReader {
  private let index: WorkIndex
  private let tokens: [NoteToken]
  private let bytes: [UInt8]
  private var note = ShortNote()

  static func read(_ text: String, _ index: WorkIndex) -> ShortNote {
    var reader = ShortNoteReader(text, index)
    reader.run()
    return reader.note
  }

  private init(_ text: String, _ index: WorkIndex) {
    self.index = index
    tokens = NoteTokens.read(text)
    bytes = Array(text.utf8)
  }

  private mutating func run() {
    var position = 0
    while position < tokens.count {
      let start = behindSignal(position)
      guard let found = item(at: start), let next = end(of: found) else {
        note.hasMore = true
        contest(at: start)
        position = nextStart(after: start)
        continue
      }
      note.items.append(found.item)
      if next.isMore { note.hasMore = true }
      position = next.isMore ? nextStart(after: next.position) : next.position
    }
    note.namesUnknown = note.items.isEmpty && UnknownWork(tokens: tokens, bytes: bytes).isNamed
  }

  /// Behind words that only lead up to a work.
  private func behindSignal(_ start: Int) -> Int {
    let limit = min(start + 4, tokens.count)
    for end in stride(from: limit, to: start, by: -1) {
      let words = tokens[start..<end].filter { !$0.isSign(".,:") }.map(\.folded)
      if NoteWords.standard.has("signal", words.joined(separator: " ")) { return end }
    }
    return start
  }

  /// Behind the next ";", or the next stop before a capital letter.
  private func nextStart(after start: Int) -> Int {
    var position = start
    while position < tokens.count {
      let token = tokens[position]
      position += 1
      if token.isSign(";") { return position }
      if token.isSign("."), position < tokens.count, tokens[position].hasCapital,
        !tokens[position].touches
      {
        return position
      }
    }
    return position
  }

  private typealias FoundItem = (item: ShortNote.Item, end: Int, isLabelled: Bool)

  /// Where the note goes on behind an item; nil where the item turns out to be none, since only a
  /// labelled place in a work sets it apart from words that go on.
  private func end(of found: FoundItem) -> (position: Int, isMore: Bool)? {
    var position = found.end
    while position < tokens.count, tokens[position].isSign(")]\"") { position += 1 }
    if position < tokens.count, tokens[position].isSign(".") {
      position += 1
      if position == tokens.count { return (position, false) }
      if item(at: behindSignal(position)) != nil { return (position, false) }
    } else if position < tokens.count, tokens[position].isSign(";") {
      return (position + 1, false)
    } else if position + 1 < tokens.count,
      tokens[position].isSign(",&") || NoteWords.standard.has("joiner", tokens[position].folded),
      item(at: behindSignal(position + 1)) != nil
    {
      return (position + 1, false)
    }
    if position == tokens.count { return (position, false) }
    return found.isLabelled ? (position, true) : nil
  }
}

extension ShortNoteReader {
  private func item(at start: Int) -> FoundItem? {
    if let names = AuthorNames(tokens: tokens, index: index).read(at: start) {
      return item(at: start, of: names)
    }
    return titledItem(at: start)
  }

  private func item(at start: Int, of names: AuthorNames.Found) -> FoundItem? {
    var works = names.works
    var item = ShortNote.Item(works: [], family: names.family, text: "")
    var end = names.end
    while true {
      if item.year == nil, let year = year(at: end) {
        item.year = year.text
        works = works.filter { $0.years.contains(year.text) }
        end = year.end
      } else if !item.hasTitle, let title = WorkTitle(tokens: tokens).read(at: end, of: works) {
        item.hasTitle = true
        works = title.works
        end = title.end
      } else if let behind = behindRepetition(end) {
        end = behind
      } else {
        break
      }
    }
    if works.count > 1, item.year != nil || item.hasTitle {
      let exact = works.filter(names.isExact)
      if !exact.isEmpty { works = exact }
    }
    let locator = locator(at: end)
    guard item.year != nil || item.hasTitle || locator != nil else { return nil }
    item.works = works
    return finished(item, from: start, end, locator)
  }

  /// A work named by its title alone, which must be whole.
  private func titledItem(at start: Int) -> FoundItem? {
    guard let title = WorkTitle(tokens: tokens).read(at: start, from: index) else { return nil }
    var item = ShortNote.Item(works: title.works, hasTitle: true, text: "")
    var end = title.end
    if let year = year(at: end) {
      item.year = year.text
      item.works = item.works.filter { $0.years.contains(year.text) }
      end = year.end
    }
    guard let locator = locator(at: end), locator.isLabelled else { return nil }
    return finished(item, from: start, end, locator)
  }

  private func finished(
    _ item: ShortNote.Item, from start: Int, _ end: Int, _ locator: NoteLocator.Found?
  ) -> FoundItem {
    var item = item
    item.locator = locator?.text
    let end = locator?.end ?? end
    let last = tokens[end - 1].range.upperBound
    item.text = bytes.text(tokens[start].range.lowerBound..<last)
    return (item, end, locator?.isLabelled ?? false)
  }

  private func skip(_ signs: String, at start: Int) -> Int {
    var position = start
    while position < tokens.count, tokens[position].isSign(signs) { position += 1 }
    return position
  }

  private func locator(at start: Int) -> NoteLocator.Found? {
    var position = skip(",.:", at: start)
    if position < tokens.count, NoteWords.standard.has("at", tokens[position].folded) {
      position += 1
    }
    return NoteLocator(tokens: tokens, bytes: bytes).read(at: position)
  }

  /// "(1999a)", ", c. 1900", "n.d."
  private func year(at start: Int) -> (text: String, end: Int)? {
    var position = skip(",.([", at: start)
    if position < tokens.count, NoteWords.standard.has("about", tokens[position].folded) {
      position = skip(".", at: position + 1)
    }
    guard position < tokens.count else { return nil }
    if position + 2 < tokens.count, tokens[position + 1].isSign("."),
      NoteWords.standard.has(
        "no-date", tokens[position].folded + " " + tokens[position + 2].folded)
    {
      return (WorkYears.noDate, skip(".)]", at: position + 3))
    }
    guard tokens[position].isYear else { return nil }
    var text = tokens[position].folded
    position += 1
    if position < tokens.count, tokens[position].touches, tokens[position].kind == .word,
      tokens[position].folded.utf8.count == 1
    {
      text += tokens[position].folded
      position += 1
    }
    if position < tokens.count, tokens[position].isSign("-") { return nil }
    return (text, skip(")]", at: position))
  }

  /// Behind "op. cit.", "(ed.)".
  private func behindRepetition(_ start: Int) -> Int? {
    let position = skip(",([", at: start)
    guard position < tokens.count, tokens[position].kind == .word else { return nil }
    let words = NoteWords.standard
    if words.has("again", tokens[position].folded) || words.has("editor", tokens[position].folded) {
      return skip(".)]", at: position + 1)
    }
    guard position + 2 < tokens.count, tokens[position + 1].isSign("."),
      words.has("again", tokens[position].folded + " " + tokens[position + 2].folded)
    else { return nil }
    return skip(".)]", at: position + 3)
  }
}

extension ShortNoteReader {
  /// Notes that a name of a known author stands before what is no place in a known work: another
  /// work of that name.
  private mutating func contest(at start: Int) {
    guard let names = AuthorNames(tokens: tokens, index: index).read(at: start) else { return }
    let behind = skip(",.:(\"", at: names.end)
    guard behind < tokens.count, behind > names.end || tokens[behind].hasCapital,
      tokens[behind].hasCapital || tokens[behind].isYear,
      WorkTitle(tokens: tokens).read(at: names.end, of: names.works) == nil
    else { return }
    let end = tokens[start...].firstIndex { $0.isSign(";") } ?? tokens.count
    let years = Set(tokens[start..<end].filter(\.isYear).map(\.folded))
    note.contests.append(.init(family: names.family, years: years))
  }
}

/// Reads the title of a known work in a short note.
struct WorkTitle {
  let tokens: [NoteToken]

  struct Found {
    var works: [ListedWork]
    /// The token behind the title.
    var end: Int
  }

  /// The titles of some works, whole, up to their colon, or their first words where no further word
  /// follows.
  func read(at start: Int, of works: [ListedWork]) -> Found? {
    let matches = works.compactMap { work -> (ListedWork, Int)? in
      end(of: work, at: start, mayBeShort: true).map { (work, $0) }
    }
    return longest(matches)
  }

  /// The title of any work, whole or up to its colon, of two words or more.
  func read(at start: Int, from index: WorkIndex) -> Found? {
    let first = skip("\"", at: start)
    guard first < tokens.count else { return nil }
    let matches = index.titled(tokens[first].folded).compactMap { work -> (ListedWork, Int)? in
      guard work.mainTitle.count > 1 else { return nil }
      return end(of: work, at: first, mayBeShort: false).map { (work, $0) }
    }
    return longest(matches)
  }

  private func longest(_ matches: [(ListedWork, Int)]) -> Found? {
    guard let most = matches.map(\.1).max() else { return nil }
    return Found(works: matches.filter { $0.1 == most }.map(\.0), end: most)
  }

  private func end(of work: ListedWork, at start: Int, mayBeShort: Bool) -> Int? {
    let title = work.title.drop { NoteWords.standard.has("article", $0) }
    let articles = work.title.count - title.count
    var position = skip(",.:\"(", at: start)
    while position < tokens.count, NoteWords.standard.has("article", tokens[position].folded) {
      position += 1
    }
    var matched = 0
    var end = position
    for word in title {
      let next = skip(",.:;\"-()", at: end)
      guard next < tokens.count, tokens[next].folded == word else { break }
      end = next + 1
      matched += 1
    }
    let isWhole = matched == title.count || matched == work.mainTitle.count - articles
    let isTelling = matched > 1 || matched == 1 && (title.first?.utf8.count ?? 0) >= 4
    guard matched > 0, isWhole || mayBeShort && isTelling, isFollowed(end) else { return nil }
    return skip("\"", at: end)
  }

  /// Whether what follows is no further word of a title.
  private func isFollowed(_ position: Int) -> Bool {
    guard position < tokens.count, tokens[position].kind == .word else { return true }
    let words = NoteWords.standard
    let word = tokens[position].folded
    return words.has("page", word) || words.has("place", word) || words.has("at", word)
  }

  private func skip(_ signs: String, at start: Int) -> Int {
    var position = start
    while position < tokens.count, tokens[position].isSign(signs) { position += 1 }
    return position
  }
}

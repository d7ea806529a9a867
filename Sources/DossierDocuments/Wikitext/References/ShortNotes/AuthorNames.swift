/// Reads the names of authors at the start of a short note, as far as known works have them.
struct AuthorNames {
  let tokens: [NoteToken]
  let index: WorkIndex

  /// The works whose authors are named.
  struct Found {
    var works: [ListedWork]
    /// The family name of the first author.
    var family: String
    /// The token behind the names.
    var end: Int
    /// How many authors are named; nil where the others are left out in a word ("et al.").
    var count: Int?

    /// Whether a work has as many authors as are named.
    func isExact(_ work: ListedWork) -> Bool {
      count.map { work.authors.count == $0 } ?? (work.authors.count > 1 || work.hasOthers)
    }
  }

  private struct Candidate {
    var work: ListedWork
    var end: Int
    /// In its shortest form, so that all ways to write it meet.
    var family: [String]
  }

  func read(at start: Int) -> Found? {
    var candidates = first(at: start)
    guard let family = candidates.first?.family.joined(separator: " ") else { return nil }
    var count = 1
    while let end = candidates.first?.end, behindOthers(end) == nil,
      let separator = separator(at: end)
    {
      let next = candidates.compactMap { author(count, of: $0.work, at: separator.end) }
      if next.isEmpty {
        if separator.joins { return nil }
        break
      }
      candidates = longest(next)
      count += 1
    }
    guard let end = candidates.first?.end else { return nil }
    if let behind = behindOthers(end) {
      let works = candidates.map(\.work).filter { $0.authors.count > count || $0.hasOthers }
      return works.isEmpty ? nil : Found(works: works, family: family, end: behind, count: nil)
    }
    return Found(works: candidates.map(\.work), family: family, end: end, count: count)
  }

  /// The first author, after up to four given names or ranks.
  private func first(at start: Int) -> [Candidate] {
    var position = start
    var given: [String] = []
    while position < tokens.count, given.count <= 4 {
      guard tokens[position].kind == .word else { return [] }
      let here = index.named(tokens[position].folded).flatMap { work in
        candidates(work.authors.first, of: work, at: position, after: given)
      }
      if !here.isEmpty { return longest(here) }
      given.append(tokens[position].folded)
      position += 1
      while position < tokens.count, tokens[position].isSign(".") { position += 1 }
    }
    return []
  }

  /// The author of this number of a work, whose given names may stand first.
  private func author(_ number: Int, of work: ListedWork, at start: Int) -> Candidate? {
    guard number < work.authors.count else { return nil }
    var position = start
    var given: [String] = []
    while position < tokens.count, given.count <= 4, tokens[position].kind == .word {
      let here = candidates(work.authors[number], of: work, at: position, after: given)
      if let found = longest(here).first { return found }
      given.append(tokens[position].folded)
      position += 1
      while position < tokens.count, tokens[position].isSign(".") { position += 1 }
    }
    return nil
  }

  private func candidates(
    _ author: ListedWork.Author?, of work: ListedWork, at start: Int, after given: [String]
  ) -> [Candidate] {
    guard let author,
      given.allSatisfy({ author.isGiven($0) || NoteWords.standard.has("rank", $0) })
    else { return [] }
    return author.families.compactMap { family in
      guard start + family.count <= tokens.count else { return nil }
      let place = tokens[start..<start + family.count]
      guard zip(place, family).allSatisfy({ $0.kind != .sign && $0.folded == $1 }),
        place.contains(where: \.hasCapital)
      else { return nil }
      let end = behindGiven(of: author, at: start + family.count)
      return Candidate(work: work, end: end, family: author.families.last ?? family)
    }
  }

  /// Behind ", Tom A." where that are given names of the author.
  private func behindGiven(of author: ListedWork.Author, at start: Int) -> Int {
    var end = start
    var position = start
    if position < tokens.count, tokens[position].kind == .word,
      NoteWords.standard.has("suffix", tokens[position].folded)
    {
      position += 1
      end = position
    }
    guard position < tokens.count, tokens[position].isSign(",") else { return end }
    position += 1
    while position < tokens.count, tokens[position].kind == .word,
      tokens[position].hasCapital, author.isGiven(tokens[position].folded)
    {
      position += 1
      if position < tokens.count, tokens[position].isSign("."), position + 1 < tokens.count {
        position += 1
      }
      end = position
    }
    return end
  }

  private func longest(_ candidates: [Candidate]) -> [Candidate] {
    guard let most = candidates.map(\.end).max() else { return [] }
    return candidates.filter { $0.end == most }
  }

  /// What stands between two authors; a word or "&" binds, a comma may begin something else.
  private func separator(at start: Int) -> (end: Int, joins: Bool)? {
    var position = start
    var joins = false
    if position < tokens.count, tokens[position].isSign(",/;") {
      if tokens[position].isSign(";") { return nil }
      position += 1
    }
    if position < tokens.count,
      tokens[position].isSign("&") || NoteWords.standard.has("joiner", tokens[position].folded)
    {
      joins = true
      position += 1
    }
    return position > start && position < tokens.count ? (position, joins) : nil
  }

  /// Behind "et al."
  private func behindOthers(_ start: Int) -> Int? {
    var position = start
    if position < tokens.count, tokens[position].isSign(",") { position += 1 }
    guard position + 1 < tokens.count,
      NoteWords.standard.has("others", tokens[position].folded + " " + tokens[position + 1].folded)
    else { return nil }
    position += 2
    if position < tokens.count, tokens[position].isSign(".") { position += 1 }
    return position
  }
}

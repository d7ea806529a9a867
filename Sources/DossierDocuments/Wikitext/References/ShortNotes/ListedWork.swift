import DossierModel

/// A work as short citations and short notes may call it.
struct ListedWork: Sendable {
  /// One of its authors, or of its editors where it has none.
  struct Author: Equatable, Sendable {
    /// Each a way to write the family name, in folded words; the longest first.
    var families: [[String]]
    /// The folded words of the given names.
    var given: [String]
  }

  let id: Reference.ID
  let authors: [Author]
  /// Whether it has more authors than are named.
  let hasOthers: Bool
  /// As written (`2004a`) and plain, in lower case.
  let years: Set<String>
  /// The folded words of the title, and those of its part before a colon.
  let title: [String]
  let mainTitle: [String]
  /// Whether it stands in a list of works, not in a note.
  let isListed: Bool
  /// Whether it is of a kind that has pages.
  let hasPages: Bool
  /// As a warning names it: "Hale 1999, Bridges of the North".
  let text: String
  /// The byte of the source at which it stands.
  let offset: Int

  init(_ reference: Reference, years: Set<String>, isListed: Bool, at offset: Int) {
    id = reference.id
    let names = reference.authors.isEmpty ? reference.editors : reference.authors
    authors = names.filter { $0 != .literal(Reference.Name.others) }.map(Author.init)
    hasOthers = authors.count < names.count
    self.years = years
    let words = reference.title?.text ?? ""
    title = NoteTokens.words(of: words)
    let main = words.split(whereSeparator: { ":–—(;".contains($0) }).first.map(String.init) ?? ""
    mainTitle = NoteTokens.words(of: main)
    self.isListed = isListed
    hasPages = !Self.pageless.contains(reference.type)
    let year = reference.issued.map { " \($0.year)" } ?? ""
    let author = names.map(\.family).joined(separator: " & ") + year
    text = [author, words].filter { !$0.isEmpty }.joined(separator: ", ")
    self.offset = offset
  }

  private static let pageless: Set<String> = [
    "webpage", "post", "post-weblog", "broadcast", "motion_picture", "interview", "speech",
    "article", "article-newspaper", "personal_communication",
  ]

  /// Whether both are one work, cited twice with other details.
  func isSame(as other: ListedWork) -> Bool {
    guard !mainTitle.isEmpty, mainTitle == other.mainTitle else { return false }
    return years.isEmpty || other.years.isEmpty || !years.isDisjoint(with: other.years)
  }
}

extension ListedWork.Author {
  package init(_ name: Reference.Name) {
    let words: [String]
    switch name {
    case .person(let family, let given):
      words = Self.withoutSuffix(NoteTokens.words(of: family))
      self.given = NoteTokens.words(of: given ?? "")
    case .literal(let text):
      let parts = text.split(separator: ",", maxSplits: 1)
      words = Self.withoutSuffix(NoteTokens.words(of: parts.first.map(String.init) ?? ""))
      self.given = NoteTokens.words(of: parts.count > 1 ? String(parts[1]) : "")
    }
    families = [words]
    let bare = Array(words.drop { NoteWords.standard.has("particle", $0) })
    if bare.count < words.count, !bare.isEmpty { families.append(bare) }
    if case .literal = name, words.count > 1, words.count < 5, given.isEmpty {
      families.append([words[words.count - 1]])
      given = Array(words.dropLast())
    }
    families.removeAll(where: \.isEmpty)
  }

  private static func withoutSuffix(_ words: [String]) -> [String] {
    guard words.count > 1, NoteWords.standard.has("suffix", words[words.count - 1]) else {
      return words
    }
    return Array(words.dropLast())
  }

  /// Whether a word may stand for one of the given names: the name or its initial.
  func isGiven(_ word: String) -> Bool {
    given.contains {
      $0 == word || word.utf8.count == 1 && $0.hasPrefix(word)
        || $0.utf8.count == 1 && word.hasPrefix($0)
    }
  }
}

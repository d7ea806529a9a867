import DossierModel

/// Names of authors as lists of works write them: "Ferrin, Tom", "Ferrin, T. A. and Anna Lunt".
struct WrittenNames {
  let names: [Reference.Name]
  let areEditors: Bool

  /// Nil for words that are no names.
  init?(_ text: String) {
    let words = NoteWords.standard
    var kept: [Substring] = []
    var areEditors = false
    for part in text.split(separator: " ") {
      let bare = NoteTokens.words(of: String(part)).joined(separator: " ")
      if words.has("editor", bare) {
        areEditors = true
      } else if bare != "by" {
        kept.append(words.has("joiner", part.lowercased()) ? ";" : part)
      }
    }
    guard kept.allSatisfy({ Self.isOfName($0) }), kept.count <= 24 else { return nil }
    self.areEditors = areEditors
    let chunks = kept.joined(separator: " ").split(separator: ";").map { Self.trimmed(String($0)) }
    names = chunks.filter { !$0.isEmpty }.flatMap(Self.names)
  }

  /// Names begin with capital letters, save for what joins them or leads up to them.
  private static func isOfName(_ word: Substring) -> Bool {
    let tokens = NoteTokens.read(String(word))
    guard let first = tokens.first(where: { $0.kind != .sign }) else {
      return true
    }
    let words = NoteWords.standard
    return tokens.allSatisfy { $0.kind != .number }
      && (first.hasCapital || words.has("particle", first.folded)
        || words.has("suffix", first.folded)
        || ["of", "the", "for", "et", "al", "others"].contains(first.folded))
  }

  private static func names(_ chunk: String) -> [Reference.Name] {
    let pieces = chunk.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty }
    guard pieces.count > 1, !areWhole(pieces[0], pieces[1]) else {
      return pieces.filter { !isOthers($0) }.map { .literal($0) }
    }
    var names: [Reference.Name] = []
    var place = 0
    while place < pieces.count {
      let piece = pieces[place]
      let next = place + 1 < pieces.count ? pieces[place + 1] : nil
      if isOthers(piece) {
        place += 1
      } else if let next, place == 0 || isInitials(next) {
        names.append(.person(family: piece, given: next))
        place += 2
      } else {
        names.append(.literal(piece))
        place += 1
      }
    }
    return names
  }

  /// Whether two pieces are names in their own right: "Tom Ferrin, Anna Lunt".
  private static func areWhole(_ first: String, _ second: String) -> Bool {
    let words = NoteTokens.words(of: first).filter { !NoteWords.standard.has("particle", $0) }
    return words.count > 1 && second.contains(" ") && !isInitials(second)
  }

  private static func isOthers(_ piece: String) -> Bool {
    NoteWords.standard.has("others", NoteTokens.words(of: piece).joined(separator: " "))
      || NoteWords.standard.has("suffix", NoteTokens.words(of: piece).joined(separator: " "))
  }

  private static func isInitials(_ piece: String) -> Bool {
    let words = NoteTokens.words(of: piece)
    return !words.isEmpty && words.allSatisfy { $0.utf8.count == 1 }
  }

  /// Without signs at both ends; the stop of an initial stays.
  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, " .,:;()[]–—-\"“”".contains(first) { text = text.dropFirst() }
    while let last = text.last, " ,:;()[]–—-\"“”".contains(last) { text = text.dropLast() }
    if text.last == "." {
      let word = text.dropLast().split(whereSeparator: { " .".contains($0) }).last ?? ""
      if word.count > 2 { text = text.dropLast() }
    }
    return String(text)
  }
}

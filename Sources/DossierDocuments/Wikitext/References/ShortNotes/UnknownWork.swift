/// Whether a note names a work shortly that nobody lists: "Hale 1999, p. 3", "Ibid., p. 12".
struct UnknownWork {
  let tokens: [NoteToken]
  let bytes: [UInt8]

  var isNamed: Bool {
    guard let first = tokens.first, !NoteWords.standard.has("article", first.folded) else {
      return false
    }
    var position = 0
    var words = 0
    while position < tokens.count, isOfName(tokens[position]) {
      if tokens[position].kind == .word { words += 1 }
      position += 1
    }
    guard (1...4).contains(words) else { return false }
    var hasYear = false
    if position < tokens.count, tokens[position].isYear {
      hasYear = true
      position += 1
      if position < tokens.count, tokens[position].kind == .word, tokens[position].touches {
        position += 1
      }
    }
    while position < tokens.count, tokens[position].isSign(",.:)]") { position += 1 }
    if position == tokens.count { return hasYear }
    guard let place = NoteLocator(tokens: tokens, bytes: bytes).read(at: position),
      hasYear || place.isLabelled
    else { return false }
    return tokens[place.end...].allSatisfy { $0.isSign(".)];") }
  }

  private func isOfName(_ token: NoteToken) -> Bool {
    if token.kind == .number { return false }
    if token.kind == .sign { return token.isSign(",.&([") }
    let words = NoteWords.standard
    if words.print("page", token.folded) != nil { return false }
    return token.hasCapital || words.has("joiner", token.folded)
      || words.has("particle", token.folded) || ["al", "ibid", "op", "cit"].contains(token.folded)
  }
}

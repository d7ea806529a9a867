/// A note that says "the same work as the note before": "Ibid.", "Ibid., p. 14".
struct RepeatedNote: Equatable {
  /// Where in the work; nil where it names no place of its own.
  var locator: String?

  /// Nil for a note that says anything else.
  init?(_ text: String) {
    let tokens = NoteTokens.read(text)
    guard let first = tokens.first, NoteWords.standard.has("same", first.folded) else { return nil }
    var position = 1
    while position < tokens.count, tokens[position].isSign(",.:") { position += 1 }
    let found = NoteLocator(tokens: tokens, bytes: Array(text.utf8)).read(at: position)
    guard tokens[(found?.end ?? position)...].allSatisfy({ $0.isSign(".)") }) else { return nil }
    locator = found?.text
  }
}

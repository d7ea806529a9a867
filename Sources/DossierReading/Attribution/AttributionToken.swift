import DossierModel

/// A word or mark of a text, as the readers of attributions see it.
struct AttributionToken: Sendable {
  /// Lower-case, apostrophes as `'`, hyphens kept inside; of a mark, the mark: quotation marks
  /// are `"`, dashes `–`.
  var text: String
  /// In UTF-8 bytes of the text.
  var range: Range<Int>
  var isMark: Bool
  var isCapital = false
  /// Whether it stands in somebody's speech: between quotation marks that hold more than a term.
  var isQuoted = false

  var isNumber: Bool {
    guard let first = text.utf8.first else { return false }
    return !isMark && first.isDigit
  }
}

/// Reads words and marks from the tokens of a text.
///
/// Quotation marks round a term of a few words are left out, so that an operation's or body's name
/// reads the same with and without them.
struct AttributionTokenizer {
  private let text: Tokens
  private let usesSingleQuotes: Bool

  /// `beforeNames` are words after which a name follows and no speech.
  static func tokens(of text: Tokens, beforeNames: Set<String>) -> [AttributionToken] {
    SpeechMarks(AttributionTokenizer(text).tokens(), beforeNames: beforeNames).marked
  }

  private init(_ text: Tokens) {
    self.text = text
    usesSingleQuotes = text.list.indices.contains { Self.closesSingleQuote($0, in: text) }
  }

  private func tokens() -> [AttributionToken] {
    var tokens: [AttributionToken] = []
    var next = 0
    while next < text.list.count {
      let token = text.list[next]
      if token.isWord {
        let word = next..<text.endOfWord(from: next, joining: joins)
        tokens.append(
          AttributionToken(
            text: text.lowered(word), range: text.range(word), isMark: false,
            isCapital: token.isCapital))
        next = word.upperBound
      } else {
        let sign = isSpeechMark(next) ? "\"" : text.sign(next)
        tokens.append(AttributionToken(text: sign, range: token.range, isMark: true))
        next += 1
      }
    }
    return tokens
  }

  /// A hyphen or apostrophe; between figures also a point or comma.
  private func joins(_ index: Int) -> Bool {
    switch text.list[index].kind {
    case .hyphen, .apostrophe: true
    default: text.isBetweenFigures(index, ".") || text.isBetweenFigures(index, ",")
    }
  }

  private func isSpeechMark(_ index: Int) -> Bool {
    guard usesSingleQuotes, text.list[index].kind == .apostrophe else { return false }
    return Self.closesSingleQuote(index, in: text)
      || !text.list[index].touchesPrevious && text.continuesWord(index + 1)
  }

  /// A single quotation mark after a comma or stop ends a speech; anywhere else it may be an
  /// apostrophe.
  private static func closesSingleQuote(_ index: Int, in text: Tokens) -> Bool {
    guard text.touches(index, .apostrophe),
      index + 1 == text.list.count || !text.list[index + 1].touchesPrevious
    else { return false }
    return [",", ".", "?", "!"].contains { text.isSign(index - 1, $0) }
  }
}

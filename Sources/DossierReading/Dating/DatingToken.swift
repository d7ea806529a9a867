import DossierModel

/// A word, number or mark of a text, as the readers of times see it.
struct DatingToken: Sendable {
  enum Kind: Sendable {
    case word, number, mark
  }

  var kind: Kind
  /// Lower-case; dashes of every kind are `–` or `-`, apostrophes `'`.
  var text: String
  /// What it tells of time.
  var sense = WordSense()
  /// Whether it begins with a capital letter.
  var isCapital = false
  /// Of a number: its value, 0 to 9999, and how many figures it is written with.
  var value = 0
  var figures = 0
  /// "3rd" and its like.
  var isOrdinal = false
  /// Of a number: no thousands, decimals or five figures and more.
  var isPlain = false
  /// Whether no space stands between it and the token before it.
  var touchesPrevious = false
  /// Whether it stands between double quotation marks.
  var isQuoted = false
  /// Whether it counts something, in figures or in words.
  var isNumeral: Bool { kind == .number && isPlain && !isOrdinal || sense.numeral > 0 }
  /// Its UTF-8 bytes in the text.
  var range = 0..<0
}

/// Reads words, numbers and marks from the tokens of a text.
///
/// An apostrophe before a letter belongs to its word; a hyphen is a mark.
struct DatingTokenizer {
  private let text: Tokens
  private let words: DatingWords
  private var tokens: [DatingToken] = []
  private var isQuoted = false
  private var next = 0

  static func tokens(of text: String, words: DatingWords) -> [DatingToken] {
    var tokenizer = DatingTokenizer(text: Tokens(text), words: words)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(text: Tokens, words: DatingWords) {
    self.text = text
    self.words = words
  }

  private mutating func run() {
    while next < text.list.count {
      switch text.list[next].kind {
      case .figure: number()
      case .letter: word(next..<next + 1)
      case .quote: mark(quoting: !isQuoted)
      case .openingQuote: mark(quoting: true)
      case .closingQuote: mark(quoting: false)
      default: mark(quoting: isQuoted)
      }
    }
  }

  private mutating func append(_ token: DatingToken, _ range: Range<Int>) {
    var token = token
    token.touchesPrevious = text.list[range.lowerBound].touchesPrevious
    token.isQuoted = isQuoted
    token.range = text.range(range)
    tokens.append(token)
    next = range.upperBound
  }

  private mutating func mark(quoting: Bool) {
    isQuoted = quoting
    append(DatingToken(kind: .mark, text: text.sign(next)), next..<next + 1)
  }

  /// A word that begins with some tokens.
  private mutating func word(_ start: Range<Int>) {
    let end = text.endOfWord(from: start.upperBound - 1) {
      text.list[$0].kind == .apostrophe && text.list[$0 + 1].kind == .letter
    }
    let range = start.lowerBound..<end
    var token = DatingToken(kind: .word, text: text.lowered(range))
    token.isCapital = text.list[range.lowerBound].isCapital
    token.sense = words.senses[token.text] ?? WordSense()
    append(token, range)
  }

  private mutating func number() {
    let start = next
    var end = start + 1
    while isSeparator(end) { end += 2 }
    var token = DatingToken(kind: .number, text: "")
    token.figures = text.list[start].range.count
    token.isPlain = end == start + 1 && token.figures <= 4
    if token.isPlain {
      token.value = text.bytes[text.list[start].range].reduce(0) { $0 * 10 + Int($1) - 48 }
    }
    if text.touches(end, .letter) {
      let letters = text.lowered(end..<end + 1)
      token.isOrdinal = words.ordinalSuffixes.contains(letters)
      guard token.isOrdinal || words.clockSuffixes.contains(letters) else {
        return word(start..<end)
      }
      if token.isOrdinal { end += 1 }
    }
    token.text = text.lowered(start..<end)
    append(token, start..<end)
  }

  /// A comma before three figures, or a point before any; figures between the two points of
  /// "13.5.1921" are no decimals.
  private func isSeparator(_ index: Int) -> Bool {
    if text.isBetweenFigures(index, ",") { return text.list[index + 1].range.count == 3 }
    return text.isBetweenFigures(index, ".") && !text.isBetweenFigures(index - 2, ".")
      && !text.isBetweenFigures(index + 2, ".")
  }
}

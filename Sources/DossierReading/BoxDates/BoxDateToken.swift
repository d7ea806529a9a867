/// A word, number or mark of an infobox's date.
struct BoxDateToken: Equatable {
  enum Kind: Equatable {
    /// `figures`: how many it is written with.
    case number(Int, figures: Int)
    /// "3rd".
    case ordinal(Int)
    /// "1960s".
    case decade(Int)
    case word(BoxDateSense)
    case dash, slash, comma, point, colon, opening, closing, question
    /// A line's end or a semicolon: another phase follows.
    case divider
    case other
  }

  var kind: Kind
  /// Its UTF-8 bytes in the text.
  var range: Range<Int>
  /// Whether no space stands before it.
  var touchesPrevious = false

  func says(_ sense: BoxDateSense) -> Bool { kind == .word(sense) }

  /// Whether it may be a piece of a date.
  var isOfDate: Bool {
    switch kind {
    case .number, .ordinal, .decade, .word(.month), .word(.season), .word(.now): true
    default: false
    }
  }

  /// Whether it is written in figures.
  var isInFigures: Bool {
    switch kind {
    case .number, .ordinal, .decade: true
    default: false
    }
  }
}

/// Cuts the date of an infobox into tokens, in one pass.
struct BoxDateTokenizer {
  private let scalars: [Unicode.Scalar]
  /// The byte at which each scalar begins, and the one behind the last.
  private var offsets = [0]
  private var position = 0
  private var end = -1
  private var tokens: [BoxDateToken] = []

  static func tokens(of text: String) -> [BoxDateToken] {
    var tokenizer = BoxDateTokenizer(text)
    while tokenizer.position < tokenizer.scalars.count { tokenizer.step() }
    return tokenizer.tokens
  }

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
  }

  private mutating func step() {
    let start = position
    let scalar = scalars[start]
    if Self.isFigure(scalar) {
      number()
    } else if scalar.properties.isAlphabetic {
      word()
    } else {
      position += 1
      if let kind = Self.marks[scalar] {
        append(kind, from: start)
      } else if !scalar.properties.isWhitespace, !Self.ornaments.contains(scalar) {
        append(.other, from: start)
      }
    }
  }

  private mutating func append(_ kind: BoxDateToken.Kind, from start: Int) {
    tokens.append(
      BoxDateToken(
        kind: kind, range: offsets[start]..<offsets[position], touchesPrevious: start == end))
    end = position
  }

  // MARK: Marks

  private static let marks: [Unicode.Scalar: BoxDateToken.Kind] = [
    "-": .dash, "‐": .dash, "‑": .dash, "‒": .dash, "–": .dash, "—": .dash, "―": .dash,
    "−": .dash, "/": .slash, "⁄": .slash, ",": .comma, ".": .point, ":": .colon, "(": .opening,
    "[": .opening, ")": .closing, "]": .closing, "?": .question, ";": .divider, "\n": .divider,
    "•": .divider, "·": .divider, "~": .word(.approximate), "&": .word(.and),
  ]

  /// Marks that say nothing of the date.
  private static let ornaments: Set<Unicode.Scalar> = [
    "\"", "'", "“", "”", "‘", "’", "*", "†", "‡", "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}",
  ]

  private static func isFigure(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  // MARK: Numbers and words

  private mutating func number() {
    let start = position
    var value = 0
    while position < scalars.count, Self.isFigure(scalars[position]) {
      if position - start < 5 { value = value * 10 + Int(scalars[position].value) - 48 }
      position += 1
    }
    let figures = position - start
    let (word, end) = letters(at: position)
    let isDecade = figures >= 3 && figures <= 4 && value % 10 == 0
    if ["st", "nd", "rd", "th"].contains(word) {
      position = end
      append(.ordinal(value), from: start)
    } else if isDecade, word == "s" || word == "'s" {
      position = end
      append(.decade(value), from: start)
    } else {
      append(figures > 4 ? .other : .number(value, figures: figures), from: start)
    }
  }

  /// Letters in lower case, with apostrophes of either kind as `'`, and where they end.
  private func letters(at start: Int) -> (word: String, end: Int) {
    var word = String.UnicodeScalarView()
    var index = start
    while index < scalars.count {
      if scalars[index].properties.isAlphabetic {
        word.append(scalars[index])
      } else if scalars[index] == "'" || scalars[index] == "’", index + 1 < scalars.count,
        scalars[index + 1].properties.isAlphabetic
      {
        word.append("'")
      } else {
        break
      }
      index += 1
    }
    return (String(word).lowercased(), index)
  }

  /// "B.C.", "Aug.", "mid": with the points of an abbreviation.
  private mutating func word() {
    let start = position
    var text = ""
    while position < scalars.count, scalars[position].properties.isAlphabetic {
      let run = letters(at: position)
      text += run.word
      position = run.end
      guard position < scalars.count, scalars[position] == "." else { break }
      position += 1
    }
    append(.word(BoxDateSense(text)), from: start)
  }
}

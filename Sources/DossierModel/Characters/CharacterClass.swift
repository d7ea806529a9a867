/// What a character is to those who take a text apart into words.
package enum CharacterClass: Equatable, Sendable {
  /// A letter of any script, a mark that belongs to one, or a figure of another script.
  case letter
  /// `0` to `9`.
  case figure
  /// White space of any width, and control characters.
  case space
  /// `-` and its like; the soft hyphen is one.
  case hyphen
  /// A longer dash, or the sign for minus.
  case dash
  /// An apostrophe or a single quotation mark, which nothing tells apart.
  case apostrophe
  /// A double quotation mark that may open or close.
  case quote
  case openingQuote, closingQuote
  /// Any other sign.
  case other

  /// The class of a character.
  package init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39: self = .figure
    case 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0...0x20, 0xA0, 0x2000...0x200B, 0x202F: self = .space
    case 0x27, 0x60, 0x2018, 0x2019: self = .apostrophe
    case 0x2D, 0xAD, 0x2010, 0x2011: self = .hyphen
    case 0x22: self = .quote
    case 0..<0x80: self = .other
    case 0x2012...0x2015, 0x2212: self = .dash
    case 0xAB, 0x201C, 0x201E: self = .openingQuote
    case 0xBB, 0x201D: self = .closingQuote
    default:
      self = scalar.isLetterOrMark ? .letter : scalar.properties.isWhitespace ? .space : .other
    }
  }
}

extension Unicode.Scalar {
  /// `0` to `9`.
  package var isDigit: Bool { (48...57).contains(value) }

  /// Whether a scalar only marks the letter before it: an accent, a vowel sign.
  package var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  fileprivate var isLetterOrMark: Bool {
    properties.isAlphabetic || properties.numericType == .decimal || isMark
  }

  /// Whether it may open a quotation or a bracket.
  package var opens: Bool {
    switch self {
    case "\"", "'", "(", "[", "“", "‘", "«", "„", "「", "（": true
    default: false
    }
  }

  /// Whether it may close a quotation or a bracket.
  package var closes: Bool {
    switch self {
    case "\"", "'", ")", "]", "”", "’", "»", "“", "」", "）": true
    default: false
    }
  }

  /// Whether it may end a sentence.
  package var stops: Bool {
    switch self {
    case ".", "!", "?", "…", "؟", "۔", "।": true
    default: stopsWithoutSpace
    }
  }

  /// Whether it ends a sentence even where no space follows, as in scripts that have none.
  package var stopsWithoutSpace: Bool { self == "。" || self == "！" || self == "？" }
}

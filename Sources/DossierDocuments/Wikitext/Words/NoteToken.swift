import DossierModel
import Foundation

/// A word, number or sign of a note.
struct NoteToken: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case word, number, sign
  }

  var kind: Kind
  /// Lower case, without diacritics and apostrophes; a dash of any length is "-".
  var folded: String
  /// Its own bytes in the text.
  var range: Range<Int>
  /// Whether a word begins with a capital letter.
  var hasCapital: Bool
  /// Whether nothing stands between it and the token before it.
  var touches: Bool

  func isSign(_ signs: String) -> Bool { kind == .sign && signs.contains(folded) }

  /// Whether it is a number of four figures that may be a year.
  var isYear: Bool {
    kind == .number && folded.utf8.count == 4 && ("1000"..."2199").contains(folded)
  }

  /// Whether it is a Roman numeral, as far as its letters tell.
  var isRoman: Bool {
    kind == .word && folded.utf8.allSatisfy { "ivxlcdm".utf8.contains($0) }
  }
}

/// Takes a note apart into tokens. A hyphen inside a name is white space, one between numbers a
/// sign.
struct NoteTokens {
  private let scalars: [(scalar: Unicode.Scalar, offset: Int)]
  private let end: Int
  private var tokens: [NoteToken] = []

  static func read(_ text: String) -> [NoteToken] {
    var reader = NoteTokens(text)
    reader.run()
    return reader.tokens
  }

  /// The folded words and numbers alone, without signs.
  static func words(of text: String) -> [String] {
    read(text).filter { $0.kind != .sign }.map(\.folded)
  }

  private init(_ text: String) {
    var offset = 0
    var scalars: [(Unicode.Scalar, Int)] = []
    for scalar in text.unicodeScalars {
      scalars.append((scalar, offset))
      offset += UTF8.width(scalar)
    }
    self.scalars = scalars
    end = offset
  }

  private mutating func run() {
    var position = 0
    while position < scalars.count {
      let start = position
      let kind = Self.kind(scalars[position].scalar)
      guard let kind else {
        position += 1
        continue
      }
      position += 1
      if kind != .sign {
        while position < scalars.count, continues(kind, at: position) { position += 1 }
      }
      append(kind, start..<position)
    }
  }

  private func continues(_ kind: NoteToken.Kind, at position: Int) -> Bool {
    let scalar = scalars[position].scalar
    if kind == .word, Self.isApostrophe(scalar) {
      return position + 1 < scalars.count && Self.kind(scalars[position + 1].scalar) == .word
    }
    return Self.kind(scalar) == kind
  }

  private mutating func append(_ kind: NoteToken.Kind, _ place: Range<Int>) {
    let lower = scalars[place.lowerBound].offset
    let upper = place.upperBound < scalars.count ? scalars[place.upperBound].offset : end
    var view = String.UnicodeScalarView()
    for index in place where !Self.isApostrophe(scalars[index].scalar) {
      view.append(scalars[index].scalar)
    }
    let text = String(view)
    if kind == .sign, Self.isDash(scalars[place.lowerBound].scalar), isInName(place.lowerBound) {
      return
    }
    tokens.append(
      NoteToken(
        kind: kind, folded: kind == .sign ? Self.sign(text) : Self.folded(text),
        range: lower..<upper,
        hasCapital: scalars[place.lowerBound].scalar.properties.isUppercase,
        touches: tokens.last.map { $0.range.upperBound == lower } ?? false))
  }

  private func isInName(_ position: Int) -> Bool {
    guard position > 0, position + 1 < scalars.count else { return false }
    return Self.kind(scalars[position - 1].scalar) == .word
      && Self.kind(scalars[position + 1].scalar) == .word
  }

  private static func folded(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text.lowercased() }
    return text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .lowercased()
  }

  private static func sign(_ text: String) -> String {
    text.unicodeScalars.first.map(isDash) ?? false ? "-" : "“”„«»″".contains(text) ? "\"" : text
  }

  private static func kind(_ scalar: Unicode.Scalar) -> NoteToken.Kind? {
    if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
      if byte.isLetter { return .word }
      return byte.isDigit ? .number : byte.isSpace || isApostrophe(scalar) ? nil : .sign
    }
    if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
      return .word
    }
    return scalar.properties.isWhitespace || isApostrophe(scalar) ? nil : .sign
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2212
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "’", "‘", "`", "ʼ", "ʿ", "ʾ": true
    default: false
    }
  }
}

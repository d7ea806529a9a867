/// The ASCII bytes that wikitext gives a meaning.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let exclamation = UInt8(ascii: "!")
  static let quote = UInt8(ascii: "\"")
  static let hash = UInt8(ascii: "#")
  static let ampersand = UInt8(ascii: "&")
  static let apostrophe = UInt8(ascii: "'")
  static let asterisk = UInt8(ascii: "*")
  static let plus = UInt8(ascii: "+")
  static let hyphen = UInt8(ascii: "-")
  static let slash = UInt8(ascii: "/")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let less = UInt8(ascii: "<")
  static let equals = UInt8(ascii: "=")
  static let greater = UInt8(ascii: ">")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let underscore = UInt8(ascii: "_")
  static let openBrace = UInt8(ascii: "{")
  static let pipe = UInt8(ascii: "|")
  static let closeBrace = UInt8(ascii: "}")
}

extension UInt8 {
  var isWhite: Bool {
    self == Byte.space || self == Byte.lineFeed || self == Byte.tab
      || self == Byte.carriageReturn
  }

  var isDigit: Bool { (48...57).contains(self) }

  var isLowerLetter: Bool { (97...122).contains(self) }

  var isUpperLetter: Bool { (65...90).contains(self) }

  var isLetter: Bool { isLowerLetter || isUpperLetter }

  /// The byte in lower case where it is an ASCII letter.
  var lowered: UInt8 { isUpperLetter ? self | 0x20 : self }

  /// Whether the byte begins a list item at the start of a line.
  var isListSign: Bool {
    self == Byte.asterisk || self == Byte.hash || self == Byte.colon || self == Byte.semicolon
  }
}

extension [UInt8] {
  /// Whether some ASCII text stands at an offset.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { expected in
      for index in 0..<expected.count where self[offset + index] != expected[index] {
        return false
      }
      return true
    }
  }

  /// How many times the byte at an offset stands there in a row.
  func runLength(at offset: Int) -> Int {
    var end = offset + 1
    while end < count, self[end] == self[offset] { end += 1 }
    return end - offset
  }

  /// The range without the white space at its ends; empty at its start where there is no other.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, self[lower].isWhite { lower += 1 }
    while upper > lower, self[upper - 1].isWhite { upper -= 1 }
    return lower..<upper
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: self[range], as: UTF8.self)
  }
}

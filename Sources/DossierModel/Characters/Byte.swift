/// The ASCII bytes that readers of text give a meaning.
package enum Byte {
  /// A tab.
  package static let tab = UInt8(ascii: "\t")
  /// A line feed.
  package static let lineFeed = UInt8(ascii: "\n")
  /// A carriage return.
  package static let carriageReturn = UInt8(ascii: "\r")
  /// A space.
  package static let space = UInt8(ascii: " ")
  /// The sign `.`.
  package static let stop = UInt8(ascii: ".")
  /// The sign `!`.
  package static let exclamation = UInt8(ascii: "!")
  /// The sign `"`.
  package static let quote = UInt8(ascii: "\"")
  /// The sign `#`.
  package static let hash = UInt8(ascii: "#")
  /// The sign `&`.
  package static let ampersand = UInt8(ascii: "&")
  /// The sign `'`.
  package static let apostrophe = UInt8(ascii: "'")
  /// The sign `*`.
  package static let asterisk = UInt8(ascii: "*")
  /// The sign `+`.
  package static let plus = UInt8(ascii: "+")
  /// The sign `-`.
  package static let hyphen = UInt8(ascii: "-")
  /// The sign `/`.
  package static let slash = UInt8(ascii: "/")
  /// The sign `:`.
  package static let colon = UInt8(ascii: ":")
  /// The sign `;`.
  package static let semicolon = UInt8(ascii: ";")
  /// The sign `<`.
  package static let less = UInt8(ascii: "<")
  /// The sign `=`.
  package static let equals = UInt8(ascii: "=")
  /// The sign `>`.
  package static let greater = UInt8(ascii: ">")
  /// The sign `[`.
  package static let openBracket = UInt8(ascii: "[")
  /// The sign `]`.
  package static let closeBracket = UInt8(ascii: "]")
  /// The sign `_`.
  package static let underscore = UInt8(ascii: "_")
  /// The sign `{`.
  package static let openBrace = UInt8(ascii: "{")
  /// The sign `|`.
  package static let pipe = UInt8(ascii: "|")
  /// The sign `}`.
  package static let closeBrace = UInt8(ascii: "}")
}

/// Classes of characters in ASCII; no byte of a longer character is in any.
extension UInt8 {
  /// Space, tab, line feed, carriage return, vertical tab or form feed.
  package var isSpace: Bool { self == 32 || (9...13).contains(self) }

  /// What wikitext takes for white space: neither a vertical tab nor a form feed.
  package var isWhite: Bool {
    self == Byte.space || self == Byte.lineFeed || self == Byte.tab
      || self == Byte.carriageReturn
  }

  /// Whether it is an ASCII digit.
  package var isDigit: Bool { (48...57).contains(self) }

  /// Whether it is a small ASCII letter.
  package var isLowerLetter: Bool { (97...122).contains(self) }

  /// Whether it is a capital ASCII letter.
  package var isUpperLetter: Bool { (65...90).contains(self) }

  /// Whether it is an ASCII letter.
  package var isLetter: Bool { isLowerLetter || isUpperLetter }

  /// Whether it is an ASCII letter or digit.
  package var isLetterOrDigit: Bool { isDigit || isLetter }

  /// The byte in lower case where it is an ASCII letter.
  package var lowered: UInt8 { isUpperLetter ? self | 0x20 : self }

  /// Whether the byte begins a list item at the start of a line.
  package var isListSign: Bool {
    self == Byte.asterisk || self == Byte.hash || self == Byte.colon || self == Byte.semicolon
  }
}

extension [UInt8] {
  /// Whether some ASCII text stands at an offset.
  package func has(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { expected in
      for index in 0..<expected.count where self[offset + index] != expected[index] {
        return false
      }
      return true
    }
  }

  /// How many times the byte at an offset stands there in a row.
  package func runLength(at offset: Int) -> Int {
    var end = offset + 1
    while end < count, self[end] == self[offset] { end += 1 }
    return end - offset
  }

  /// The range without the white space at its ends; empty at its start where there is no other.
  package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, self[lower].isWhite { lower += 1 }
    while upper > lower, self[upper - 1].isWhite { upper -= 1 }
    return lower..<upper
  }

  /// As `trimmed`, of all white space there is.
  package func trimmingSpace(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, self[lower].isSpace { lower += 1 }
    while upper > lower, self[upper - 1].isSpace { upper -= 1 }
    return lower..<upper
  }

  /// The text of some bytes; what is no UTF-8 in it is replaced.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: self[range], as: UTF8.self)
  }
}

extension String {
  /// Without the white space at its ends.
  package var trimmingWhite: String {
    let bytes = Array(utf8)
    return bytes.text(bytes.trimmed(0..<bytes.count))
  }
}

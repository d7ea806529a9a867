/// What readers of text call the bytes that they give a meaning.
package typealias Byte = UInt8

/// The ASCII bytes that readers of text give a meaning.
///
/// They are the bytes' own and can be inlined, so that a reader in another module compares numbers
/// and calls nothing: it asks this of every byte of every source.
extension UInt8 {
  /// A tab.
  @inlinable package static var tab: UInt8 { UInt8(ascii: "\t") }
  /// A line feed.
  @inlinable package static var lineFeed: UInt8 { UInt8(ascii: "\n") }
  /// A carriage return.
  @inlinable package static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
  /// A space.
  @inlinable package static var space: UInt8 { UInt8(ascii: " ") }
  /// The sign `.`.
  @inlinable package static var stop: UInt8 { UInt8(ascii: ".") }
  /// The sign `!`.
  @inlinable package static var exclamation: UInt8 { UInt8(ascii: "!") }
  /// The sign `"`.
  @inlinable package static var quote: UInt8 { UInt8(ascii: "\"") }
  /// The sign `#`.
  @inlinable package static var hash: UInt8 { UInt8(ascii: "#") }
  /// The sign `&`.
  @inlinable package static var ampersand: UInt8 { UInt8(ascii: "&") }
  /// The sign `'`.
  @inlinable package static var apostrophe: UInt8 { UInt8(ascii: "'") }
  /// The sign `*`.
  @inlinable package static var asterisk: UInt8 { UInt8(ascii: "*") }
  /// The sign `+`.
  @inlinable package static var plus: UInt8 { UInt8(ascii: "+") }
  /// The sign `,`.
  @inlinable package static var comma: UInt8 { UInt8(ascii: ",") }
  /// The sign `-`.
  @inlinable package static var hyphen: UInt8 { UInt8(ascii: "-") }
  /// The sign `/`.
  @inlinable package static var slash: UInt8 { UInt8(ascii: "/") }
  /// The sign `:`.
  @inlinable package static var colon: UInt8 { UInt8(ascii: ":") }
  /// The sign `;`.
  @inlinable package static var semicolon: UInt8 { UInt8(ascii: ";") }
  /// The sign `<`.
  @inlinable package static var less: UInt8 { UInt8(ascii: "<") }
  /// The sign `=`.
  @inlinable package static var equals: UInt8 { UInt8(ascii: "=") }
  /// The sign `>`.
  @inlinable package static var greater: UInt8 { UInt8(ascii: ">") }
  /// The sign `[`.
  @inlinable package static var openBracket: UInt8 { UInt8(ascii: "[") }
  /// The sign `]`.
  @inlinable package static var closeBracket: UInt8 { UInt8(ascii: "]") }
  /// The sign `_`.
  @inlinable package static var underscore: UInt8 { UInt8(ascii: "_") }
  /// The sign `{`.
  @inlinable package static var openBrace: UInt8 { UInt8(ascii: "{") }
  /// The sign `|`.
  @inlinable package static var pipe: UInt8 { UInt8(ascii: "|") }
  /// The sign `}`.
  @inlinable package static var closeBrace: UInt8 { UInt8(ascii: "}") }
}

/// Classes of characters in ASCII; no byte of a longer character is in any.
extension UInt8 {
  /// Space, tab, line feed, carriage return, vertical tab or form feed.
  @inlinable package var isSpace: Bool { self == 32 || (9...13).contains(self) }

  /// What wikitext takes for white space: neither a vertical tab nor a form feed.
  @inlinable package var isWhite: Bool {
    self == .space || self == .lineFeed || self == .tab
      || self == .carriageReturn
  }

  /// Whether it is an ASCII digit.
  @inlinable package var isDigit: Bool { (48...57).contains(self) }

  /// Whether it is a small ASCII letter.
  @inlinable package var isLowerLetter: Bool { (97...122).contains(self) }

  /// Whether it is a capital ASCII letter.
  @inlinable package var isUpperLetter: Bool { (65...90).contains(self) }

  /// Whether it is an ASCII letter.
  @inlinable package var isLetter: Bool { isLowerLetter || isUpperLetter }

  /// Whether it is an ASCII letter or digit.
  @inlinable package var isLetterOrDigit: Bool { isDigit || isLetter }

  /// The byte in lower case where it is an ASCII letter.
  @inlinable package var lowered: UInt8 { isUpperLetter ? self | 0x20 : self }

  /// Whether the byte begins a list item at the start of a line.
  @inlinable package var isListSign: Bool {
    self == .asterisk || self == .hash || self == .colon || self == .semicolon
  }
}

extension [UInt8] {
  /// Whether some ASCII text stands at an offset.
  @inlinable package func has(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { expected in
      for index in 0..<expected.count where self[offset + index] != expected[index] {
        return false
      }
      return true
    }
  }

  /// How many times the byte at an offset stands there in a row.
  @inlinable package func runLength(at offset: Int) -> Int {
    var end = offset + 1
    while end < count, self[end] == self[offset] { end += 1 }
    return end - offset
  }

  /// The range without the white space at its ends; empty at its start where there is no other.
  @inlinable package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, self[lower].isWhite { lower += 1 }
    while upper > lower, self[upper - 1].isWhite { upper -= 1 }
    return lower..<upper
  }

  /// As `trimmed`, of all white space there is.
  @inlinable package func trimmingSpace(_ range: Range<Int>) -> Range<Int> {
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

/// The few ASCII bytes and classes that readers of text ask for.
package enum Ascii {
  /// `\n`.
  package static let lineFeed = UInt8(ascii: "\n")
  /// The space, U+0020.
  package static let space = UInt8(ascii: " ")
  /// The full stop.
  package static let stop = UInt8(ascii: ".")

  /// Space, tab, line feed, carriage return, vertical tab or form feed.
  package static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || (9...13).contains(byte)
  }

  /// `0` to `9`.
  package static func isDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte)
  }

  /// `A` to `Z`, `a` to `z` or `0` to `9`.
  package static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// A range without the white space at its ends.
  package static func trim(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isSpace(bytes[lower]) { lower += 1 }
    while upper > lower, isSpace(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }
}

/// Characters in UTF-8.
extension [UInt8] {
  /// The character that begins at an offset, and how many bytes it takes; U+FFFD, of one byte, where
  /// none does.
  @inlinable package func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = self[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC0, offset + length <= count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first & 0x7F >> UInt8(length))
    for byte in self[offset + 1..<offset + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The character that ends before an offset, and how many bytes it takes; nil at the start.
  package func scalar(before end: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard end > 0 else { return nil }
    var start = end - 1
    while start > 0, end - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(at: start).scalar, end - start)
  }

  /// Whether the bytes before an offset end in a stop, closing marks behind it aside.
  package func endsInStop(before end: Int) -> Bool {
    var end = end
    while let last = scalar(before: end), last.scalar.closes { end -= last.length }
    return scalar(before: end)?.scalar.stops ?? false
  }
}

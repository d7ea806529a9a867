/// Finds ASCII text in bytes, whatever the case of its letters.
enum ASCIISearch {
  /// The offset of the first occurrence; nil where there is none.
  static func first(_ text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = text.utf8.map(lowercased)
    guard bytes.count >= wanted.count else { return nil }
    return (bytes.startIndex...(bytes.endIndex - wanted.count)).first { matches(wanted, bytes, $0) }
  }

  /// The offset of the last occurrence; nil where there is none.
  static func last(_ text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = text.utf8.map(lowercased)
    guard bytes.count >= wanted.count else { return nil }
    let starts = bytes.startIndex...(bytes.endIndex - wanted.count)
    return starts.reversed().first { matches(wanted, bytes, $0) }
  }

  private static func matches(_ wanted: [UInt8], _ bytes: ArraySlice<UInt8>, _ start: Int) -> Bool {
    for (offset, byte) in wanted.enumerated() where lowercased(bytes[start + offset]) != byte {
      return false
    }
    return true
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }
}

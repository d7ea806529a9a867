import Foundation

extension [UInt8] {
  /// Where some bytes, at least one, stand first.
  ///
  /// (`firstRange` of a file that sees Foundation is Foundation's, which takes some hundred times as long.)
  package func firstPlace(of bytes: [UInt8]) -> Range<Int>? { self[...].firstPlace(of: bytes) }
}

extension ArraySlice<UInt8> {
  /// Where some bytes, at least one, stand first.
  package func firstPlace(of sought: [UInt8]) -> Range<Int>? {
    withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var start = 0
      while start + sought.count <= bytes.count,
        let found = memchr(base + start, Int32(sought[0]), bytes.count - start)
      {
        start = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        guard start + sought.count <= bytes.count else { return nil }
        if memcmp(base + start, sought, sought.count) == 0 {
          return startIndex + start..<startIndex + start + sought.count
        }
        start += 1
      }
      return nil
    }
  }
}

extension Collection<UInt8> where SubSequence: Collection<UInt8> {
  /// Where some bytes, at least one, stand first.
  ///
  /// (`firstRange` of a file that sees Foundation is Foundation's, which takes some hundred times as long.)
  package func firstPlace(of bytes: [UInt8]) -> Range<Index>? {
    var rest = self[...]
    while let start = rest.firstIndex(of: bytes[0]) {
      rest = rest[start...]
      if rest.starts(with: bytes) { return start..<index(start, offsetBy: bytes.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}

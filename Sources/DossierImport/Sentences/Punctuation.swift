/// Marks that open or close a quotation or a bracket, straight and curly.
enum Punctuation {
  private static let opening: [[UInt8]] = ["\"", "'", "(", "[", "“", "‘", "«", "„"].map {
    Array($0.utf8)
  }
  private static let closing: [[UInt8]] = ["\"", "'", ")", "]", "”", "’", "»", "“"].map {
    Array($0.utf8)
  }

  /// How many bytes an opening mark at `position` takes; nil where there is none.
  static func openingLength(_ bytes: [UInt8], _ position: Int) -> Int? {
    length(of: opening, in: bytes, at: position)
  }

  /// How many bytes a closing mark at `position` takes; nil where there is none.
  static func closingLength(_ bytes: [UInt8], _ position: Int) -> Int? {
    length(of: closing, in: bytes, at: position)
  }

  private static func length(of marks: [[UInt8]], in bytes: [UInt8], at position: Int) -> Int? {
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    guard !Ascii.isLetterOrDigit(first), !Ascii.isSpace(first) else { return nil }
    return marks.first { mark in
      mark[0] == first && position + mark.count <= bytes.count
        && mark.elementsEqual(bytes[position..<position + mark.count])
    }?.count
  }
}

import DossierModel

/// Marks that open or close a quotation or a bracket, straight and curly, and those that stop.
package enum Punctuation {
  private static let opening: [[UInt8]] = ["\"", "'", "(", "[", "“", "‘", "«", "„", "「", "（"].map {
    Array($0.utf8)
  }
  private static let closing: [[UInt8]] = ["\"", "'", ")", "]", "”", "’", "»", "“", "」", "）"].map {
    Array($0.utf8)
  }
  private static let spaced: [[UInt8]] = [".", "!", "?", "…", "؟", "۔", "।"].map {
    Array($0.utf8)
  }
  /// Stops of scripts that put no space between sentences.
  private static let unspaced: [[UInt8]] = ["。", "！", "？"].map { Array($0.utf8) }
  private static let stops = spaced + unspaced

  /// How many bytes an opening mark at `position` takes; nil where there is none.
  static func openingLength(_ bytes: [UInt8], _ position: Int) -> Int? {
    length(of: opening, in: bytes, at: position)
  }

  /// How many bytes a closing mark at `position` takes; nil where there is none.
  static func closingLength(_ bytes: [UInt8], _ position: Int) -> Int? {
    length(of: closing, in: bytes, at: position)
  }

  /// How many bytes a mark that may end a sentence takes at `position`; nil where there is none.
  static func stopLength(_ bytes: [UInt8], _ position: Int) -> Int? {
    length(of: stops, in: bytes, at: position)
  }

  /// Whether the stop at `position` ends a sentence even where no space follows.
  static func standsWithoutSpace(_ bytes: [UInt8], _ position: Int) -> Bool {
    length(of: unspaced, in: bytes, at: position) != nil
  }

  /// Whether the text before `end` ends in a stop, closing marks behind it aside.
  package static func endsInStop(_ bytes: [UInt8], before end: Int) -> Bool {
    var end = end
    while let mark = closing.first(where: { bytes[..<end].ends(with: $0) }) { end -= mark.count }
    return stops.contains { bytes[..<end].ends(with: $0) }
  }

  /// How many bytes a mark beyond ASCII takes at `position`: dashes, spaces, stops and commas of
  /// other scripts; nil where there is a letter.
  static func otherLength(_ bytes: [UInt8], _ position: Int) -> Int? {
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    switch (bytes[position], next) {
    case (0xC2, _), (0xD8, 0x8C), (0xD8, 0x9B), (0xD8, 0x9F), (0xDB, 0x94): return 2
    case (0xE2, 0x80...0x81), (0xE3, 0x80), (0xEF, 0xBC): return 3
    default: return nil
    }
  }

  private static func length(of marks: [[UInt8]], in bytes: [UInt8], at position: Int) -> Int? {
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    guard !first.isLetterOrDigit, !first.isSpace else { return nil }
    return marks.first { mark in
      mark[0] == first && position + mark.count <= bytes.count
        && mark.elementsEqual(bytes[position..<position + mark.count])
    }?.count
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with mark: [UInt8]) -> Bool {
    suffix(mark.count).elementsEqual(mark)
  }
}

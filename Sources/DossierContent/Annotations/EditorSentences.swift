/// Splits the editor's prose into sentences, each with the marks behind its stop.
enum EditorSentences {
  /// Words that a stop belongs to.
  private static let abbreviations: Set<String> = [
    "approx", "c", "ca", "capt", "cf", "col", "dr", "e.g", "fig", "gen", "gov", "i.e", "jr", "lt",
    "maj", "mr", "mrs", "no", "p", "pp", "prof", "sgt", "sr", "st", "vs",
  ]

  /// The ranges of a block's sentences.
  static func split(_ bytes: [UInt8], _ block: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = block.lowerBound
    var offset = start
    while offset < block.upperBound {
      guard isStop(bytes, offset), let end = end(after: offset, bytes, block) else {
        offset += 1
        continue
      }
      sentences.append(start..<end)
      start = skippingSpace(bytes, from: end, to: block.upperBound)
      offset = max(start, offset + 1)
    }
    if start < block.upperBound { sentences.append(start..<block.upperBound) }
    return sentences
  }

  private static func isStop(_ bytes: [UInt8], _ offset: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
    // The last byte of an ellipsis, U+2026.
    case 0xA6: offset > 1 && bytes[offset - 1] == 0x80 && bytes[offset - 2] == 0xE2
    default: false
    }
  }

  /// Where the sentence ends whose stop stands at an offset: behind closing marks of punctuation
  /// and footnotes; nil where the stop ends no sentence.
  private static func end(after stop: Int, _ bytes: [UInt8], _ block: Range<Int>) -> Int? {
    var end = stop + 1
    var hasMark = false
    while end < block.upperBound {
      if let behind = EditorMark.end(at: end, in: bytes) {
        hasMark = true
        end = behind
      } else if let length = closerLength(bytes, end) {
        end += length
      } else {
        let next = skippingSpace(bytes, from: end, to: block.upperBound)
        guard next > end, EditorMark.end(at: next, in: bytes) != nil else { break }
        end = next
      }
    }
    guard end < block.upperBound else { return block.upperBound }
    let next = skippingSpace(bytes, from: end, to: block.upperBound)
    guard next > end else { return nil }
    if hasMark { return end }
    let isLower = next < block.upperBound && (97...122).contains(bytes[next])
    return isLower || isAbbreviated(bytes, stop, block) ? nil : end
  }

  private static func skippingSpace(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end, bytes[offset] == 0x20 || (0x09...0x0D).contains(bytes[offset]) {
      offset += 1
    }
    return offset
  }

  /// Quotation marks, brackets, emphasis and further stops.
  private static func closerLength(_ bytes: [UInt8], _ offset: Int) -> Int? {
    if "\"')]*_.!?".utf8.contains(bytes[offset]) { return 1 }
    let closers = ["”", "’", "»"].map { Array($0.utf8) }
    return closers.first { bytes[offset...].starts(with: $0) }?.count
  }

  private static func isAbbreviated(_ bytes: [UInt8], _ stop: Int, _ block: Range<Int>) -> Bool {
    guard bytes[stop] == UInt8(ascii: ".") else { return false }
    var start = stop
    while start > block.lowerBound, bytes[start - 1] > 0x20,
      !"([*_\"".utf8.contains(bytes[start - 1])
    {
      start -= 1
    }
    let word = String(decoding: bytes[start..<stop], as: UTF8.self)
    return abbreviations.contains(word.lowercased()) || word.utf8.count == 1 && word >= "A"
      || word.hasSuffix(".") || isInitials(word)
  }

  /// `U.S`: single letters with stops between.
  private static func isInitials(_ word: String) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 && parts.allSatisfy { $0.utf8.count == 1 }
  }
}

/// Splits running text into sentences.
///
/// A stop ends a sentence when white space and something that can begin a sentence follow it and
/// the word before it is no abbreviation or initial. Where both readings are possible ("the U.S.
/// The…"), a word that usually begins a sentence decides.
package struct SentenceSplitter {
  private let bytes: [UInt8]
  private let markOffsets: Set<Int>

  /// The ranges of the sentences of a text in UTF-8 bytes, without the white space between them.
  ///
  /// `marks` are offsets at which a reference mark stood: after a stop it ends a sentence even
  /// where the source has no space before the next one.
  package static func split(_ text: String, marks: Set<Int> = []) -> [Range<Int>] {
    SentenceSplitter(bytes: Array(text.utf8), markOffsets: marks).ranges()
  }

  private func ranges() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = skipSpace(from: 0)
    var position = start
    var closings = parenthesisEnds()
    while position < bytes.count {
      if bytes[position] == Ascii.lineFeed {
        add(start..<position, to: &found)
        start = skipSpace(from: position)
        position = start
      } else if let end = closings.removeValue(forKey: position) {
        position = end
      } else if isStop(at: position), let end = sentenceEnd(from: position) {
        add(start..<end, to: &found)
        start = skipSpace(from: end)
        position = start
      } else {
        position += 1
      }
    }
    add(start..<bytes.count, to: &found)
    return found
  }

  private func add(_ range: Range<Int>, to found: inout [Range<Int>]) {
    var end = range.upperBound
    while end > range.lowerBound, Ascii.isSpace(bytes[end - 1]) { end -= 1 }
    if end > range.lowerBound { found.append(range.lowerBound..<end) }
  }

  /// Where the sentence that has a stop at `position` ends, closing marks taken in; nil where
  /// the stop does not end one.
  private func sentenceEnd(from position: Int) -> Int? {
    var end = position
    var stops = 0
    while end < bytes.count, isStop(at: end) {
      stops += 1
      end += Self.ellipsisLength(bytes, end) ?? 1
    }
    while let length = Punctuation.closingLength(bytes, end) { end += length }
    guard end < bytes.count else { return end }
    let next = skipSpace(from: end)
    guard next > end || markOffsets.contains(end) else { return nil }
    guard next < bytes.count else { return end }
    if bytes[end..<next].contains(Ascii.lineFeed) { return end }
    guard canBegin(at: next) else { return nil }
    return stopEnds(at: position, count: stops, next: next) ? end : nil
  }

  private func stopEnds(at position: Int, count: Int, next: Int) -> Bool {
    guard bytes[position] == Ascii.stop else { return true }
    // Two dots are a pause in the middle of a sentence; three may end one.
    if count == 2 { return false }
    if count > 2 { return true }
    let word = wordBefore(position)
    if Abbreviations.leading.contains(word.lowercased()) { return false }
    let mayContinue = Abbreviations.trailing.contains(word.lowercased()) || isInitial(word)
    return !mayContinue || Abbreviations.starters.contains(wordAt(next))
  }

  /// A single capital ("J."), or capitals with stops between them ("U.S").
  private func isInitial(_ word: String) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      part.utf8.count == 1 && part.utf8.allSatisfy { (65...90).contains($0) }
    }
  }

  private func canBegin(at position: Int) -> Bool {
    var next = position
    while let length = Punctuation.openingLength(bytes, next) { next += length }
    guard next < bytes.count else { return true }
    return !(97...122).contains(bytes[next])
  }

  private func isStop(at position: Int) -> Bool {
    switch bytes[position] {
    case Ascii.stop, UInt8(ascii: "!"), UInt8(ascii: "?"): true
    default: Self.ellipsisLength(bytes, position) != nil
    }
  }

  private static func ellipsisLength(_ bytes: [UInt8], _ position: Int) -> Int? {
    position + 2 < bytes.count && bytes[position] == 0xE2 && bytes[position + 1] == 0x80
      && bytes[position + 2] == 0xA6 ? 3 : nil
  }

  private func wordBefore(_ position: Int) -> String {
    var start = position
    while start > 0, Ascii.isLetterOrDigit(bytes[start - 1]) || bytes[start - 1] == Ascii.stop {
      start -= 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private func wordAt(_ position: Int) -> String {
    var start = position
    while let length = Punctuation.openingLength(bytes, start) { start += length }
    var end = start
    while end < bytes.count, Ascii.isLetterOrDigit(bytes[end]) { end += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func skipSpace(from position: Int) -> Int {
    var next = position
    while next < bytes.count, Ascii.isSpace(bytes[next]) { next += 1 }
    return next
  }

  /// For each opening parenthesis that is closed again, where its contents end: a stop inside
  /// parentheses does not end the sentence around them.
  private func parenthesisEnds() -> [Int: Int] {
    var open: [Int] = []
    var ends: [Int: Int] = [:]
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "("): open.append(index)
      case UInt8(ascii: ")"): if let start = open.popLast() { ends[start] = index }
      case Ascii.lineFeed: open.removeAll()
      default: break
      }
    }
    // A whole sentence in parentheses splits like any other text.
    return ends.filter { start, _ in start > 0 && !isAfterStop(start) }
  }

  private func isAfterStop(_ position: Int) -> Bool {
    var index = position
    while index > 0, Ascii.isSpace(bytes[index - 1]) { index -= 1 }
    return index == 0 || bytes[index - 1] == Ascii.stop
  }
}

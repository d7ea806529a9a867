import DossierLanguages
import DossierModel

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
    var letter = firstWord(from: start)
    var closings = parenthesisEnds()
    while position < bytes.count {
      if letter < start { letter = firstWord(from: start) }
      if bytes[position] == Byte.lineFeed {
        add(start..<position, to: &found)
        start = skipSpace(from: position)
        position = start
      } else if let end = closings.removeValue(forKey: position) {
        position = end
      } else if isStop(at: position) {
        let run = stopRun(from: position)
        guard letter < position, let end = sentenceEnd(of: run) else {
          position = run.end
          continue
        }
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
    while end > range.lowerBound, bytes[end - 1].isSpace { end -= 1 }
    if end > range.lowerBound { found.append(range.lowerBound..<end) }
  }

  /// Stops that stand side by side: `?!`, `...`.
  private struct StopRun {
    var start: Int
    var end: Int
    var count: Int
  }

  private func stopRun(from position: Int) -> StopRun {
    var run = StopRun(start: position, end: position, count: 0)
    while run.end < bytes.count, isStop(at: run.end) {
      run.count += 1
      run.end += bytes.scalar(at: run.end).length
    }
    return run
  }

  /// Where the sentence that has these stops ends, closing marks taken in; nil where they do not
  /// end one.
  private func sentenceEnd(of run: StopRun) -> Int? {
    let end = skip(\.closes, from: run.end)
    guard end < bytes.count else { return end }
    if bytes.scalar(at: run.start).scalar.stopsWithoutSpace { return end }
    let next = skipSpace(from: end)
    guard next > end || markOffsets.contains(end) else { return nil }
    guard next < bytes.count else { return end }
    if bytes[end..<next].contains(Byte.lineFeed) { return end }
    guard canBegin(at: next) else { return nil }
    return stopEnds(run, next: next) ? end : nil
  }

  private func stopEnds(_ run: StopRun, next: Int) -> Bool {
    guard bytes[run.start] == Byte.stop else { return true }
    // Two dots are a pause in the middle of a sentence; three may end one; more are leaders.
    if run.count > 1 { return (3...4).contains(run.count) }
    let word = wordBefore(run.start)
    if Abbreviations.leading.contains(word.lowercased()) { return false }
    if Abbreviations.beforeNumbers.contains(word.lowercased()) { return !isNumber(at: next) }
    if Abbreviations.beforeDates.contains(word) {
      return !isNumber(at: next) && Months.number(wordAt(next)) == nil
    }
    let mayContinue = Abbreviations.trailing.contains(word.lowercased()) || isInitial(word)
    return !mayContinue || Abbreviations.starters.contains(wordAt(next))
  }

  /// Where the first letter or figure at or after a position stands that a sentence can rest on:
  /// the number of a list item ("1.") is no sentence.
  private func firstWord(from position: Int) -> Int {
    skip({ CharacterClass($0) != .letter }, from: position)
  }

  /// A single capital ("J."), or capitals with stops between them ("U.S").
  private func isInitial(_ word: String) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      part.utf8.count == 1 && part.utf8.allSatisfy(\.isUpperLetter)
    }
  }

  private func canBegin(at position: Int) -> Bool {
    let next = skip(\.opens, from: position)
    return next == bytes.count || !bytes.scalar(at: next).scalar.properties.isLowercase
  }

  /// Whether a number stands at a position: figures or capitals of Roman ones.
  private func isNumber(at position: Int) -> Bool {
    let word = wordAt(position).utf8
    return word.first.map(\.isDigit) ?? false
      || !word.isEmpty && word.allSatisfy { "IVXLCDM".utf8.contains($0) }
  }

  private func isStop(at position: Int) -> Bool {
    bytes.scalar(at: position).scalar.stops
  }

  private func wordBefore(_ position: Int) -> String {
    var start = position
    while let before = bytes.scalar(before: start), isInWord(before.scalar) {
      start -= before.length
    }
    return bytes.text(start..<position)
  }

  private func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    switch CharacterClass(scalar) {
    case .letter, .figure: true
    default: scalar == "."
    }
  }

  private func wordAt(_ position: Int) -> String {
    let start = skip(\.opens, from: position)
    var end = start
    while end < bytes.count, bytes[end].isLetterOrDigit { end += 1 }
    return bytes.text(start..<end)
  }

  /// Where characters of some kind that stand at a position end.
  private func skip(_ isSkipped: (Unicode.Scalar) -> Bool, from position: Int) -> Int {
    var next = position
    while next < bytes.count {
      let (scalar, length) = bytes.scalar(at: next)
      guard isSkipped(scalar) else { break }
      next += length
    }
    return next
  }

  private func skipSpace(from position: Int) -> Int {
    var next = position
    while next < bytes.count, bytes[next].isSpace { next += 1 }
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
      case Byte.lineFeed: open.removeAll()
      default: break
      }
    }
    // A whole sentence in parentheses splits like any other text.
    return ends.filter { start, _ in start > 0 && !isAfterStop(start) }
  }

  private func isAfterStop(_ position: Int) -> Bool {
    var index = position
    while index > 0, bytes[index - 1].isSpace { index -= 1 }
    return index == 0 || bytes.endsInStop(before: index)
  }
}

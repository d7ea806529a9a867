import DossierModel

/// The lines of a plain text and how they make paragraphs.
package struct LineScanner {
  private let bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The ranges of all lines without their line feeds, white space at their ends left out; an
  /// empty line is an empty range.
  package func lines() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == Byte.lineFeed {
      found.append(bytes.trimmingSpace(start..<index))
      start = index + 1
    }
    found.append(bytes.trimmingSpace(start..<bytes.count))
    return found
  }

  /// Joins lines into paragraphs: each line is one, unless the text is wrapped at a fixed width,
  /// where only an empty line ends a paragraph.
  package func paragraphs(_ lines: [Range<Int>], isWrapped: Bool) -> [Range<Int>] {
    guard isWrapped else { return lines.filter { !$0.isEmpty } }
    var found: [Range<Int>] = []
    var open: Range<Int>?
    for line in lines {
      if line.isEmpty {
        if let paragraph = open { found.append(paragraph) }
        open = nil
      } else {
        open = (open?.lowerBound ?? line.lowerBound)..<line.upperBound
      }
    }
    if let paragraph = open { found.append(paragraph) }
    return found
  }

  /// Whether a text's lines are wrapped at a fixed width: none is longer than a typewriter's page
  /// is wide, and most that another line follows directly break off without a stop where the next
  /// word would hardly have fitted.
  package func isWrapped(_ lines: [Range<Int>]) -> Bool {
    let filled = lines.filter { !$0.isEmpty }
    let width = filled.map(\.count).max() ?? 0
    guard filled.count > 3, width <= 120 else { return false }
    var followed = 0
    var brokenOff = 0
    for (line, next) in zip(filled, filled.dropFirst()) where isDirectlyBefore(line, next) {
      followed += 1
      let word = bytes[next].prefix { !$0.isSpace }.count
      if !endsSentence(line), line.count + 1 + word + width / 8 > width { brokenOff += 1 }
    }
    return followed >= 3 && brokenOff * 2 > followed
  }

  private func isDirectlyBefore(_ line: Range<Int>, _ next: Range<Int>) -> Bool {
    bytes[line.upperBound..<next.lowerBound].count { $0 == Byte.lineFeed } == 1
  }

  private func endsSentence(_ line: Range<Int>) -> Bool {
    bytes[line.upperBound - 1] == UInt8(ascii: "]")
      || bytes.endsInStop(before: line.upperBound)
  }
}

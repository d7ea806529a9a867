/// The lines of a plain text and how they make paragraphs.
struct LineScanner {
  let bytes: [UInt8]

  /// The ranges of all lines without their line feeds, white space at their ends left out; an
  /// empty line is an empty range.
  func lines() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == Ascii.lineFeed {
      found.append(Ascii.trim(start..<index, in: bytes))
      start = index + 1
    }
    found.append(Ascii.trim(start..<bytes.count, in: bytes))
    return found
  }

  /// Joins lines into paragraphs: each line is one, unless the text is wrapped at a fixed width,
  /// where only an empty line ends a paragraph.
  func paragraphs(_ lines: [Range<Int>]) -> [Range<Int>] {
    let filled = lines.filter { !$0.isEmpty }
    guard isWrapped(filled) else { return filled }
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

  /// Whether most lines that another line follows directly break off without a stop, and none
  /// is longer than a typewriter's page is wide.
  private func isWrapped(_ filled: [Range<Int>]) -> Bool {
    guard filled.count > 3, filled.allSatisfy({ $0.count <= 120 }) else { return false }
    var followed = 0
    var open = 0
    for (line, next) in zip(filled, filled.dropFirst()) where isDirectlyBefore(line, next) {
      followed += 1
      if !endsSentence(line) { open += 1 }
    }
    return followed >= 3 && open * 2 > followed
  }

  private func isDirectlyBefore(_ line: Range<Int>, _ next: Range<Int>) -> Bool {
    bytes[line.upperBound..<next.lowerBound].count { $0 == Ascii.lineFeed } == 1
  }

  private func endsSentence(_ line: Range<Int>) -> Bool {
    switch bytes[line.upperBound - 1] {
    case Ascii.stop, UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "]"):
      true
    default: false
    }
  }
}

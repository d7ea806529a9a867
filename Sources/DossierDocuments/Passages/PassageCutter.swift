import DossierModel
import DossierReading

/// A sentence (or an entry that stands whole) with its exact bytes.
package struct CutPassage: Sendable, Equatable {
  /// Half-open byte range in the source: words, markup and the marks that hang on them.
  package var range: Range<Int>
  /// Its words, with what hangs on them.
  package var words: Words

  package init(range: Range<Int>, words: Words) {
    self.range = range
    self.words = words
  }
}

/// Cuts a block into passages that together take in every byte of it but white space.
package enum PassageCutter {
  /// The passages of a block in the order of the source; none where the block holds no words.
  package static func cut(_ block: Block, of bytes: [UInt8]) -> [CutPassage] {
    let sentences = sentenceRanges(of: block)
    guard let first = sentences.first else { return [] }
    let stretches = Stretch.sideBySide(
      sentences.map { Stretch($0, isFirst: $0 == first, in: block.flow) })
    var passages: [CutPassage] = []
    var start = block.range.lowerBound
    for (index, stretch) in stretches.enumerated() {
      let end =
        index + 1 < stretches.count
        ? cutBetween(stretch.source, stretches[index + 1].source, bytes) : block.range.upperBound
      let isFirst = stretch.text.lowerBound == first.lowerBound
      passages.append(
        CutPassage(
          range: bytes.trimmingSpace(start..<end),
          words: block.flow.words(stretch.text, isFirst: isFirst)))
      start = end
    }
    return passages
  }

  private static func sentenceRanges(of block: Block) -> [Range<Int>] {
    let text = block.flow.text
    guard !text.isEmpty else { return [] }
    if block.isWhole { return [0..<text.utf8.count] }
    switch block.kind {
    case .heading, .infobox, .cell:
      return [0..<text.utf8.count]
    case .paragraph, .listItem, .caption, .note:
      let marks = Set(block.flow.marks.map(\.offset))
      return joinUncuttable(SentenceSplitter.split(text, marks: marks), in: block.flow)
    }
  }

  /// Joins sentences whose border lies inside a run that has one range for all of it.
  private static func joinUncuttable(_ ranges: [Range<Int>], in flow: Flow) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges {
      if let last = joined.last,
        !flow.canCut(at: last.upperBound) || !flow.canCut(at: range.lowerBound)
      {
        joined[joined.count - 1] = last.lowerBound..<range.upperBound
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  /// The offset in the source where one sentence's bytes end and the next one's begin: behind the
  /// last mark that hangs on the first, and behind markup that closes before the white space.
  private static func cutBetween(
    _ sentence: Range<Int>, _ next: Range<Int>, _ bytes: [UInt8]
  ) -> Int {
    let earliest = sentence.upperBound
    let latest = next.lowerBound
    var position = earliest
    while position < latest, !bytes[position].isSpace {
      position = endOfTag(at: position, before: latest, bytes) ?? position + 1
    }
    return position < latest ? position : earliest
  }

  /// Behind a tag (`<br />`) or comment that begins at `position`, so that no cut falls inside it.
  private static func endOfTag(at position: Int, before limit: Int, _ bytes: [UInt8]) -> Int? {
    guard bytes[position] == UInt8(ascii: "<") else { return nil }
    let rest = bytes[position..<limit]
    guard rest.starts(with: "<!--".utf8) else {
      return rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }
    return rest.indices.first { rest[$0...].starts(with: "-->".utf8) }.map { $0 + 3 }
  }
}

import DossierModel

extension Flow {
  /// Where in the source the byte of the text at `offset` begins; `offset` lies in the text.
  package func sourceStart(of offset: Int) -> Int {
    guard let segment = segment(holding: offset) else { return 0 }
    return segment.isWhole
      ? segment.source.lowerBound : segment.source.lowerBound + offset - segment.text.lowerBound
  }

  /// Where in the source the text up to `offset` (not taken in, above 0) ends.
  package func sourceEnd(of offset: Int) -> Int {
    guard let segment = segment(holding: offset - 1) else { return 0 }
    return segment.isWhole
      ? segment.source.upperBound : segment.source.lowerBound + offset - segment.text.lowerBound
  }

  /// All bytes of the source that a range of the text comes from, whatever their order; the range
  /// is not empty.
  package func sourceRange(of range: Range<Int>) -> Range<Int> {
    var lower = sourceStart(of: range.lowerBound)
    var upper = max(lower, sourceEnd(of: range.upperBound))
    var index = segments.partitionIndex { $0.text.upperBound <= range.lowerBound }
    while index < segments.count, segments[index].text.lowerBound < range.upperBound {
      let text = segments[index].text.clamped(to: range)
      lower = min(lower, sourceStart(of: text.lowerBound))
      upper = max(upper, sourceEnd(of: text.upperBound))
      index += 1
    }
    return lower..<upper
  }

  /// Whether text may be cut at `offset`: not inside a run that stands for a range as a whole.
  package func canCut(at offset: Int) -> Bool {
    guard let segment = segment(holding: offset) else { return true }
    return segment.text.lowerBound == offset || !segment.isWhole
  }

  /// The words of a range of the text, with all that hangs on them, offsets counted from it.
  ///
  /// A mark belongs to the words that it follows; one before all words belongs to the first.
  package func words(_ range: Range<Int>, isFirst: Bool) -> Words {
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let upper = utf8.index(lower, offsetBy: range.count)
    var words = Words(String(text[lower..<upper]))
    words.marks = marks(of: range, isFirst: isFirst).map {
      Words.Mark(at: max(0, min($0.offset, range.upperBound) - range.lowerBound), $0.target)
    }
    words.emphasised = emphasised.compactMap { item in
      item.range.within(range).map { Words.Emphasised($0, item.emphasis) }
    }
    words.sourceLinks = links.compactMap { link in
      link.range.within(range).map { Words.SourceLink($0, target: link.target) }
    }
    return words
  }

  /// The marks that hang on a range of the text.
  package func marks(of range: Range<Int>, isFirst: Bool) -> [Flow.Mark] {
    let first = isFirst ? 0 : marks.partitionIndex { $0.offset <= range.lowerBound }
    let end = marks.partitionIndex { $0.offset <= range.upperBound }
    return first < end ? Array(marks[first..<end]) : []
  }

  private func segment(holding offset: Int) -> Segment? {
    let index = segments.partitionIndex { $0.text.upperBound <= offset }
    return index < segments.count ? segments[index] : nil
  }
}

extension Range<Int> {
  /// The part of this range that lies in another, counted from the other's start; nil if none.
  fileprivate func within(_ other: Range<Int>) -> Range<Int>? {
    let common = clamped(to: other)
    guard !common.isEmpty else { return nil }
    return common.lowerBound - other.lowerBound..<common.upperBound - other.lowerBound
  }
}

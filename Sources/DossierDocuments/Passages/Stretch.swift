/// A sentence and the bytes of the source that its words and marks come from.
///
/// A template may print its arguments in another order than they stand in, so a sentence that is
/// read later can come from bytes that stand earlier.
struct Stretch: Equatable {
  /// Bytes of the words.
  var text: Range<Int>
  /// Bytes of the file, from the first that belongs to it to the last.
  var source: Range<Int>

  init(text: Range<Int>, source: Range<Int>) {
    self.text = text
    self.source = source
  }

  /// `isFirst` where marks before all words hang on it.
  init(_ text: Range<Int>, isFirst: Bool, in flow: Flow) {
    let ranges = [flow.sourceRange(of: text)] + flow.marks(of: text, isFirst: isFirst).map(\.source)
    let start = ranges.map(\.lowerBound).min() ?? 0
    self.init(text: text, source: start..<max(start, ranges.map(\.upperBound).max() ?? start))
  }

  /// The stretches in the order of the source; those whose bytes lie in one another become one,
  /// with all words between them.
  static func sideBySide(_ stretches: [Stretch]) -> [Stretch] {
    var found = stretches
    while true {
      let bySource = joined(found.sorted { $0.source.lowerBound < $1.source.lowerBound }) {
        $0.source.upperBound > $1.source.lowerBound
      }
      let byText = joined(bySource.sorted { $0.text.lowerBound < $1.text.lowerBound }) {
        $0.text.upperBound > $1.text.lowerBound
      }
      if byText.count == found.count { return bySource }
      found = byText
    }
  }

  private static func joined(
    _ stretches: [Stretch], where overlap: (Stretch, Stretch) -> Bool
  ) -> [Stretch] {
    var joined: [Stretch] = []
    for stretch in stretches {
      if let last = joined.last, overlap(last, stretch) {
        joined[joined.count - 1] = last.with(stretch)
      } else {
        joined.append(stretch)
      }
    }
    return joined
  }

  private func with(_ other: Stretch) -> Stretch {
    Stretch(text: text.hull(other.text), source: source.hull(other.source))
  }
}

extension Range<Int> {
  /// The range from the lower of both starts to the higher of both ends.
  fileprivate func hull(_ other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}

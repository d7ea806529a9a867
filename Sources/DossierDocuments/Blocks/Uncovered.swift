import DossierModel

extension SourceDocument {
  /// Runs of bytes other than white space that lie neither in a block nor in an excluded range;
  /// none, where the document is whole.
  package func uncovered() -> [Range<Int>] {
    var isCovered = Array(repeating: false, count: bytes.count)
    var end = 0
    let ranges = blocks.map(\.range) + excluded.map(\.range)
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > end {
      for offset in max(end, range.lowerBound)..<range.upperBound { isCovered[offset] = true }
      end = range.upperBound
    }
    var runs: [Range<Int>] = []
    for offset in bytes.indices where !isCovered[offset] && !bytes[offset].isWhite {
      if let last = runs.last, last.upperBound == offset {
        runs[runs.count - 1] = last.lowerBound..<offset + 1
      } else {
        runs.append(offset..<offset + 1)
      }
    }
    return runs
  }
}

extension [Block] {
  /// The blocks without those cells that hold marks alone: a footnote in a cell of its own belongs
  /// to the cell before it in its table, which takes in its bytes and marks.
  func joiningBareCells() -> [Block] {
    var joined: [Block] = []
    for block in self {
      guard block.flow.text.isEmpty, !block.flow.marks.isEmpty, let table = block.table,
        let last = joined.last, last.table == table,
        last.range.upperBound <= block.range.lowerBound
      else {
        joined.append(block)
        continue
      }
      let end = last.flow.text.utf8.count
      joined[joined.count - 1].range = last.range.lowerBound..<block.range.upperBound
      joined[joined.count - 1].flow.marks += block.flow.marks.map {
        Flow.Mark(at: end, source: $0.source, $0.target)
      }
    }
    return joined
  }
}

extension Block {
  /// The number of the table of which the block is a cell.
  fileprivate var table: Int? {
    guard case .cell(let table, _, _, _) = kind else { return nil }
    return table
  }
}

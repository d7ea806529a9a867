import DossierModel

extension SourceDocument {
  /// The document without blocks that hold marks but no words, such as a cell of a table that
  /// holds references alone: their bytes and marks go to the block before them. With none before
  /// them they belong to no statement.
  package func joiningWordlessBlocks() -> SourceDocument {
    guard blocks.contains(where: { $0.flow.text.isEmpty }) else { return self }
    var joined = self
    joined.blocks = []
    var grown: [Range<Int>] = []
    for block in blocks {
      guard block.flow.text.isEmpty else {
        joined.blocks.append(block)
        continue
      }
      let host = joined.blocks.lastIndex {
        !$0.isNote && $0.range.upperBound <= block.range.lowerBound
      }
      if let host {
        joined.join(block, to: host)
        grown.append(joined.blocks[host].range)
      } else {
        joined.exclude(block)
      }
    }
    joined.includeAgain(in: grown)
    joined.excluded.sort { $0.range.lowerBound < $1.range.lowerBound }
    return joined
  }

  private mutating func join(_ block: Block, to host: Int) {
    let end = blocks[host].flow.text.utf8.count
    blocks[host].range = blocks[host].range.lowerBound..<block.range.upperBound
    blocks[host].flow.marks += block.flow.marks.map {
      Flow.Mark(at: end, source: $0.source, $0.target)
    }
  }

  /// What lies in blocks that grew is excluded no more; `ranges` in the order of their ends.
  private mutating func includeAgain(in ranges: [Range<Int>]) {
    excluded.removeAll { item in
      let index = ranges.partitionIndex { $0.upperBound <= item.range.lowerBound }
      return index < ranges.count && ranges[index].contains(item.range.lowerBound)
    }
  }

  private mutating func exclude(_ block: Block) {
    let range = bytes.trimmingSpace(block.range)
    if !range.isEmpty { excluded.append(ExcludedRange(range, .marksWithoutWords)) }
  }
}

extension Block {
  fileprivate var isNote: Bool {
    if case .note = kind { true } else { false }
  }
}

import DossierModel

/// Finds the statements that a quote lies in.
struct StatementFinder {
  private struct Key: Hashable {
    var source: Source.ID
    var block: Int
  }

  private var passages: [Key: [(range: Range<Int>, statement: Statement.ID)]] = [:]

  init(_ statements: [Statement]) {
    for statement in statements {
      for passage in statement.passages {
        let key = Key(source: passage.passage.source, block: passage.block)
        passages[key, default: []].append((passage.passage.range, statement.id))
      }
    }
    for key in Array(passages.keys) {
      passages[key]?.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  /// In the order of the source; none where it lies in an excluded range.
  func statements(holding found: QuoteAnchor.Found) -> [Statement.ID] {
    let key = Key(source: found.passage.source, block: found.block)
    return passages[key, default: []].filter { $0.range.overlaps(found.passage.range) }
      .map(\.statement)
  }
}

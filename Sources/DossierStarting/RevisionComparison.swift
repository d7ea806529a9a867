import DossierModel

/// What a newer revision of a source changes: by the words of its passages.
struct RevisionComparison: Equatable {
  /// A passage with the statement that it belongs to.
  struct Item: Equatable {
    var statement: Statement.ID
    var text: String
    var range: Range<Int>
  }

  /// A run of passages with the same words that all moved by the same number of bytes.
  struct Move: Equatable {
    var first: Item
    var count: Int
    /// In bytes; negative towards the start of the file.
    var distance: Int
  }

  private(set) var unchanged = 0
  private(set) var moved: [Move] = []
  private(set) var added: [Item] = []
  private(set) var gone: [Item] = []

  /// Takes the passages of the source before and after, in any order.
  init(before: [Item], after: [Item]) {
    let before = before.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let after = after.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var waiting = Dictionary(grouping: before.indices) { before[$0].text }
    var kept: Set<Int> = []
    for item in after {
      guard let old = waiting[item.text]?.first else {
        added.append(item)
        continue
      }
      waiting[item.text]?.removeFirst()
      kept.insert(old)
      note(
        item, distance: item.range.lowerBound - before[old].range.lowerBound,
        isSameLength: item.range.count == before[old].range.count)
    }
    gone = before.indices.filter { !kept.contains($0) }.map { before[$0] }
  }

  private mutating func note(_ item: Item, distance: Int, isSameLength: Bool) {
    if distance == 0, isSameLength {
      unchanged += 1
    } else if let last = moved.last, last.distance == distance {
      moved[moved.count - 1].count += 1
    } else {
      moved.append(Move(first: item, count: 1, distance: distance))
    }
  }

  /// What a person reads, one line each.
  func lines(stillSaid: Set<Statement.ID>) -> [String] {
    let count = moved.reduce(0) { $0 + $1.count }
    var lines = [
      "\(unchanged) unchanged, \(count) moved (same words, other bytes), \(added.count) new, "
        + "\(gone.count) gone"
    ]
    for move in moved {
      let sign = move.distance < 0 ? "" : "+"
      lines.append(
        "moved \(sign)\(move.distance) bytes: \(Self.words(move.first))"
          + (move.count > 1 ? " and \(move.count - 1) after it" : ""))
    }
    lines += added.map { "new: \(Self.words($0))" }
    lines += gone.map { item in
      "gone: \(Self.words(item))"
        + (stillSaid.contains(item.statement) ? " (another source still says so)" : "")
    }
    return lines
  }

  private static func words(_ item: Item) -> String {
    "\(item.statement) “\(item.text)”"
  }
}

extension RevisionComparison {
  /// The passages of a source in some statements.
  static func items(of source: Source.ID, in statements: [Statement]) -> [Item] {
    statements.flatMap { statement in
      statement.passages.filter { $0.passage.source == source }.map {
        Item(statement: statement.id, text: $0.words.text, range: $0.passage.range)
      }
    }
  }
}

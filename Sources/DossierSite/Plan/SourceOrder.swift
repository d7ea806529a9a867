import DossierModel

/// The order in which each source makes its statements.
struct SourceOrder: Sendable {
  private let places: [Source.ID: [Statement.ID: Int]]

  init(_ statements: [Source.ID: [Statement]]) {
    var places: [Source.ID: [Statement.ID: Int]] = [:]
    for (source, own) in statements {
      let starts = own.compactMap { statement in
        statement.passage(in: source).map { ($0.passage.range.lowerBound, statement.id) }
      }
      for (index, start) in starts.sorted(by: { $0.0 < $1.0 }).enumerated() {
        places[source, default: [:]][start.1] = index
      }
    }
    self.places = places
  }

  /// Whether the source says one directly after the other.
  func isFollowed(_ first: Statement.ID, by second: Statement.ID, in source: Source.ID) -> Bool {
    guard let own = places[source], let first = own[first], let second = own[second] else {
      return false
    }
    return second == first + 1
  }
}

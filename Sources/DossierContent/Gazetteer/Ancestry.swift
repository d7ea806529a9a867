import DossierModel

/// Who stands below whom, to find those that stand below themselves.
struct Ancestry<Subject> {
  typealias ID = Identifier<Subject>

  /// The key that names the one above: `parent`.
  let key: String
  private var above: [ID: ID] = [:]
  private var order: [(id: ID, place: FilePosition)] = []

  init(key: String) {
    self.key = key
  }

  mutating func add(_ id: ID, below parent: ID?, at place: FilePosition) {
    guard let parent else { return }
    above[id] = parent
    order.append((id, place))
  }

  /// The first of each circle, with a fault; without what is above it, no circle is left.
  mutating func breakCycles(reporting faults: inout [Diagnostic]) -> Set<ID> {
    var broken: Set<ID> = []
    var cleared: Set<ID> = []
    for (id, place) in order {
      let path = path(from: id, until: cleared)
      if path.last == id, path.count > 1 {
        let circle = path.map { "`\($0)`" }.joined(separator: " → ")
        faults.append(
          Diagnostic(
            .cycle, at: place, "`\(key)` leads in a circle: \(circle)",
            advice: "remove `\(key)` from one of them"))
        above[id] = nil
        broken.insert(id)
      }
      cleared.formUnion(path)
    }
    return broken
  }

  /// From an id upwards, until an id comes again or is known to be part of no circle.
  private func path(from id: ID, until cleared: Set<ID>) -> [ID] {
    var path = [id]
    var seen: Set<ID> = [id]
    while let last = path.last, let next = above[last], !cleared.contains(next) {
      path.append(next)
      if !seen.insert(next).inserted { break }
    }
    return path
  }
}

extension Rule {
  package static let cycle = contract("cycle", "Something lies within itself", "break the circle")
}

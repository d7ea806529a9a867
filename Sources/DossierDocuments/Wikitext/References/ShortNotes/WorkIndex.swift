/// The works of an article, by the names and titles that short notes call them by.
struct WorkIndex: Sendable {
  private(set) var works: [ListedWork] = []
  private var known: Set<String> = []
  /// Places in `works`, by the first word of a family name of the first author.
  private var byFamily: [String: [Int]] = [:]
  /// Places in `works`, by what short citations may call the first author, and by that and a year.
  private var byCall: [Call: [Int]] = [:]
  /// Places in `works`, by the first word of the title.
  private var byTitle: [String: [Int]] = [:]

  /// How a short citation names a work; the year is empty where it has none, nil where it may be any.
  private struct Call: Hashable {
    var words: [String]
    var year: String?
  }

  mutating func add(_ work: ListedWork) {
    guard known.insert("\(work.id) \(work.isListed)").inserted else { return }
    let place = works.count
    works.append(work)
    for first in Set(work.authors.first?.families.compactMap(\.first) ?? []) {
      byFamily[first, default: []].append(place)
    }
    for words in Set(work.authors.first?.calls ?? []) {
      for year in [nil] + (work.years.isEmpty ? [""] : work.years.map(Optional.some)) {
        byCall[Call(words: words, year: year), default: []].append(place)
      }
    }
    if let first = work.title.first { byTitle[first, default: []].append(place) }
  }

  func named(_ word: String) -> [ListedWork] { (byFamily[word] ?? []).map { works[$0] } }

  /// The works whose first author is called so: those of a year, or of none where it is empty.
  func called(_ words: [String], in year: String) -> [ListedWork] {
    (byCall[Call(words: words, year: year)] ?? []).map { works[$0] }
  }

  /// The works whose first author is called so, of whatever year.
  func called(_ words: [String]) -> [ListedWork] {
    (byCall[Call(words: words)] ?? []).map { works[$0] }
  }

  func titled(_ word: String) -> [ListedWork] { (byTitle[word] ?? []).map { works[$0] } }

  /// Works of which some are one, each once: the one that stands in a list, else the first.
  static func distinct(_ works: [ListedWork]) -> [ListedWork] {
    var found: [ListedWork] = []
    for work in works.sorted(by: {
      ($0.isListed ? 0 : 1, $0.offset) < ($1.isListed ? 0 : 1, $1.offset)
    })
    where !found.contains(where: { $0.id == work.id || $0.isSame(as: work) }) {
      found.append(work)
    }
    return found
  }
}

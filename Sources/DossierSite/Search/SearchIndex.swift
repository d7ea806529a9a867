import DossierModel

/// Which words lead to which entries.
///
/// Keys are plain words; with `~` before them, what names sound like; with `=` behind them, whole
/// names, their words parted by spaces.
package struct SearchIndex: Sendable {
  /// Kind by kind.
  package let entries: [SearchEntry]
  /// The entries of each key by their place in the list, each once and in order.
  package let words: [String: [Int]]

  /// Within each kind the entries keep their order: the first is shown first where nothing else
  /// tells. `jobs` is how many threads work at once.
  package init(
    _ all: [SearchEntry], jobs: Int = 1, memory: Memo<SearchEntry, Set<String>>? = nil
  ) {
    let entries = SearchEntry.Kind.allCases.flatMap { kind in all.filter { $0.kind == kind } }
    self.entries = entries
    let keys = Parallel.map(entries, jobs: jobs) { entry in
      memory?.output(for: "\(entry.kind) \(entry.url)", entry, Self.keys) ?? Self.keys(of: entry)
    }
    var words: [String: [Int]] = [:]
    for (place, keys) in keys.enumerated() {
      for key in keys { words[key, default: []].append(place) }
    }
    self.words = words
  }

  static func keys(of entry: SearchEntry) -> Set<String> {
    var keys: Set<String> = []
    for text in [entry.text] + entry.names.map(\.text) + entry.more {
      for word in SearchWords(text).all {
        keys.insert(word.plain)
        if let sound = word.sound { keys.insert("~\(sound)") }
      }
    }
    for name in entry.wholeNames { keys.formUnion(wholeKeys(of: name)) }
    return keys
  }

  private static func wholeKeys(of name: String) -> [String] {
    let words = SearchWords(name).all
    guard !words.isEmpty else { return [] }
    let fold = SearchFold()
    return [
      words.map(\.plain).joined(separator: " ") + "=",
      "~" + words.map { fold.sound($0.plain) }.joined(separator: " ") + "=",
    ]
  }

  /// The keys in the order in which scripts compare texts, each with its entries.
  var lines: [(key: String, line: String)] {
    words.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }.map { key, places in
      var last = 0
      let steps = places.map { place in
        defer { last = place }
        return String(place - last, radix: 36)
      }
      return (key, "\(key)|\(steps.joined(separator: " "))\n")
    }
  }
}

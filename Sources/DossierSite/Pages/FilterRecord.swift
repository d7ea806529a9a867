import DossierTemplates

/// A list to choose from, by which a script hides what does not belong.
struct FilterRecord: Sendable {
  /// The name of the attribute (`data-NAME`) that holds the values of an entry.
  private let name: String
  private let label: String
  private let options: [Option]

  private struct Option: Sendable {
    let value: String
    let title: String
    let count: Int
  }

  /// Options without an entry are left out; nil where there is no choice. They keep their order, or
  /// stand by title, articles passed over.
  init?(
    name: String, label: String, options: [(value: String, title: String)],
    isSorted: Bool = false, counts: [String: Int]
  ) {
    var known = options.compactMap { option in
      counts[option.value].map { Option(value: option.value, title: option.title, count: $0) }
    }
    guard known.count > 1 else { return nil }
    if isSorted {
      known = known.map { (option: $0, key: SortKey($0.title)) }.sorted { $0.key < $1.key }
        .map(\.option)
    }
    (self.name, self.label, self.options) = (name, label, known)
  }

  /// What the templates of pages with filters may use.
  static let fields: Fields<[FilterRecord]> = [
    .list(
      "filters", "lists to choose from",
      [
        .text("name", "the attribute it looks at, without data-", \.name),
        .text("label", "what is chosen", \.label),
        .list("options", "the choices", options, \.options),
      ]
    ) { $0 }
  ]

  private static let options: Fields<Option> = [
    .text("value", "the value of the attribute", \.value),
    .text("title", "what it is called", \.title),
    .text("count", "how many entries have it") { "\($0.count)" },
  ]
}

/// How a title sorts: by its folded words, articles passed over, then by itself.
struct SortKey: Comparable {
  let folded: String
  private let text: String

  init(_ text: String) {
    folded = SearchWords(text).all.map(\.plain).joined(separator: " ")
    self.text = text
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.folded, left.text) < (right.folded, right.text)
  }
}

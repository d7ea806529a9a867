/// A list to choose from, by which a script hides what does not belong.
struct FilterRecord {
  /// The name of the attribute (`data-NAME`) that holds the values of an entry.
  let name: String
  let label: String
  let options: [(value: String, title: String)]
  /// Whether the options stand by title, articles passed over; else they keep their order.
  var isSorted = false

  /// What the template asks for; options without an entry are left out. Nil where there is no
  /// choice.
  func record(counts: [String: Int]) -> TemplateRecord? {
    var options = options.filter { counts[$0.value] != nil }
    guard options.count > 1 else { return nil }
    if isSorted {
      options = options.map { (option: $0, key: SortKey($0.title)) }.sorted { $0.key < $1.key }
        .map(\.option)
    }
    return TemplateRecord([
      "name": .text(name),
      "label": .text(label),
      "options": .list(
        options.map {
          TemplateRecord([
            "value": .text($0.value), "title": .text($0.title),
            "count": .text("\(counts[$0.value] ?? 0)"),
          ])
        }),
    ])
  }

  /// What the templates of filters may use.
  static let schema: [TemplateSchema.Field] = [
    .list(
      "filters", "lists to choose from",
      [
        .text("name", "the attribute it looks at, without data-"),
        .text("label", "what is chosen"),
        .list(
          "options", "the choices",
          [
            .text("value", "the value of the attribute"), .text("title", "what it is called"),
            .text("count", "how many entries have it"),
          ]),
      ])
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

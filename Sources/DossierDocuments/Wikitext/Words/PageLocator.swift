/// Where in a work: "p. 33", from the arguments of a template.
struct PageLocator {
  /// Nil where the template names no place.
  let text: String?

  /// Reads `p`, `pp`, `loc` and the like; of `{{rp|33}}` the first argument too.
  init(_ node: MarkupNode, in writer: FlowWriter, takesFirst: Bool = true) {
    var texts: [String] = []
    for (names, label) in Self.parameters {
      let found = names.lazy.compactMap { writer.tree.argument($0, of: node) }.first
      guard let found else { continue }
      let words = writer.text(found, of: node)
      if !words.isEmpty { texts.append(Self.labelled(words, label)) }
    }
    if texts.isEmpty, takesFirst, let first = writer.tree.argument("1", of: node) {
      let words = writer.text(first, of: node)
      if !words.isEmpty { texts.append(Self.labelled(words, Self.label(for: words))) }
    }
    text = texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  private static let parameters: [([String], String)] = [
    (["p", "page"], "p."), (["pp", "pages"], "pp."), (["loc", "at"], ""),
  ]

  /// The words after their label, unless they bring one along.
  static func labelled(_ words: String, _ label: String) -> String {
    let startsWithNumber = words.utf8.first.map { $0.isDigit } ?? false
    let isRoman = words.unicodeScalars.allSatisfy {
      "ivxlcdmIVXLCDM-–, &".unicodeScalars.contains($0)
    }
    return !label.isEmpty && (startsWithNumber || isRoman) ? "\(label) \(words)" : words
  }

  /// "pp." where the words name more than one page.
  static func label(for words: String) -> String {
    words.unicodeScalars.contains { $0 == "-" || $0 == "–" || $0 == "," || $0 == "&" }
      ? "pp." : "p."
  }
}

import DossierModel

/// The keys by which short citations find a work: last names and year.
struct CitationAnchors {
  /// The most exact first.
  let keys: [String]

  init(_ reference: Reference, _ fields: CitationFields, _ node: MarkupNode, in tree: MarkupTree) {
    var keys: [String] = []
    if let part = tree.argument("ref", of: node) {
      for piece in tree.pieces(part, of: node) {
        let inner = tree.nodes[piece.node]
        guard case .template = inner.kind else { continue }
        let writer = FlowWriter(tree)
        let words = tree.positional(of: inner).map { writer.text($0, of: inner) }
        keys.append(Self.key(words))
      }
    }
    let names = (reference.authors.isEmpty ? reference.editors : reference.authors)
    let families = names.prefix(4).map { Self.family($0) }
    for year in Self.years(reference, fields) where !families.isEmpty {
      for count in stride(from: families.count, through: 1, by: -1) {
        keys.append(Self.key(families.prefix(count) + [year]))
      }
      keys.append(Self.key(names.prefix(4).map(\.family) + [year]))
    }
    self.keys = keys
  }

  /// Words in lower case, without what only sets them apart.
  static func key(_ words: [String]) -> String {
    words.map { word in
      word.lowercased().split { $0 == " " || $0 == "," }.joined(separator: " ")
    }
    .filter { !$0.isEmpty }
    .joined(separator: "|")
  }

  /// "Kane" of "Kane, Douglas T.".
  private static func family(_ name: Reference.Name) -> String {
    let family = name.family
    return family.firstIndex(of: ",").map { String(family[..<$0]) } ?? family
  }

  /// `2000a` as it is written, then the plain year.
  private static func years(_ reference: Reference, _ fields: CitationFields) -> [String] {
    let written = [fields.text("year"), fields.text("date")].compactMap(\.self)
    let years = written.compactMap { text in
      text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        .last { $0.utf8.count >= 4 && $0.utf8.prefix(4).allSatisfy(\.isDigit) }
    }
    let issued = reference.issued.map { ["\($0.year)"] } ?? []
    var seen: Set<String> = []
    return (years + issued).filter { seen.insert($0).inserted }
  }
}

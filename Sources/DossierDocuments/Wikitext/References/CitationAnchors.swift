import DossierModel

/// The names by which short citations find a work: those of `ref=`, and the years.
struct CitationAnchors {
  /// Of `ref={{harvid|…}}` or `ref=CITEREF…`.
  private(set) var keys: [String] = []
  /// See `WorkYears`.
  var years: Set<String>

  init(_ reference: Reference, _ fields: CitationFields, _ node: MarkupNode, in tree: MarkupTree) {
    let written = ["year", "date"].compactMap(fields.text)
    var years = WorkYears.of(written, issued: reference.issued)
    years.formUnion(written.map { $0.lowercased().trimmingWhite })
    let first = fields.details.filter { $0.variable == "original-date" }.map(\.text)
    self.years = years.union(WorkYears.of(first, issued: nil))
    guard let part = tree.argument("ref", of: node) else { return }
    for piece in tree.pieces(part, of: node) {
      let inner = tree.nodes[piece.node]
      let writer = FlowWriter(tree)
      if case .template = inner.kind {
        keys.append(Self.key(tree.positional(of: inner).map { writer.text($0, of: inner) }))
      } else if case .text = inner.kind {
        let text = tree.bytes.text(piece.range).trimmingWhite
        if text.hasPrefix(Self.prefix) { keys.append(Self.key([String(text.dropFirst(7))])) }
      }
    }
  }

  private static let prefix = "CITEREF"

  /// Words in lower case in one, as the anchors of an article have them, without what only sets
  /// them apart.
  static func key(_ words: [String]) -> String {
    words.map { word in
      word.lowercased().split { $0 == " " || $0 == "," || $0 == "_" }.joined()
    }
    .joined()
  }
}

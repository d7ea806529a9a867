import DossierModel

/// A line of a gallery: `File:Mons.jpg|alt=A tower|The belfry`.
struct GalleryLine {
  /// What stands after the pipes of the file and its options; empty where there is nothing.
  let caption: [Piece]

  init(_ line: [Piece], in tree: MarkupTree) {
    let pieces = line.filter { piece in
      if case .tag(let tag) = tree.nodes[piece.node].kind { tag.name != "gallery" } else { true }
    }
    var caption = Self.afterPipe(pieces, in: tree)
    while let first = caption.first,
      Self.options.contains(where: { option in
        tree.bytes.text(tree.bytes.trimmed(first.range)).hasPrefix(option)
      })
    {
      caption = Self.afterPipe(caption, in: tree)
    }
    self.caption = caption.allSatisfy { tree.bytes.trimmed($0.range).isEmpty } ? [] : caption
  }

  private static let options = ["alt=", "link=", "page=", "lang="]

  /// What stands after the first pipe in a text; nothing where there is none.
  private static func afterPipe(_ pieces: [Piece], in tree: MarkupTree) -> [Piece] {
    for (index, piece) in pieces.enumerated() where tree.nodes[piece.node].kind == .text {
      guard let pipe = tree.bytes[piece.range].firstIndex(of: Byte.pipe) else { continue }
      var rest = Array(pieces[index...])
      rest[0].range = pipe + 1..<piece.range.upperBound
      return rest
    }
    return []
  }
}

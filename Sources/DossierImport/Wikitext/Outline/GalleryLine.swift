/// A line of a gallery: `File:Mons.jpg|The belfry`.
struct GalleryLine {
  /// What stands after the first pipe; empty where there is none.
  let caption: [Piece]

  init(_ line: [Piece], in tree: MarkupTree) {
    var caption: [Piece] = []
    for piece in line {
      switch tree.nodes[piece.node].kind {
      case .tag(let tag) where tag.name == "gallery": continue
      case .text where caption.isEmpty:
        guard let pipe = tree.bytes[piece.range].firstIndex(of: Byte.pipe) else { continue }
        caption.append(Piece(node: piece.node, range: pipe + 1..<piece.range.upperBound))
      default:
        if !caption.isEmpty { caption.append(piece) }
      }
    }
    self.caption = caption.allSatisfy { tree.bytes.trimmed($0.range).isEmpty } ? [] : caption
  }
}

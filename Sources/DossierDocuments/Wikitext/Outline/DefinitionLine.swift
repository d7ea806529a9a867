import DossierModel

/// A line of a list that holds a term and what it means: `;Term : definition`.
enum DefinitionLine {
  /// The words before and behind the first colon that stands in no link, template or tag and is no
  /// part of an address; nil where there is none.
  static func divide(
    _ pieces: [Piece], in tree: MarkupTree
  ) -> (term: [Piece], definition: [Piece])? {
    var open = 0
    for (index, piece) in pieces.enumerated() {
      switch tree.nodes[piece.node].kind {
      case .tag(let tag) where tag.form == .open && !Tag.void.contains(tag.name): open += 1
      case .tag(let tag) where tag.form == .close: open = max(0, open - 1)
      case .text where open == 0:
        guard let colon = colon(in: piece.range, of: tree.bytes) else { continue }
        let before = Piece(node: piece.node, range: piece.range.lowerBound..<colon)
        let behind = Piece(node: piece.node, range: colon + 1..<piece.range.upperBound)
        return (pieces[..<index] + [before], [behind] + pieces[(index + 1)...])
      default: continue
      }
    }
    return nil
  }

  private static func colon(in range: Range<Int>, of bytes: [UInt8]) -> Int? {
    range.first { bytes[$0] == Byte.colon && !bytes.has("://", at: $0) }
  }
}

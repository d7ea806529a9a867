import DossierModel

extension FlowWriter {
  mutating func writeLink(_ node: MarkupNode, trail: Int) {
    let target = tree.target(of: node)
    switch LinkTarget(target) {
    case .file: writeCaption(node)
    case .category, .elsewhere: break
    case .article: writeArticleLink(node, target: target, trail: trail)
    }
  }

  private mutating func writeArticleLink(_ node: MarkupNode, target: String, trail: Int) {
    waiting.append(.endLink(start: builder.offset, target: target))
    if trail > 0 {
      waiting.append(.bytes(node.range.upperBound - trail..<node.range.upperBound))
    }
    // All behind the first pipe is the text, further pipes with it.
    if node.parts.dropFirst().contains(where: { !tree.isBlank($0, of: node) }) {
      let shown = node.children[node.parts[1].children.lowerBound...]
      waiting.append(.pieces(tree.pieces(shown)[...]))
    } else if target.hasPrefix(":") {
      let start = tree.bytes.trimmed(node.parts[0].range).lowerBound
      waiting.append(.bytes(start + 1..<node.parts[0].range.upperBound))
    } else {
      waiting.append(.pieces(tree.pieces(node.parts[0], of: node)[...]))
    }
  }

  /// A picture within a line shows its caption only where it is set apart.
  private mutating func writeCaption(_ node: MarkupNode) {
    let file = FileLink(node, in: tree)
    guard file.isSetApart, let caption = file.caption else { return }
    waiting.append(.pieces(tree.pieces(caption, of: node)[...]))
  }

  /// Without a text of its own a link to an address shows the address.
  mutating func writeExternalLink(_ node: MarkupNode, _ url: Range<Int>) {
    // The white space behind the address parts it from its text.
    var start = url.upperBound
    while start < node.range.upperBound, tree.bytes[start].isWhite { start += 1 }
    let shown = tree.pieces(node.children).map { piece in
      Piece(
        node: piece.node,
        range: min(
          max(piece.range.lowerBound, start), piece.range.upperBound)..<piece.range
          .upperBound)
    }
    if shown.allSatisfy({ tree.isBlank($0) || $0.range.isEmpty }) {
      waiting.append(.bytes(url))
    } else {
      waiting.append(.pieces(shown[...]))
    }
  }
}

/// A link to a picture or film: how it is set and its caption.
struct FileLink {
  /// The last part that is no option; nil where there is none.
  let caption: MarkupNode.Part?
  /// Whether it is set in a frame or at a side, with its caption below.
  let isSetApart: Bool

  init(_ node: MarkupNode, in tree: MarkupTree) {
    var caption: MarkupNode.Part?
    var isSetApart = false
    for part in node.parts.dropFirst() {
      // Options are short; a caption need not be read to be told from one.
      let words = tree.bytes.text(tree.bytes.trimmed(part.range).prefix(40))
      if Self.frames.contains(words) || words.hasPrefix("thumb=") {
        isSetApart = true
      } else if Self.sides.contains(words) {
        isSetApart = true
      } else if !Self.isOption(words), !tree.isBlank(part, of: node) {
        caption = part
      }
    }
    self.caption = caption
    self.isSetApart = isSetApart
  }

  private static let frames: Set<String> = ["thumb", "thumbnail", "frame", "framed", "enframed"]

  private static let sides: Set<String> = ["left", "right", "center", "centre", "none"]

  private static let options: Set<String> = [
    "border", "frameless", "baseline", "middle",
    "sub", "super", "text-top", "text-bottom", "top", "bottom", "upright", "loop", "muted",
  ]

  private static let settings = [
    "alt=", "link=", "page=", "lang=", "class=", "upright=", "upright ", "thumbtime=", "start=",
    "end=", "alt =", "link =",
  ]

  private static func isOption(_ words: String) -> Bool {
    options.contains(words) || settings.contains { words.hasPrefix($0) } || isSize(words)
  }

  /// `250px`, `x120px`, `200x120 px`, and a bare number or `widthpx`, which are slips for one.
  private static func isSize(_ words: String) -> Bool {
    if words.hasSuffix("px"), words.utf8.allSatisfy({ $0.isLetter || $0.isDigit }) { return true }
    let number = words.hasSuffix("px") ? words.dropLast(2) : words[...]
    return number.utf8.contains(where: \.isDigit)
      && number.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "x") || $0 == Byte.space }
  }
}

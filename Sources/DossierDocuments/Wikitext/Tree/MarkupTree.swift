import DossierModel

/// A source as a tree of markup: every byte belongs to one innermost node.
struct MarkupTree: Sendable {
  let bytes: [UInt8]
  /// Children stand before their parents; the root is the last.
  let nodes: [MarkupNode]
  /// Delimiters that open or close nothing, in the order of the source.
  let faults: [MarkupFault]

  var root: MarkupNode { nodes[nodes.count - 1] }

  /// The value of an argument or the text of a link as pieces to read.
  func pieces(_ part: MarkupNode.Part, of node: MarkupNode) -> [Piece] {
    pieces(node.children[part.children])
  }

  /// Some nodes as pieces to read.
  func pieces(_ children: some Sequence<Int>) -> [Piece] {
    children.map { Piece(node: $0, range: nodes[$0].range) }
  }

  /// The target of a link as written, without comments; beyond a thousand bytes, which no title
  /// has, it is cut.
  func target(of node: MarkupNode) -> String {
    let part = node.parts[0]
    guard part.children.count > 1 else {
      return bytes.text(bytes.trimmed(part.range).prefix(1_000))
    }
    let words = node.children[part.children].prefix(20).filter { nodes[$0].kind != .comment }
    return words.map { bytes.text(nodes[$0].range.prefix(1_000)) }.joined().trimmingWhite
  }

  /// The argument of this name, or at this place among those without one.
  func argument(_ name: String, of node: MarkupNode) -> MarkupNode.Part? {
    if let place = Int(name), let part = positional(of: node).dropFirst(place - 1).first {
      return part
    }
    return node.parts.dropFirst().last { part in
      part.name.map { bytes.equals(bytes.trimmed($0), name) } ?? false
    }
  }

  /// The arguments without a name, in their order.
  func positional(of node: MarkupNode) -> [MarkupNode.Part] {
    node.parts.dropFirst().filter { $0.name == nil }
  }

  /// Whether nothing but white space and comments stands in a part.
  func isBlank(_ part: MarkupNode.Part, of node: MarkupNode) -> Bool {
    bytes.trimmed(part.value).isEmpty
      || node.children[part.children].allSatisfy {
        isBlank(Piece(node: $0, range: nodes[$0].range))
      }
  }

  /// Whether a piece is white space, a comment or says only which pages show what.
  func isBlank(_ piece: Piece) -> Bool {
    switch nodes[piece.node].kind {
    case .newline, .comment: true
    case .tag(let tag), .raw(let tag, _): Tag.inclusion.contains(tag.name)
    case .text: bytes.trimmed(piece.range).isEmpty
    default: false
    }
  }
}

/// A node, or a stretch of one that is text.
struct Piece: Sendable, Equatable {
  var node: Int
  var range: Range<Int>
}

/// A delimiter that opens or closes nothing.
struct MarkupFault: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case unclosedTemplate, unclosedLink, unclosedReference, unclosedComment
    /// One thing in another beyond the depth that is read.
    case tooDeep
  }

  var kind: Kind
  var offset: Int
}

extension [UInt8] {
  /// Whether the bytes of a range are those of a text.
  func equals(_ range: Range<Int>, _ text: String) -> Bool {
    range.count == text.utf8.count && self[range].elementsEqual(text.utf8)
  }
}

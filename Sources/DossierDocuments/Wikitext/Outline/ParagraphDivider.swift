import DossierModel

/// Parts the words of a paragraph from what merely stands beside them: hatnotes, pictures,
/// categories, infoboxes.
struct ParagraphDivider {
  let tree: MarkupTree

  func divide(_ pieces: [Piece]) -> [Element] {
    var elements: [Element] = []
    var words: [Piece] = []
    for line in lines(of: pieces) {
      let standsAlone = line.allSatisfy { isDetached($0) }
      for piece in line {
        if standsApart(piece) || standsAlone && !tree.isBlank(piece) {
          elements += paragraph(words)
          words = []
          elements.append(Element(kind: .alone, range: piece.range, pieces: [piece]))
        } else {
          words.append(piece)
        }
      }
    }
    return elements + paragraph(words)
  }

  /// Each with its line feed.
  private func lines(of pieces: [Piece]) -> [ArraySlice<Piece>] {
    var lines: [ArraySlice<Piece>] = []
    var start = 0
    for (index, piece) in pieces.enumerated() where tree.nodes[piece.node].kind == .newline {
      lines.append(pieces[start...index])
      start = index + 1
    }
    lines.append(pieces[start...])
    return lines
  }

  /// A paragraph; what is detached at its ends stands alone.
  private func paragraph(_ pieces: [Piece]) -> [Element] {
    let leading = pieces.prefix { isDetached($0) }
    let rest = pieces.dropFirst(leading.count)
    let trailing = rest.reversed().prefix { isDetached($0) }.reversed()
    let words = Array(rest.dropLast(trailing.count))
    var elements = leading.compactMap(alone)
    if let first = words.first, let last = words.last {
      let range = tree.bytes.trimmed(first.range.lowerBound..<last.range.upperBound)
      elements.append(Element(kind: .paragraph, range: range, pieces: words))
    }
    return elements + trailing.compactMap(alone)
  }

  private func alone(_ piece: Piece) -> Element? {
    let isWhite = tree.bytes.trimmed(piece.range).isEmpty
    return isWhite ? nil : Element(kind: .alone, range: piece.range, pieces: [piece])
  }

  /// Whether a piece parts the words before it from those after it.
  private func standsApart(_ piece: Piece) -> Bool {
    let node = tree.nodes[piece.node]
    switch node.kind {
    case .template(let name):
      switch TemplateReadings.standard[name] {
      case .infobox, .captions: return true
      default: return false
      }
    case .link:
      guard kind(of: node) == .file else { return false }
      return FileLink(node, in: tree).isSetApart
    case .raw(let tag, _): return tag.name == "imagemap"
    default: return false
    }
  }

  /// Whether a piece is no part of the words that it stands beside.
  private func isDetached(_ piece: Piece) -> Bool {
    if tree.isBlank(piece) { return true }
    let node = tree.nodes[piece.node]
    switch node.kind {
    case .behaviourSwitch: return true
    case .link: return kind(of: node) != .article
    case .tag(let tag): return Tag.blocks.contains(tag.name) || tag.name == "references"
    case .template(let name):
      switch TemplateReadings.standard[name] {
      case .excluded: return true
      case .computed(.coordinates): return isTitleOnly(node)
      case nil: return UnknownTemplate(node, in: tree).isWordless
      default: return false
      }
    default: return false
    }
  }

  private func kind(of node: MarkupNode) -> LinkTarget {
    LinkTarget(tree.target(of: node))
  }

  private func isTitleOnly(_ node: MarkupNode) -> Bool {
    guard let display = tree.argument("display", of: node) else { return false }
    let words = tree.bytes.text(display.value)
    return words.contains("title") && !words.contains("inline")
  }
}

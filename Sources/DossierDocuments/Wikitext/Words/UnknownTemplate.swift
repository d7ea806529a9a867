import DossierLanguages
import DossierModel

/// What is kept of a template that is not known, so that none drops a word unseen.
struct UnknownTemplate {
  /// The arguments that are shown, in the order in which they stand: those without a name, those
  /// named by a number, and of the others those that hold a reference, a link or three words.
  let kept: [MarkupNode.Part]
  /// Whether an argument that is not shown may hold more than a setting of the layout.
  let leavesWords: Bool
  /// The state that the template names by its code, as `{{USA}}` does.
  let country: String?
  /// What stands behind the colon of a parser function: `{{#func: words}}`.
  let subject: ArraySlice<Piece>

  init(_ node: MarkupNode, in tree: MarkupTree) {
    var kept: [MarkupNode.Part] = []
    var leavesWords = false
    for part in node.parts.dropFirst() where !tree.isBlank(part, of: node) {
      if Self.keeps(part, of: node, in: tree) {
        kept.append(part)
      } else if let name = part.name {
        leavesWords = leavesWords || !Self.isSetting(tree.bytes.text(tree.bytes.trimmed(name)))
      }
    }
    self.kept = kept
    self.leavesWords = leavesWords
    let name = FunctionName(node, in: tree)
    subject = name.isFunction ? name.pieces : []
    country = node.parts.count == 1 ? Countries.coded(name.written) : nil
  }

  /// Whether it shows nothing where it stands.
  var isWordless: Bool { kept.isEmpty && country == nil && subject.isEmpty }

  private static func keeps(
    _ part: MarkupNode.Part, of node: MarkupNode, in tree: MarkupTree
  ) -> Bool {
    guard let name = part.name else { return true }
    if tree.isNumber(name) { return true }
    return tree.holdsReferenceOrLink(part, of: node) || tree.holdsThreeWords(part, of: node)
  }

  /// Whether an argument of this name sets how the template looks.
  private static func isSetting(_ name: String) -> Bool {
    settings.contains(name.lowercased())
  }

  private static let settings: Set<String> = Set(
    FactTable.rows(PackageResources.template_settings_tsv).flatMap {
      $0.flatMap { $0.split(separator: ";").map(String.init) }
    })
}

/// The name of a parser function and what stands behind its colon: `#if: words`.
struct FunctionName {
  /// The whole name as the source writes it.
  let written: String
  /// What stands behind the first colon; nothing where no words do.
  let pieces: ArraySlice<Piece>

  init(_ node: MarkupNode, in tree: MarkupTree) {
    let part = node.parts[0]
    written = tree.bytes.text(tree.bytes.trimmed(part.range).prefix(255))
    var pieces = tree.pieces(part, of: node)[...]
    while let first = pieces.first {
      if tree.nodes[first.node].kind == .text,
        let colon = tree.bytes[first.range].firstIndex(of: Byte.colon)
      {
        pieces[pieces.startIndex].range = colon + 1..<first.range.upperBound
        break
      }
      pieces = pieces.dropFirst()
    }
    self.pieces = pieces.allSatisfy { tree.isBlank($0) } ? [] : pieces
  }

  /// Parser functions that are no words of a title begin with a hash.
  var isFunction: Bool { written.utf8.first == Byte.hash }
}

extension MarkupTree {
  /// Whether the name of an argument is its place.
  fileprivate func isNumber(_ name: Range<Int>) -> Bool {
    let name = bytes.trimmed(name)
    return !name.isEmpty && bytes[name].allSatisfy(\.isDigit)
  }

  /// Whether a reference, a note, a work or a link stands in a part, at any depth.
  fileprivate func holdsReferenceOrLink(_ part: MarkupNode.Part, of node: MarkupNode) -> Bool {
    var waiting = Array(node.children[part.children])
    while let index = waiting.popLast() {
      let node = nodes[index]
      switch node.kind {
      case .reference, .externalLink: return true
      case .link where LinkTarget(target(of: node)) == .article: return true
      case .template(let name) where TemplateReadings.standard[name]?.isReference == true:
        return true
      default: waiting += node.children
      }
    }
    return false
  }

  fileprivate func holdsThreeWords(_ part: MarkupNode.Part, of node: MarkupNode) -> Bool {
    let text = FlowWriter.flow(of: pieces(part, of: node), in: self).text
    return text.utf8.split { $0.isWhite }.count > 2
  }
}

extension TemplateReading {
  fileprivate var isReference: Bool {
    switch self {
    case .citation, .shortCitation, .note, .reference, .named: true
    default: false
    }
  }
}

extension FlowWriter {
  /// Shows what is kept of a template that is not known: words with a name on lines of their own.
  mutating func writeUnknown(_ node: MarkupNode) {
    let unknown = UnknownTemplate(node, in: tree)
    if let country = unknown.country {
      builder.append(country, standingFor: node.range)
      return
    }
    if unknown.isWordless { builder.passOver() }
    if unknown.kept.contains(where: isNamed) {
      waiting.append(.lineBreak(node.range.upperBound - 2..<node.range.upperBound))
    }
    for (offset, part) in unknown.kept.enumerated().reversed() {
      let pipe = part.range.lowerBound - 1..<part.range.lowerBound
      waiting.append(.pieces(tree.pieces(part, of: node)[...]))
      if isNamed(part) {
        waiting.append(.lineBreak(pipe))
      } else if offset > 0 || !unknown.subject.isEmpty {
        waiting.append(.space(pipe))
      }
    }
    if !unknown.subject.isEmpty { waiting.append(.pieces(unknown.subject)) }
  }

  private func isNamed(_ part: MarkupNode.Part) -> Bool {
    part.name.map { !tree.isNumber($0) } ?? false
  }
}

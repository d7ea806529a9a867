import DossierModel

extension FlowWriter {
  mutating func writeTemplate(_ index: Int) {
    let node = tree.nodes[index]
    guard case .template(let name) = node.kind else { return }
    let reading = TemplateReadings.standard[name]
    switch reading {
    case .excluded, .hidden, .infobox: builder.passOver()
    case .shown(let names): showFirst(of: names, node)
    case .sequence, .prefixed, .around, .labelled, .apposed: writePieces(reading, node)
    case .condition: writeCondition(node)
    case .joined(let separator): show(tree.positional(of: node), of: node, between: separator)
    case .fixed(let text): writeFixed(text, node.range)
    case .fallingBack(let text) where parts(["1"], of: node).isEmpty: writeFixed(text, node.range)
    case .fallingBack: showFirst(of: ["1"], node)
    case .lineBreak: breakLine(node.range)
    case .list: showLines(parts(["title"], of: node) + tree.positional(of: node), of: node)
    case .quotation(let names), .captions(let names):
      showLines(parts(names, of: node), of: node)
    case .computed(let kind): writeComputed(kind, node, name)
    case .mark(let flag, let names): writeFlag(flag, names, node)
    case .citation: writeCitation(index)
    case .shortCitation(let isMark): writeShortCitation(index, isMark: isMark)
    case .note, .reference, .named: writeMarks(of: index)
    case .page: writePage(node)
    case nil: writeUnknown(node)
    }
  }

  /// Marks of the references or the note that a node stands for.
  mutating func writeMarks(of index: Int) {
    guard let marks else { return }
    for target in marks.targets[index] ?? [] {
      builder.append(target, source: tree.nodes[index].range)
    }
  }

  /// The arguments of these names that hold something, each once, in this order.
  package func parts(_ names: [String], of node: MarkupNode) -> [MarkupNode.Part] {
    var found: [MarkupNode.Part] = []
    for name in names {
      guard let part = tree.argument(name, of: node), !tree.isBlank(part, of: node),
        !found.contains(part)
      else { continue }
      found.append(part)
    }
    return found
  }

  mutating func showFirst(of names: [String], _ node: MarkupNode) {
    guard let part = parts(names, of: node).first else { return }
    waiting.append(.pieces(tree.pieces(part, of: node)[...]))
  }

  mutating func show(
    _ parts: [MarkupNode.Part], of node: MarkupNode, between separator: String
  ) {
    let shown = parts.filter { !tree.isBlank($0, of: node) }
    for (offset, part) in shown.enumerated().reversed() {
      waiting.append(.pieces(tree.pieces(part, of: node)[...]))
      guard offset > 0 else { continue }
      let pipe = part.range.lowerBound - 1..<part.range.lowerBound
      waiting.append(.text(separator, pipe))
    }
  }

  /// Each on a line of its own, and what follows on another.
  private mutating func showLines(_ parts: [MarkupNode.Part], of node: MarkupNode) {
    waiting.append(.lineBreak(node.range.upperBound - 2..<node.range.upperBound))
    for part in parts.reversed() {
      let pipe = part.range.lowerBound - 1..<part.range.lowerBound
      waiting.append(.pieces(tree.pieces(part, of: node)[...]))
      waiting.append(.lineBreak(pipe))
    }
  }

  /// Adds a text that stands for a range; spaces at its ends are white space.
  mutating func writeFixed(_ text: String, _ range: Range<Int>) {
    let words = text.trimmingWhite
    if text.utf8.first == Byte.space { builder.appendSpace(range) }
    guard !words.isEmpty else { return }
    builder.append(words, standingFor: range)
    if text.utf8.last == Byte.space { builder.appendSpace(range) }
  }

  /// A flag hangs on the words that it marks.
  private mutating func writeFlag(
    _ flag: Statement.Flag, _ names: [String], _ node: MarkupNode
  ) {
    if marks != nil { waiting.append(.mark(.flag(flag), node.range)) }
    showFirst(of: names, node)
  }

  private mutating func writeComputed(
    _ kind: ComputedText.Kind, _ node: MarkupNode, _ name: String
  ) {
    guard depth < Self.depthLimit else {
      show(tree.positional(of: node), of: node, between: " ")
      return
    }
    let computed = ComputedText(writer: argumentReader, node: node, name: name)
    let words = computed.text(kind)?.split { $0 == " " || $0 == "\n" } ?? []
    if !words.isEmpty {
      builder.append(words.joined(separator: " "), standingFor: node.range)
    } else {
      builder.passOver()
    }
  }

  /// A writer for the texts of arguments, which shares none of what was written so far.
  private var argumentReader: FlowWriter {
    var reader = FlowWriter(tree)
    reader.depth = depth
    return reader
  }

  /// From the opening braces to the first argument.
  func templateHead(_ node: MarkupNode) -> Range<Int> {
    node.range.lowerBound..<node.parts[0].range.upperBound
  }
}

extension FlowWriter {
  private mutating func writeCitation(_ index: Int) {
    guard showsCitations, depth == 0 else { return }
    let node = tree.nodes[index]
    guard let marks else {
      show(parts(["title"], of: node), of: node, between: " ")
      return
    }
    if let text = marks.texts[index] { builder.append(text, standingFor: node.range) }
    writeMarks(of: index)
  }

  private mutating func writeShortCitation(_ index: Int, isMark: Bool) {
    guard showsCitations, depth == 0 else { return }
    if !isMark || marks == nil {
      let citation = ShortCitation(tree.nodes[index], in: tree)
      builder.append(citation.text, standingFor: tree.nodes[index].range)
    }
    writeMarks(of: index)
  }

  private mutating func writePage(_ node: MarkupNode) {
    guard marks != nil, let locator = PageLocator(node, in: argumentReader).text else { return }
    if !builder.locate(locator, source: node.range) {
      builder.append(.unresolved("[\(locator)]"), source: node.range)
    }
  }
}

/// Turns cmark's tree into values, without recursion.
///
/// Block quotes, lists and emphasis nested deeper than `depthLimit` lose their wrapping, never
/// their words, so that whoever walks the values can do so by recursion.
struct TreeConverter {
  static let depthLimit = 100

  private var numbering: FootnoteNumbering
  private var slugs: HeadingSlugs
  private let lineOffset: Int
  private var open: [OpenNode] = []

  init(numbering: FootnoteNumbering, slugs: HeadingSlugs, lineOffset: Int) {
    self.numbering = numbering
    self.slugs = slugs
    self.lineOffset = lineOffset
  }

  /// The blocks that a node, or what stands in it where it is no block itself, amounts to.
  mutating func convert(_ node: CMarkNode) -> [MarkdownBlock] {
    open = [OpenNode(node, kind: .other, line: node.line)]
    node.walk { node, isEntering in
      if isEntering { enter(node) } else { leave(node) }
    }
    return open.first?.blocks ?? []
  }

  /// The notes that were used so far, and those that are used in them, in order of first use.
  mutating func convertFootnotes(_ definitions: [CMarkNode]) -> [MarkdownFootnote] {
    var footnotes: [MarkdownFootnote] = []
    while footnotes.count < numbering.order.count {
      let index = numbering.order[footnotes.count]
      let definition = definitions[index]
      footnotes.append(
        MarkdownFootnote(
          label: numbering.label(at: index), blocks: convert(definition),
          line: definition.line + lineOffset))
    }
    return footnotes
  }

  private mutating func enter(_ node: CMarkNode) {
    let kind = node.kind
    switch kind {
    case .text: change { $0.appendText(of: node) }
    case .softBreak: append(.softBreak)
    case .lineBreak: append(.lineBreak)
    case .code: append(.code(node.literal))
    case .inlineHTML: append(.html(node.literal))
    case .footnoteMark: appendMark(node)
    case .thematicBreak: append(.thematicBreak(line: line(of: node)))
    case .html: append(.html(node.literal, line: line(of: node)))
    case .codeBlock:
      append(.codeBlock(info: node.fenceInfo, text: node.literal, line: line(of: node)))
    default:
      if opens(node, kind) { open.append(OpenNode(node, kind: kind, line: line(of: node))) }
    }
  }

  private func opens(_ node: CMarkNode, _ kind: CMarkNode.Kind) -> Bool {
    switch kind {
    case .blockQuote, .list, .emphasis, .strong, .link, .image: open.count <= Self.depthLimit
    case .item, .taskItem: open.last?.kind == .list && open.last?.node == node.parent
    case .other, .footnoteDefinition: false
    default: true
    }
  }

  private mutating func leave(_ node: CMarkNode) {
    guard open.count > 1, open[open.count - 1].node == node else { return }
    var last = open.removeLast()
    switch last.kind {
    case .paragraph: append(.paragraph(last.takeInlines(), line: last.line))
    case .heading:
      let heading = heading(&last)
      append(.heading(heading))
    case .blockQuote: append(.blockQuote(last.blocks, line: last.line))
    case .list: append(.list(list(last)))
    case .table: append(.table(table(last)))
    case .item:
      let item = MarkdownListItem(blocks: last.blocks, line: last.line)
      change { $0.items.append(item) }
    case .taskItem:
      let item = task(last)
      change { $0.items.append(item) }
    case .tableCell:
      let cell = last.takeInlines()
      change { $0.cells.append(cell) }
    case .tableRow, .tableHeader:
      let cells = last.cells
      change { $0.rows.append(cells) }
    case .emphasis: append(.emphasis(last.takeInlines()))
    case .strong: append(.strong(last.takeInlines()))
    case .link: append(.link(link(&last)))
    case .image: append(.image(image(&last)))
    default: break
    }
  }

  /// A mark inside an image's alternative can't be shown, so it doesn't count.
  private mutating func appendMark(_ node: CMarkNode) {
    guard !open.contains(where: { $0.kind == .image }) else { return }
    if let place = Int(node.literal), let mark = numbering.use(place, line: line(of: node)) {
      append(.footnoteMark(mark))
    }
  }

  private mutating func append(_ inline: MarkdownInline) {
    change { $0.append(inline) }
  }

  private mutating func append(_ block: MarkdownBlock) {
    change { $0.blocks.append(block) }
  }

  private mutating func change(_ edit: (inout OpenNode) -> Void) {
    edit(&open[open.count - 1])
  }

  /// The line of a node, or of what it stands in where cmark doesn't know it.
  private func line(of node: CMarkNode) -> Int {
    node.line > 0 ? node.line + lineOffset : open.last?.line ?? 1 + lineOffset
  }
}

extension TreeConverter {
  private mutating func heading(_ open: inout OpenNode) -> MarkdownHeading {
    let inlines = open.takeInlines()
    return MarkdownHeading(
      level: open.node.headingLevel, id: slugs.slug(for: inlines.plainText), inlines: inlines,
      line: open.line)
  }

  private func list(_ open: OpenNode) -> MarkdownList {
    let isOrdered = open.node.isOrdered
    return MarkdownList(
      isOrdered: isOrdered, start: isOrdered ? open.node.listStart : 1,
      isTight: open.node.isTight, items: open.items, line: open.line)
  }

  private func task(_ open: OpenNode) -> MarkdownListItem {
    MarkdownListItem(
      task: open.node.isChecked ? .done : .open, blocks: open.blocks, line: open.line)
  }

  private func table(_ open: OpenNode) -> MarkdownTable {
    MarkdownTable(
      alignments: open.node.alignments, header: open.rows.first ?? [],
      rows: Array(open.rows.dropFirst()), line: open.line)
  }

  private func link(_ open: inout OpenNode) -> MarkdownLink {
    MarkdownLink(
      destination: open.node.url, title: open.node.title, children: open.takeInlines(),
      line: open.line)
  }

  private func image(_ open: inout OpenNode) -> MarkdownImage {
    MarkdownImage(
      source: open.node.url, title: open.node.title, alternative: open.takeInlines().plainText,
      line: open.line)
  }
}

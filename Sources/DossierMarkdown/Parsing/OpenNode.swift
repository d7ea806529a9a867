/// A node whose end hasn't come yet, with what was collected inside it.
struct OpenNode {
  let node: CMarkNode
  let kind: CMarkNode.Kind
  let line: Int
  var blocks: [MarkdownBlock] = []
  var items: [MarkdownListItem] = []
  var cells: [[MarkdownInline]] = []
  var rows: [[[MarkdownInline]]] = []
  private var collected: [MarkdownInline] = []
  /// cmark cuts text at every sign that might mean something: it is put together again here.
  private var text: [UInt8] = []

  init(_ node: CMarkNode, kind: CMarkNode.Kind, line: Int) {
    self.node = node
    self.kind = kind
    self.line = line
  }

  mutating func appendText(of node: CMarkNode) {
    node.appendLiteral(to: &text)
  }

  mutating func append(_ inline: MarkdownInline) {
    endText()
    collected.append(inline)
  }

  /// All inlines collected so far; none are left in the node.
  mutating func takeInlines() -> [MarkdownInline] {
    endText()
    defer { collected = [] }
    return collected
  }

  private mutating func endText() {
    guard !text.isEmpty else { return }
    collected.append(.text(String(decoding: text, as: UTF8.self)))
    text.removeAll(keepingCapacity: true)
  }
}

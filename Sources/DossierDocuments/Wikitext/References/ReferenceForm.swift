import DossierModel

/// A place where the source sets a reference or note, in whichever form.
struct ReferenceForm {
  var node: Int
  var name: String?
  var group: String?
  /// What it holds; nil where it only names another.
  var content: [Piece]?
  /// The bytes of what it holds.
  var range: Range<Int>
  /// Whether it is a note by its form.
  var isNote = false
  /// A `<ref>` that has no end.
  var isUnclosed = false
  /// Where in the work it names: `details="p. 1"`.
  var details: String?
  /// The name of the reference that it goes on: `follow="a"`.
  var follow: String?

  /// Nil for a node that is none.
  init?(_ index: Int, in tree: MarkupTree) {
    let node = tree.nodes[index]
    self.node = index
    range = node.range
    switch node.kind {
    case .reference(let tag, let content):
      name = tag.attribute("name", in: tree.bytes)?.decodingEntities
      group = tag.attribute("group", in: tree.bytes)?.decodingEntities
      follow = tag.attribute("follow", in: tree.bytes)?.decodingEntities
      details = tag.attribute("details", in: tree.bytes).map(Self.words)
      isUnclosed = tag.form == .open && content == nil
      if let content { hold(tree.pieces(node.children), content, in: tree) }
    case .template(let template):
      guard let reading = TemplateReadings.standard[template],
        reading == .note || reading == .reference
      else { return nil }
      isNote = reading == .note
      readTemplate(node, in: tree)
    default: return nil
    }
  }

  /// The words of wikitext that stands in an attribute.
  private static func words(_ wikitext: String) -> String {
    let tree = MarkupParser.parse(Array(wikitext.utf8))
    return FlowWriter.flow(of: tree.pieces(tree.root.children), in: tree).text
  }

  private mutating func readTemplate(_ node: MarkupNode, in tree: MarkupTree) {
    let writer = FlowWriter(tree)
    func argument(_ name: String) -> String? {
      guard let part = tree.argument(name, of: node) else { return nil }
      let text = writer.text(part, of: node)
      let bare =
        text.hasPrefix("\"") && text.hasSuffix("\"") ? text.dropFirst().dropLast() : text[...]
      return bare.isEmpty ? nil : String(bare)
    }
    name = argument("name")
    group = argument("group")
    follow = argument("follow")
    details = argument("details")
    let content = ["1", "text", "content", "reference", "refn"].lazy
      .compactMap { tree.argument($0, of: node) }.first
    if let content { hold(tree.pieces(content, of: node), content.value, in: tree) }
  }

  private mutating func hold(_ pieces: [Piece], _ range: Range<Int>, in tree: MarkupTree) {
    guard !pieces.allSatisfy({ tree.isBlank($0) }) else { return }
    content = pieces
    self.range = tree.bytes.trimmed(range)
  }
}

/// What a reference's content is made of, references inside of it left aside.
struct ReferenceContent {
  /// Citation templates, in their order.
  private(set) var citations: [Int] = []
  /// Works named by author and year.
  private(set) var shortCitations: [Int] = []
  private(set) var externalLinks: [Int] = []
  /// Templates that name an archived copy.
  private(set) var archives: [Int] = []
  /// The references that stand inside of it.
  private(set) var references: [Int] = []

  init(_ pieces: [Piece], in tree: MarkupTree) {
    var waiting = Array(pieces.reversed().map(\.node))
    while let index = waiting.popLast() {
      let node = tree.nodes[index]
      switch node.kind {
      case .reference:
        references.append(index)
        continue
      case .externalLink: externalLinks.append(index)
      case .template(let name):
        switch TemplateReadings.standard[name] {
        case .citation:
          citations.append(index)
          continue
        case .shortCitation:
          shortCitations.append(index)
          continue
        case .note, .reference:
          references.append(index)
          continue
        case .hidden(.archivedCopy): archives.append(index)
        default: break
        }
      default: break
      }
      waiting.append(contentsOf: node.children.reversed())
    }
  }

  var holdsReference: Bool { !references.isEmpty }

  var citesNothing: Bool { citations.isEmpty && shortCitations.isEmpty }
}

import DossierModel

/// Reads the tree of an article into blocks.
struct ArticleReader {
  let tree: MarkupTree
  let table: ReferenceTable
  private(set) var blocks: [Block] = []
  private(set) var coverage: ByteAccount
  private var titles: [(level: Int, title: String)] = []
  /// Templates without words that stand alone: boxes for navigation.
  private var boxes: Set<Int> = []
  private var infoboxCount = 0

  init(_ tree: MarkupTree, _ outline: OutlineReader, table: ReferenceTable) {
    self.tree = tree
    self.table = table
    coverage = ByteAccount(tree.bytes)
    for range in outline.tableRanges { coverage.exclude(range, .tableSyntax) }
    for child in tree.root.children where tree.nodes[child].kind == .comment {
      coverage.exclude(tree.nodes[child].range, .comment)
    }
    for element in outline.elements { read(element) }
    excludeLists()
    let hosts = blocks
    for note in table.notes { read(note, among: hosts) }
    blocks.sort {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    var end = 0
    for block in blocks where block.range.upperBound > end {
      coverage.cover(block.range)
      end = block.range.upperBound
    }
  }

  private var section: [String] { titles.map(\.title) }

  /// What stands between `<references>` and its end is set elsewhere.
  private mutating func excludeLists() {
    var start: Int?
    for child in tree.root.children {
      guard case .tag(let tag) = tree.nodes[child].kind, tag.name == "references" else { continue }
      if tag.form == .open {
        start = tag.range.lowerBound
      } else if tag.form == .close, let begin = start {
        let range = begin..<tag.range.upperBound
        blocks.removeAll {
          range.contains($0.range.lowerBound) && range.upperBound >= $0.range.upperBound
        }
        coverage.exclude(range, .referenceList)
        start = nil
      }
    }
  }

  private mutating func read(_ element: Element) {
    switch element.kind {
    case .paragraph: add(.paragraph, element)
    case .heading(let level): readHeading(level, element)
    case .item(let depth, let list): add(.listItem(depth: depth, list: list), element)
    case .cell(let table, let row, let column, let isHeader):
      add(.cell(table: table, row: row, column: column, isHeader: isHeader), element)
    case .caption: add(.caption, element)
    case .alone: for piece in element.pieces { readAlone(piece) }
    case .syntax(let reason): coverage.exclude(element.range, reason)
    }
  }

  private mutating func add(_ kind: Block.Kind, _ element: Element) {
    add(kind, element.range, element.pieces)
  }

  /// Adds a block; pieces that show neither words nor marks are excluded instead.
  private mutating func add(_ kind: Block.Kind, _ range: Range<Int>, _ pieces: [Piece]) {
    var flow = FlowWriter.flow(of: pieces, in: tree, marks: table.marks)
    guard !flow.text.isEmpty || !flow.marks.isEmpty else {
      coverage.exclude(range, reason(of: pieces))
      return
    }
    let work = table.listed[range.lowerBound]
    if let work {
      let end = flow.text.utf8.count
      flow.marks.append(Flow.Mark(at: end, source: range, .reference(work, locator: nil)))
    }
    var block = Block(kind: kind, section: section, range: range, flow: flow)
    block.isWhole = work != nil
    blocks.append(block)
  }

  private mutating func readHeading(_ level: Int, _ element: Element) {
    titles.removeAll { $0.level >= level }
    add(.heading(level: level), element)
    let text = FlowWriter.flow(of: element.pieces, in: tree).text
    titles.append((level, text))
  }

  /// A note lies inside of a block or of an excluded range; its section is that of its place.
  private mutating func read(_ note: ReferenceTable.Note, among hosts: [Block]) {
    let flow = FlowWriter.flow(of: note.content, in: tree, marks: table.marks)
    let host = hosts.partitionIndex { $0.range.lowerBound <= note.range.lowerBound }
    blocks.append(
      Block(
        kind: .note(id: note.id), section: host > 0 ? hosts[host - 1].section : [],
        range: note.range, flow: flow))
  }
}

extension ArticleReader {
  private mutating func readAlone(_ piece: Piece) {
    let node = tree.nodes[piece.node]
    switch node.kind {
    case .comment: coverage.exclude(piece.range, .comment)
    case .link: readLink(node)
    case .template(let name): readTemplate(piece.node, node, name)
    case .raw(let tag, _):
      coverage.exclude(piece.range, tag.name == "imagemap" ? .imageMap : .layout)
    case .tag(let tag) where tag.name == "references":
      coverage.exclude(piece.range, .referenceList)
    case .behaviourSwitch, .tag: coverage.exclude(piece.range, .layout)
    default: coverage.exclude(piece.range, .markup)
    }
  }

  private mutating func readLink(_ node: MarkupNode) {
    switch LinkTarget(tree.target(of: node)) {
    case .category: coverage.exclude(node.range, .category)
    case .elsewhere: coverage.exclude(node.range, .linkToAnotherLanguage)
    case .file, .article:
      coverage.exclude(node.range, .pictureSyntax)
      let file = FileLink(node, in: tree)
      if file.isSetApart, let caption = file.caption { addCaption(caption, of: node) }
    }
  }

  private mutating func addCaption(_ part: MarkupNode.Part, of node: MarkupNode) {
    let isNamed = part.name != nil
    let range = tree.bytes.trimmed(isNamed ? part.value : part.range)
    add(.caption, range, tree.pieces(part, of: node))
  }

  private mutating func readTemplate(_ index: Int, _ node: MarkupNode, _ name: String) {
    let framed = node.isInfobox ? [] : infoboxes(in: node)
    guard framed.isEmpty else {
      coverage.exclude(node.range, .template)
      boxes.insert(index)
      for box in framed { readInfobox(box) }
      return
    }
    switch TemplateReadings.standard[name] {
    case .infobox: readInfobox(node)
    case .excluded(let reason), .hidden(let reason): coverage.exclude(node.range, reason)
    case .captions(let names):
      coverage.exclude(node.range, .pictureSyntax)
      for part in FlowWriter(tree).parts(names, of: node) { addCaption(part, of: node) }
    case .computed(.coordinates): coverage.exclude(node.range, .coordinates)
    case nil where UnknownTemplate(node, in: tree).leavesWords:
      coverage.exclude(node.range, .unknownTemplate)
    case nil:
      coverage.exclude(node.range, .navigation)
      boxes.insert(index)
    default: coverage.exclude(node.range, .template)
    }
  }

  /// The boxes that a template only sets somewhere on the page: `{{stack|{{Infobox …}}}}`.
  private func infoboxes(in frame: MarkupNode) -> [MarkupNode] {
    var found: [MarkupNode] = []
    var waiting = Array(frame.children.reversed())
    while let child = waiting.popLast() {
      let node = tree.nodes[child]
      if node.isInfobox {
        found.append(node)
      } else if case .template = node.kind {
        waiting += node.children.reversed()
      }
    }
    return found
  }

  /// Reads a box and the boxes that stand in it.
  private mutating func readInfobox(_ node: MarkupNode) {
    var waiting = [node]
    coverage.exclude(node.range, .infoboxSyntax)
    while let box = waiting.popLast() {
      let reader = InfoboxReader(box, in: tree, number: infoboxCount)
      infoboxCount += 1
      waiting += reader.inner.reversed()
      for range in reader.navigation { coverage.exclude(range, .navigation) }
      for part in reader.parts {
        let flow = FlowWriter.flow(of: part.pieces, in: tree, marks: table.marks)
        guard !flow.text.isEmpty || !flow.marks.isEmpty else {
          coverage.exclude(part.range, reason(of: part.pieces, else: .infoboxSyntax))
          continue
        }
        blocks.append(Block(kind: part.kind, section: section, range: part.range, flow: flow))
      }
    }
  }

  /// Why pieces without words belong to no statement.
  private func reason(
    of pieces: [Piece], else other: ExclusionReason.Known = .markup
  ) -> ExclusionReason.Known {
    let reasons = pieces.lazy.compactMap { piece -> ExclusionReason.Known? in
      switch tree.nodes[piece.node].kind {
      case .template(let name):
        switch TemplateReadings.standard[name] {
        case .excluded(let reason), .hidden(let reason): reason
        case nil: .unknownTemplate
        default: .template
        }
      case .comment: .comment
      case .link: .pictureSyntax
      default: nil
      }
    }
    return reasons.first ?? other
  }

  private static func times(_ count: Int) -> String {
    count == 1 ? "once" : "\(count) times"
  }

  /// Templates that are not known, each once.
  var unknownTemplates: [SourceFault] {
    var found: [String: (count: Int, offset: Int)] = [:]
    for (index, node) in tree.nodes.enumerated() where !boxes.contains(index) {
      guard case .template(let name) = node.kind, TemplateReadings.standard[name] == nil,
        UnknownTemplate(node, in: tree).country == nil
      else { continue }
      let known = found[name] ?? (0, node.range.lowerBound)
      found[name] = (known.count + 1, min(known.offset, node.range.lowerBound))
    }
    return found.sorted { $0.value.offset < $1.value.offset }.map { name, found in
      SourceFault(
        rule: .unknownTemplate, offset: found.offset,
        message: "template '\(name)' is not known; it is used \(Self.times(found.count))",
        advice: "its arguments without a name are kept as text, and those with one that hold "
          + "a reference, a link or three words")
    }
  }
}

extension Rule {
  package static let unknownTemplate = fault(
    "unknown-template", "The loader does not know a template of a source's wikitext",
    "read the passage and see that nothing is lost")
}

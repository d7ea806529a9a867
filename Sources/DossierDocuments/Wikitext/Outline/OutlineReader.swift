import DossierModel

/// Takes the children of an article apart into lines, and these into elements.
struct OutlineReader {
  let tree: MarkupTree
  /// The elements of the article in their order.
  private(set) var elements: [Element] = []
  /// The bytes of each table that stands in no other.
  private(set) var tableRanges: [Range<Int>] = []
  var tables: [TableState] = []
  var tableCount = 0
  private var paragraph: [Piece] = []
  private var listCount = 0
  private var isInList = false
  private var isInGallery = false

  init(_ tree: MarkupTree) {
    self.tree = tree
    run()
  }

  private mutating func run() {
    var line: [Piece] = []
    for child in tree.root.children {
      let node = tree.nodes[child]
      if case .newline = node.kind {
        read(line, end: Piece(node: child, range: node.range))
        line.removeAll(keepingCapacity: true)
      } else {
        line.append(Piece(node: child, range: node.range))
      }
    }
    read(line, end: nil)
    endParagraph()
    while !tables.isEmpty { endTable(at: tree.bytes.count) }
  }

  private mutating func read(_ line: [Piece], end: Piece?) {
    if tables.isEmpty, readPictures(line) { return }
    guard let first = line.first(where: { !tree.isBlank($0) }) else {
      readBlank(line, end: end)
      return
    }
    if readTableLine(line, first, end: end) { return }
    let byte = tree.nodes[first.node].kind == .text ? tree.bytes[first.range.lowerBound] : 0
    if byte.isListSign {
      readItem(line)
    } else if byte == Byte.equals, let heading = heading(line) {
      endParagraph()
      elements.append(heading)
    } else if byte == Byte.hyphen, tree.bytes.has("----", at: first.range.lowerBound) {
      readRule(line, first)
    } else {
      endList()
      paragraph += line
      if let end { paragraph.append(end) }
      return
    }
  }

  /// A line of nothing but white space ends the paragraph; one with comments does not.
  private mutating func readBlank(_ line: [Piece], end: Piece?) {
    if !tables.isEmpty, tables[tables.count - 1].isCellOpen {
      tables[tables.count - 1].continueCell(line, end: end)
    } else if line.contains(where: { tree.nodes[$0.node].kind == .comment }) {
      paragraph += line
      if let end { paragraph.append(end) }
    } else {
      endParagraph()
    }
  }

  mutating func endParagraph() {
    endList()
    guard !paragraph.isEmpty else { return }
    let pieces = paragraph
    paragraph.removeAll(keepingCapacity: true)
    elements += ParagraphDivider(tree: tree).divide(pieces)
  }

  private mutating func endList() {
    isInList = false
  }

  private mutating func readItem(_ line: [Piece]) {
    if !isInList {
      endParagraph()
      listCount += 1
    }
    isInList = true
    guard let first = line.firstIndex(where: { !tree.isBlank($0) }) else { return }
    var lower = line[first].range.lowerBound
    while lower < line[first].range.upperBound, tree.bytes[lower].isListSign { lower += 1 }
    let depth = lower - line[first].range.lowerBound - 1
    var pieces = Array(line[first...])
    pieces[0].range = lower..<line[first].range.upperBound
    let isTerm = lower > 0 && tree.bytes[lower - 1] == Byte.semicolon
    var start = line[first].range.lowerBound
    if isTerm, let (term, definition) = DefinitionLine.divide(pieces, in: tree) {
      append(.item(depth: depth, list: listCount), term, from: start)
      start = term.last?.range.upperBound ?? start
      pieces = definition
    }
    append(.item(depth: depth, list: listCount), pieces, from: start)
  }

  private mutating func readRule(_ line: [Piece], _ first: Piece) {
    endParagraph()
    let length = tree.bytes.runLength(at: first.range.lowerBound)
    let end = first.range.lowerBound + length
    elements.append(.init(kind: .syntax(.rule), range: first.range.lowerBound..<end, pieces: []))
    paragraph = line.drop { $0 != first }.map { piece in
      piece == first ? Piece(node: piece.node, range: end..<piece.range.upperBound) : piece
    }
  }

  /// Adds an element that begins at `start` and ends with its last piece.
  mutating func append(_ kind: Element.Kind, _ pieces: [Piece], from start: Int) {
    let end = max(start, pieces.last?.range.upperBound ?? start)
    let range = tree.bytes.trimmed(start..<end)
    guard !range.isEmpty else { return }
    add(Element(kind: kind, range: range, pieces: pieces))
  }

  mutating func add(_ element: Element) {
    elements.append(element)
  }

  mutating func addTable(_ range: Range<Int>) {
    tableRanges.append(range)
  }

  /// Adds words that stand beside a table.
  mutating func addParagraph(_ pieces: [Piece]) {
    elements += ParagraphDivider(tree: tree).divide(pieces)
  }
}

extension OutlineReader {
  /// Reads a line of a gallery, a file and its caption; false where the line is in none.
  private mutating func readPictures(_ line: [Piece]) -> Bool {
    let tags = line.compactMap { piece -> (piece: Piece, tag: Tag)? in
      if case .tag(let tag) = tree.nodes[piece.node].kind, tag.name == "gallery" {
        (piece, tag)
      } else {
        nil
      }
    }
    guard isInGallery || !tags.isEmpty else { return false }
    if !isInGallery { endParagraph() }
    if let last = tags.last { isInGallery = last.tag.form == .open }
    let words = line.trimmingBlanks(in: tree)
    guard let first = words.first, let last = words.last else { return true }
    let range = tree.bytes.trimmed(first.range.lowerBound..<last.range.upperBound)
    add(Element(kind: .syntax(.pictures), range: range, pieces: []))
    if let (piece, tag) = tags.first, piece == first,
      let title = tag.attributeRange("caption", in: tree.bytes)
    {
      append(.caption, [Piece(node: piece.node, range: title)], from: title.lowerBound)
    }
    let caption = GalleryLine(words, in: tree).caption
    if let start = caption.first { append(.caption, caption, from: start.range.lowerBound) }
    return true
  }

  /// `== Title ==`; comments may follow it.
  private func heading(_ line: [Piece]) -> Element? {
    let words = line.trimmingBlanks(in: tree)
    guard let first = words.first, let last = words.last,
      tree.nodes[last.node].kind == .text
    else { return nil }
    let end = tree.bytes.trimmed(last.range).upperBound
    var closing = 0
    while end - closing > last.range.lowerBound, tree.bytes[end - closing - 1] == Byte.equals {
      closing += 1
    }
    let opening = tree.bytes.runLength(at: first.range.lowerBound)
    let length = end - first.range.lowerBound
    let level = min(opening, closing, 6, (length - 1) / 2)
    guard level > 0 else { return nil }
    var pieces = words
    pieces[pieces.count - 1].range = last.range.lowerBound..<end - level
    let start = first.range.lowerBound + level
    pieces[0].range = start..<max(start, pieces[0].range.upperBound)
    return Element(
      kind: .heading(level: level), range: first.range.lowerBound..<end, pieces: pieces)
  }
}

extension [Piece] {
  /// Without white space and comments at both ends.
  func trimmingBlanks(in tree: MarkupTree) -> [Piece] {
    guard let first = firstIndex(where: { !tree.isBlank($0) }),
      let last = lastIndex(where: { !tree.isBlank($0) })
    else { return [] }
    return Array(self[first...last])
  }
}

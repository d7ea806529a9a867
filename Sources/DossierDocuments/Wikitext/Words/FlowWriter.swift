import DossierModel

/// Writes pieces of markup as the words that a reader sees, each with its bytes.
///
/// What is still to be read waits on a list, so that no nesting needs a deep stack.
struct FlowWriter {
  enum Step {
    case pieces(ArraySlice<Piece>)
    case bytes(Range<Int>)
    /// White space at the ends of the text is folded like any other.
    case text(String, Range<Int>)
    case space(Range<Int>)
    case lineBreak(Range<Int>)
    case endLink(start: Int, target: String)
    case mark(Words.Mark.Target, Range<Int>)
  }

  let tree: MarkupTree
  /// Nil where only the text counts: then no marks are written.
  let marks: CitedMarks?
  /// Whether a work is shown as a citation; false where its words are read apart.
  var showsCitations = true
  /// How many times the text of an argument is being asked for, one inside of the other.
  var depth = 0
  var builder = FlowBuilder()
  var waiting: [Step] = []
  private var italicStart: Int?
  private var boldStart: Int?
  private var newlines: [Range<Int>] = []
  private var lineStart: Int?
  private var isInGallery = false
  var innerTable = InnerTable()

  /// Beyond this depth the arguments of a template are shown instead of what it makes of them.
  static let depthLimit = 6

  init(_ tree: MarkupTree, marks: CitedMarks? = nil) {
    self.tree = tree
    self.marks = marks
  }

  /// The words of some pieces.
  static func flow(of pieces: [Piece], in tree: MarkupTree, marks: CitedMarks? = nil) -> Flow {
    var writer = FlowWriter(tree, marks: marks)
    writer.write(pieces)
    return writer.builder.build()
  }

  /// The plain text of a part of a template or link.
  func text(_ part: MarkupNode.Part, of node: MarkupNode) -> String {
    text(tree.pieces(part, of: node))
  }

  /// The plain text of some pieces.
  func text(_ pieces: [Piece]) -> String {
    var writer = FlowWriter(tree)
    writer.showsCitations = showsCitations
    writer.depth = depth + 1
    writer.write(pieces)
    return writer.builder.build().text
  }

  mutating func write(_ pieces: [Piece]) {
    waiting = [.pieces(pieces[...])]
    while let step = waiting.popLast() {
      switch step {
      case .pieces(let pieces): write(pieces)
      case .bytes(let range): append(range)
      case .text(let text, let range): writeFixed(text, range)
      case .space(let range): builder.appendSpace(range)
      case .lineBreak(let range): breakLine(range)
      case .endLink(let start, let target): builder.link(since: start, to: target)
      case .mark(let target, let range): builder.append(target, source: range)
      }
    }
    endEmphasis()
  }

  private mutating func write(_ pieces: ArraySlice<Piece>) {
    guard let piece = pieces.first else { return }
    let node = tree.nodes[piece.node]
    let rest = afterReferenceList(pieces) ?? pieces.dropFirst()
    if !rest.isEmpty { waiting.append(.pieces(rest)) }
    if case .newline = node.kind {
      newlines.append(piece.range)
      return
    }
    let isText = node.kind == .text
    if isText, beginsLine(piece.range.lowerBound) { lineStart = piece.range.lowerBound }
    settleNewlines(before: isText ? piece.range : nil)
    if innerTable.skipsLine { return }
    switch node.kind {
    case .text: write(line: piece.range)
    case .quotes(let run): write(run, piece.range)
    case .entity: appendEntity(piece.range)
    // A stretch of a tag is what an attribute of it says.
    case .tag(let tag): if piece.range == node.range { write(tag) } else { append(piece.range) }
    case .raw(let tag, let content): write(raw: tag, content)
    case .reference: writeMarks(of: piece.node)
    case .template: writeTemplate(piece.node)
    case .parameter: writeParameter(node)
    case .link(let trail): writeLink(node, trail: trail)
    case .externalLink(let url): writeExternalLink(node, url)
    case .separator: append(piece.range)
    case .page, .stray, .comment, .behaviourSwitch, .newline: break
    }
  }

  /// What stands behind a list of references that begins here: the list defines what marks
  /// elsewhere name, and sets no marks itself. Nil where none begins.
  private func afterReferenceList(_ pieces: ArraySlice<Piece>) -> ArraySlice<Piece>? {
    func isList(_ piece: Piece, _ form: Tag.Form) -> Bool {
      guard case .tag(let tag) = tree.nodes[piece.node].kind else { return false }
      return tag.name == "references" && tag.form == form
    }
    guard let first = pieces.first, isList(first, .open) else { return nil }
    return pieces.firstIndex { isList($0, .close) }.map { pieces[($0 + 1)...] }
  }

  /// Adds bytes as they are; a no-break space counts as a space.
  mutating func append(_ range: Range<Int>) {
    var start = range.lowerBound
    var position = start
    while position + 1 < range.upperBound {
      if tree.bytes[position] == 0xC2, tree.bytes[position + 1] == 0xA0 {
        builder.append(tree.bytes[start..<position], from: start)
        builder.appendSpace(position..<position + 2)
        start = position + 2
        position = start
      } else {
        position += 1
      }
    }
    builder.append(tree.bytes[start..<range.upperBound], from: start)
  }
}

extension FlowWriter {
  /// One line feed is a space; two, or one before the sign of a list item, are a line break.
  private mutating func settleNewlines(before text: Range<Int>?) {
    guard let last = newlines.last else { return }
    endEmphasis()
    let beginsItem = text.map { !$0.isEmpty && tree.bytes[$0.lowerBound].isListSign } ?? false
    for newline in newlines.dropLast() { builder.appendLineBreak(newline) }
    if beginsItem || isInGallery {
      builder.appendLineBreak(last)
    } else {
      builder.appendSpace(last)
    }
    lineStart = text?.lowerBound
    newlines = []
    innerTable.skipsLine = false
  }

  /// Whether the first words to be written begin a line of the source.
  private func beginsLine(_ offset: Int) -> Bool {
    builder.isEmpty && offset > 0 && tree.bytes[offset - 1] == Byte.lineFeed
  }

  /// Writes text, which may begin a line of a list or a table.
  private mutating func write(line range: Range<Int>) {
    if range.lowerBound == lineStart, !isInGallery, writeTableLine(range) { return }
    if innerTable.depth > 0 { writeCells(range) } else { append(afterListSigns(range)) }
  }

  private func afterListSigns(_ range: Range<Int>) -> Range<Int> {
    guard range.lowerBound == lineStart else { return range }
    var lower = range.lowerBound
    if isInGallery {
      let pipe = tree.bytes[range].firstIndex(of: Byte.pipe)
      return (pipe.map { $0 + 1 } ?? range.upperBound)..<range.upperBound
    }
    while lower < range.upperBound, tree.bytes[lower].isListSign { lower += 1 }
    return lower..<range.upperBound
  }

  mutating func breakLine(_ range: Range<Int>) {
    endEmphasis()
    builder.appendLineBreak(range)
  }

  private mutating func write(_ run: QuoteRun, _ range: Range<Int>) {
    if run.literal > 0 {
      builder.append(String(repeating: "'", count: run.literal), standingFor: range)
    }
    if run.italic { italicStart = toggle(italicStart, .italic) }
    if run.bold { boldStart = toggle(boldStart, .bold) }
  }

  private mutating func toggle(_ start: Int?, _ emphasis: Words.Emphasis) -> Int? {
    guard let start else { return builder.offset }
    builder.emphasise(since: start, emphasis)
    return nil
  }

  mutating func endEmphasis() {
    if let italicStart { builder.emphasise(since: italicStart, .italic) }
    if let boldStart { builder.emphasise(since: boldStart, .bold) }
    italicStart = nil
    boldStart = nil
  }

  private mutating func appendEntity(_ range: Range<Int>) {
    let name = tree.bytes.text(range.lowerBound + 1..<range.upperBound - 1)
    guard let text = Entity.decode(name), let scalar = text.unicodeScalars.first else { return }
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F: builder.appendSpace(range)
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0..<0x20: break
    default: builder.append(text, standingFor: range)
    }
  }

  private mutating func write(_ tag: Tag) {
    switch tag.name {
    case "br", "hr": breakLine(tag.range)
    case "b", "strong":
      if (tag.form == .open) == (boldStart == nil) { boldStart = toggle(boldStart, .bold) }
    case "i", "em", "cite":
      if (tag.form == .open) == (italicStart == nil) { italicStart = toggle(italicStart, .italic) }
    case "gallery":
      isInGallery = tag.form == .open
      breakLine(tag.range)
    default:
      if Tag.blocks.contains(tag.name) { breakLine(tag.range) }
    }
  }

  private mutating func write(raw tag: Tag, _ content: Range<Int>) {
    switch tag.name {
    case "nowiki", "pre": writePlain(content)
    case "math", "chem", "ce", "syntaxhighlight", "source": append(content)
    default: break
    }
  }

  /// Text in which entities alone are read, and the tags that keep wikitext from being read.
  private mutating func writePlain(_ content: Range<Int>) {
    var start = content.lowerBound
    var position = start
    while position < content.upperBound {
      guard let token = plainToken(at: position), token.upperBound <= content.upperBound else {
        position += 1
        continue
      }
      append(start..<position)
      if tree.bytes[position] == Byte.ampersand { appendEntity(token) }
      position = token.upperBound
      start = position
    }
    append(start..<content.upperBound)
  }

  private func plainToken(at position: Int) -> Range<Int>? {
    switch tree.bytes[position] {
    case Byte.ampersand: Entity.range(in: tree.bytes, at: position)
    case Byte.less where tree.bytes.has("<nowiki>", at: position): position..<position + 8
    case Byte.less where tree.bytes.has("</nowiki>", at: position): position..<position + 9
    default: nil
    }
  }

  /// Without a default the markup is shown, as MediaWiki shows it.
  private mutating func writeParameter(_ node: MarkupNode) {
    if node.parts.count > 1 {
      waiting.append(.pieces(tree.pieces(node.parts[1], of: node)[...]))
    } else {
      append(node.range)
    }
  }
}

import DossierModel

/// Takes the value of an infobox's parameter apart into entries.
///
/// What parts them: bullets, blank lines, rules, the items of list templates and, where the
/// parameter reads by lines, line breaks.
struct InfoboxEntries {
  struct Entry: Equatable {
    var range: Range<Int>
    var pieces: [Piece]
    /// From 0.
    var depth: Int
    /// How many rules stand above it in this value.
    var rules: Int
  }

  private let tree: MarkupTree
  private let partsAtBreaks: Bool
  /// Where the first word of the value stands.
  private let valueStart: Int
  private(set) var entries: [Entry] = []
  /// How many rules stand in the value.
  private(set) var rules = 0
  private var pieces: [Piece] = []
  private var start: Int?
  private var depth = 0
  private var baseDepth = 0
  /// How many list templates the words stand in.
  private var level = 0
  private var isItem = false
  private var lastWasPlain = false
  private var newlines = 0

  init(_ part: MarkupNode.Part, of node: MarkupNode, in tree: MarkupTree, partsAtBreaks: Bool) {
    self.tree = tree
    self.partsAtBreaks = partsAtBreaks
    valueStart = tree.bytes.trimmed(part.value).lowerBound
    read(part, of: node)
  }

  private enum Step {
    case pieces(ArraySlice<Piece>)
    /// An item of a list template begins, or the template ends.
    case item(depth: Int, level: Int)
  }

  private mutating func read(_ part: MarkupNode.Part, of node: MarkupNode) {
    var waiting: [Step] = [.pieces(tree.pieces(part, of: node)[...])]
    while let step = waiting.popLast() {
      switch step {
      case .item(let depth, let level):
        flush()
        baseDepth = depth
        self.depth = depth
        self.level = level
        isItem = false
      case .pieces(let pieces):
        guard let piece = pieces.first else { continue }
        waiting.append(.pieces(pieces.dropFirst()))
        if let list = list(piece) { waiting += list } else { read(piece) }
      }
    }
    flush()
  }

  /// The items of a list template, the last first.
  private mutating func list(_ piece: Piece) -> [Step]? {
    let node = tree.nodes[piece.node]
    guard case .template(let name) = node.kind,
      TemplateReadings.standard[name] == .list
    else { return nil }
    let items = tree.positional(of: node)
    let titles = titles(of: node)
    let isNested = level > 0 || pieces.contains { !tree.isBlank($0) }
    let inner = isNested ? baseDepth + 1 : baseDepth
    var steps: [Step] = [.item(depth: baseDepth, level: level)]
    let depths = titles.map { ($0, inner) } + items.map { ($0, titles.isEmpty ? inner : inner + 1) }
    for (part, depth) in depths.reversed() {
      steps.append(.pieces(tree.pieces(part, of: node)[...]))
      steps.append(.item(depth: depth, level: level + 1))
    }
    return steps
  }

  private func titles(of node: MarkupNode) -> [MarkupNode.Part] {
    tree.argument("title", of: node).map { [$0] } ?? []
  }

  private mutating func read(_ piece: Piece) {
    switch tree.nodes[piece.node].kind {
    case .newline:
      newlines += 1
      if newlines > 1 { flush() } else { add(piece) }
      return
    case .text:
      if newlines > 0 || pieces.isEmpty { readLineStart(piece) } else { add(piece) }
    case .tag(let tag) where tag.name == "hr": endParty()
    case .tag(let tag) where tag.name == "br" && partsAtBreaks && !isItem: flush()
    case .template(let name) where TemplateReadings.standard[name] == .lineBreak: flush()
    case .template(let name) where TemplateReadings.standard[name] == .hidden(.listSyntax):
      endItem()
    default: readOther(piece)
    }
    if !tree.isBlank(piece) { newlines = 0 }
  }

  private mutating func readOther(_ piece: Piece) {
    if newlines > 0, isItem, tree.nodes[piece.node].kind != .comment { endItem() }
    add(piece)
  }

  /// A bullet begins an item; words on a line after an item end it.
  private mutating func readLineStart(_ piece: Piece) {
    guard !tree.isBlank(piece) else {
      add(piece)
      return
    }
    let lower = tree.bytes[piece.range].firstIndex { !$0.isWhite } ?? piece.range.lowerBound
    var end = lower
    while end < piece.range.upperBound, tree.bytes[end].isListSign { end += 1 }
    if end > lower, newlines > 0 || isAtStart(lower) && !isKey(lower) {
      beginItem(at: lower, depth: end - lower - 1)
      add(Piece(node: piece.node, range: end..<piece.range.upperBound))
    } else if tree.bytes.has("----", at: lower), newlines > 0 {
      endParty()
      let rest = lower + tree.bytes.runLength(at: lower)
      add(Piece(node: piece.node, range: rest..<piece.range.upperBound))
    } else {
      if newlines > 0, isItem { endItem() }
      add(piece)
    }
  }

  /// Whether a line of the source, or the value, begins at an offset: a box sets its values on
  /// lines of their own.
  private func isAtStart(_ offset: Int) -> Bool {
    var position = offset
    while position > 0, tree.bytes[position - 1] == Byte.space { position -= 1 }
    guard position > 0, position > valueStart else { return true }
    return tree.bytes[position - 1] == Byte.lineFeed
  }

  /// Whether a sign before the first words of a value explains a mark of other entries: it stands
  /// on the parameter's own line, and a line break leads to the next such sign ("* our count <br>
  /// ** theirs").
  private func isKey(_ offset: Int) -> Bool {
    guard offset == valueStart else { return false }
    let line = tree.bytes[offset...].prefix { $0 != Byte.lineFeed }
    return line.indices.contains { index in
      guard tree.bytes.has("<br", at: index),
        let close = line[index...].firstIndex(of: Byte.greater)
      else { return false }
      let next = line[(close + 1)...].drop { $0.isWhite }
      return ["*", "^", "†", "‡"].contains { next.starts(with: $0.utf8) }
    }
  }

  private mutating func beginItem(at offset: Int, depth: Int) {
    let followsPlain = !isItem && pieces.contains { !tree.isBlank($0) } || lastWasPlain
    flush()
    lastWasPlain = followsPlain
    isItem = true
    self.depth = baseDepth + depth + (followsPlain ? 1 : 0)
    start = offset
  }

  private mutating func endItem() {
    flush()
    isItem = false
    lastWasPlain = false
    depth = baseDepth
  }

  private mutating func endParty() {
    flush()
    rules += 1
    newlines = 0
    isItem = false
    lastWasPlain = false
    depth = baseDepth
  }

  private mutating func add(_ piece: Piece) {
    pieces.append(piece)
  }

  private mutating func flush() {
    let words = pieces.trimmingBlanks(in: tree)
    pieces.removeAll(keepingCapacity: true)
    defer { start = nil }
    newlines = 0
    guard let first = words.first, let last = words.last else { return }
    let range = tree.bytes.trimmed(
      (start ?? first.range.lowerBound)..<max(first.range.lowerBound, last.range.upperBound))
    entries.append(Entry(range: range, pieces: words, depth: depth, rules: rules))
  }
}

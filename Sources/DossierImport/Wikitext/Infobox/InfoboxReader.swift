/// Reads an infobox into blocks.
struct InfoboxReader {
  /// One parameter's words, before they are read.
  struct Part: Equatable {
    var kind: Block.Kind
    var range: Range<Int>
    var pieces: [Piece]
  }

  private let tree: MarkupTree
  private let node: MarkupNode
  private(set) var parts: [Part] = []
  /// Ranges that say nothing of the subject, with the reason.
  private(set) var excluded: [(Range<Int>, String)] = []
  private var rules: [String: Int] = [:]

  init(_ node: MarkupNode, in tree: MarkupTree) {
    self.tree = tree
    self.node = node
    excluded.append((node.range, "infobox syntax"))
    for part in node.parts.dropFirst() { read(part) }
  }

  private mutating func read(_ part: MarkupNode.Part) {
    guard let range = part.name else {
      readUnnamed(part)
      return
    }
    guard !tree.isBlank(part, of: node) else { return }
    let name = tree.bytes.text(tree.bytes.trimmed(range))
    let parameter = InfoboxParameter(name)
    let value = tree.bytes.trimmed(part.value)
    switch parameter.manner {
    case .hidden: return
    case .navigation: excluded.append((value, "navigation"))
    case .caption:
      parts.append(.init(kind: .caption, range: value, pieces: tree.pieces(part, of: node)))
    case .column, .lines, .single: readEntries(part, name, parameter)
    }
  }

  /// Words that stand in no parameter, or a box inside of the box.
  private mutating func readUnnamed(_ part: MarkupNode.Part) {
    let range = tree.bytes.trimmed(part.value)
    guard !range.isEmpty else { return }
    let entry = Block.Infobox(parameter: "", label: "")
    parts.append(.init(kind: .infobox(entry), range: range, pieces: tree.pieces(part, of: node)))
  }

  private mutating func readEntries(
    _ part: MarkupNode.Part, _ name: String, _ parameter: InfoboxParameter
  ) {
    let found = InfoboxEntries(
      part, of: node, in: tree, partsAtBreaks: parameter.manner != .single)
    let column = parameter.column.map { "\(parameter.label)\n\($0)" } ?? name
    let above = rules[column, default: 0]
    for entry in found.entries {
      let place = Block.Infobox(
        parameter: name, label: parameter.label, column: parameter.column,
        party: above + entry.rules, depth: entry.depth)
      parts.append(.init(kind: .infobox(place), range: entry.range, pieces: entry.pieces))
    }
    rules[column] = above + found.rules
  }
}

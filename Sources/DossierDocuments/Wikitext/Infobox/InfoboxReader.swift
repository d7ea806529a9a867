import DossierModel

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
  private let number: Int
  private(set) var parts: [Part] = []
  /// Ranges that lead to other articles.
  private(set) var navigation: [Range<Int>] = []
  /// Boxes that are the value of a parameter.
  private(set) var inner: [MarkupNode] = []
  private var rules: [String: Int] = [:]

  /// `number` is which box of the article it is, from 0.
  init(_ node: MarkupNode, in tree: MarkupTree, number: Int = 0) {
    self.tree = tree
    self.node = node
    self.number = number
    for part in node.parts.dropFirst() { read(part) }
  }

  private mutating func read(_ part: MarkupNode.Part) {
    let boxes = node.children[part.children].map { tree.nodes[$0] }.filter(\.isInfobox)
    guard boxes.isEmpty else {
      inner += boxes
      return
    }
    guard let range = part.name else {
      readUnnamed(part)
      return
    }
    guard !tree.isBlank(part, of: node) else { return }
    let name = tree.bytes.text(tree.bytes.trimmed(range))
    let parameter = InfoboxParameter(name)
    let value = tree.bytes.trimmed(part.value)
    if Self.isFileName(tree.bytes.text(value)) { return }
    switch parameter.manner {
    case .hidden: return
    case .navigation: navigation.append(value)
    case .caption:
      parts.append(.init(kind: .caption, range: value, pieces: tree.pieces(part, of: node)))
    case .column, .lines, .single: readEntries(part, name, parameter)
    }
  }

  private static func isFileName(_ value: String) -> Bool {
    let endings = [".jpg", ".jpeg", ".png", ".svg", ".gif", ".webp", ".tif", ".webm", ".ogv"]
    let name = value.lowercased()
    return endings.contains { name.hasSuffix($0) }
  }

  /// Words that stand in no parameter.
  private mutating func readUnnamed(_ part: MarkupNode.Part) {
    let range = tree.bytes.trimmed(part.value)
    guard !range.isEmpty else { return }
    let entry = Block.Infobox(parameter: "", label: "", box: number)
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
        party: above + entry.rules, depth: entry.depth, box: number)
      parts.append(.init(kind: .infobox(place), range: entry.range, pieces: entry.pieces))
    }
    rules[column] = above + found.rules
  }
}

extension MarkupNode {
  /// Whether the node is an infobox.
  var isInfobox: Bool {
    if case .template(let name) = kind {
      TemplateReadings.standard[name] == .infobox
    } else {
      false
    }
  }
}

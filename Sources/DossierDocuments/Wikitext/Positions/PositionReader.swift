import DossierModel

/// Finds the positions that an article gives in templates.
struct PositionReader {
  private let tree: MarkupTree
  /// The parent of each node; its own number at the root.
  private let parents: [Int]
  private let terms = PositionTerms.standard
  /// Where the first box begins: it is on what the article is about.
  private let firstBox: Int?
  /// In the order of the source.
  private(set) var positions: [GivenPosition] = []

  init(_ tree: MarkupTree) {
    self.tree = tree
    var parents = Array(tree.nodes.indices)
    for (index, node) in tree.nodes.enumerated() {
      for child in node.children { parents[child] = index }
    }
    self.parents = parents
    firstBox = tree.nodes.lazy.filter(\.isInfobox).map(\.range.lowerBound).min()
    for (index, node) in tree.nodes.enumerated() {
      guard case .template(let name) = node.kind else { continue }
      read(index, node, name)
    }
    positions.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func read(_ index: Int, _ node: MarkupNode, _ name: String) {
    if TemplateReadings.standard[name] == .computed(.coordinates) {
      guard let subject = subject(of: index), let found = coordinates(node) else { return }
      add(found, subject, node)
    } else if node.isInfobox {
      for found in marks(of: node).values {
        if let place = found.place { add(place, subject(of: node), node) }
      }
    } else if terms.isMap(name) {
      for (_, mark) in marks(of: node).sorted(by: { $0.key < $1.key }) {
        guard let place = mark.place, let label = mark.label else { continue }
        add(place, .named(label.text, article: label.article), node)
      }
    }
  }

  private mutating func add(
    _ found: WrittenCoordinates, _ subject: GivenPosition.Subject, _ node: MarkupNode
  ) {
    positions.append(
      GivenPosition(
        latitude: found.latitude, longitude: found.longitude, fineness: found.fineness,
        subject: subject, range: node.range))
  }

  // MARK: Whose position

  /// What the position of a `{{coord}}` is that of; nil where it stands in a citation, a note or a
  /// map, which says so itself.
  private func subject(of index: Int) -> GivenPosition.Subject? {
    var current = index
    while parents[current] != current {
      current = parents[current]
      let node = tree.nodes[current]
      switch node.kind {
      case .reference: return nil
      case .template(let name):
        if node.isInfobox { return subject(of: node) }
        if terms.isMap(name) { return nil }
        switch TemplateReadings.standard[name] {
        case .citation, .note, .reference: return nil
        default: break
        }
      default: break
      }
    }
    let display = text("display", of: tree.nodes[index]) ?? ""
    return display.lowercased().contains("title") ? .battle : .wordsBefore
  }

  /// The first box and any with belligerents is the battle's; another has its own name.
  private func subject(of box: MarkupNode) -> GivenPosition.Subject {
    if box.range.lowerBound == firstBox { return .battle }
    var name: String?
    for part in box.parts.dropFirst() {
      guard let range = part.name else { continue }
      let parameter = InfoboxParameter(tree.bytes.text(tree.bytes.trimmed(range)))
      if parameter.column != nil { return .battle }
      if parameter.label == "Name", name == nil {
        name = FlowWriter(tree).text(part, of: box)
      }
    }
    return name.map { $0.isEmpty ? .battle : .named($0, article: nil) } ?? .battle
  }

  // MARK: Numbers

  private func coordinates(_ node: MarkupNode) -> WrittenCoordinates? {
    WrittenCoordinates(tree.positional(of: node).map { FlowWriter(tree).text($0, of: node) })
  }

  private struct Mark {
    var parts: [PositionTerms.Part: String] = [:]
    var label: (text: String, article: String?)?
    var coordinates: WrittenCoordinates?

    /// Nil where nothing or no position is given.
    var place: WrittenCoordinates? {
      if let coordinates { return coordinates }
      guard parts[.latitude] != nil, parts[.longitude] != nil else { return nil }
      func values(_ names: [PositionTerms.Part]) -> [String] { names.compactMap { parts[$0] } }
      return WrittenCoordinates(
        values([.latitude, .latitudeMinutes, .latitudeSeconds]), parts[.latitudeSign],
        values([.longitude, .longitudeMinutes, .longitudeSeconds]), parts[.longitudeSign])
    }
  }

  /// What the parameters of a template give, by the number at the end of their names.
  private func marks(of node: MarkupNode) -> [Int: Mark] {
    var marks: [Int: Mark] = [:]
    for part in node.parts.dropFirst() {
      guard let range = part.name,
        let known = terms.part(tree.bytes.text(tree.bytes.trimmed(range)))
      else { continue }
      let text = FlowWriter(tree).text(part, of: node)
      guard !text.isEmpty || known.part == .coordinates else { continue }
      switch known.part {
      case .label: marks[known.number, default: Mark()].label = label(part, of: node)
      case .coordinates where !node.isInfobox:
        marks[known.number, default: Mark()].coordinates = coordinates(in: part, of: node)
      case .coordinates: break
      default: marks[known.number, default: Mark()].parts[known.part] = text
      }
    }
    return marks
  }

  private func coordinates(
    in part: MarkupNode.Part, of node: MarkupNode
  ) -> WrittenCoordinates? {
    node.children[part.children].lazy.map { tree.nodes[$0] }.first { child in
      guard case .template(let name) = child.kind else { return false }
      return TemplateReadings.standard[name] == .computed(.coordinates)
    }.flatMap(coordinates)
  }

  private func label(
    _ part: MarkupNode.Part, of node: MarkupNode
  ) -> (text: String, article: String?) {
    let flow = FlowWriter.flow(of: tree.pieces(part, of: node), in: tree)
    guard flow.links.count == 1, let link = flow.links.first else { return (flow.text, nil) }
    return (String(decoding: Array(flow.text.utf8)[link.range], as: UTF8.self), link.target)
  }

  private func text(_ name: String, of node: MarkupNode) -> String? {
    tree.argument(name, of: node).map { FlowWriter(tree).text($0, of: node) }
  }
}

import DossierModel

/// Reads citations, then references, then what only names them.
struct ReferenceTableBuilder {
  let tree: MarkupTree
  let source: Source.ID
  var table = ReferenceTable()
  private var shelf: ReferenceShelf
  private var anchors: [String: Reference.ID] = [:]
  private var works: [Int: (id: Reference.ID, locator: String?)] = [:]
  private var definitions: [String: [Words.Mark.Target]] = [:]
  private var unknown: [String: (count: Int, offset: Int)] = [:]

  init(tree: MarkupTree, source: Source.ID) {
    self.tree = tree
    self.source = source
    shelf = ReferenceShelf(source: source)
  }

  mutating func run() {
    let visits = tree.nodes.indices
      .filter { Self.matters(tree.nodes[$0].kind) }
      .sorted { tree.nodes[$0].range.lowerBound < tree.nodes[$1].range.lowerBound }
    for index in visits { readCitation(index) }
    let forms = visits.compactMap { ReferenceForm($0, in: tree) }
    for form in forms { define(form) }
    for form in forms where form.content == nil { use(form) }
    for index in visits { readNames(index) }
    for index in visits { resolveShortCitation(index) }
    table.references = shelf.inOrder
    table.faults += shelf.addressFaults(in: tree.bytes)
    for (name, found) in unknown.sorted(by: { $0.value.offset < $1.value.offset }) {
      table.faults.append(
        SourceFault(
          rule: "unknown-parameter", offset: found.offset,
          message: "a reference has no place for the parameter '\(name)'",
          advice:
            "it is given \(found.count == 1 ? "once" : "\(found.count) times") and kept with its name"
        ))
    }
  }

  private static func matters(_ kind: MarkupNode.Kind) -> Bool {
    switch kind {
    case .reference: true
    case .template(let name):
      switch TemplateReadings.standard[name] {
      case .citation, .shortCitation, .note, .reference, .named: true
      default: false
      }
    default: false
    }
  }
}

extension ReferenceTableBuilder {
  private mutating func readCitation(_ index: Int) {
    let node = tree.nodes[index]
    guard case .template(let name) = node.kind,
      case .citation(let type) = TemplateReadings.standard[name]
    else { return }
    let citation = CitationReader.read(node, type: type, in: tree)
    let id = shelf.add(citation.reference, at: node.range.lowerBound)
    works[index] = (id, citation.locator)
    table.citationTexts[index] = citation.text
    table.targets[index] = [.reference(id, locator: citation.locator)]
    for key in citation.anchors where anchors[key] == nil { anchors[key] = id }
    for (name, offset) in citation.unknown {
      unknown[name, default: (0, offset)].count += 1
    }
  }

  private mutating func define(_ form: ReferenceForm) {
    guard let pieces = form.content else { return }
    let content = ReferenceContent(pieces, in: tree)
    let targets: [Words.Mark.Target]
    if isNote(form, content, pieces) {
      let id = "note-\(table.notes.count + 1)"
      table.notes.append(.init(id: id, node: form.node, content: pieces, range: form.range))
      targets = [.note(id)]
    } else {
      targets = read(content, pieces, form)
    }
    table.targets[form.node] = targets
    guard let name = form.name else { return }
    for key in [Self.key(name, form.group), name] where definitions[key] == nil {
      definitions[key] = targets
    }
  }

  private static func key(_ name: String, _ group: String?) -> String {
    (group ?? "") + "\n" + name
  }

  /// Notes by their form, and grouped references that do more than name a work.
  private func isNote(
    _ form: ReferenceForm, _ content: ReferenceContent, _ pieces: [Piece]
  ) -> Bool {
    if form.isNote || content.holdsReference { return true }
    guard form.group != nil else { return false }
    return content.citesNothing || Self.wordCount(remainder(pieces)) > 2
  }

  private mutating func read(
    _ content: ReferenceContent, _ pieces: [Piece], _ form: ReferenceForm
  ) -> [Words.Mark.Target] {
    guard !content.citesNothing else {
      let reference = FreeReference(pieces, content, form.range, in: tree).reference
      let id = shelf.add(reference, at: form.range.lowerBound)
      addArchive(content, to: [.reference(id, locator: nil)])
      return [.reference(id, locator: nil)]
    }
    var targets: [Words.Mark.Target] = []
    for index in (content.citations + content.shortCitations).sorted(by: isBefore) {
      if let work = works[index] {
        targets.append(.reference(work.id, locator: work.locator))
      } else {
        targets += resolve(index)
      }
    }
    addRemainder(remainder(pieces), content, form, to: &targets)
    addArchive(content, to: targets)
    return targets
  }

  private mutating func addArchive(_ content: ReferenceContent, to targets: [Words.Mark.Target]) {
    guard let index = content.archives.first, case .reference(let id, _) = targets.first else {
      return
    }
    let copy = ArchivedCopy(tree.nodes[index], in: tree)
    shelf.archive(copy, of: id)
  }

  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    tree.nodes[left].range.lowerBound < tree.nodes[right].range.lowerBound
  }

  /// What a reference says beside its citations.
  private func remainder(_ pieces: [Piece]) -> String {
    var writer = FlowWriter(tree)
    writer.showsCitations = false
    writer.write(pieces)
    return writer.builder.build().text.trimmingMarks
  }

  private static func wordCount(_ text: String) -> Int {
    text.split { !($0.isLetter || $0.isNumber) }.count
  }

  /// Pages go to the last work's mark; prose is kept with the work, or as a reference of its own
  /// where the work stands in the bibliography and others cite it too.
  private mutating func addRemainder(
    _ text: String, _ content: ReferenceContent, _ form: ReferenceForm,
    to targets: inout [Words.Mark.Target]
  ) {
    guard !text.isEmpty else { return }
    if WrittenPages.isLocator(text) {
      if case .reference(let id, nil) = targets.last {
        targets[targets.count - 1] = .reference(id, locator: text)
      }
      return
    }
    guard Self.wordCount(text) > 2 else { return }
    if content.shortCitations.isEmpty, let index = content.citations.last, let work = works[index] {
      shelf.note(text, on: work.id)
    } else {
      let words = FlowWriter.flow(of: form.content ?? [], in: tree, table: nil).text
      var note = Reference(id: Reference.ID(fingerprintOf: [words]), type: "note")
      note.note = words
      targets.append(.reference(shelf.add(note, at: form.range.lowerBound), locator: nil))
    }
  }

  private mutating func use(_ form: ReferenceForm) {
    guard let name = form.name else { return }
    if let targets = definitions[Self.key(name, form.group)] ?? definitions[name] {
      table.targets[form.node] = targets
    } else if !form.isUnclosed {
      table.targets[form.node] = [undefined(name, at: tree.nodes[form.node].range.lowerBound)]
    }
  }

  private mutating func undefined(_ name: String, at offset: Int) -> Words.Mark.Target {
    table.faults.append(
      SourceFault(
        rule: "undefined-reference", offset: offset,
        message: "no reference is named '\(name)'",
        advice: "the mark is kept as one that leads to nothing"))
    return .unresolved("[\(name)]")
  }
}

extension ReferenceTableBuilder {
  /// `{{r|name|name}}`
  private mutating func readNames(_ index: Int) {
    let node = tree.nodes[index]
    guard case .template(let template) = node.kind,
      TemplateReadings.standard[template] == .named
    else { return }
    let writer = FlowWriter(tree)
    let locator = PageLocator(node, in: writer, takesFirst: false).text
    var targets: [Words.Mark.Target] = []
    for part in tree.positional(of: node) {
      let name = writer.text(part, of: node)
      guard !name.isEmpty else { continue }
      let found = definitions[name] ?? [undefined(name, at: node.range.lowerBound)]
      targets += found.map { target in
        if case .reference(let id, nil) = target {
          .reference(id, locator: locator)
        } else {
          target
        }
      }
    }
    table.targets[index] = targets
  }

  private mutating func resolveShortCitation(_ index: Int) {
    guard table.targets[index] == nil, case .template(let name) = tree.nodes[index].kind,
      case .shortCitation = TemplateReadings.standard[name]
    else { return }
    table.targets[index] = resolve(index)
  }

  private mutating func resolve(_ index: Int) -> [Words.Mark.Target] {
    if let known = table.targets[index] { return known }
    let node = tree.nodes[index]
    let targets = ShortCitation(node, in: tree).works.map { work -> Words.Mark.Target in
      let first = CitationAnchors.key([work.names.first ?? "", work.year])
      if let id = anchors[work.key] ?? anchors[first] {
        return .reference(id, locator: work.locator)
      }
      return undefined(work.text, at: node.range.lowerBound)
    }
    table.targets[index] = targets
    return targets
  }
}

extension String {
  /// Without white space and marks that only join, at both ends.
  var trimmingMarks: String {
    let marks = Set(" \n\t.,;:–—-|•*".unicodeScalars)
    let scalars = Array(unicodeScalars)
    guard let first = scalars.firstIndex(where: { !marks.contains($0) }),
      let last = scalars.lastIndex(where: { !marks.contains($0) })
    else { return "" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[first...last])
    return String(view)
  }
}

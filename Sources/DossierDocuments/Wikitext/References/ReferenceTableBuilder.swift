import DossierModel

/// Reads citations, then references, then what only names them.
struct ReferenceTableBuilder {
  let tree: MarkupTree
  let source: Source.ID
  var table = ReferenceTable()
  var shelf: ReferenceShelf
  /// Works by the names that `ref=` gives them.
  var anchors: [String: [Reference.ID]] = [:]
  /// Works as short citations and notes call them.
  var index = WorkIndex()
  /// What the references hold, by their nodes.
  var contents: [Int: ReferenceContent] = [:]
  /// Notes in free text that name works shortly, by their nodes.
  var shortNotes: [Int: ShortNote] = [:]
  /// Family names by which notes call works that are not listed, with their years.
  var contests: [String: [Set<String>]] = [:]
  /// For each reference the one before it in its list.
  var before: [Int: Int] = [:]
  /// Names of references in which marks name a place.
  private var placed: Set<String> = []
  private var works: [Int: (id: Reference.ID, locator: String?)] = [:]
  var definitions: [String: [Words.Mark.Target]] = [:]
  private var unknown: [String: (count: Int, offset: Int)] = [:]

  init(tree: MarkupTree, source: Source.ID) {
    self.tree = tree
    self.source = source
    shelf = ReferenceShelf(source: source)
  }

  mutating func run(_ outline: OutlineReader) {
    let visits = tree.nodes.indices
      .filter { Self.matters(tree.nodes[$0].kind) }
      .sorted { tree.nodes[$0].range.lowerBound < tree.nodes[$1].range.lowerBound }
    let forms = visits.compactMap { ReferenceForm($0, in: tree) }
    for form in forms { contents[form.node] = form.content.map { ReferenceContent($0, in: tree) } }
    let noted = Set(contents.values.flatMap(\.citations))
    for index in visits { readCitation(index, isListed: !noted.contains(index)) }
    placed = Set(forms.filter { $0.details != nil }.compactMap(\.name))
    before = Self.before(forms)
    readLists(outline)
    readShortNotes(forms)
    // What stands inside of a reference is known before it.
    for form in forms.sorted(by: { $0.range.upperBound < $1.range.upperBound }) { define(form) }
    for form in forms where form.content == nil { use(form) }
    for index in visits { readNames(index) }
    for index in visits { resolveShortCitation(index) }
    table.references = shelf.inOrder
    table.faults += shelf.addressFaults(in: tree.bytes)
    for (name, found) in unknown.sorted(by: { $0.value.offset < $1.value.offset }) {
      table.faults.append(
        SourceFault(
          rule: .unknownParameter, offset: found.offset,
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
  private mutating func readCitation(_ index: Int, isListed: Bool) {
    let node = tree.nodes[index]
    guard case .template(let name) = node.kind,
      case .citation(let type) = TemplateReadings.standard[name]
    else { return }
    let citation = CitationReader.read(node, type: type, in: tree)
    let id = shelf.add(citation.reference, at: node.range.lowerBound)
    works[index] = (id, citation.locator)
    table.marks.texts[index] = citation.text
    table.marks.targets[index] = [.reference(id, locator: citation.locator)]
    for key in citation.anchors.keys { anchors[key, default: []].appendOnce(id) }
    var reference = citation.reference
    reference.id = id
    self.index.add(
      ListedWork(
        reference, years: citation.anchors.years, isListed: isListed, at: node.range.lowerBound))
    for (name, offset) in citation.unknown {
      unknown[name, default: (0, offset)].count += 1
    }
  }

  private mutating func define(_ form: ReferenceForm) {
    guard let pieces = form.content, let content = contents[form.node] else { return }
    if let followed = form.follow {
      follow(form, followed, pieces)
      return
    }
    let targets = targets(of: form, pieces, content)
    table.marks.targets[form.node] = Self.located(targets, form.details)
    guard let name = form.name else { return }
    if let known = definitions[Self.key(name, form.group)], known != targets {
      tellRepeated(name, at: tree.nodes[form.node].range.lowerBound)
    }
    for key in [Self.key(name, form.group), name] where definitions[key] == nil {
      definitions[key] = targets
    }
  }

  private mutating func targets(
    of form: ReferenceForm, _ pieces: [Piece], _ content: ReferenceContent
  ) -> [Words.Mark.Target] {
    if content.citesNothing, let again = repeated(form, pieces) { return again }
    let short = shortNotes[form.node].map { follow($0, at: form.range.lowerBound) }
    if let short, short.isWhole, content.externalLinks.isEmpty { return short.targets }
    if content.holdsReference, let inner = inner(of: form, pieces, content) { return inner }
    if isNote(form, content, pieces) {
      let id = "note-\(table.notes.count + 1)"
      table.notes.append(.init(id: id, node: form.node, content: pieces, range: form.range))
      return [.note(id)]
    }
    if short?.targets.isEmpty ?? true, let note = shortNotes[form.node], note.namesUnknown {
      tellUnmatched(
        FlowWriter.flow(of: pieces, in: tree).text, at: form.range.lowerBound)
    }
    return (short?.targets ?? []) + read(content, pieces, form)
  }

  /// What a reference leads to that says nothing but references: to the one of its own name among
  /// them, else to all.
  private func inner(
    of form: ReferenceForm, _ pieces: [Piece], _ content: ReferenceContent
  ) -> [Words.Mark.Target]? {
    guard remainder(pieces).isEmpty else { return nil }
    if let name = form.name, let known = definitions[Self.key(name, form.group)] { return known }
    let targets = content.references.flatMap { table.marks.targets[$0] ?? [] }
    return targets.isEmpty ? nil : targets
  }

  /// Targets with the place in the work that a mark names of its own.
  static func located(
    _ targets: [Words.Mark.Target], _ details: String?
  ) -> [Words.Mark.Target] {
    guard let details, !details.isEmpty, case .reference(let id, _) = targets.first else {
      return targets
    }
    return [.reference(id, locator: details)] + targets.dropFirst()
  }

  /// What a name is known by in its group.
  package static func key(_ name: String, _ group: String?) -> String {
    (group ?? "") + "\n" + name
  }

  /// Notes by their form, and grouped references that do more than name a work; no mark names a
  /// place in a note.
  private func isNote(
    _ form: ReferenceForm, _ content: ReferenceContent, _ pieces: [Piece]
  ) -> Bool {
    if form.isNote || content.holdsReference { return true }
    guard let group = form.group, form.details == nil else { return false }
    if let name = form.name, placed.contains(name) { return false }
    if content.citesNothing, NoteWords.standard.has("note-group", group.lowercased()) {
      return true
    }
    let words = remainder(pieces)
    // One word explains nothing, save in a script that sets no spaces.
    return Self.wordCount(words) > (content.citesNothing ? 1 : 2) || words.utf8.count > 60
  }

  private mutating func read(
    _ content: ReferenceContent, _ pieces: [Piece], _ form: ReferenceForm
  ) -> [Words.Mark.Target] {
    guard !content.citesNothing else {
      let reference = freeReference(pieces, content, form)
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

  /// A reference without citations; one that holds a template for an archived copy alone is the
  /// work copied.
  private func freeReference(
    _ pieces: [Piece], _ content: ReferenceContent, _ form: ReferenceForm
  ) -> Reference {
    if let archive = content.archives.first, content.externalLinks.isEmpty,
      FlowWriter.flow(of: pieces, in: tree).text.isEmpty
    {
      let copy = ArchivedCopy(tree.nodes[archive], in: tree)
      if copy.url != nil { return FreeReference(copy, form.range, in: tree).reference }
    }
    return FreeReference(pieces, content, form.range, in: tree).reference
  }

  private mutating func addArchive(_ content: ReferenceContent, to targets: [Words.Mark.Target]) {
    guard case .reference(let id, _) = targets.first else { return }
    if let index = content.archives.first {
      shelf.archive(ArchivedCopy(tree.nodes[index], in: tree), of: id)
    } else if !content.citations.isEmpty {
      let links = content.externalLinks.compactMap { NoteLink($0, in: tree) }
      if let link = links.first(where: \.isArchive) {
        shelf.archive(ArchivedCopy(url: link.url, date: nil), of: id)
      }
    }
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
      let words = FlowWriter.flow(of: form.content ?? [], in: tree).text
      var note = Reference(id: Reference.ID(fingerprintOf: [words]), type: "note")
      note.note = words
      note.isRemark = true
      targets.append(.reference(shelf.add(note, at: form.range.lowerBound), locator: nil))
    }
  }
}

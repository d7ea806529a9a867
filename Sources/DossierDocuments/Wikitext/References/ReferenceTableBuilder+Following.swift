import DossierModel

extension ReferenceTableBuilder {
  /// Joins what a reference says to the one before it that it goes on; without one, or with a
  /// name of its own, it leads to nothing, as in an article.
  mutating func follow(_ form: ReferenceForm, _ name: String, _ pieces: [Piece]) {
    let text = FlowWriter.flow(of: pieces, in: tree).text
    let offset = tree.nodes[form.node].range.lowerBound
    guard form.name == nil, let parent = definitions[Self.key(name, form.group)]?.first else {
      table.marks.targets[form.node] = [.unresolved("[\(text)]")]
      table.faults.append(
        SourceFault(
          rule: .undefinedReference, offset: offset,
          message: "a reference goes on one named '\(name)', which does not stand before it",
          advice: "its words are kept as a mark that leads to nothing"))
      return
    }
    switch parent {
    case .reference(let id, _): shelf.lengthen(id, by: text)
    case .note(let id):
      table.notes.append(.init(id: id, node: form.node, content: pieces, range: form.range))
    case .flag, .unresolved: break
    }
    table.marks.targets[form.node] = []
  }

  mutating func tellRepeated(_ name: String, at offset: Int) {
    table.faults.append(
      SourceFault(
        rule: .repeatedReference, offset: offset,
        message: "another reference is named '\(name)', too, and says something else",
        advice: "both are kept; a mark of that name leads to the first"))
  }
}

extension Rule {
  package static let undefinedReference = fault(
    "undefined-reference", "A source cites a reference by a name that it never defines",
    "accept it: nobody may edit a source")
  package static let repeatedReference = fault(
    "repeated-reference", "A source gives one name to two references that differ",
    "see which of them a mark means")
}

import DossierModel

extension ReferenceTableBuilder {
  /// For each reference the one before it in its list; a name stands where it was first used.
  static func before(_ forms: [ReferenceForm]) -> [Int: Int] {
    var before: [Int: Int] = [:]
    var last: [String: Int] = [:]
    var seen: [String: Int] = [:]
    for form in forms where form.follow == nil {
      let group = form.group ?? ""
      let key = form.name.map { Self.key($0, form.group) }
      if let key, let first = seen[key] {
        // What is defined behind its first use stands in the list where it was used.
        if form.content != nil { before[form.node] = before[first] }
        continue
      }
      if let key { seen[key] = form.node }
      before[form.node] = last[group]
      last[group] = form.content == nil ? nil : form.node
    }
    return before
  }

  /// The work of the reference before, where a note says "Ibid." and that one cites it alone.
  func repeated(_ form: ReferenceForm, _ pieces: [Piece]) -> [Words.Mark.Target]? {
    guard let before = before[form.node],
      let note = RepeatedNote(FlowWriter.flow(of: pieces, in: tree).text),
      let targets = table.marks.targets[before], targets.count == 1,
      case .reference(let id, _) = targets[0], shelf.isWork(id)
    else { return nil }
    return [.reference(id, locator: note.locator)]
  }
}

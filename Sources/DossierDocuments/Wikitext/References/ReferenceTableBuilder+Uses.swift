import DossierModel

/// Marks that only name a reference defined elsewhere.
extension ReferenceTableBuilder {
  mutating func use(_ form: ReferenceForm) {
    guard let name = form.name else { return }
    if let targets = definitions[Self.key(name, form.group)] ?? definitions[name] {
      table.marks.targets[form.node] = Self.located(targets, form.details)
    } else if !form.isUnclosed {
      table.marks.targets[form.node] = [undefined(name, at: tree.nodes[form.node].range.lowerBound)]
    }
  }

  mutating func undefined(_ name: String, at offset: Int) -> Words.Mark.Target {
    table.faults.append(
      SourceFault(
        rule: .undefinedReference, offset: offset,
        message: "no reference is named '\(name)'",
        advice: "the mark is kept as one that leads to nothing"))
    return .unresolved("[\(name)]")
  }
}

extension ReferenceTableBuilder {
  /// `{{r|name|name}}`
  mutating func readNames(_ index: Int) {
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
    table.marks.targets[index] = targets
  }
}

import DossierModel

extension ReferenceTableBuilder {
  mutating func resolveShortCitation(_ index: Int) {
    guard table.marks.targets[index] == nil, case .template(let name) = tree.nodes[index].kind,
      case .shortCitation = TemplateReadings.standard[name]
    else { return }
    table.marks.targets[index] = resolve(index)
  }

  /// Where the short citation of a node leads.
  package mutating func resolve(_ index: Int) -> [Words.Mark.Target] {
    if let known = table.marks.targets[index] { return known }
    let node = tree.nodes[index]
    let targets = ShortCitation(node, in: tree).works.map { work -> Words.Mark.Target in
      resolve(work, at: node.range.lowerBound)
    }
    table.marks.targets[index] = targets
    return targets
  }

  private mutating func resolve(
    _ work: ShortCitation.Work, at offset: Int
  ) -> Words.Mark.Target {
    let named = anchors[CitationAnchors.key(work.names + [work.year])] ?? []
    if named.count == 1 { return .reference(named[0], locator: work.locator) }
    let found = WorkIndex.distinct(works(of: work))
    if found.count == 1 { return .reference(found[0].id, locator: work.locator) }
    guard found.isEmpty else {
      tellAmbiguous(work.text, found, at: offset)
      return .unresolved("[\(work.text)]")
    }
    return undefined(work.text, at: offset)
  }

  /// The works of these authors and this year: those by exactly these, else those by more.
  private func works(of work: ShortCitation.Work) -> [ListedWork] {
    let names = work.names.map(NoteTokens.words)
    guard let first = names.first else { return [] }
    let year = WorkYears.key(work.year)
    let fits = { (listed: ListedWork) in
      listed.authors.count >= min(names.count, 4)
        && zip(names, listed.authors).allSatisfy { $1.isCalled($0) }
        || names.count > listed.authors.count
    }
    var fitting = index.called(first, in: year).filter(fits)
    if fitting.isEmpty, year.isEmpty { fitting = index.called(first).filter(fits) }
    if fitting.isEmpty, year == WorkYears.noDate {
      fitting = index.called(first, in: "").filter(fits)
    }
    let exact = fitting.filter { min($0.authors.count, 4) == names.count }
    return exact.isEmpty ? fitting : exact
  }

  mutating func tellAmbiguous(_ text: String, _ works: [ListedWork], at offset: Int) {
    table.faults.append(
      SourceFault(
        rule: .ambiguousCitation, offset: offset,
        message: "'\(text)' may be any of \(works.count) works: "
          + works.map { "“\($0.text)”" }.joined(separator: ", "),
        advice: "it is kept as it stands and leads to none of them"))
  }
}

extension ListedWork.Author {
  /// Whether a short citation calls the author so: by the family name, or by the whole name.
  func isCalled(_ words: [String]) -> Bool {
    calls.contains(words)
  }

  /// What a short citation may call the author.
  var calls: [[String]] { families + families.prefix(1).flatMap { [$0 + given, given + $0] } }
}

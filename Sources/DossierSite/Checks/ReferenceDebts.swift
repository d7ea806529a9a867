import DossierModel

/// What is open about the works and sources that the dossier rests on.
struct ReferenceDebts {
  let maker: DebtMaker
  private var plan: SitePlan { maker.plan }

  init(_ maker: DebtMaker) {
    self.maker = maker
  }

  var debts: [Debt] {
    let works = plan.dossier.references.filter { plan.sourcesByID[Source.ID($0.id.text)] == nil }
    return works.flatMap(links) + works.filter(Self.isTakenApart).flatMap(facts)
      + plan.dossier.sources.flatMap(facts)
  }

  /// Prose, and a work named in free text, tell what they tell.
  private static func isTakenApart(_ work: Reference) -> Bool {
    work.type != "note" && work.note == nil
  }

  private func links(_ work: Reference) -> [Debt] {
    guard work.address != nil, work.archiveAddress == nil else { return [] }
    var debts: [Debt] = []
    switch work.urlStatus {
    case .dead, .unfit, .usurped:
      debts.append(maker.debt("dead-link", on: work, "the link is dead and no copy is given"))
    case .live, .deviated, nil:
      debts.append(
        maker.debt("reference-without-archive", on: work, "no archived copy is given"))
    }
    if work.accessed == nil {
      debts.append(
        maker.debt(
          "reference-without-access", on: work, "neither a day of access nor a copy is given"))
    }
    return debts
  }

  private func facts(_ work: Reference) -> [Debt] {
    var debts: [Debt] = []
    func add(_ rule: String, _ message: String) {
      debts.append(maker.debt(rule, on: work, message))
    }
    if work.title == nil { add("reference-without-title", "no title is given") }
    if work.issued == nil, work.issuedLiteral == nil {
      add("reference-without-date", "no date is given")
    }
    if work.authors.isEmpty, work.editors.isEmpty {
      work.outlet == nil
        ? add("reference-without-author", "no author, outlet or publisher is given")
        : add("reference-without-byline", "no author is given")
    }
    return debts
  }

  private func facts(_ source: Source) -> [Debt] {
    guard source.date == nil else { return [] }
    return [
      maker.debt(
        "source-without-date", onPage: PagePath.source(source).url,
        at: FilePosition("Content/Sources/sources.yml"), "`\(source.id)` has no date",
        text: source.title)
    ]
  }
}

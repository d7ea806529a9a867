import DossierModel

/// What is open about the works and sources that the dossier rests on.
struct ReferenceDebts {
  let maker: DebtMaker
  private var plan: SitePlan { maker.plan }

  init(_ maker: DebtMaker) {
    self.maker = maker
  }

  var debts: [Debt] {
    let works = plan.dossier.references.filter {
      plan.catalogue.sources[Source.ID($0.id.text)] == nil
    }
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
      debts.append(maker.debt(.deadLink, on: work, "the link is dead and no copy is given"))
    case .live, .deviated, nil:
      debts.append(
        maker.debt(.referenceWithoutArchive, on: work, "no archived copy is given"))
    }
    if work.accessed == nil {
      debts.append(
        maker.debt(
          .referenceWithoutAccess, on: work, "neither a day of access nor a copy is given"))
    }
    return debts
  }

  private func facts(_ work: Reference) -> [Debt] {
    var debts: [Debt] = []
    func add(_ rule: Rule, _ message: String) {
      debts.append(maker.debt(rule, on: work, message))
    }
    if work.title == nil { add(.referenceWithoutTitle, "no title is given") }
    if work.issued == nil, work.issuedLiteral == nil {
      add(.referenceWithoutDate, "no date is given")
    }
    if work.authors.isEmpty, work.editors.isEmpty {
      work.outlet == nil
        ? add(.referenceWithoutAuthor, "no author, outlet or publisher is given")
        : add(.referenceWithoutByline, "no author is given")
    }
    return debts
  }

  private func facts(_ source: Source) -> [Debt] {
    let lacks: [(Rule, String)] =
      (source.date == nil ? [(.sourceWithoutDate, "date")] : [])
      + (source.licence.isEmpty ? [(.sourceWithoutLicence, "licence")] : [])
    return lacks.map { rule, name in
      maker.debt(
        rule, onPage: PagePath.source(source).url,
        at: FilePosition("Content/Sources/sources.yml"), "`\(source.id)` has no \(name)",
        text: source.title)
    }
  }
}

extension Rule {
  package static let deadLink = debt(
    "dead-link", "A work's link is dead and no archived copy is given",
    "look for a copy in a web archive")
  package static let referenceWithoutDate = debt(
    "reference-without-date", "A work is cited without its date",
    "look the date up; the source itself stays as it is")
  package static let referenceWithoutAuthor = debt(
    "reference-without-author",
    "A work is cited without author, editor, outlet or publisher, so nobody answers for it",
    "look up who published it")
  package static let referenceWithoutByline = debt(
    "reference-without-byline", isOff: true,
    "A work is cited without the name of an author or editor",
    "look up who wrote it")
  package static let referenceWithoutTitle = debt(
    "reference-without-title", "A work is cited by its link alone", "look its title up")
  package static let referenceWithoutAccess = debt(
    "reference-without-access", isOff: true,
    "A link is given with neither the day it was read nor an archived copy",
    "archive the page")
  package static let referenceWithoutArchive = debt(
    "reference-without-archive", isOff: true,
    "A link still leads to its work and no copy is archived",
    "archive the page before it is gone")
  package static let sourceWithoutDate = debt(
    "source-without-date", "A source has no date, so no weekday in it can be resolved",
    "give its `date` in `sources.yml` where it is known")
  package static let sourceWithoutLicence = debt(
    "source-without-licence", "Nobody has looked up on what terms a source may be quoted",
    "give its `licence` in `sources.yml` in place of what `new` wrote there")
}

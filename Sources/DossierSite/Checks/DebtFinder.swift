import DossierImport
import DossierModel

/// Finds all that is still open in a dossier and its site.
struct DebtFinder {
  let plan: SitePlan
  let imported: Importer.Result
  let site: SiteLinkCheck
  let pages: [Page]
  /// How many threads work at once.
  var jobs = 1

  /// By rule in the order of `Rule.all`, then by file and line; none where a source could not be
  /// read, since what it would have said is not known.
  var debts: [Debt] {
    guard !imported.lacksSources else { return [] }
    let maker = DebtMaker(plan: plan, documents: imported.documents)
    let finders: [@Sendable () -> [Debt]] = [
      { MentionDebts(maker).debts }, { StatementDebts(maker).debts }, { TimeDebts(maker).debts },
      { ReferenceDebts(maker).debts }, { EntityDebts(maker).debts },
      { AnnotationDebts(maker, gaps: imported.gaps).debts }, { ControlDebts(maker: maker).debts },
      { siteDebts(maker) },
    ]
    let found = Parallel.map(finders, jobs: jobs) { $0() }.flatMap { $0 }
    let byRule = Dictionary(grouping: found, by: \.diagnostic.rule)
    return Rule.all.flatMap { rule in
      (byRule[rule] ?? []).enumerated()
        .sorted {
          ($0.element.diagnostic.place, $0.offset) < ($1.element.diagnostic.place, $1.offset)
        }
        .map(\.element)
    }
  }

  private func siteDebts(_ maker: DebtMaker) -> [Debt] {
    let byURL = Dictionary(pages.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
    let alone = site.orphans
    let orphans = pages.filter { alone.contains($0.url) }.map { page in
      maker.debt(
        .orphanPage, onPage: page.url, at: Self.place(of: page),
        "no other page links to this one", text: page.title)
    }
    return orphans
      + site.wordlessPictures.map { picture in
        maker.debt(
          .missingAlternative, onPage: picture.place.file, at: picture.place,
          "\(picture.name) has no words in its place",
          text: byURL[picture.place.file]?.title ?? picture.place.file)
      }
  }

  private static func place(of page: Page) -> FilePosition {
    page.isHandWritten
      ? FilePosition("Content/\(page.contentPath)", line: 1) : FilePosition(page.url)
  }
}

extension Rule {
  package static let orphanPage = debt(
    "orphan-page", "No other page links to a page", "link to it, or remove it")
  package static let missingAlternative = debt(
    "missing-alternative", "A picture has no words in its place for those who cannot see it",
    "give it an `alt`, empty where it only adorns; a drawing a `title` or `aria-label`")
}

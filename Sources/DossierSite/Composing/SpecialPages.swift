import DossierMarkdown
import DossierModel

/// Composes the pages that stand on the site alone: home, sources, background, order of battle.
package struct SpecialPages: Sendable {
  let plan: SitePlan

  package init(_ plan: SitePlan) {
    self.plan = plan
  }

  /// Home first, then the others; pages that would be empty are left out. `jobs` is how many threads
  /// work at once.
  package func pages(jobs: Int = 1) -> [Page] {
    [home] + Parallel.map(plan.dossier.sources, jobs: jobs) { source($0) }
      + [background, orderOfBattle, casualties].compactMap { $0 }
  }

  // MARK: Home

  private var home: Page {
    let settings = plan.dossier.settings
    var page = body("index", settings.title)
    let opening = HomeOpening(plan).statements
    if !opening.isEmpty { page.addRuns(opening, headingLevel: 3, namesDays: true) }
    addKeyFacts(to: &page)
    addSample(to: &page, beside: Set(opening.map(\.id)))
    return page.page(.home, isGenerated: false)
  }

  /// One sentence as all pages show it, to learn the signs from.
  private func addSample(to page: inout PageBody, beside opening: Set<Statement.ID>) {
    guard let sample = sample(beside: opening) else { return }
    page.addHeading("How to read this dossier", as: .waysOn)
    page.addRuns([sample], headingLevel: 3)
  }

  /// A sentence of the battle that shows as much as one can: a cited work, a note of the editor's.
  private func sample(beside opening: Set<Statement.ID>) -> Statement? {
    let told = plan.days.filter { plan.dossier.settings.battle?.contains($0) ?? true }
      .flatMap { plan.statementsByDay[$0] ?? [] }
      .filter { $0.role == .battle && !opening.contains($0.id) }
    let cited = told.filter { !$0.citedWorks.isEmpty }
    return cited.first { plan.annotations.notesByStatement[$0.id] != nil } ?? cited.first
      ?? told.first
  }

  /// What the infoboxes say of the whole, then of each side, each with its citations.
  private func addKeyFacts(to page: inout PageBody) {
    let facts = KeyFacts(plan)
    let ofTheWhole = facts.ofTheWhole
    guard !ofTheWhole.isEmpty || !facts.sides.isEmpty else { return }
    page.addHeading("Key facts, as the sources’ boxes give them")
    if !ofTheWhole.isEmpty {
      page.addTable(
        of: ofTheWhole, header: ["Fact", "As the box has it"], label: KeyFacts.label)
    }
    page.addFacts(by: facts.sides, facts.facts)
  }

  // MARK: Sources

  private func source(_ source: Source) -> Page {
    let path = PagePath.source(source)
    var page = PageBody(plan: plan, path: path, title: source.title)
    page.addSourceFacts(source)
    page.addHeading(
      source.reuse == .full ? "What it says" : "What is quoted of it, passage by passage")
    page.addSource(source.id)
    return page.page(.source(source.id), isGenerated: false)
  }

  // MARK: Others

  private var background: Page? {
    let statements = plan.dossier.statements.filter { $0.role == .background }
    guard !statements.isEmpty else { return nil }
    var page = body("background", "Background")
    page.add("What the sources tell of other times and places, or of the campaign as a whole.")
    page.addRuns(statements, headingLevel: 2, namesDays: true)
    page.addSources(of: statements)
    return page.page(.text, isGenerated: false)
  }

  private var orderOfBattle: Page? {
    guard !plan.dossier.orderOfBattle.isEmpty else { return nil }
    var page = body("order-of-battle", "Order of battle")
    page.add(
      "The forces as the sources list them or tell of them, each line with what it rests on.")
    var printed: Set<Statement.ID> = []
    for list in plan.dossier.orderOfBattle { add(list, to: &page, &printed) }
    let ids = Set(plan.dossier.orderOfBattle.flatMap { ($0.lines + $0.told).map(\.statement) })
    page.addSources(of: plan.dossier.statements.filter { ids.contains($0.id) })
    return page.page(.only(.orderOfBattle), isGenerated: false)
  }

  /// The page of figures: the template prints those that the editor set out, and below them stand
  /// those of the boxes.
  private var casualties: Page? {
    let facts = KeyFacts(plan)
    let sides = facts.sides.filter { !facts.figures(of: $0).isEmpty }
    let others = facts.figures(of: nil)
    guard !plan.dossier.annotations.casualties.isEmpty || !sides.isEmpty || !others.isEmpty else {
      return nil
    }
    var page = body("casualties", "Casualties and strengths")
    if !sides.isEmpty || !others.isEmpty {
      page.addHeading("As the sources’ boxes give them, side by side")
      page.addFacts(by: sides) { facts.figures(of: $0) }
    }
    if !others.isEmpty {
      page.addSubheading("In columns of which no side is told")
      page.addTable(of: others, header: ["Fact", "As the box has it"], label: KeyFacts.label)
    }
    return page.page(.only(.casualties), isGenerated: false)
  }

  private func add(
    _ list: OrderOfBattle, to page: inout PageBody, _ printed: inout Set<Statement.ID>
  ) {
    let side = list.side.flatMap { plan.sidesByID[$0]?.name } ?? "Side not named"
    page.addHeading(MarkdownEscaping.text(side), as: .side(list.side))
    let parts = [
      ("Belligerents:", list.belligerents), ("Commanders and leaders:", list.commanders),
      ("Units:", list.entries),
    ].filter { !$0.1.isEmpty }
    for (title, entries) in parts {
      if parts.count > 1 || title != "Units:" { page.addMarkdown(title) }
      add(entries, to: &page, &printed)
    }
    if !list.told.isEmpty {
      page.addMarkdown("Told in sentences:")
      for entry in list.told {
        guard let statement = plan.statementsByID[entry.statement], let unit = entry.unit else {
          continue
        }
        let isNew = printed.insert(statement.id).inserted
        page.addItem(of: unit, told: statement, isNew: isNew, depth: entry.depth)
      }
      page.addMarkdown("")
    }
    addUnlisted(of: list.side, to: &page)
  }

  private func add(
    _ entries: [OrderOfBattle.Entry], to page: inout PageBody, _ printed: inout Set<Statement.ID>
  ) {
    for entry in entries {
      guard let statement = plan.statementsByID[entry.statement] else { continue }
      printed.insert(statement.id)
      page.addItem(statement, depth: entry.depth)
    }
    page.addMarkdown("")
  }

  /// The units of a side that the sources speak of, though no list of theirs has them.
  private func addUnlisted(of side: Side.ID?, to page: inout PageBody) {
    let listed = Set(
      plan.dossier.orderOfBattle.flatMap { $0.lines + $0.told }.compactMap(\.unit))
    let others = plan.dossier.gazetteer.units.filter {
      side != nil && $0.side == side && !listed.contains($0.id)
        && plan.statementsByEntity[.unit($0.id)] != nil
    }
    page.addSentence(
      of: others.map { .unit($0.id) }, after: "Named by the sources, in no list of theirs:")
  }

  private func body(_ name: String, _ title: String) -> PageBody {
    PageBody(
      plan: plan, path: PagePath(content: "\(name).md", url: "\(name).html"), title: title)
  }
}

extension PageBody {
  /// Who wrote a source, when, on what terms it is used and where it stands.
  mutating func addSourceFacts(_ source: Source) {
    if !source.authors.isEmpty { addFact("By", source.authors.joined(separator: "; ")) }
    if let publisher = source.publisher { addFact("Published by", publisher) }
    addFact("Date", source.date.map { plan.dates.words(for: $0) } ?? "none given")
    addFact(
      "Kind", source.role == .compilation ? "a compilation: it rests on other works" : "a witness")
    if let original = source.translationOf { addFact("Translation of", original) }
    addFact("Licence", source.licence.isEmpty ? "not stated" : source.licence)
    if let side = source.side.flatMap({ plan.sidesByID[$0]?.name }) {
      addFact("Stands on the side", side)
    }
    if let standing = source.standing { addFact("Standing", standing) }
    addFact("File", "\(source.file), SHA-256 \(source.sha256)")
  }
}

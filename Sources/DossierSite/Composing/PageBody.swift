import DossierMarkdown
import DossierModel

/// Collects the Markdown of one page.
struct PageBody {
  let plan: SitePlan
  let path: PagePath
  let title: String
  let own: EntityID?
  private var text: String
  private var facts = ""
  private var labels = FootnoteLabels()

  init(plan: SitePlan, path: PagePath, title: String, own: EntityID? = nil) {
    self.plan = plan
    self.path = path
    self.title = title
    self.own = own
    text = "# \(MarkdownEscaping.line(title))\n\n"
  }

  /// A paragraph of the program's own words.
  mutating func add(_ paragraph: String) {
    text += MarkdownEscaping.line(paragraph) + "\n\n"
  }

  // MARK: Facts

  mutating func addFact(_ label: String, _ value: String) {
    facts += "- \(label): \(MarkdownEscaping.line(value))\n"
  }

  mutating func addFact(_ label: String, link: EntityID) {
    facts += "- \(label): \(markdownLink(link))\n"
  }

  mutating func addFact(_ label: String, links: [EntityID]) {
    guard !links.isEmpty else { return }
    facts += "- \(label): \(links.map(markdownLink).joined(separator: ", "))\n"
  }

  /// The headings under which a page leads on.
  static let waysOn: Set<String> = [
    "Units", "Districts", "Other places", "People", "Units named with it", "Places named with it",
    "People named with it", "Sources of this page", "How to read this dossier",
  ]

  /// What the list of facts calls the spellings.
  static let namesLabel = "Names"

  /// All spellings, with the sigla of the sources that have them.
  mutating func addNames(_ names: [EntityName]) {
    let written = names.map { name in
      let sigla = name.sources.compactMap { plan.sourcesByID[$0]?.siglum }
      let text = MarkdownEscaping.line(name.text)
      return sigla.isEmpty ? text : "\(text) (\(sigla.joined(separator: ", ")))"
    }
    facts += "- \(Self.namesLabel): \(written.joined(separator: " · "))\n"
  }

  /// That no editor has looked at the entry yet.
  mutating func addProposed() {
    addFact("Entry", "proposed, not yet confirmed by an editor")
  }

  private mutating func flushFacts() {
    guard !facts.isEmpty else { return }
    text += facts + "\n"
    facts = ""
  }

  // MARK: Statements

  mutating func addRuns(_ statements: [Statement], headingLevel: Int, namesDays: Bool = false) {
    flushFacts()
    let composer = RunComposer(
      plan: plan,
      statements: StatementMarkdown(
        plan: plan, contentPath: path.content, own: own, namesDays: namesDays),
      headings: .sources(level: headingLevel))
    text += composer.markdown(of: statements, used: &labels)
  }

  /// All statements of one source, in its own order and under its own headings.
  mutating func addSource(_ source: Source.ID) {
    flushFacts()
    // Each statement is shown with the words that this source has for it.
    let statements = (plan.statementsBySource[source] ?? []).map { $0.led(by: source) }
      .sorted { $0.passages[0].passage.range.lowerBound < $1.passages[0].passage.range.lowerBound }
    let composer = RunComposer(
      plan: plan,
      statements: StatementMarkdown(
        plan: plan, contentPath: path.content, own: own, namesDays: true),
      headings: .own, isOneByOne: plan.sourcesByID[source]?.reuse == .quotes)
    text += composer.markdown(of: statements, used: &labels)
  }

  /// Markdown as it is.
  mutating func addMarkdown(_ markdown: String) {
    flushFacts()
    text += markdown + "\n\n"
  }

  /// Statements in a table of two columns: what `label` calls them, and their words; those in a
  /// row that have one label share a line.
  mutating func addTable(
    of statements: [Statement], header: [String], label: (Statement) -> String
  ) {
    flushFacts()
    let writer = StatementMarkdown(
      plan: plan, contentPath: path.content, own: own, namesSides: false)
    var lines: [(label: String, cells: [String])] = []
    for statement in statements {
      var linked: Set<EntityID> = []
      let cell = writer.markdown(of: statement, linked: &linked, used: &labels)
      if lines.last?.label == label(statement) {
        lines[lines.count - 1].cells.append(cell)
      } else {
        lines.append((label(statement), [cell]))
      }
    }
    text += "| \(header.joined(separator: " | ")) |\n|---|---|\n"
    for line in lines {
      let cells = line.cells.joined(separator: " ")
      text += "| \(MarkdownEscaping.line(line.label)) | \(cells) |\n"
    }
    text += "\n"
  }

  /// One statement as a line of a list, nested by `depth` from 0.
  mutating func addItem(_ statement: Statement, depth: Int) {
    flushFacts()
    var linked: Set<EntityID> = []
    let line = StatementMarkdown(
      plan: plan, contentPath: path.content, own: own, namesSides: false
    ).markdown(of: statement, linked: &linked, used: &labels)
    text += String(repeating: "  ", count: depth) + "- " + line + "\n"
  }

  /// A unit as a line of a list, and below it the sentence that tells where it belongs; one that
  /// stands on the page already is led to.
  mutating func addItem(of unit: Unit.ID, told statement: Statement, isNew: Bool, depth: Int) {
    flushFacts()
    let indent = String(repeating: "  ", count: depth)
    var linked: Set<EntityID> = [.unit(unit)]
    let words =
      isNew
      ? StatementMarkdown(plan: plan, contentPath: path.content, own: own, namesSides: false)
        .markdown(of: statement, linked: &linked, used: &labels)
      : "[as told above](#s-\(statement.id))"
    text += "\(indent)- \(markdownLink(.unit(unit)))\n\n\(indent)  \(words)\n\n"
  }

  /// A section for each day that has a page, then times that have none, then what is undated,
  /// then what tells of something other than the battle.
  mutating func addByDay(_ statements: [Statement], heading: String) {
    flushFacts()
    if !statements.isEmpty { addHeading(heading) }
    let byDay = Dictionary(grouping: statements) { plan.days(of: $0).first }
    for day in byDay.keys.compactMap({ $0 }).sorted() {
      let link = RelativePath.from(path.content, to: PagePath.day(day).content)
      addSubheading("[\(plan.dates.words(for: day))](\(link))")
      addRuns(byDay[day] ?? [], headingLevel: 4)
    }
    let rest = byDay[nil] ?? []
    let background = rest.filter { $0.role == .background }
    let lists = rest.filter { $0.role != .background && $0.role != .battle && $0.role != .list }
    let prose = rest.filter { $0.role == .battle || $0.role == .list }
    addGroup("Other times", prose.filter { !$0.when.isEmpty }, namesDays: true)
    addGroup("Undated", prose.filter(\.when.isEmpty))
    addGroup("Background", background, namesDays: true)
    addGroup("In boxes, tables, captions, headings and notes", lists)
  }

  private mutating func addGroup(
    _ title: String, _ statements: [Statement], namesDays: Bool = false
  ) {
    guard !statements.isEmpty else { return }
    addSubheading(title)
    addRuns(statements, headingLevel: 4, namesDays: namesDays)
  }

  // MARK: Ways on

  mutating func addHeading(_ markdown: String) {
    flushFacts()
    text += "## \(markdown)\n\n"
  }

  mutating func addSubheading(_ markdown: String) {
    flushFacts()
    text += "### \(markdown)\n\n"
  }

  /// A section of links; nothing where there are none.
  mutating func addLinks(_ title: String, _ entities: [EntityID]) {
    let links = entities.filter { plan.path(of: $0) != nil }
    guard !links.isEmpty else { return }
    addHeading(title)
    text += links.map(markdownLink).joined(separator: " · ") + "\n\n"
  }

  /// A paragraph of links after some words; nothing where there are none.
  mutating func addSentence(of entities: [EntityID], after words: String) {
    let links = entities.filter { plan.path(of: $0) != nil }
    guard !links.isEmpty else { return }
    addMarkdown(
      MarkdownEscaping.line(words) + " " + links.map(markdownLink).joined(separator: ", ") + ".")
  }

  /// The sources of some statements, with their standing and their licence.
  mutating func addSources(of statements: [Statement]) {
    let ids = Set(statements.flatMap(\.sources))
    guard !ids.isEmpty else { return }
    addHeading("Sources of this page")
    for source in plan.dossier.sources where ids.contains(source.id) {
      text += "- \(attribution(source))\n"
    }
    text += "\n"
  }

  /// Who wrote a source, what it is and on what terms it is quoted.
  private func attribution(_ source: Source) -> String {
    let link = RelativePath.from(path.content, to: PagePath.source(source).content)
    var words = "**\(source.siglum)** [\(MarkdownEscaping.line(source.title))](\(link))"
    if !source.authors.isEmpty {
      words += ", by \(MarkdownEscaping.line(source.authors.joined(separator: "; ")))"
    }
    if let publisher = source.publisher { words += ", \(MarkdownEscaping.line(publisher))" }
    let licence = MarkdownEscaping.line(source.licence)
    if let url = source.licenceURL {
      words += ". [\(licence)](\(MarkdownEscaping.destination(url)))"
    } else if !licence.isEmpty {
      words += ". \(licence)"
    }
    if let side = source.side.flatMap({ plan.sidesByID[$0]?.name }) {
      words += ". Stands on the side: \(MarkdownEscaping.line(side))"
    }
    return words + "."
  }

  private func markdownLink(_ entity: EntityID) -> String {
    let name = MarkdownEscaping.line(plan.name(of: entity))
    guard let target = plan.path(of: entity) else { return name }
    return "[\(name)](\(RelativePath.from(path.content, to: target.content)))"
  }

  // MARK: The whole

  /// The page with its footnote definitions.
  func page(
    _ kind: Page.Kind, date: CalendarDate? = nil, units: [Unit.ID] = [],
    districts: [Place.ID] = [], isGenerated: Bool = true
  ) -> Page {
    var body = self
    body.flushFacts()
    let definitions = CitationMarkdown(plan: plan, contentPath: path.content)
      .definitions(labels)
    return Page(
      kind: kind, title: title, contentPath: path.content, url: path.url, date: date,
      units: units, districts: districts, body: body.text + definitions, isGenerated: isGenerated)
  }
}

extension Statement {
  /// The same statement with the first passage of a source in the lead.
  func led(by source: Source.ID) -> Statement {
    guard let index = passages.firstIndex(where: { $0.passage.source == source }), index > 0 else {
      return self
    }
    var statement = self
    let passage = statement.passages.remove(at: index)
    statement.passages.insert(passage, at: 0)
    statement.words = passage.words
    statement.section = passage.section
    statement.role = passage.role
    return statement
  }
}

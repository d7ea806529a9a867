import DossierLanguages
import DossierMarkdown
import DossierModel

/// Collects the Markdown of one page.
struct PageBody {
  let plan: SitePlan
  let path: PagePath
  let title: String
  let own: EntityID?
  private var text = OutlinedText()
  private var facts: [(fact: Outline.Fact, value: String)] = []

  init(plan: SitePlan, path: PagePath, title: String, own: EntityID? = nil) {
    self.plan = plan
    self.path = path
    self.title = title
    self.own = own
    text.append("# \(MarkdownEscaping.line(title))\n\n")
  }

  /// A paragraph of the program's own words.
  mutating func add(_ paragraph: InterfaceWord) {
    text.append(MarkdownEscaping.line(plan.words[paragraph]) + "\n\n")
  }

  /// What the site shows over the title.
  mutating func addSummary(_ paragraph: String) {
    text.append(MarkdownEscaping.line(paragraph) + "\n\n", as: .summary)
  }

  // MARK: Facts

  mutating func addFact(_ label: InterfaceWord, _ value: String) {
    add(Outline.Fact(label: plan.words[label]), MarkdownEscaping.line(value))
  }

  mutating func addFact(_ label: InterfaceWord, link: EntityID) {
    add(Outline.Fact(label: plan.words[label]), markdownLink(link))
  }

  mutating func addFact(_ label: InterfaceWord, links: [EntityID]) {
    guard !links.isEmpty else { return }
    add(Outline.Fact(label: plan.words[label]), links.map(markdownLink).joined(separator: ", "))
  }

  private mutating func add(_ fact: Outline.Fact, _ value: String) {
    facts.append((fact, value))
  }

  /// All spellings, with the sigla of the sources that have them.
  mutating func addNames(_ names: [EntityName]) {
    let written = names.map { name in
      let sigla = name.sources.compactMap { plan.catalogue.sources[$0]?.siglum }
      let text = MarkdownEscaping.line(name.text)
      return sigla.isEmpty ? text : "\(text) (\(sigla.joined(separator: ", ")))"
    }
    add(Outline.Fact(label: plan.words[.names], isNames: true), written.joined(separator: " · "))
  }

  /// That no editor has looked at the entry yet.
  mutating func addProposed() {
    addFact(.entryOfGazetteer, plan.words[.proposedEntry])
  }

  private mutating func flushFacts() {
    guard !facts.isEmpty else { return }
    let lines = facts.map { "- \($0.fact.label): \($0.value)\n" }
    text.append(lines.joined() + "\n", as: .facts(facts.map(\.fact)))
    facts = []
  }

  // MARK: Statements

  mutating func addRuns(_ statements: [Statement], headingLevel: Int, namesDays: Bool = false) {
    flushFacts()
    let composer = RunComposer(
      plan: plan,
      statements: StatementMarkdown(
        plan: plan, contentPath: path.content, own: own, namesDays: namesDays),
      headings: .sources(level: headingLevel))
    composer.write(statements, to: &text)
  }

  /// All statements of one source, in its own order and under its own headings.
  mutating func addSource(_ source: Source.ID) {
    flushFacts()
    // Each statement is shown with the words that this source has for it.
    let statements = (plan.statements.bySource[source] ?? []).map { $0.led(by: source) }
      .sorted { $0.passages[0].passage.range.lowerBound < $1.passages[0].passage.range.lowerBound }
    let composer = RunComposer(
      plan: plan,
      statements: StatementMarkdown(
        plan: plan, contentPath: path.content, own: own, namesDays: true),
      headings: .own, isOneByOne: plan.catalogue.sources[source]?.reuse == .quotes)
    composer.write(statements, to: &text)
  }

  /// Markdown as it is.
  mutating func addMarkdown(_ markdown: String) {
    flushFacts()
    text.append(markdown + "\n\n")
  }

  /// Statements of boxes in a table of two columns: what `label` calls them, and their words; those in
  /// a row that have one label share a line.
  mutating func addTable(of statements: [Statement], label: (Statement) -> String) {
    flushFacts()
    let writer = StatementMarkdown(
      plan: plan, contentPath: path.content, own: own, namesSides: false)
    text.append("| \(plan.words[.fact]) | \(plan.words[.asBoxHasIt]) |\n|---|---|\n", as: .boxFacts)
    var last: String?
    for statement in statements {
      let name = label(statement)
      if name == last {
        text.append(" ")
      } else {
        if last != nil { text.append(" |\n") }
        text.append("| \(MarkdownEscaping.line(name)) | ")
      }
      last = name
      var linked: Set<EntityID> = []
      text.append(writer.written(statement, linked: &linked, used: &text.labels))
    }
    text.append(last == nil ? "\n" : " |\n\n")
  }

  /// One statement as a line of a list, nested by `depth` from 0.
  mutating func addItem(_ statement: Statement, depth: Int) {
    flushFacts()
    text.append(String(repeating: "  ", count: depth) + "- ")
    write(statement, linked: [])
    text.append("\n")
  }

  /// A unit as a line of a list, and below it the sentence that tells where it belongs; one that
  /// stands on the page already is led to.
  mutating func addItem(of unit: Unit.ID, told statement: Statement, isNew: Bool, depth: Int) {
    flushFacts()
    let indent = String(repeating: "  ", count: depth)
    text.append("\(indent)- \(markdownLink(.unit(unit)))\n\n\(indent)  ")
    if isNew {
      write(statement, linked: [.unit(unit)])
    } else {
      text.append("[\(plan.words[.asToldAbove])](#s-\(statement.id))")
    }
    text.append("\n\n")
  }

  /// A statement in a list, where its place says whose side it is on.
  private mutating func write(_ statement: Statement, linked: Set<EntityID>) {
    let writer = StatementMarkdown(
      plan: plan, contentPath: path.content, own: own, namesSides: false)
    var linked = linked
    text.append(writer.written(statement, linked: &linked, used: &text.labels))
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
    addGroup(.otherTimes, prose.filter { !$0.when.isEmpty }, namesDays: true)
    addGroup(.undatedHeading, prose.filter(\.when.isEmpty))
    addGroup(.background, background, namesDays: true)
    addGroup(.inBoxesAndTables, lists)
  }

  private mutating func addGroup(
    _ title: InterfaceWord, _ statements: [Statement], namesDays: Bool = false
  ) {
    guard !statements.isEmpty else { return }
    addSubheading(plan.words[title])
    addRuns(statements, headingLevel: 4, namesDays: namesDays)
  }

  // MARK: Ways on

  mutating func addHeading(_ markdown: String, as block: Outline.Block? = nil) {
    add("## \(markdown)\n\n", as: block)
  }

  mutating func addSubheading(_ markdown: String, as block: Outline.Block? = nil) {
    add("### \(markdown)\n\n", as: block)
  }

  private mutating func add(_ heading: String, as block: Outline.Block?) {
    flushFacts()
    if let block { text.append(heading, as: block) } else { text.append(heading) }
  }

  /// A section of links; nothing where there are none.
  mutating func addLinks(_ title: InterfaceWord, _ entities: [EntityID]) {
    let links = entities.filter { plan.path(of: $0) != nil }
    guard !links.isEmpty else { return }
    addHeading(plan.words[title], as: .waysOn)
    text.append(links.map(markdownLink).joined(separator: " · ") + "\n\n")
  }

  /// A paragraph of links after some words; nothing where there are none.
  mutating func addSentence(of entities: [EntityID], after words: InterfaceWord) {
    let links = entities.filter { plan.path(of: $0) != nil }
    guard !links.isEmpty else { return }
    addMarkdown(
      MarkdownEscaping.line(plan.words[words]) + " "
        + links.map(markdownLink).joined(separator: ", ") + ".")
  }

  /// The sources of some statements, with their standing and their licence.
  mutating func addSources(of statements: [Statement]) {
    let ids = Set(statements.flatMap(\.sources))
    guard !ids.isEmpty else { return }
    addHeading(plan.words[.sourcesOfPage], as: .waysOn)
    for source in plan.dossier.sources where ids.contains(source.id) {
      text.append("- \(attribution(source))\n")
    }
    text.append("\n")
  }

  /// Who wrote a source, what it is and on what terms it is quoted.
  private func attribution(_ source: Source) -> String {
    let link = RelativePath.from(path.content, to: PagePath.source(source).content)
    var words = "**\(source.siglum)** [\(MarkdownEscaping.line(source.title))](\(link))"
    if !source.authors.isEmpty {
      let names = MarkdownEscaping.line(source.authors.joined(separator: "; "))
      words += plan.words(.byAuthor, ["by": names])
    }
    if let publisher = source.publisher { words += ", \(MarkdownEscaping.line(publisher))" }
    let licence = MarkdownEscaping.line(source.licence)
    if let url = source.licenceURL {
      words += ". [\(licence)](\(MarkdownEscaping.destination(url)))"
    } else if !licence.isEmpty {
      words += ". \(licence)"
    }
    if let side = source.side.flatMap({ plan.catalogue.sides[$0]?.name }) {
      words += ". " + plan.words(.standsOnSide, ["side": MarkdownEscaping.line(side)])
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
    _ subject: Page.Subject, way: Page.Way? = nil, date: CalendarDate? = nil,
    units: [Unit.ID] = [], districts: [Place.ID] = [], isGenerated: Bool = true
  ) -> Page {
    var body = self
    body.flushFacts()
    let definitions = CitationMarkdown(plan: plan, contentPath: path.content)
      .definitions(text.labels)
    return Page(
      subject, title: title, at: path, way: way, date: date, units: units,
      districts: districts, body: body.text.markdown + definitions, outline: body.text.outline,
      isGenerated: isGenerated)
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

import DossierMarkdown
import DossierModel

/// Writes statements as runs: a heading for each source and section, then its paragraphs as they
/// stand in the source, entries of boxes, lists and tables as list items.
struct RunComposer {
  let plan: SitePlan
  let statements: StatementMarkdown
  let headings: Headings

  /// What stands over the runs.
  enum Headings: Equatable {
    /// The source and the section, at this level.
    case sources(level: Int)
    /// The sources' own headings, as statements; the section only where it is none of them.
    case own
  }

  /// Whether each statement stands alone, as of a source that may only be quoted so.
  var isOneByOne = false

  /// The statements of one source and section, in their order.
  private struct Run {
    var source: Source.ID
    var section: String
    var statements: [Statement]
  }

  /// Adds the Markdown of some statements, in the order given.
  func write(_ list: [Statement], to text: inout OutlinedText) {
    for run in Self.runs(of: list) {
      writeHeading(over: run, to: &text)
      writeParagraphs(of: run, to: &text)
      text.endRun()
    }
  }

  private static func runs(of list: [Statement]) -> [Run] {
    var runs: [Run] = []
    for statement in list {
      let source = statement.passages[0].passage.source
      // No copy of the last run may live while it grows, else each statement would copy them all.
      let goesOn = runs.last.map { $0.source == source && $0.section == statement.section } ?? false
      if goesOn {
        runs[runs.count - 1].statements.append(statement)
      } else {
        runs.append(Run(source: source, section: statement.section, statements: [statement]))
      }
    }
    return runs
  }

  private func writeHeading(over run: Run, to text: inout OutlinedText) {
    switch headings {
    case .sources(let level):
      text.begin(
        Outline.Run(source: run.source, section: run.section),
        under: String(repeating: "#", count: level) + " " + heading(of: run) + "\n\n")
    case .own:
      guard let role = run.statements.first?.role, [.infobox, .table, .note].contains(role) else {
        return
      }
      text.append(
        "### " + MarkdownEscaping.line(run.section.isEmpty ? plan.words[.table] : run.section)
          + "\n\n")
    }
  }

  /// The source, linked to its file, and the section.
  private func heading(of run: Run) -> String {
    guard let source = plan.catalogue.sources[run.source] else { return run.source.text }
    let link = RelativePath.from(
      statements.contentPath, to: PagePath.source(source).content)
    var text = "[\(MarkdownEscaping.line(source.shortTitle))](\(link))"
    if !run.section.isEmpty { text += " · " + MarkdownEscaping.line(run.section) }
    return text
  }

  private func writeParagraphs(of run: Run, to text: inout OutlinedText) {
    var previous: Statement?
    var linked: Set<EntityID> = []
    for statement in run.statements {
      let isSame = previous.map { isSameParagraph($0, statement) } ?? false
      let isGap = isSame && previous.map { isFollowed($0, statement) } == false
      let continues = isSame && !isGap
      if let previous {
        if continues {
          text.append("\n")
        } else {
          writeSeparator(previous, statement, isGap: isGap, to: &text)
        }
      }
      text.append(lineStart(statement, continues: continues))
      text.append(statements.written(statement, linked: &linked, used: &text.labels))
      previous = statement
    }
    text.append("\n\n")
  }

  private func lineStart(_ statement: Statement, continues: Bool) -> String {
    switch form(of: statement) {
    case .paragraph: ""
    case .item: continues ? "  " : "- "
    case .heading: "## "
    }
  }

  /// The sign that sentences of the source's paragraph are left out here, as a paragraph.
  static let omission = "[…]"

  private func writeSeparator(
    _ previous: Statement, _ next: Statement, isGap: Bool, to text: inout OutlinedText
  ) {
    if form(of: previous) == .item && form(of: next) == .item { return text.append("\n") }
    text.append("\n\n")
    if isGap { text.append(MarkdownEscaping.line(Self.omission) + "\n\n", as: .omission) }
  }

  /// Whether nothing of the source stands between two statements; its own page leaves nothing out.
  private func isFollowed(_ first: Statement, _ second: Statement) -> Bool {
    headings == .own
      || plan.statements.order.isFollowed(
        first.id, by: second.id, in: first.passages[0].passage.source)
  }

  private func isSameParagraph(_ first: Statement, _ second: Statement) -> Bool {
    let source = first.passages[0].passage.source
    return form(of: first) != .heading && !isOneByOne
      && first.passage(in: source)?.block == second.passage(in: source)?.block
  }

  private enum Form { case paragraph, item, heading }

  private func form(of statement: Statement) -> Form {
    switch statement.role {
    case .battle, .background, .note: isOneByOne ? .item : .paragraph
    case .heading where headings == .own: .heading
    case .infobox, .caption, .heading, .list, .table: .item
    }
  }
}

extension Statement {
  /// Its first passage in a source; nil where it has none there.
  func passage(in source: Source.ID) -> StatedPassage? {
    passages.first { $0.passage.source == source }
  }
}

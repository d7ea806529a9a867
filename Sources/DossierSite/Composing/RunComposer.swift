import DossierMarkdown
import DossierModel

/// Writes statements as runs: a heading for each source and section, then its paragraphs as they
/// stand in the source, entries of boxes, lists and tables as list items.
struct RunComposer {
  let plan: SitePlan
  let statements: StatementMarkdown
  /// The level of the headings over the runs; nil for none.
  var headingLevel: Int?

  /// The statements of one source and section, in their order.
  struct Run: Equatable {
    var source: Source.ID
    var section: String
    var statements: [Statement]
  }

  /// The Markdown of some statements, in the order given.
  func markdown(of list: [Statement], used: inout FootnoteLabels) -> String {
    var text = ""
    for run in Self.runs(of: list) {
      if let headingLevel {
        text += String(repeating: "#", count: headingLevel) + " " + heading(of: run) + "\n\n"
      }
      text += paragraphs(of: run, used: &used)
    }
    return text
  }

  static func runs(of list: [Statement]) -> [Run] {
    var runs: [Run] = []
    for statement in list {
      let source = statement.passages[0].passage.source
      if let last = runs.last, last.source == source, last.section == statement.section {
        runs[runs.count - 1].statements.append(statement)
      } else {
        runs.append(Run(source: source, section: statement.section, statements: [statement]))
      }
    }
    return runs
  }

  /// The source, linked to its file, and the section.
  private func heading(of run: Run) -> String {
    guard let source = plan.sourcesByID[run.source] else { return run.source.text }
    let link = RelativePath.from(
      statements.contentPath, to: PagePath.source(source).content)
    var text = "[\(MarkdownEscaping.text(source.shortTitle))](\(link))"
    if !run.section.isEmpty { text += " · " + MarkdownEscaping.text(run.section) }
    return text
  }

  private func paragraphs(of run: Run, used: inout FootnoteLabels) -> String {
    var text = ""
    var previous: Statement?
    var linked: Set<EntityID> = []
    for statement in run.statements {
      let continues = previous.map { Self.shareParagraph($0, statement) } ?? false
      if !continues { linked = [] }
      if previous != nil { text += separator(previous, statement, continues) }
      if !Self.isProse(statement), !continues { text += "- " }
      if Self.isProse(statement) == false, continues { text += "  " }
      text += statements.markdown(of: statement, linked: &linked, used: &used)
      previous = statement
    }
    return text + "\n\n"
  }

  private func separator(_ previous: Statement?, _ next: Statement, _ continues: Bool) -> String {
    guard !continues, let previous else { return "\n" }
    return Self.isProse(previous) || Self.isProse(next) ? "\n\n" : "\n"
  }

  private static func shareParagraph(_ first: Statement, _ second: Statement) -> Bool {
    first.passages[0].block == second.passages[0].block
  }

  /// Whether it stands in a paragraph rather than in an entry of a box, list or table.
  private static func isProse(_ statement: Statement) -> Bool {
    switch statement.role {
    case .battle, .background, .note: true
    case .infobox, .caption, .heading, .list, .table: false
    }
  }
}

import DossierMarkdown
import DossierModel

/// What is said of the statements of a run: it stands in the rail, once.
struct SharedTags {
  /// The texts of the tags that the statements need not repeat.
  private(set) var texts: Set<String> = []
  /// The lines of the rail that stand for them.
  private(set) var lines: [String] = []

  private struct Entry {
    var statement: Statement
    var tags: Set<String>
  }

  private static let bases: [TimeBasis] = [.resolved, .inherited, .citation, .editor]

  /// Of the blocks of one run; nothing where it has fewer than two statements.
  init(of blocks: some Sequence<MarkdownBlock>, in plan: SitePlan) {
    let entries = blocks.flatMap(StatementSpans.spans(in:)).compactMap { span in
      span.statement.flatMap { plan.statementsByID[$0] }.map { statement in
        let own = span.tags.filter { $0.destination.hasPrefix("#") }
        return Entry(statement: statement, tags: Set(own.map(\.children.plainText)))
      }
    }
    guard entries.count > 1 else { return }
    addBasis(entries)
    for source in plan.dossier.sources { addCopy(in: source, entries) }
  }

  /// The basis that most have of those whose date does not stand in the sentence.
  private mutating func addBasis(_ entries: [Entry]) {
    let wordings = Self.bases.compactMap(StatementMarkdown.wording(of:))
    let counts = wordings.map { wording in entries.count { $0.tags.contains(wording) } }
    guard let most = counts.max(), most > 1, let index = counts.firstIndex(of: most) else { return }
    let others = entries.filter { !$0.tags.contains(wordings[index]) }
    // A sentence without any time would seem to be dated so, too.
    guard !others.contains(where: { $0.statement.when.isEmpty }) else { return }
    texts.insert(wordings[index])
    lines.append(
      others.isEmpty ? wordings[index] : "\(wordings[index]) where none is stated")
  }

  /// A source that has all the sentences, too; where its words differ, the sentence says so.
  private mutating func addCopy(in source: Source, _ entries: [Entry]) {
    let same = StatementMarkdown.alsoWording(source.siglum)
    let isCopied = { (entry: Entry) in
      entry.tags.contains { $0 == same || $0.hasPrefix("\(same):") }
    }
    let captions = entries.filter { $0.statement.role == .caption && !isCopied($0) }
    let others = entries.filter { $0.statement.role != .caption }
    guard !others.isEmpty, others.allSatisfy(isCopied) else { return }
    texts.insert(same)
    lines.append("also in \(source.siglum)" + (captions.isEmpty ? "" : ", but for the caption"))
  }
}

extension StatementSpans {
  /// The statements in a block and the blocks inside it.
  static func spans(in block: MarkdownBlock) -> [Span] {
    var found = block.inlineRuns.flatMap(spans(of:)).filter { $0.statement != nil }
    for child in block.children { found += spans(in: child) }
    return found
  }
}

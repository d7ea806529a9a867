import DossierMarkdown
import DossierModel

/// What is said of every statement of a run: it stands in the rail, once.
struct SharedTags {
  /// The texts of the tags that the statements need not repeat.
  private(set) var texts: Set<String> = []
  /// The lines of the rail that stand for them.
  private(set) var lines: [String] = []

  private static let bases: [TimeBasis] = [.resolved, .inherited, .citation, .editor]

  /// Of the blocks of one run; nothing where it has fewer than two statements.
  init(of blocks: some Sequence<MarkdownBlock>, in plan: SitePlan) {
    let spans = blocks.flatMap(StatementSpans.spans(in:))
    let tags = spans.map { span in
      Set(span.tags.filter { $0.destination.hasPrefix("#") }.map(\.children.plainText))
    }
    guard spans.count > 1 else { return }
    addBasis(spans, tags, plan)
    for source in plan.dossier.sources { addCopy(in: source, tags) }
  }

  /// A basis that all statements have but those that name their date themselves.
  private mutating func addBasis(
    _ spans: [StatementSpans.Span], _ tags: [Set<String>], _ plan: SitePlan
  ) {
    let wordings = Self.bases.compactMap(StatementMarkdown.wording(of:))
    let used = wordings.filter { wording in tags.contains { $0.contains(wording) } }
    guard let wording = used.first, used.count == 1 else { return }
    let without = zip(spans, tags).filter { !$0.1.contains(wording) }.map(\.0)
    guard spans.count - without.count > 1,
      without.allSatisfy({ span in
        span.statement.flatMap { plan.statementsByID[$0] }?.when.first?.basis == .stated
      })
    else { return }
    texts.insert(wording)
    lines.append(without.isEmpty ? wording : "\(wording) where none is stated")
  }

  /// A source that has all the sentences, too; where its words differ, the sentence says so.
  private mutating func addCopy(in source: Source, _ tags: [Set<String>]) {
    let same = StatementMarkdown.alsoWording(source.siglum)
    guard tags.allSatisfy({ $0.contains { $0 == same || $0.hasPrefix("\(same):") } }) else {
      return
    }
    texts.insert(same)
    lines.append("also in \(source.siglum)")
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

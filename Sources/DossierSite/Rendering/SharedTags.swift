import DossierLanguages
import DossierMarkdown
import DossierModel

/// What is said of the statements of a run: it stands in the rail, once.
struct SharedTags {
  /// The tags that the statements need not repeat.
  private(set) var tags: Set<Outline.Tag.Kind> = []
  /// The lines of the rail that stand for them.
  private(set) var lines: [String] = []

  private struct Entry {
    var statement: Statement
    var tags: Set<Outline.Tag.Kind>
  }

  private static let bases: [TimeBasis] = [.resolved, .inherited, .citation, .editor]

  /// Of the statements of one run; nothing where it has fewer than two.
  init(of run: [Outline.Entry], in plan: SitePlan) {
    let entries = run.compactMap { entry in
      plan.catalogue.statements[entry.id].map {
        Entry(statement: $0, tags: Set(entry.tags.map(\.kind)))
      }
    }
    guard entries.count > 1 else { return }
    addBasis(entries, plan.words)
    for source in plan.dossier.sources { addCopy(in: source, entries, plan.words) }
  }

  /// The basis that most have of those whose date does not stand in the sentence.
  private mutating func addBasis(_ entries: [Entry], _ words: InterfaceWords) {
    let counts = Self.bases.map { basis in
      entries.count { $0.tags.contains(.time(basis: basis)) }
    }
    guard let most = counts.max(), most > 1, let index = counts.firstIndex(of: most),
      let wording = Self.bases[index].word.map({ words[$0] })
    else { return }
    let tag = Outline.Tag.Kind.time(basis: Self.bases[index])
    let others = entries.filter { !$0.tags.contains(tag) }
    // A sentence without any time would seem to be dated so, too.
    guard !others.contains(where: { $0.statement.when.isEmpty }) else { return }
    tags.insert(tag)
    lines.append(others.isEmpty ? wording : words(.whereNoneIsStated, ["basis": wording]))
  }

  /// A source that has all the sentences, too; where its words differ, the sentence says so.
  private mutating func addCopy(
    in source: Source, _ entries: [Entry], _ words: InterfaceWords
  ) {
    let same = Outline.Tag.Kind.copy(in: source.id, differs: false)
    let isCopied = { (entry: Entry) in
      entry.tags.contains(same) || entry.tags.contains(.copy(in: source.id, differs: true))
    }
    let captions = entries.filter { $0.statement.role == .caption && !isCopied($0) }
    let others = entries.filter { $0.statement.role != .caption }
    guard !others.isEmpty, others.allSatisfy(isCopied) else { return }
    tags.insert(same)
    lines.append(words(captions.isEmpty ? .alsoIn : .alsoInButCaption, ["siglum": source.siglum]))
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

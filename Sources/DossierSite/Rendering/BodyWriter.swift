import DossierMarkdown
import DossierModel

/// Writes what stands below a page's title: runs of statements with who says them in the rail,
/// parts with their counts, facts, and the editor's notes in the margin.
struct BodyWriter {
  let plan: SitePlan
  let page: Page
  let templates: TemplateSet
  let findings: PageFindings

  /// A heading that names a source, and the blocks below it.
  struct Run {
    var heading: MarkdownHeading
    var outline: Outline.Run
    var source: Source
    var blocks: ArraySlice<MarkdownBlock>
  }

  func write(_ blocks: ArraySlice<MarkdownBlock>, to writer: inout HTMLWriter) {
    var rest = blocks
    var isOfOneTime = false
    while let block = rest.first {
      let runs = runs(at: &rest)
      if !runs.isEmpty {
        write(runs, sideBySide: isOfOneTime, to: &writer)
        continue
      }
      rest.removeFirst()
      isOfOneTime = false
      if case .heading(let heading) = block {
        let below = Self.section(below: heading, in: rest)
        if opensWithRun(below) {
          writePart(heading, over: below, to: &writer)
          isOfOneTime = page.outline.blocks[heading.line] == .hours
          continue
        }
      }
      writeBlock(block, to: &writer)
    }
  }

  /// Where the ways on begin; the end where there are none.
  func startOfWaysOn(in blocks: ArraySlice<MarkdownBlock>) -> Int {
    blocks.firstIndex { page.outline.blocks[$0.line] == .waysOn } ?? blocks.endIndex
  }

  // MARK: Runs

  /// The runs that follow one another from here on; none where something else stands here.
  private func runs(at rest: inout ArraySlice<MarkdownBlock>) -> [Run] {
    var runs: [Run] = []
    while case .heading(let heading)? = rest.first,
      let outline = page.outline.run(at: heading.line),
      let source = plan.catalogue.sources[outline.source]
    {
      rest.removeFirst()
      let end = rest.firstIndex(where: \.isHeading) ?? rest.endIndex
      runs.append(Run(heading: heading, outline: outline, source: source, blocks: rest[..<end]))
      rest = rest[end...]
    }
    return runs
  }

  /// Sources that tell of the same hours stand beside one another.
  private func write(_ runs: [Run], sideBySide: Bool, to writer: inout HTMLWriter) {
    findings.hasRuns = true
    let arePair =
      sideBySide && runs.count > 1 && runs.count <= 3
      && Set(runs.map(\.source.id)).count == runs.count
    let written = writer.taking { writer in
      for run in runs { write(run, to: &writer) }
    }
    if arePair {
      templates.write(PairRecord(runs: written), to: &writer.html)
    } else {
      writer.html.bytes += written
    }
  }

  private func write(_ run: Run, to writer: inout HTMLWriter) {
    let shared = SharedTags(of: run.outline.statements, in: plan)
    let url = PagePath.source(run.source).url
    let anchor = run.outline.statements.first.map { "#s-\($0.id)" } ?? ""
    findings.sharedTags = shared.tags
    let text = writer.taking { writer in
      for block in run.blocks { writePara(block, to: &writer) }
    }
    findings.sharedTags = []
    templates.write(
      RunRecord(
        id: run.heading.id,
        badge: BadgeLink(source: run.source, url: RelativePath.from(page.url, to: url + anchor)),
        rail: rail(of: run) + shared.lines, text: text),
      to: &writer.html)
  }

  /// Where the source stands, and the section of it.
  private func rail(of run: Run) -> [String] {
    let side = run.source.side.flatMap { plan.catalogue.sides[$0]?.name }
    let section = run.outline.section
    return [
      side.map { plan.words(.standingOnSide, ["side": $0]) }, section.isEmpty ? nil : section,
    ]
    .compactMap { $0 }
  }

  // MARK: Parts

  private static func section(
    below heading: MarkdownHeading, in rest: ArraySlice<MarkdownBlock>
  ) -> ArraySlice<MarkdownBlock> {
    rest.prefix { block in
      guard case .heading(let next) = block else { return true }
      return next.level > heading.level
    }
  }

  private func opensWithRun(_ blocks: ArraySlice<MarkdownBlock>) -> Bool {
    blocks.first.flatMap { page.outline.run(at: $0.line) } != nil
  }

  private func writePart(
    _ heading: MarkdownHeading, over blocks: ArraySlice<MarkdownBlock>, to writer: inout HTMLWriter
  ) {
    let statements = blocks.flatMap(StatementSpans.spans(in:)).count
    let sources = Set(blocks.compactMap { page.outline.run(at: $0.line)?.source })
    let count =
      plan.words(.statements, count: statements)
      + (sources.count > 1 ? ", " + plan.words(.sourcesCounted, count: sources.count) : "")
    templates.write(
      PartRecord(
        level: max(2, min(6, heading.level)), id: heading.id,
        title: writer.taking { $0.choices.inlines(&$0, heading.inlines, .heading) },
        count: page.isHome ? nil : count),
      to: &writer.html)
  }

  // MARK: Blocks

  /// A block of a run, with the editor's notes on it beside it.
  private func writePara(_ block: MarkdownBlock, to writer: inout HTMLWriter) {
    if page.outline.blocks[block.line] == .omission {
      templates.write(OmissionRecord(), to: &writer.html)
      return
    }
    write(to: &writer) { $0.write(block) }
  }

  /// Something that a source says, with the editor's notes on it beside it.
  func write(
    isProse: Bool = false, to writer: inout HTMLWriter, _ write: (inout HTMLWriter) -> Void
  ) {
    let text = writer.taking(write)
    templates.write(
      ParaRecord(isProse: isProse, margin: findings.margin.bytes, text: text), to: &writer.html)
    findings.margin = HTMLBuilder()
  }

  /// A block outside a run: what a source says in it keeps the looks of a source's words.
  private func writeBlock(_ block: MarkdownBlock, to writer: inout HTMLWriter) {
    if page.outline.blocks[block.line] == .boxFacts, case .table(let table) = block {
      writeFacts(table, to: &writer)
      return
    }
    guard !page.isHandWritten, !StatementSpans.spans(in: block).isEmpty else {
      writer.write(block)
      return
    }
    let isProse = if case .paragraph = block { true } else { false }
    if case .heading = block {
      writer.write(block)
      return
    }
    write(isProse: isProse, to: &writer) { $0.write(block) }
  }
}

extension MarkdownBlock {
  var isHeading: Bool { if case .heading = self { true } else { false } }
}

import DossierMarkdown
import DossierModel

/// Writes what stands below a page's title: runs of statements with who says them in the rail,
/// parts with their counts, facts, and the editor's notes in the margin.
struct BodyWriter {
  let plan: SitePlan
  let page: Page
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
      let source = plan.sourcesByID[outline.source]
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
    if arePair { writer.html.markup("<div class=\"out pair\">\n") }
    for run in runs { write(run, to: &writer) }
    if arePair { writer.html.markup("</div>\n") }
  }

  private func write(_ run: Run, to writer: inout HTMLWriter) {
    let shared = SharedTags(of: run.outline.statements, in: plan)
    writer.html.markup("<div class=\"run\"")
    writer.html.attribute("id", run.heading.id)
    writer.html.markup(">\n<div class=\"who\">")
    SourceBadge(plan: plan, url: page.url)
      .write(run.source, at: run.outline.statements.first?.id, to: &writer.html)
    for line in rail(of: run) + shared.lines { writeRailLine(line, to: &writer) }
    writer.html.markup("</div>\n<div class=\"run-text\">\n")
    findings.sharedTags = shared.tags
    for block in run.blocks { writePara(block, to: &writer) }
    findings.sharedTags = []
    writer.html.markup("</div>\n</div>\n")
  }

  /// Where the source stands, and the section of it.
  private func rail(of run: Run) -> [String] {
    let side = run.source.side.flatMap { plan.sidesByID[$0]?.name }
    let section = run.outline.section
    return [side.map { "stands on the side: \($0)" }, section.isEmpty ? nil : section]
      .compactMap { $0 }
  }

  private func writeRailLine(_ line: String, to writer: inout HTMLWriter) {
    writer.html.markup("\n<span class=\"when\">")
    ForeignScript.write(line, to: &writer.html)
    writer.html.markup("</span>")
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
    let element = "h\(max(2, min(6, heading.level)))"
    writer.html.markup("<\(element) class=\"part\"")
    writer.html.attribute("id", heading.id)
    writer.html.markup("><span>")
    writer.choices.inlines(&writer, heading.inlines, .heading)
    guard page.kind != .home else { return writer.html.markup("</span></\(element)>\n") }
    writer.html.markup("</span> <span class=\"count\">")
    writer.html.text(
      PageComposer.count(statements) + (sources.count > 1 ? ", \(sources.count) sources" : ""))
    writer.html.markup("</span></\(element)>\n")
  }

  // MARK: Blocks

  /// A block of a run, with the editor's notes on it beside it.
  private func writePara(_ block: MarkdownBlock, to writer: inout HTMLWriter) {
    if page.outline.blocks[block.line] == .omission {
      writer.html.markup("<p class=\"omission\"><span aria-hidden=\"true\">")
      writer.html.text(RunComposer.omission)
      writer.html.markup("</span><span class=\"vh\">Sentences of the source are left out here.")
      writer.html.markup("</span></p>\n")
      return
    }
    write(block, in: "para", to: &writer)
  }

  private func write(
    _ block: MarkdownBlock, in name: String, to writer: inout HTMLWriter
  ) {
    writer.html.markup("<div class=\"\(name)\">\n")
    let start = writer.html.bytes.count
    writer.write(block)
    MarginNote.insert(findings.margin, at: start, in: &writer.html)
    findings.margin = HTMLBuilder()
    writer.html.markup("</div>\n")
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
    write(block, in: isProse ? "para words" : "para", to: &writer)
  }
}

extension MarkdownBlock {
  var isHeading: Bool { if case .heading = self { true } else { false } }
}

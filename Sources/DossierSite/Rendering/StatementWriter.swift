import DossierMarkdown
import DossierModel

/// Writes statements in a run of inlines: an anchor, the words, what is said of them, a permalink.
struct StatementWriter {
  let plan: SitePlan
  let page: Page
  let templates: TemplateSet
  /// The entries of orders of battle that begin with their unit's sign; none where none is drawn.
  var entries: [Statement.ID: OrderOfBattle.Entry] = [:]
  /// Where each statement's bytes begin in the file that the page shows; empty where it shows none.
  var bytes: [Statement.ID: Int] = [:]

  func write(
    _ inlines: [MarkdownInline], isNote: Bool, to writer: inout HTMLWriter,
    _ findings: PageFindings
  ) {
    for (index, span) in StatementSpans.spans(of: inlines).enumerated() {
      guard let id = span.statement else {
        writer.write(span.words)
        continue
      }
      if index > 0 { writer.html.markup("\n") }
      let record = record(of: span, id, isNote: isNote, &writer, findings)
      templates.write(record, to: &writer.html)
    }
  }

  /// Marks get their numbers in the order in which they are written here.
  private func record(
    of span: StatementSpans.Span, _ id: Statement.ID, isNote: Bool, _ writer: inout HTMLWriter,
    _ findings: PageFindings
  ) -> StatementRecord {
    // A statement that stands twice on a page, as one entry of two boxes, is led to once.
    let occurrence = findings.times[id, default: 0]
    findings.times[id] = occurrence + 1
    findings.statements.append(id)
    let statement = plan.catalogue.statements[id]
    let tags = tags(of: span, id, occurrence).filter {
      !($0.tag.map { findings.sharedTags.contains($0.kind) } ?? false)
    }
    return StatementRecord(
      id: id, anchors: occurrence == 0 ? anchors(of: id) : [],
      symbol: symbol(of: id), language: language(of: statement),
      words: writer.taking { $0.write(span.words) },
      marks: writer.taking { writeNotes(on: id, to: &$0, findings) },
      tags: tags.filter { $0.tag?.kind != .comparison }.map { tag, link in
        StatementRecord.Tag(
          isFlag: tag?.kind == .flag, words: writer.taking { write(tag, link, to: &$0) })
      },
      later: isNote ? nil : citedLater(id, &writer),
      comparisons: tags.filter { $0.tag?.kind == .comparison }.map { tag in
        writer.taking { $0.write(.link(comparison(tag.link))) }
      },
      byte: bytes[id], passage: passage(of: statement),
      report: ReportLink(plan.dossier.settings).url(statement: id, page: page.url))
  }

  /// By its id and by those that it had or that its other passages would have.
  private func anchors(of id: Statement.ID) -> [String] {
    ([id] + (plan.catalogue.statements[id]?.furtherIDs ?? [])).map { "s-\($0)" }
  }

  /// The marks of the editor's notes; the notes themselves go into the margin.
  private func writeNotes(
    on id: Statement.ID, to writer: inout HTMLWriter, _ findings: PageFindings
  ) {
    for note in plan.annotations.notesByStatement[id] ?? [] {
      let use = writer.writeEditorMark(note.id)
      guard use.occurrence == 1 else { continue }
      let margin = MarginNote(note: note, numeral: use.note.numeral, own: plan.ownLanguage)
      templates.write(margin, to: &findings.margin)
    }
  }

  /// Leads to the sentence in its source, where its bytes are at hand.
  private func passage(of statement: Statement?) -> StatementRecord.Passage? {
    guard let statement, let source = plan.catalogue.sources[statement.passages[0].passage.source],
      !statement.sources.contains(where: { $0 == page.source })
    else { return nil }
    return StatementRecord.Passage(
      source: source,
      url: RelativePath.from(page.url, to: PagePath.source(source).url + "#s-\(statement.id)"))
  }

  private func symbol(of id: Statement.ID) -> [UInt8]? {
    guard let entry = entries[id] else { return nil }
    let unit = entry.unit.flatMap { plan.catalogue.units[$0] }
    let side = unit?.side.flatMap { plan.catalogue.sides[$0] }
    var html = HTMLBuilder()
    UnitSymbolSVG(side: side, among: plan.dossier.settings.sides)
      .write(UnitSymbol(kind: unit?.kind ?? ""), to: &html)
    return html.bytes
  }

  /// Leads to what the paragraph cites next, for a sentence that cites nothing. On the page of its
  /// source the paragraph stands whole, with that mark in sight.
  private func citedLater(_ id: Statement.ID, _ writer: inout HTMLWriter) -> [UInt8]? {
    guard let works = plan.statements.citedLater[id], !works.isEmpty, page.source == nil else {
      return nil
    }
    return writer.taking { writer in
      for work in works { writer.writeMark(writer.footnotes.use(work.text, as: .citation)) }
    }
  }

  /// What is said of a statement, beside the links that say it. A page written by hand tells no
  /// more of them than where they lead.
  private func tags(
    of span: StatementSpans.Span, _ id: Statement.ID, _ occurrence: Int
  ) -> [(tag: Outline.Tag?, link: MarkdownLink)] {
    let outlined = page.outline.tags[id] ?? []
    guard outlined.indices.contains(occurrence), outlined[occurrence].count == span.tags.count
    else { return span.tags.map { (nil, $0) } }
    return zip(outlined[occurrence], span.tags).map { ($0, $1) }
  }

  /// What other sources tell of the same stands behind one phrase, each by its siglum.
  private func comparison(_ link: MarkdownLink) -> MarkdownLink {
    var link = link
    let words = link.children.plainText.dropFirst(plan.words[.compare].count)
    link.children = [.text(String(words.drop { $0 == " " }))]
    return link
  }

  /// A tag that leads to its own statement is no link on the site.
  private func write(_ tag: Outline.Tag?, _ link: MarkdownLink, to writer: inout HTMLWriter) {
    if tag?.leadsElsewhere ?? true {
      writer.write(.link(link))
    } else {
      writer.html.text(link.children.plainText)
    }
  }

  /// The language of the words, where it is not the page's.
  private func language(of statement: Statement?) -> String? {
    guard let statement, let source = plan.catalogue.sources[statement.passages[0].passage.source],
      source.language != plan.words.language
    else { return nil }
    return source.language
  }
}

extension Dossier {
  /// The entries of all orders of battle, by their statements.
  var entriesOfForces: [Statement.ID: OrderOfBattle.Entry] {
    Dictionary(
      orderOfBattle.flatMap(\.entries).map { ($0.statement, $0) },
      uniquingKeysWith: { first, _ in first })
  }
}

import DossierMarkdown
import DossierModel

/// Writes statements in a run of inlines: an anchor, the words, what is said of them, a permalink.
struct StatementWriter {
  let plan: SitePlan
  let page: Page
  /// Whether an entry of an order of battle begins with its unit's sign.
  var drawsSymbols = false
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
      write(span, id, isNote: isNote, to: &writer, findings)
    }
  }

  private func write(
    _ span: StatementSpans.Span, _ id: Statement.ID, isNote: Bool, to writer: inout HTMLWriter,
    _ findings: PageFindings
  ) {
    // A statement that stands twice on a page, as one entry of two boxes, is led to once.
    let occurrence = findings.times[id, default: 0]
    findings.times[id] = occurrence + 1
    findings.statements.append(id)
    let anchors = occurrence == 0 ? self.anchors(of: id) : []
    let statement = plan.statementsByID[id]
    if drawsSymbols { writeSymbol(of: id, to: &writer.html) }
    writer.html.markup("<span class=\"st\"")
    if let first = anchors.first { writer.html.attribute("id", first) }
    if let language = language(of: statement) { writer.html.languageAttributes(language) }
    writer.html.markup(">")
    for further in anchors.dropFirst() {
      writer.html.markup("<span")
      writer.html.attribute("id", further)
      writer.html.markup("></span>")
    }
    writer.write(span.words)
    writer.html.markup("</span><span class=\"about\">")
    for note in plan.annotations.notesByStatement[id] ?? [] {
      let use = writer.writeEditorMark(note.id)
      if use.occurrence == 1 {
        MarginNote(note: note).write(use.note.numeral, to: &findings.margin)
      }
    }
    let tags = tags(of: span, id, occurrence).filter {
      !($0.tag.map { findings.sharedTags.contains($0.kind) } ?? false)
    }
    for (tag, link) in tags where tag?.kind != .comparison { write(tag, link, &writer) }
    if !isNote { writeCitedLater(id, to: &writer) }
    writeComparisons(tags.filter { $0.tag?.kind == .comparison }.map(\.link), &writer)
    if let start = bytes[id] {
      writer.html.markup(" <a class=\"tag\"")
      writer.html.attribute("href", "#b-\(start)")
      writer.html.markup(">in the file</a>")
    }
    writer.html.markup("<a class=\"pm\"")
    writer.html.attribute("href", "#s-\(id)")
    writer.html.markup(" aria-label=\"Permalink to this statement\">¶</a>")
    writePassageLink(of: statement, to: &writer.html)
    if let report = ReportLink(plan.dossier.settings).url(statement: id, page: page.url) {
      writer.html.markup("<a class=\"rp\"")
      writer.html.urlAttribute("href", report)
      writer.html.markup(">Report an error in this statement</a>")
    }
    writer.html.markup("</span>")
  }

  /// By its id and by those that it had or that its other passages would have.
  private func anchors(of id: Statement.ID) -> [String] {
    ([id] + (plan.statementsByID[id]?.furtherIDs ?? [])).map { "s-\($0)" }
  }

  /// Leads to the sentence in its source, where its bytes are at hand.
  private func writePassageLink(of statement: Statement?, to html: inout HTMLBuilder) {
    guard let statement, let source = plan.sourcesByID[statement.passages[0].passage.source],
      !statement.sources.contains(where: { $0 == page.source })
    else { return }
    html.markup("<a class=\"src\"")
    html.urlAttribute(
      "href", RelativePath.from(page.url, to: PagePath.source(source).url + "#s-\(statement.id)"))
    html.attribute("title", "This passage in its source: \(source.shortTitle)")
    html.markup(">")
    html.text(source.siglum)
    html.markup("</a>")
  }

  private func writeSymbol(of id: Statement.ID, to html: inout HTMLBuilder) {
    let entry = plan.dossier.orderOfBattle.flatMap(\.entries).first { $0.statement == id }
    guard let entry else { return }
    let unit = entry.unit.flatMap { plan.unitsByID[$0] }
    let side = unit?.side.flatMap { plan.sidesByID[$0] }
    UnitSymbolSVG(side: side, among: plan.dossier.settings.sides)
      .write(UnitSymbol(kind: unit?.kind ?? ""), to: &html)
  }

  /// Leads to what the paragraph cites next, for a sentence that cites nothing. On the page of its
  /// source the paragraph stands whole, with that mark in sight.
  private func writeCitedLater(_ id: Statement.ID, to writer: inout HTMLWriter) {
    guard let works = plan.citedLater[id], !works.isEmpty, page.source == nil else { return }
    writer.html.markup(" <span class=\"tag\">later in the paragraph")
    for work in works { writer.writeMark(writer.footnotes.use(work.text, as: .citation)) }
    writer.html.markup("</span>")
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
  private func writeComparisons(_ tags: [MarkdownLink], _ writer: inout HTMLWriter) {
    guard !tags.isEmpty else { return }
    writer.html.markup(" <span class=\"tag\">")
    writer.html.text(StatementMarkdown.alsoReportedWording)
    for tag in tags {
      var link = tag
      let words = tag.children.plainText.dropFirst(StatementMarkdown.alsoReportedWording.count)
      link.children = [.text(String(words.drop { $0 == " " }))]
      writer.html.markup(" ")
      writer.write(.link(link))
    }
    writer.html.markup("</span>")
  }

  /// A tag that leads to its own statement is no link on the site.
  private func write(_ tag: Outline.Tag?, _ link: MarkdownLink, _ writer: inout HTMLWriter) {
    writer.html.markup(tag?.kind == .flag ? " <span class=\"flag\">" : " <span class=\"tag\">")
    if tag?.leadsElsewhere ?? true {
      writer.write(.link(link))
    } else {
      writer.html.text(link.children.plainText)
    }
    writer.html.markup("</span>")
  }

  /// The language of the words, where it is not the page's.
  private func language(of statement: Statement?) -> String? {
    guard let statement, let source = plan.sourcesByID[statement.passages[0].passage.source],
      source.language != plan.dossier.settings.language
    else { return nil }
    return source.language
  }
}

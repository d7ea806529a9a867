import DossierMarkdown
import DossierModel

/// Renders the Markdown of one page as HTML.
package struct PageRenderer {
  private let plan: SitePlan
  private let links: LinkResolver
  private let memory: Memo<MarkdownText, MarkdownDocument>?
  private let editorNames: EditorNames
  private let templates: TemplateSet
  /// The citations that were written so far: all pages of a folder cite a work in the same bytes.
  private let citations = Memo<Reference.ID, [UInt8]?>()

  /// What is parsed.
  struct MarkdownText: Equatable {
    var body: String
    var firstLine: Int
    /// What no heading may have as its anchor.
    var reserved: Set<String> = []

    var parsed: MarkdownDocument {
      MarkdownParser.parse(
        body, firstLine: firstLine, slugs: HeadingSlugs(reserved: reserved))
    }
  }

  /// What a page's kind asks of its text.
  struct Manner {
    /// Whether an entry of an order of battle begins with its unit's sign.
    var drawsSymbols = false
    /// The anchors that the page's template has by itself.
    var reserved: Set<String> = []
  }

  init(
    _ plan: SitePlan, links: LinkResolver, templates: TemplateSet,
    memory: Memo<MarkdownText, MarkdownDocument>? = nil
  ) {
    self.templates = templates
    self.plan = plan
    self.links = links
    self.memory = memory
    editorNames = EditorNames(plan)
  }

  /// The page as HTML, with the faults found in its links and footnotes.
  func render(_ page: Page, _ manner: Manner = Manner()) -> RenderedPage {
    let bytes = startsOfBytes(on: page)
    let document = parsed(page, manner, bytes)
    let findings = PageFindings()
    var writer = HTMLWriter(choices(for: page, manner, bytes, findings))
    writer.html.bytes.reserveCapacity(2 * page.body.utf8.count)
    var rest = document.blocks[...]
    if case .heading(let heading)? = rest.first, heading.level == 1 {
      writer.write(rest.removeFirst())
    }
    let headline = writer.takeHTML()
    writeOpening(of: page, to: &writer)
    let bodies = BodyWriter(plan: plan, page: page, templates: templates, findings: findings)
    rest = bodies.writeHomeOpening(rest, to: &writer)
    let lead = writer.takeHTML()
    // The weekday and the count of a day stand over its title.
    if rest.first.flatMap({ page.outline.blocks[$0.line] }) == .summary { rest.removeFirst() }
    rest = bodies.writeFacts(rest, to: &writer)
    let facts = writer.takeHTML()
    let ways = bodies.startOfWaysOn(in: rest)
    SideColumnsWriter(body: bodies).write(rest[..<ways], to: &writer)
    let body = writer.takeHTML()
    bodies.write(rest[ways...], to: &writer)
    let beside = writer.takeHTML()
    writer.writeNotes(of: document)
    let sections = rest[..<ways].compactMap(RenderedPage.Section.init)
    return RenderedPage(
      page: page, headlineHTML: headline, leadHTML: lead, factsHTML: facts, bodyHTML: body,
      besideHTML: beside, notesHTML: writer.takeHTML(), hasRuns: findings.hasRuns,
      sections: sections,
      diagnostics: findings.diagnostics + footnoteFaults(of: page, document),
      statements: findings.statements, anchors: findings.anchors)
  }

  private func parsed(
    _ page: Page, _ manner: Manner, _ bytes: [Statement.ID: Int]
  ) -> MarkdownDocument {
    let text = MarkdownText(
      body: page.body, firstLine: page.bodyLine,
      reserved: manner.reserved.union(bytes.values.map(EvidenceHTML.anchor)))
    return memory?.output(for: page.url, text) { $0.parsed } ?? text.parsed
  }

  private func choices(
    for page: Page, _ manner: Manner, _ bytes: [Statement.ID: Int], _ findings: PageFindings
  ) -> HTMLWriter.Choices {
    var choices = HTMLWriter.Choices()
    let file = "Content/\(page.contentPath)"
    choices.link = { target(of: $0, in: page, file: file, findings) }
    choices.words = plan.words
    choices.image = { image in
      findings.diagnostics.append(Self.picture(image, in: page))
      return nil
    }
    choices.text = { writer, text in ForeignScript.write(text, to: &writer.html) }
    let statements = StatementWriter(
      plan: plan, page: page, templates: templates,
      entries: manner.drawsSymbols ? plan.dossier.entriesOfForces : [:], bytes: bytes)
    choices.inlines = { writer, inlines, place in
      if place == .heading, inlines == [.text(page.title)] {
        ForeignTitle(plan: plan)
          .write(page.title, of: page.url, isByHand: page.isHandWritten, to: &writer.html)
        return
      }
      statements.write(inlines, isNote: place == .note, to: &writer, findings)
    }
    if !page.isHandWritten { chooseNotes(for: page, &choices) }
    return choices
  }

  /// Where the statements of a source's page stand in the file that it shows.
  private func startsOfBytes(on page: Page) -> [Statement.ID: Int] {
    guard let source = page.source.flatMap({ plan.catalogue.sources[$0] }), source.reuse == .full
    else { return [:] }
    return EvidenceHTML(plan: plan).starts(in: source.id)
  }

  /// What the editor says at the head of a page: the lead, and the marks of notes on the page.
  private func writeOpening(of page: Page, to writer: inout HTMLWriter) {
    let editor = EditorHTML(plan: plan, url: page.url, templates: templates)
    if let lead = plan.annotations.leads[page.url] {
      let linking = EditorLinks(plan: plan, page: page, names: editorNames)
      let text = writer.taking {
        editor.write(lead.text, citing: .footnotes, linking: linking, to: &$0)
      }
      templates.write(LeadRecord(own: plan.ownLanguage, text: text), to: &writer.html)
    }
    let notes = plan.annotations.notesByPage[page.url] ?? []
    if !notes.isEmpty { write(notes, to: &writer) }
  }

  private func write(_ notes: [Note<AnchoredPassage>], to writer: inout HTMLWriter) {
    var margin = HTMLBuilder()
    let marks = notes.enumerated().map { index, note in
      let mark = writer.taking { writer in
        let use = writer.writeEditorMark(note.id)
        guard use.occurrence == 1 else { return }
        templates.write(
          MarginNote(note: note, numeral: use.note.numeral, own: plan.ownLanguage), to: &margin)
      }
      return (title: note.title ?? plan.words[.noteWithoutTitle], mark: mark, isFirst: index == 0)
    }
    let text = templates.bytes(of: PageNotesRecord(notes: marks))
    templates.write(ParaRecord(margin: margin.bytes, text: text), to: &writer.html)
  }

  /// On the program's own pages a label says what its note is; an editor's labels are free.
  private func chooseNotes(for page: Page, _ choices: inout HTMLWriter.Choices) {
    choices.footnoteKind = { label in
      if case .note = FootnoteLabels.target(of: label) { return .source }
      return .citation
    }
    let view = Viewpoint(plan, page, templates)
    let folder = page.url.split(separator: "/").dropLast().joined(separator: "/")
    choices.noteBody = { writer, note in
      if note.kind == .editor { return writeEditorNote(note, of: page, to: &writer) }
      switch FootnoteLabels.target(of: note.label) {
      case .reference(let id):
        let citation = citations.output(for: "\(folder)/\(id)", id) { id in
          CitationRecord(id, from: view).map { templates.bytes(of: $0) }
        }
        writer.html.bytes += citation ?? []
        return citation != nil
      case .note(let id):
        let words = SourceNoteRecord(id, from: view)
        if let words { templates.write(words, to: &writer.html) }
        return words != nil
      }
    }
  }

  private func writeEditorNote(
    _ note: Footnote, of page: Page, to writer: inout HTMLWriter
  ) -> Bool {
    let id = Annotation.ID(String(note.label.dropFirst(HTMLWriter.editorLabel.count)))
    guard let found = plan.annotations.notesByID[id] else { return false }
    let editor = EditorHTML(plan: plan, url: page.url, templates: templates)
    let text = writer.taking { editor.write(found.text, citing: .parentheses, to: &$0) }
    templates.write(
      EditorNoteRecord(own: plan.ownLanguage, title: found.title, text: text), to: &writer.html)
    return true
  }

  private static func picture(_ image: MarkdownImage, in page: Page) -> Diagnostic {
    Diagnostic(
      .picture, at: FilePosition("Content/\(page.contentPath)", line: image.line),
      "a page holds no pictures, so only the words for “\(image.source)” are shown",
      advice: "remove the picture, or link to it where it is published")
  }

  private func target(
    of link: MarkdownLink, in page: Page, file: String, _ findings: PageFindings
  ) -> HTMLWriter.LinkTarget? {
    let place = FilePosition(file, line: link.line)
    switch links.resolve(link.destination, in: page) {
    case .external(let url):
      return HTMLWriter.LinkTarget(url)
    case .page(let url, let anchor):
      if let anchor { findings.anchors.append(.init(url: url, anchor: anchor, place: place)) }
      let fragment = anchor.map { "#\($0)" } ?? ""
      let path = url == page.url ? (fragment.isEmpty ? url : "") : url
      let target = path.isEmpty ? "" : RelativePath.from(page.url, to: path)
      return HTMLWriter.LinkTarget(
        target + fragment, attributes: attributes(of: link, to: url, anchor))
    case .broken:
      findings.diagnostics.append(brokenLink(link, in: page, at: place))
      return nil
    }
  }

  private func attributes(
    of link: MarkdownLink, to url: String, _ anchor: String?
  ) -> [HTMLWriter.LinkTarget.Attribute] {
    guard anchor == nil, let page = links.page(at: url) else { return [] }
    switch page.subject {
    case .entity(let entity, _):
      return [.init("class", "ent")] + EntityPreview(plan: plan, entity: entity).attributes
    case .source: return language(of: link.children.plainText, to: page.title, at: url)
    default: return []
    }
  }

  /// The language of a link's words, where they are a foreign title.
  private func language(
    of words: String, to title: String, at url: String
  ) -> [HTMLWriter.LinkTarget.Attribute] {
    guard let language = plan.titles.languages[url], words == title else { return [] }
    return [
      .init("lang", language), .init("dir", LanguageNames.direction(of: language)),
    ]
  }

  private func brokenLink(
    _ link: MarkdownLink, in page: Page, at place: FilePosition
  ) -> Diagnostic {
    let nearest = links.nearest(to: link.destination, in: page)
    return Diagnostic(
      .brokenLink, at: place,
      "the link “\(link.destination)” leads to no page of this dossier",
      advice: nearest.map { "did you mean `\($0)`?" }
        ?? "link to a Markdown page or a source under `Content/`, relative to this file")
  }

  /// The program's own labels are right as they are made, and their links are checked later.
  private func footnoteFaults(of page: Page, _ document: MarkdownDocument) -> [Diagnostic] {
    guard page.isHandWritten else { return [] }
    return FootnoteFault.all(in: page.body, firstLine: page.bodyLine, parsed: document).map {
      FootnoteDiagnostics.diagnostic($0, file: "Content/\(page.contentPath)")
    }
  }
}

extension HTMLWriter {
  /// What the labels of the editor's notes begin with.
  static let editorLabel = "editor-"

  /// Writes the mark of a note of the editor's.
  @discardableResult
  mutating func writeEditorMark(_ id: Annotation.ID) -> FootnoteUse {
    let use = footnotes.use(Self.editorLabel + id.text, as: .editor)
    writeMark(use)
    return use
  }

  /// What was written so far; the writer goes on with nothing.
  fileprivate mutating func takeHTML() -> [UInt8] {
    defer { html.bytes.removeAll(keepingCapacity: true) }
    return Array(html.bytes[...])
  }
}

/// What comes to light while one page is written; it never leaves the page's rendering.
final class PageFindings {
  var diagnostics: [Diagnostic] = []
  var statements: [Statement.ID] = []
  /// How many times each of them was written.
  var times: [Statement.ID: Int] = [:]
  var anchors: [RenderedPage.AnchorLink] = []
  var hasRuns = false
  /// What the rail of the run says of all its statements.
  var sharedTags: Set<Outline.Tag.Kind> = []
  /// The editor's notes on the block that is being written.
  var margin = HTMLBuilder()
}

extension Rule {
  package static let picture = fault(
    "picture", "A page written by hand holds a picture, of which only the words are shown",
    "remove the picture, or link to it")
}

import DossierImport
import DossierMarkdown
import DossierModel

/// Writes the editor's own words as HTML, never to be mistaken for a source's.
struct EditorHTML {
  /// How the works that a sentence rests on are named.
  enum Citing {
    /// By footnotes of the page, as in a lead.
    case footnotes
    /// In parentheses, as in a note, which has no notes of its own.
    case parentheses
  }

  let plan: SitePlan
  /// The page under the site's root that links start from.
  let url: String

  /// Writes a text into a page's writer; the page's own choices are back afterwards.
  func write(_ text: EditorText, citing: Citing, to writer: inout HTMLWriter) {
    let definitions = text.labels.map { "[^\($0.text)]: x" }
    let markdown = text.markdown + "\n\n" + Set(definitions).sorted().joined(separator: "\n")
    let document = MarkdownParser.parse(markdown, firstLine: text.place.line ?? 1)
    let choices = writer.choices
    writer.choices.inlines = { writer, inlines, _ in
      // Two statements that a sentence cites may rest on one work: it is named once.
      var named: Set<Reference.ID> = []
      for inline in inlines {
        guard case .footnoteMark(let mark) = inline else {
          writer.write(inline)
          named = []
          continue
        }
        write(EditorCitation(label: mark.label), citing, &named, to: &writer)
      }
    }
    writer.write(document.blocks)
    writer.choices = choices
  }

  /// A text by itself, its works in parentheses.
  func html(of text: EditorText) -> String {
    var writer = HTMLWriter()
    writer.choices.text = { writer, text in ForeignScript.write(text, to: &writer.html) }
    write(text, citing: .parentheses, to: &writer)
    return writer.html.text
  }

  private func write(
    _ citation: EditorCitation, _ citing: Citing, _ named: inout Set<Reference.ID>,
    to writer: inout HTMLWriter
  ) {
    switch (citation, citing) {
    case (.editor, _), (.general, _):
      writer.html.markup(" <span class=\"tag\">")
      writer.html.text(citation.words ?? "")
      writer.html.markup("</span>")
    case (.reference(let id), .footnotes):
      if named.insert(id).inserted { mark(id, in: &writer) }
    case (.statement(let id), .footnotes):
      for citation in plan.statementsByID[id]?.citations ?? []
      where named.insert(citation.reference).inserted {
        mark(citation.reference, in: &writer)
      }
    case (.reference(let id), .parentheses):
      if named.insert(id).inserted {
        link("references.html#\(id)", shortName(of: id), in: &writer)
      }
    case (.statement(let id), .parentheses):
      guard let statement = plan.statementsByID[id] else { return }
      let works = statement.citations.map(\.reference).filter { named.insert($0).inserted }
      works.isEmpty
        ? permalink(plan.url(of: statement), in: &writer)
        : link(
          plan.url(of: statement), works.map(shortName).joined(separator: "; "), in: &writer)
    }
  }

  private func mark(_ id: Reference.ID, in writer: inout HTMLWriter) {
    let use = writer.footnotes.use(id.text, as: .citation)
    writer.writeMark(use)
  }

  private func link(_ target: String, _ words: String, in writer: inout HTMLWriter) {
    writer.html.markup(" (<a")
    writer.html.urlAttribute("href", RelativePath.from(url, to: target))
    writer.html.markup(">")
    ForeignScript.write(words, to: &writer.html)
    writer.html.markup("</a>)")
  }

  /// To a further statement that rests on works already named.
  private func permalink(_ target: String, in writer: inout HTMLWriter) {
    writer.html.markup(" <a")
    writer.html.urlAttribute("href", RelativePath.from(url, to: target))
    writer.html.markup(" aria-label=\"Another statement that says so\">¶</a>")
  }

  /// "Reuters, 30 November 2024": author, outlet, site or title, as the reference has them.
  private func shortName(of id: Reference.ID) -> String {
    if let source = plan.sourcesByID[Source.ID(id.text)] { return source.shortTitle }
    guard let reference = plan.referencesByID[id] else { return id.text }
    let name =
      CitationParts.names(Array(reference.authors.prefix(1))) ?? reference.outlet
      ?? reference.url.flatMap(Host.init)?.name ?? reference.translatedTitle
      ?? reference.title?.text
    let date = reference.issued.map { plan.dates.words(for: $0) } ?? reference.issuedLiteral
    return [name, date].compactMap { $0 }.joined(separator: ", ")
  }
}

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

  /// Writes a text into a page's writer; the page's own choices are back afterwards. `linking`
  /// finds the entities that the words name.
  func write(
    _ text: EditorText, citing: Citing, linking: EditorLinks? = nil, to writer: inout HTMLWriter
  ) {
    let definitions = text.labels.map { "[^\($0.text)]: x" }
    let markdown = text.markdown + "\n\n" + Set(definitions).sorted().joined(separator: "\n")
    let document = MarkdownParser.parse(markdown, firstLine: text.place.line ?? 1)
    let choices = writer.choices
    var linked: Set<EntityID> = []
    writer.choices.inlines = { writer, inlines, _ in
      var rest = linking?.adding(to: inlines, &linked)[...] ?? inlines[...]
      while let inline = rest.first {
        let marks = rest.prefix { $0.footnoteLabel != nil }.compactMap(\.footnoteLabel)
        if marks.isEmpty {
          writer.write(inline)
        } else {
          write(marks.map(EditorCitation.init), citing, to: &writer)
        }
        rest = rest.dropFirst(max(1, marks.count))
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

  /// Writes what stands behind one piece of text. Two statements may rest on one work, and a
  /// statement on the work beside it: a work is named once.
  private func write(
    _ citations: [EditorCitation], _ citing: Citing, to writer: inout HTMLWriter
  ) {
    switch citing {
    case .footnotes:
      for work in citations.flatMap(works).distinct { mark(work, in: &writer) }
    case .parentheses: writeLinks(citations, to: &writer)
    }
    for words in citations.compactMap(\.words).distinct {
      writer.html.markup(" <span class=\"tag\">")
      writer.html.text(words)
      writer.html.markup("</span>")
    }
  }

  private func works(of citation: EditorCitation) -> [Reference.ID] {
    switch citation {
    case .reference(let id): [id]
    case .statement(let id): plan.statementsByID[id]?.citations.map(\.reference) ?? []
    case .editor, .general: []
    }
  }

  /// In one pair of parentheses. A statement leads to itself, and covers the works it rests on.
  private func writeLinks(_ citations: [EditorCitation], to writer: inout HTMLWriter) {
    let statements = citations.filter { if case .statement = $0 { true } else { false } }
    let covered = Set(statements.flatMap(works))
    var links: [(target: String, words: String)] = []
    for citation in citations.distinct {
      switch citation {
      case .reference(let id) where !covered.contains(id):
        links.append((PagePath.references.at(id.text), plan.shortName(of: id)))
      case .statement(let id):
        guard let statement = plan.statementsByID[id] else { continue }
        let names = statement.citations.map { plan.shortName(of: $0.reference) }
        links.append((plan.url(of: statement), names.joined(separator: "; ")))
      default: continue
      }
    }
    guard !links.isEmpty else { return }
    for (index, link) in links.enumerated() {
      writer.html.markup(index == 0 ? " (<a" : "; <a")
      writer.html.urlAttribute("href", RelativePath.from(url, to: link.target))
      writer.html.markup(">")
      let earlier = links[..<index].count { $0.words == link.words }
      ForeignScript.write(
        earlier > 0 ? "passage \(earlier + 1)" : link.words, to: &writer.html)
      writer.html.markup("</a>")
    }
    writer.html.markup(")")
  }

  private func mark(_ id: Reference.ID, in writer: inout HTMLWriter) {
    let use = writer.footnotes.use(id.text, as: .citation)
    writer.writeMark(use)
  }
}

extension MarkdownInline {
  /// The label of a footnote's mark; nil for anything else.
  fileprivate var footnoteLabel: String? {
    if case .footnoteMark(let mark) = self { mark.label } else { nil }
  }
}

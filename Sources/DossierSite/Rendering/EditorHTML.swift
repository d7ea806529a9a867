import DossierLanguages
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
  let templates: TemplateSet

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
    if case .footnotes = citing {
      for work in citations.flatMap(works).distinct { mark(work, in: &writer) }
    }
    let basis = EditorBasisRecord(
      works: citing == .parentheses ? links(of: citations) : [],
      tags: citations.compactMap(\.word).distinct.map { plan.words[$0] })
    templates.write(basis, to: &writer.html)
  }

  private func works(of citation: EditorCitation) -> [Reference.ID] {
    switch citation {
    case .reference(let id): [id]
    case .statement(let id): plan.catalogue.statements[id]?.citations.map(\.reference) ?? []
    case .editor, .general: []
    }
  }

  /// What stands in parentheses. A statement leads to itself, and covers the works it rests on.
  private func links(of citations: [EditorCitation]) -> [EditorBasisRecord.Work] {
    let statements = citations.filter { if case .statement = $0 { true } else { false } }
    let covered = Set(statements.flatMap(works))
    var links: [EditorBasisRecord.Work] = []
    for citation in citations.distinct {
      guard let (target, words) = link(of: citation, besides: covered) else { continue }
      let earlier = links.count { $0.name == words }
      links.append(
        EditorBasisRecord.Work(
          name: words,
          words: earlier > 0 ? plan.words(.passageNumber, ["number": String(earlier + 1)]) : words,
          url: RelativePath.from(url, to: target), isFirst: links.isEmpty))
    }
    return links
  }

  private func link(
    of citation: EditorCitation, besides covered: Set<Reference.ID>
  ) -> (target: String, words: String)? {
    switch citation {
    case .reference(let id) where !covered.contains(id):
      return (PagePath.references.at(id.text), plan.shortName(of: id))
    case .statement(let id):
      guard let statement = plan.catalogue.statements[id] else { return nil }
      let names = statement.citations.map { plan.shortName(of: $0.reference) }
      return (plan.url(of: statement), names.joined(separator: "; "))
    default: return nil
    }
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

extension EditorCitation {
  /// What is said where no work is behind a sentence; nil for what is.
  fileprivate var word: InterfaceWord? {
    switch self {
    case .reference, .statement: nil
    case .editor: .editorsJudgement
    case .general: .generalKnowledge
    }
  }
}

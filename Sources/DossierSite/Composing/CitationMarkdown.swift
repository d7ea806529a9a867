import DossierMarkdown
import DossierModel

/// Writes citations as Markdown, for the footnote definitions of the loader's pages.
struct CitationMarkdown {
  let plan: SitePlan
  let contentPath: String

  /// The definitions of all labels that a page uses, one a line.
  func definitions(_ labels: FootnoteLabels) -> String {
    labels.targets.map { target in
      let body =
        switch target {
        case .reference(let id): citation(id)
        case .note(let id): note(id)
        }
      return "[^\(FootnoteLabels.label(of: target))]: \(body)\n"
    }.joined()
  }

  /// The note's words, then the works that it cites itself, each in full.
  private func note(_ id: Statement.ID) -> String {
    guard let statement = plan.catalogue.statements[id] else { return "" }
    let words = StatementMarkdown(plan: plan, contentPath: contentPath, own: nil)
      .noteMarkdown(of: statement)
    let works = statement.citedWorks.flatMap { cited in
      [citation(cited.reference)]
        + (cited.locator.map { [Self.endSentence(MarkdownEscaping.line($0, startsLine: false))] }
          ?? [])
    }
    return ([words] + works).joined(separator: " ")
  }

  private func citation(_ id: Reference.ID) -> String {
    guard let reference = plan.catalogue.references[id] else { return "" }
    var isFirst = true
    return CitationParts(reference, plan: plan).sentences()
      .map { sentence in
        Self.endSentence(
          sentence.map { part in
            defer { isFirst = false }
            return markdown(part, startsLine: isFirst)
          }.joined())
      }
      .joined(separator: " ")
  }

  private func markdown(_ part: CitationParts.Part, startsLine: Bool) -> String {
    switch part {
    case .text(let text), .gap(let text):
      MarkdownEscaping.line(text, startsLine: startsLine, endsLine: false)
    case .title(let title): "“\(MarkdownEscaping.line(title.text))”"
    case .container(let text): "*\(MarkdownEscaping.line(text))*"
    case .link(let label, let address):
      "[\(MarkdownEscaping.line(label))](\(MarkdownEscaping.destination(address.text)))"
    case .source(let id): sourceLink(id)
    }
  }

  private func sourceLink(_ id: Source.ID) -> String {
    guard let source = plan.catalogue.sources[id] else { return id.text }
    let path = RelativePath.from(contentPath, to: PagePath.source(source).content)
    return "[\(MarkdownEscaping.line(source.shortTitle))](\(path))"
  }

  private static func endSentence(_ text: String) -> String {
    guard let last = text.last, !".!?…".contains(last) else { return text }
    return text + "."
  }
}

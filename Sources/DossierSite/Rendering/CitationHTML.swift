import DossierMarkdown
import DossierModel

/// Writes citations as HTML, every title in its own language and direction.
struct CitationHTML {
  let plan: SitePlan
  /// The page under the site's root that links start from.
  let url: String

  /// Writes the whole citation; false where there is no such reference.
  func write(_ id: Reference.ID, to html: inout HTMLBuilder) -> Bool {
    guard let reference = plan.referencesByID[id] else { return false }
    let sentences = CitationParts(reference, plan: plan).sentences()
    for (index, sentence) in sentences.enumerated() {
      if index > 0 { html.markup(" ") }
      for part in sentence { write(part, of: id, to: &html) }
      if !Self.endsInStop(sentence) { html.markup(".") }
    }
    return true
  }

  /// Writes a source's own note: its words, its link and the works that it cites in full; false
  /// where there is no such statement.
  func writeNote(_ id: Statement.ID, to html: inout HTMLBuilder) -> Bool {
    guard let statement = plan.statementsByID[id] else { return false }
    html.markup("<span class=\"said\">")
    ForeignScript.write(statement.text, to: &html)
    html.markup("</span><a class=\"pm\"")
    html.urlAttribute("href", RelativePath.from(url, to: plan.url(of: statement)))
    html.markup(" aria-label=\"Permalink to this note\">¶</a>")
    for citation in statement.citedWorks {
      html.markup(" ")
      _ = write(citation.reference, to: &html)
      if let locator = citation.locator {
        html.markup(" ")
        html.text(locator)
        if !locator.hasSuffix(".") { html.markup(".") }
      }
    }
    return true
  }

  private func write(_ part: CitationParts.Part, of own: Reference.ID, to html: inout HTMLBuilder) {
    switch part {
    case .text(let text):
      ForeignScript.write(text, to: &html)
    case .gap(let text):
      html.markup("<span class=\"gap\">")
      html.text(text)
      html.markup("</span>")
    case .title(let title):
      write(title, to: &html)
    case .container(let text):
      html.markup("<span class=\"container\">")
      ForeignScript.write(text, to: &html)
      html.markup("</span>")
    case .link(let label, let target):
      html.markup("<a class=\"url\"")
      html.urlAttribute("href", target.text)
      html.markup(">")
      html.text(label)
      html.markup("</a>")
    case .source(let id):
      writeSource(id, isHeld: id.text == own.text, to: &html)
    }
  }

  private func write(_ title: Reference.Wording, to html: inout HTMLBuilder) {
    html.markup("<cite")
    if let language = title.language, language != plan.dossier.settings.language {
      html.languageAttributes(language)
      html.markup(">")
      html.text(title.text)
    } else {
      html.markup(">")
      ForeignScript.write(title.text, to: &html)
    }
    html.markup("</cite>")
  }

  private func writeSource(_ id: Source.ID, isHeld: Bool, to html: inout HTMLBuilder) {
    guard let source = plan.sourcesByID[id] else { return }
    SourceBadge(plan: plan, url: url).write(source, isHeld: isHeld, to: &html)
  }

  private static func endsInStop(_ sentence: [CitationParts.Part]) -> Bool {
    let last: String =
      switch sentence.last {
      case .text(let text)?, .gap(let text)?, .container(let text)?: text
      case .title(let title)?: title.text
      default: ""
      }
    return last.last.map { ".!?…".contains($0) } ?? false
  }
}

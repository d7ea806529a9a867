import DossierDocuments
import DossierMarkdown
import DossierModel

/// Writes a source's file as it is, each passage linked to its statement, each range that belongs
/// to none marked with its reason.
struct EvidenceHTML {
  let plan: SitePlan

  /// One stretch of the file.
  private struct Stretch {
    var range: Range<Int>
    var statement: Statement.ID?
    var reason: String?
  }

  /// The anchor of the stretch that begins at a byte of the file.
  static func anchor(at offset: Int) -> String { "b-\(offset)" }

  func html(of document: SourceDocument) -> String {
    var html = HTMLBuilder()
    html.markup("<pre class=\"evidence\" tabindex=\"0\">")
    var position = 0
    for stretch in stretches(of: document.source.id) {
      write(position..<stretch.range.lowerBound, of: document, to: &html)
      open(stretch, to: &html)
      write(stretch.range, of: document, to: &html)
      html.markup(stretch.statement == nil ? "</s>" : "</a>")
      writeWorks(of: stretch, to: &html)
      position = stretch.range.upperBound
    }
    write(position..<document.bytes.count, of: document, to: &html)
    html.markup("</pre>")
    return html.text
  }

  /// Where the first bytes of each statement stand that the file shows as a stretch of its own.
  func starts(in source: Source.ID) -> [Statement.ID: Int] {
    Dictionary(
      stretches(of: source).compactMap { stretch in
        stretch.statement.map { ($0, stretch.range.lowerBound) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Passages and exclusions by their place; of two that begin together the longer one, so that a
  /// note inside a passage does not cut it.
  private func stretches(of source: Source.ID) -> [Stretch] {
    var all = plan.dossier.excluded.filter { $0.passage.source == source }
      .map { Stretch(range: $0.passage.range, statement: nil, reason: $0.reason) }
    for statement in plan.statementsBySource[source] ?? [] {
      for passage in statement.passages where passage.passage.source == source {
        all.append(
          Stretch(range: passage.passage.range, statement: statement.id, reason: nil))
      }
    }
    all.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
    var position = 0
    return all.filter { stretch in
      guard stretch.range.lowerBound >= position else { return false }
      position = stretch.range.upperBound
      return true
    }
  }

  private func open(_ stretch: Stretch, to html: inout HTMLBuilder) {
    if let statement = stretch.statement {
      html.markup("<a")
      html.attribute("id", Self.anchor(at: stretch.range.lowerBound))
      html.attribute("href", "#s-\(statement)")
      html.markup(">")
    } else {
      html.markup("<s")
      html.attribute("title", stretch.reason ?? "")
      html.markup(">")
    }
  }

  /// The works that a passage's statement cites, each a link to its entry: words of the dossier's
  /// between those of the file.
  private func writeWorks(of stretch: Stretch, to html: inout HTMLBuilder) {
    guard let statement = stretch.statement.flatMap({ plan.statementsByID[$0] }) else { return }
    var seen: Set<Reference.ID> = []
    for citation in statement.citedWorks where seen.insert(citation.reference).inserted {
      html.markup("<a class=\"cites\"")
      html.attribute("href", "../references.html#\(citation.reference)")
      html.markup(">")
      ForeignScript.write(plan.shortName(of: citation.reference), to: &html)
      html.markup("</a>")
    }
  }

  private func write(_ range: Range<Int>, of document: SourceDocument, to html: inout HTMLBuilder) {
    html.text(document.quote(range))
  }
}

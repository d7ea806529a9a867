import DossierImport
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

  func html(of document: SourceDocument) -> String {
    var html = HTMLBuilder()
    html.markup("<pre class=\"evidence\" tabindex=\"0\">")
    var position = 0
    for stretch in stretches(of: document) where stretch.range.lowerBound >= position {
      write(position..<stretch.range.lowerBound, of: document, to: &html)
      open(stretch, to: &html)
      write(stretch.range, of: document, to: &html)
      html.markup(stretch.statement == nil ? "</s>" : "</a>")
      position = stretch.range.upperBound
    }
    write(position..<document.bytes.count, of: document, to: &html)
    html.markup("</pre>")
    return html.text
  }

  /// Passages and exclusions by their place; of two that begin together the longer one first, so
  /// that a note inside a passage does not cut it.
  private func stretches(of document: SourceDocument) -> [Stretch] {
    let source = document.source.id
    var all = document.excluded.map { Stretch(range: $0.range, statement: nil, reason: $0.reason) }
    for statement in plan.statementsBySource[source] ?? [] {
      for passage in statement.passages where passage.passage.source == source {
        all.append(
          Stretch(range: passage.passage.range, statement: statement.id, reason: nil))
      }
    }
    return all.sorted {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }
  }

  private func open(_ stretch: Stretch, to html: inout HTMLBuilder) {
    if let statement = stretch.statement {
      html.markup("<a")
      html.attribute("id", "b-\(stretch.range.lowerBound)")
      html.attribute("href", "#s-\(statement)")
      html.markup(">")
    } else {
      html.markup("<s")
      html.attribute("title", stretch.reason ?? "")
      html.markup(">")
    }
  }

  private func write(_ range: Range<Int>, of document: SourceDocument, to html: inout HTMLBuilder) {
    html.text(document.quote(range))
  }
}

import DossierMarkdown
import DossierModel

extension BodyWriter {
  /// Writes the list of facts that a page opens with, and gives back what follows it.
  func writeFacts(
    _ blocks: ArraySlice<MarkdownBlock>, to writer: inout HTMLWriter
  ) -> ArraySlice<MarkdownBlock> {
    guard case .list(let list)? = blocks.first,
      case .facts(let facts)? = page.outline.blocks[list.line]
    else { return blocks }
    // The spellings stand in a table of their own, with their sources.
    let shown = zip(facts, list.items).filter { !$0.0.isNames }
    write(shown.compactMap(Self.fact), to: &writer)
    return blocks.dropFirst()
  }

  /// Writes a table of two columns as a list of facts, with the notes of the editor below it.
  func writeFacts(_ table: MarkdownTable, to writer: inout HTMLWriter) {
    writer.html.markup("<div class=\"para\">\n")
    let start = writer.html.bytes.count
    write(table.rows.map { Fact(label: $0[0].plainText, value: $0[1]) }, to: &writer)
    MarginNote.insert(findings.margin, at: start, in: &writer.html)
    findings.margin = HTMLBuilder()
    writer.html.markup("</div>\n")
  }

  private struct Fact {
    var label: String
    var value: [MarkdownInline]
  }

  private func write(_ facts: [Fact], to writer: inout HTMLWriter) {
    writer.html.markup("<dl class=\"facts\">\n")
    for fact in facts {
      writer.html.markup("<div><dt>")
      ForeignScript.write(fact.label, to: &writer.html)
      writer.html.markup("</dt>")
      let parts = StatementSpans.parts(of: fact.value)
      let isLong = parts.count > Self.mostEntries + 1
      let shown = isLong ? parts[..<Self.mostEntries] : parts[...]
      for part in shown {
        writer.html.markup("<dd>")
        writer.choices.inlines(&writer, part, .listItem)
        writer.html.markup("</dd>")
      }
      if isLong { writeFolded(parts[Self.mostEntries...], to: &writer) }
      writer.html.markup("</div>\n")
    }
    writer.html.markup("</dl>\n")
  }

  /// Of a fact with more entries than this the others are folded away.
  private static let mostEntries = 6

  private func writeFolded(_ parts: ArraySlice<[MarkdownInline]>, to writer: inout HTMLWriter) {
    writer.html.markup("<dd><details><summary>and \(parts.count) more</summary>\n<ul>\n")
    for part in parts {
      writer.html.markup("<li>")
      writer.choices.inlines(&writer, part, .listItem)
      writer.html.markup("</li>\n")
    }
    writer.html.markup("</ul></details></dd>")
  }

  /// A fact and what stands behind its label in the list.
  private static func fact(_ fact: Outline.Fact, _ item: MarkdownListItem) -> Fact? {
    guard case .paragraph(var inlines, _)? = item.blocks.first,
      case .text(let text)? = inlines.first
    else { return nil }
    inlines[0] = .text(String(text.dropFirst("\(fact.label): ".count)))
    return Fact(label: fact.label, value: inlines)
  }
}

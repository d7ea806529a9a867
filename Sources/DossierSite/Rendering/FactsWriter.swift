import DossierMarkdown
import DossierModel

extension BodyWriter {
  /// The kinds of page that open with a list of facts.
  private static let withFacts: Set<Page.Kind> = [.unit, .district, .place, .person, .source]

  /// Writes the list of facts that a page opens with, and gives back what follows it.
  func withFacts(
    _ blocks: ArraySlice<MarkdownBlock>, to writer: inout HTMLWriter
  ) -> ArraySlice<MarkdownBlock> {
    guard !page.isHandWritten, Self.withFacts.contains(page.kind),
      case .list(let list)? = blocks.first
    else { return blocks }
    let facts = list.items.compactMap(Self.fact)
    guard facts.count == list.items.count else { return blocks }
    writer.html.markup("<dl class=\"facts\">\n")
    // The spellings stand in a table of their own, with their sources.
    for fact in facts where fact.label != PageBody.namesLabel {
      writer.html.markup("<div><dt>")
      writer.html.text(fact.label)
      writer.html.markup("</dt><dd>")
      writer.choices.inlines(&writer, fact.value, .listItem)
      writer.html.markup("</dd></div>\n")
    }
    writer.html.markup("</dl>\n")
    return blocks.dropFirst()
  }

  /// What stands before the first colon of an item, and what stands behind it.
  private static func fact(
    _ item: MarkdownListItem
  ) -> (label: String, value: [MarkdownInline])? {
    guard item.blocks.count == 1, case .paragraph(var inlines, _)? = item.blocks.first,
      case .text(let text)? = inlines.first, let colon = text.range(of: ": ")
    else { return nil }
    inlines[0] = .text(String(text[colon.upperBound...]))
    return (String(text[..<colon.lowerBound]), inlines)
  }
}

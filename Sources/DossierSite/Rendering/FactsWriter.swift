import DossierMarkdown
import DossierModel
import DossierTemplates

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
    let facts = table.rows.map { Fact(label: $0[0].plainText, value: $0[1]) }
    write(to: &writer) { write(facts, to: &$0) }
  }

  private struct Fact {
    var label: String
    var value: [MarkdownInline]
  }

  private func write(_ facts: [Fact], to writer: inout HTMLWriter) {
    let record = FactsRecord(
      facts: facts.map { fact in
        let values = StatementSpans.parts(of: fact.value).map { part in
          writer.taking { $0.choices.inlines(&$0, part, .listItem) }
        }
        let shown = values.count > Self.mostEntries + 1 ? Self.mostEntries : values.count
        return (fact.label, Array(values[..<shown]), Array(values[shown...]))
      })
    templates.write(record, to: &writer.html)
  }

  /// Of a fact with more entries than this the others are folded away.
  private static let mostEntries = 6

  /// A fact and what stands behind its label in the list.
  private static func fact(_ fact: Outline.Fact, _ item: MarkdownListItem) -> Fact? {
    guard case .paragraph(var inlines, _)? = item.blocks.first,
      case .text(let text)? = inlines.first
    else { return nil }
    inlines[0] = .text(String(text.dropFirst("\(fact.label): ".count)))
    return Fact(label: fact.label, value: inlines)
  }
}

/// A list of facts: labels, and what is known.
struct FactsRecord: TemplatePart {
  let facts: [(label: String, values: [[UInt8]], folded: [[UInt8]])]

  static let template = "facts"

  static let fields: Fields<FactsRecord> = [
    .list(
      "facts", "the facts",
      [
        .words("label", "what it tells", \.label),
        .list("values", "the first values", value, \.values),
        .flag("hasMore", "whether there are so many that others are folded away") {
          !$0.folded.isEmpty
        },
        .text("more", "how many are folded away") { "\($0.folded.count)" },
        .list("folded", "these", value, \.folded),
      ], \.facts)
  ]

  private static let value: Fields<[UInt8]> = [.bytes("words", "the value") { $0 }]
}

/// Parses Markdown: CommonMark with the extensions `table` and `tasklist` and with footnotes.
package enum MarkdownParser {
  /// Parses a page's text; any text is Markdown, so this can't fail, and it may run on many
  /// threads at once. `firstLine` is the line of the file on which the text starts.
  package static func parse(
    _ text: String, firstLine: Int = 1, slugs: HeadingSlugs = HeadingSlugs()
  ) -> MarkdownDocument {
    let document = CMarkTree.withRoot(of: text) { root in
      let children = root.children
      let definitions = children.filter { $0.kind == .footnoteDefinition }
      let labels = definitions.isEmpty ? nil : FootnoteLabels(text)
      var converter = TreeConverter(
        numbering: FootnoteNumbering(labels: definitions.map { labels?.label(of: $0) ?? "" }),
        slugs: slugs, lineOffset: firstLine - 1)
      let blocks = children.filter { $0.kind != .footnoteDefinition }.flatMap {
        converter.convert($0)
      }
      let footnotes = converter.convertFootnotes(definitions)
      return MarkdownDocument(blocks: blocks, footnotes: footnotes)
    }
    return document ?? MarkdownDocument()
  }
}

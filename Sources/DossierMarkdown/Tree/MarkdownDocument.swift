/// A page's Markdown, parsed: CommonMark with tables, task lists and footnotes.
package struct MarkdownDocument: Sendable, Equatable {
  /// The text, without the definitions of footnotes.
  package var blocks: [MarkdownBlock] = []
  /// In order of first use, the marks of the text before those inside notes.
  /// A definition that no mark of the text leads to is not among them.
  package var footnotes: [MarkdownFootnote] = []
}

/// The definition of a footnote that a mark leads to.
package struct MarkdownFootnote: Sendable, Equatable {
  /// As the definition writes it, without `[^` and `]`.
  package var label: String
  /// What the note says.
  package var blocks: [MarkdownBlock]
  /// From 1.
  package var line: Int
}

extension MarkdownDocument {
  /// All headings of the text in their order, those in block quotes and lists among them.
  package var headings: [MarkdownHeading] {
    var found: [MarkdownHeading] = []
    var left = Array(blocks.reversed())
    while let block = left.popLast() {
      if case .heading(let heading) = block { found.append(heading) }
      left.append(contentsOf: block.children.reversed())
    }
    return found
  }
}

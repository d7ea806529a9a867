extension MarkdownBlock {
  /// All marks in the block and the blocks inside it, in the order of the text.
  package var footnoteMarks: [MarkdownFootnoteMark] {
    inlineRuns.flatMap { $0.flatMap(\.footnoteMarks) } + children.flatMap(\.footnoteMarks)
  }
}

extension MarkdownInline {
  fileprivate var footnoteMarks: [MarkdownFootnoteMark] {
    if case .footnoteMark(let mark) = self { [mark] } else { children.flatMap(\.footnoteMarks) }
  }
}

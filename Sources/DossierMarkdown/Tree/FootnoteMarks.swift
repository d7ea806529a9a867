extension MarkdownBlock {
  /// All marks in the block and the blocks inside it, in the order of the text.
  package var footnoteMarks: [MarkdownFootnoteMark] {
    inlineRuns.flatMap { $0.flatMap(\.footnoteMarks) } + children.flatMap(\.footnoteMarks)
  }
}

extension Sequence<MarkdownBlock> {
  /// How many marks `footnoteMarks` would give.
  var markCount: Int {
    reduce(0) { count, block in
      count + block.inlineRuns.reduce(0) { $0 + $1.markCount } + block.children.markCount
    }
  }
}

extension Sequence<MarkdownInline> {
  fileprivate var markCount: Int {
    reduce(0) { count, inline in
      if case .footnoteMark = inline { count + 1 } else { count + inline.children.markCount }
    }
  }
}

extension MarkdownInline {
  fileprivate var footnoteMarks: [MarkdownFootnoteMark] {
    if case .footnoteMark(let mark) = self { [mark] } else { children.flatMap(\.footnoteMarks) }
  }
}

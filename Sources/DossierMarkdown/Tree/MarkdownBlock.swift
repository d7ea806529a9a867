/// A block of a page.
///
/// Each block knows the line, from 1, on which it starts.
package indirect enum MarkdownBlock: Sendable, Equatable {
  case paragraph([MarkdownInline], line: Int)
  case heading(MarkdownHeading)
  case blockQuote([MarkdownBlock], line: Int)
  case list(MarkdownList)
  /// `info` is what stands behind the opening fence; empty for indented code.
  case codeBlock(info: String, text: String, line: Int)
  /// Raw HTML, which is evidence at best: it is never written as markup.
  case html(String, line: Int)
  case table(MarkdownTable)
  case thematicBreak(line: Int)

  /// The line on which the block starts, from 1.
  package var line: Int {
    switch self {
    case .paragraph(_, let line), .blockQuote(_, let line), .codeBlock(_, _, let line),
      .html(_, let line), .thematicBreak(let line):
      line
    case .heading(let heading): heading.line
    case .list(let list): list.line
    case .table(let table): table.line
    }
  }

  /// The blocks directly inside: those of a block quote, or of all items of a list.
  package var children: [MarkdownBlock] {
    switch self {
    case .blockQuote(let blocks, _): blocks
    case .list(let list): list.items.flatMap(\.blocks)
    default: []
    }
  }

  /// The runs of inlines directly inside: one, or one for each cell of a table.
  package var inlineRuns: [[MarkdownInline]] {
    switch self {
    case .paragraph(let inlines, _): [inlines]
    case .heading(let heading): [heading.inlines]
    case .table(let table): table.header + table.rows.flatMap { $0 }
    default: []
    }
  }
}

/// A heading, with the id that links name.
package struct MarkdownHeading: Sendable, Equatable {
  /// 1 to 6.
  package var level: Int
  /// Unique in its document; see `HeadingSlugs`.
  package var id: String
  /// Its words.
  package var inlines: [MarkdownInline]
  /// The line on which it begins, from 1.
  package var line: Int
}

/// A list with bullets or numbers.
package struct MarkdownList: Sendable, Equatable {
  /// Whether its items are counted.
  package var isOrdered: Bool
  /// The number of the first item; 1 where the list isn't ordered.
  package var start: Int = 1
  /// Whether its items stand without blank lines between them.
  package var isTight: Bool
  /// In order.
  package var items: [MarkdownListItem]
  /// The line on which it begins, from 1.
  package var line: Int
}

/// One item of a list.
package struct MarkdownListItem: Sendable, Equatable {
  /// Whether a task is done.
  package enum Task: Sendable, Equatable {
    case open, done
  }

  /// Nil for an item that is no task.
  package var task: Task?
  /// What stands in it.
  package var blocks: [MarkdownBlock]
  /// The line on which it begins, from 1.
  package var line: Int
}

/// A table; every row has as many cells as `alignments`.
package struct MarkdownTable: Sendable, Equatable {
  /// How the cells of a column are set.
  package enum Alignment: Sendable, Equatable {
    case none, left, centre, right
  }

  /// One for each column.
  package var alignments: [Alignment]
  /// The cells of the first row.
  package var header: [[MarkdownInline]]
  /// The cells of the other rows.
  package var rows: [[[MarkdownInline]]]
  /// The line on which it begins, from 1.
  package var line: Int
}

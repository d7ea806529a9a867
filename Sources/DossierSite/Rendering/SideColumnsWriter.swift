import DossierMarkdown
import DossierModel

/// Writes the parts of a page that tell of one side each beside one another.
struct SideColumnsWriter {
  let body: BodyWriter

  func write(_ blocks: ArraySlice<MarkdownBlock>, to writer: inout HTMLWriter) {
    guard let first = blocks.firstIndex(where: isColumn) else {
      return body.write(blocks, to: &writer)
    }
    body.write(blocks[..<first], to: &writer)
    var rest = blocks[first...]
    var columns: [(side: Side.ID?, text: [UInt8])] = []
    while let block = rest.first, case .side(let side)? = body.page.outline.blocks[block.line] {
      let column = self.column(at: rest)
      columns.append((side, writer.taking { body.write(column, to: &$0) }))
      rest = rest[column.endIndex...]
    }
    body.templates.write(SideColumnsRecord(columns: columns), to: &writer.html)
    if !rest.isEmpty { body.write(rest, to: &writer) }
  }

  private func isColumn(_ block: MarkdownBlock) -> Bool {
    if case .side? = body.page.outline.blocks[block.line] { true } else { false }
  }

  /// A heading and what stands below it, up to the next heading of its level or a higher one.
  private func column(at blocks: ArraySlice<MarkdownBlock>) -> ArraySlice<MarkdownBlock> {
    guard case .heading(let heading)? = blocks.first else { return blocks.prefix(1) }
    let end = blocks.dropFirst().firstIndex { block in
      guard case .heading(let next) = block else { return false }
      return next.level <= heading.level
    }
    return blocks[..<(end ?? blocks.endIndex)]
  }
}

extension BodyWriter {
  /// Writes the words of a source that the home page opens with, and gives back what follows them.
  func writeHomeOpening(
    _ blocks: ArraySlice<MarkdownBlock>, to writer: inout HTMLWriter
  ) -> ArraySlice<MarkdownBlock> {
    guard page.isHome else { return blocks }
    let end = blocks.firstIndex { $0.isHeading(ofLevel: 2) } ?? blocks.endIndex
    guard end > blocks.startIndex else { return blocks }
    let text = writer.taking { write(blocks[..<end], to: &$0) }
    templates.write(OpeningRecord(text: text), to: &writer.html)
    return blocks[end...]
  }
}

extension MarkdownBlock {
  fileprivate func isHeading(ofLevel level: Int) -> Bool {
    guard case .heading(let heading) = self else { return false }
    return heading.level == level
  }
}

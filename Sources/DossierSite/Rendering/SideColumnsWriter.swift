import DossierMarkdown
import DossierModel

/// Writes the parts of a page that tell of one side each beside one another.
struct SideColumnsWriter {
  /// The side of each part, in the order of the page's headings; nil for a part of none.
  let sides: [Side.ID?]
  /// Of the headings that the parts begin with.
  let level: Int
  let body: BodyWriter

  func write(_ blocks: ArraySlice<MarkdownBlock>, to writer: inout HTMLWriter) {
    let starts = blocks.indices.filter { blocks[$0].isHeading(ofLevel: level) }
    guard !sides.isEmpty, starts.count >= sides.count, let first = starts.first else {
      return body.write(blocks, to: &writer)
    }
    body.write(blocks[..<first], to: &writer)
    writer.html.markup("<div class=\"wide sides\">\n")
    for (index, side) in sides.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : blocks.endIndex
      writer.html.markup("<section")
      if let side { writer.html.attribute("class", "side-\(side)") }
      writer.html.markup(">\n")
      body.write(blocks[starts[index]..<end], to: &writer)
      writer.html.markup("</section>\n")
    }
    writer.html.markup("</div>\n")
    guard sides.count < starts.count else { return }
    body.write(blocks[starts[sides.count]...], to: &writer)
  }
}

extension BodyWriter {
  /// Writes the body of a page, whatever on it tells of one side each beside the others.
  func writeBody(_ blocks: ArraySlice<MarkdownBlock>, to writer: inout HTMLWriter) {
    let columns: (sides: [Side.ID?], level: Int)
    switch page.kind {
    case .orderOfBattle: columns = (plan.dossier.orderOfBattle.map(\.side), 2)
    case .home: columns = (KeyFacts(plan).sides, 3)
    case .casualties:
      let facts = KeyFacts(plan)
      columns = (facts.sides.filter { !facts.figures(of: $0).isEmpty }, 3)
    default: return write(blocks, to: &writer)
    }
    SideColumnsWriter(sides: columns.sides, level: columns.level, body: self)
      .write(blocks, to: &writer)
  }
}

extension BodyWriter {
  /// Writes the words of a source that the home page opens with, and gives back what follows them.
  func writeHomeOpening(
    _ blocks: ArraySlice<MarkdownBlock>, to writer: inout HTMLWriter
  ) -> ArraySlice<MarkdownBlock> {
    guard page.kind == .home, !page.isHandWritten else { return blocks }
    let end = blocks.firstIndex { $0.isHeading(ofLevel: 2) } ?? blocks.endIndex
    guard end > blocks.startIndex else { return blocks }
    writer.html.markup("<section class=\"lede opening\" aria-label=\"Opening of the source\">\n")
    write(blocks[..<end], to: &writer)
    writer.html.markup("</section>\n")
    return blocks[end...]
  }
}

extension MarkdownBlock {
  fileprivate func isHeading(ofLevel level: Int) -> Bool {
    guard case .heading(let heading) = self else { return false }
    return heading.level == level
  }
}

import DossierMarkdown
import DossierModel

/// Writes the order of battle with its sides beside one another.
struct OrderOfBattleWriter {
  /// The side of each list, in the order of the page's headings.
  let sides: [Side.ID?]
  let body: BodyWriter

  func write(_ blocks: ArraySlice<MarkdownBlock>, to writer: inout HTMLWriter) {
    let starts = blocks.indices.filter { blocks[$0].isHeading(ofLevel: 2) }
    guard starts.count >= sides.count, let first = starts.first else {
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

extension MarkdownBlock {
  fileprivate func isHeading(ofLevel level: Int) -> Bool {
    guard case .heading(let heading) = self else { return false }
    return heading.level == level
  }
}

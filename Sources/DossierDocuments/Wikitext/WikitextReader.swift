import DossierModel

/// Reads an article in wikitext.
package enum WikitextReader {
  /// Never fails: bad markup is text. Every byte that is no white space lies in the range of a
  /// block or in an excluded one; faults are warnings in `Content/Sources/`.
  package static func read(_ source: Source, bytes: [UInt8]) -> SourceDocument {
    let tree = MarkupParser.parse(bytes)
    let outline = OutlineReader(tree)
    let table = ReferenceTable(tree, outline, source: source.id)
    let article = ArticleReader(tree, outline, table: table)
    let faults = tree.faults.map(SourceFault.init) + table.faults + article.unknownTemplates
    return SourceDocument(
      source: source, bytes: bytes, blocks: article.blocks,
      excluded: article.coverage.excluded,
      references: table.references, positions: PositionReader(tree).positions,
      diagnostics: SourceFault.diagnostics(
        faults, file: "Content/Sources/" + source.file, in: bytes))
  }
}

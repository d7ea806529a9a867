import DossierModel

/// Reads a document in the format that its source is said to have: the one place that knows which
/// reader that is.
package enum DocumentReader {
  /// Never fails: faults inside the document are warnings in its diagnostics.
  package static func read(_ source: Source, bytes: [UInt8]) -> SourceDocument {
    var document =
      switch source.kind {
      case .wikitext: WikitextReader.read(source, bytes: bytes)
      case .text: PlainTextReader.read(source, bytes: bytes)
      }
    document.blocks = SectionContents.telling(document.blocks)
    return document
  }
}

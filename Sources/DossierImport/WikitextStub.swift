import DossierModel

enum WikitextReader {
  static func read(_ source: Source, bytes: [UInt8]) -> SourceDocument {
    PlainTextReader.read(source, bytes: bytes)
  }
}

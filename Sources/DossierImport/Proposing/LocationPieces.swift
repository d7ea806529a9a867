import DossierDocuments
import DossierModel
import DossierReading

/// The names in the location that an infobox gives.
struct LocationPieces {
  private(set) var names: [(name: String, title: LinkTitle?)] = []
  let hasAnd: Bool

  init(_ block: Block, words: NameWords) {
    let text = block.flow.text
    let tokens = NameTokenizer.tokens(of: text)
    hasAnd = tokens.contains { $0.lowered == "and" }
    let bytes = Array(text.utf8)
    let links = block.flow.links
    let parts: Set<UInt8> = Set(",;(\n".utf8)
    for piece in bytes.indices.split(whereSeparator: { parts.contains(bytes[$0]) }) {
      let range = piece.startIndex..<piece.endIndex
      let inside = links.filter { $0.range.overlaps(range) }
      for link in inside where range.contains(link.range.lowerBound) {
        add(linked: link, in: bytes)
      }
      guard inside.isEmpty else { continue }
      let name = String(decoding: bytes[range], as: UTF8.self).trimmedName
      if name.utf8.count <= 60, EntryName.isName(name), !name.utf8.contains(where: \.isDigit) {
        names.append((name, nil))
      }
    }
  }

  private mutating func add(linked link: Words.SourceLink, in bytes: [UInt8]) {
    let shown = String(decoding: bytes[link.range], as: UTF8.self).trimmedName
    guard let title = LinkTitle(link.target), EntryName.isName(shown) else { return }
    names.append((shown, title))
  }
}

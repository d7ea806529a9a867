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
    guard block.flow.links.isEmpty else {
      for link in block.flow.links {
        let shown = String(decoding: bytes[link.range], as: UTF8.self).trimmedName
        guard let title = LinkTitle(link.target), EntryName.isName(shown) else { continue }
        names.append((shown, title))
      }
      return
    }
    for piece in text.split(whereSeparator: { ",;\n(".contains($0) }) {
      let name = String(piece).trimmedName
      if name.utf8.count <= 60, EntryName.isName(name), !name.utf8.contains(where: \.isDigit) {
        names.append((name, nil))
      }
    }
  }
}

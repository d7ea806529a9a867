import DossierDocuments
import DossierModel
import DossierReading

/// What the infobox of a battle says, as blocks, by what a reader sees as their label.
struct InfoboxFacts {
  private let blocks: [(infobox: Block.Infobox, block: Block)]

  init(_ document: SourceDocument) {
    blocks = document.blocks.compactMap { block in
      guard case .infobox(let infobox) = block.kind else { return nil }
      return (infobox, block)
    }
  }

  /// The first words under a label.
  func first(_ label: String) -> Block? {
    blocks.first { $0.infobox.label == label && !$0.block.flow.text.isEmpty }?.block
  }

  /// The entries under a label that has a column for each party, in their order.
  func entries(_ label: String) -> [(infobox: Block.Infobox, block: Block)] {
    blocks.filter {
      $0.infobox.label == label && $0.infobox.column != nil && !$0.block.flow.text.isEmpty
    }
  }
}

/// What an entry of an infobox names.
struct EntryName {
  var name: String
  /// The title that it links to, where it is a link.
  var title: LinkTitle?
  /// Whether it is a label above other entries: "Supported by:".
  var isLabel: Bool

  /// Nil where the entry names nothing that a name can be made of.
  init?(_ block: Block, words: NameWords, skipping: (LinkTitle, String) -> Bool = { _, _ in false })
  {
    let text = block.flow.text
    let bytes = Array(text.utf8)
    for link in block.flow.links {
      let shown = String(decoding: bytes[link.range], as: UTF8.self)
      guard let title = LinkTitle(link.target), !skipping(title, shown),
        !words.has("abbreviation", title.full.lowercased())
      else { continue }
      let isShown = EntryName.isName(shown) && !words.isAdjective(shown)
      self.init(name: isShown ? shown.trimmedName : title.bare, title: title, isLabel: false)
      return
    }
    let end = text.firstIndex { "(:;,[\n†–".contains($0) } ?? text.endIndex
    let name = String(text[..<end]).trimmedName
    let isLabel = block.flow.links.isEmpty && text.hasSuffix(":")
    let first = name.split(separator: " ").first.map { $0.lowercased() } ?? ""
    guard EntryName.isName(name), name.utf8.count <= 60,
      !words.has("abbreviation", name.lowercased()),
      !words.has("stray", first)
    else { return nil }
    self.init(name: name, title: nil, isLabel: isLabel)
  }

  private init(name: String, title: LinkTitle?, isLabel: Bool) {
    self.name = name
    self.title = title
    self.isLabel = isLabel
  }

  /// Whether every word that counts has a capital letter or is a number.
  static func isName(_ text: String) -> Bool {
    let tokens = NameTokenizer.tokens(of: text)
    return tokens.contains(where: \.isCapital)
      && tokens.allSatisfy { $0.isCapital || $0.isNumber || $0.text.utf8.count <= 3 }
  }
}

extension String {
  /// Without an `'s` at its end.
  var withoutPossessive: String {
    for ending in ["'s", "’s"] where hasSuffix(ending) { return String(dropLast(2)) }
    return self
  }

  /// Without the punctuation that parts entries of a list, and in single spaces.
  var trimmedName: String {
    var name = split { $0.isWhitespace }.joined(separator: " ")[...]
    while let last = name.last, ",;:.*†‡ ".contains(last) { name = name.dropLast() }
    while let first = name.first, ",;:*†‡ ".contains(first) { name = name.dropFirst() }
    return String(name)
  }
}

import DossierLanguages
import DossierModel

extension MarkupParser {
  mutating func readQuotes() {
    let length = bytes.runLength(at: position)
    guard length > 1 else {
      position += 1
      return
    }
    take(.quotes(QuoteRun()), length: length)
    if let node = pending.last { frames[top.lines].quotes.append(node) }
  }

  /// Gives the apostrophes of the line that ends here their meaning.
  mutating func resolveQuotes() {
    let index = top.lines
    let runs = frames[index].quotes
    guard !runs.isEmpty else { return }
    frames[index].quotes = []
    let meanings = QuoteResolver(bytes: bytes).resolve(runs.map { nodes[$0].range })
    for (node, meaning) in zip(runs, meanings) { nodes[node].kind = .quotes(meaning) }
  }

  /// A link to an address ends with its line, one to an article with its paragraph.
  mutating func readNewline() {
    flush()
    while case .externalLink = top.kind { abandon() }
    if position + 1 < bytes.count, bytes[position + 1] == Byte.lineFeed {
      while case .link(isFile: false) = top.kind { abandon() }
    }
    resolveQuotes()
    take(.newline, length: 1)
  }

  mutating func readEntity() {
    guard let entity = Entity.range(in: bytes, at: position) else {
      position += 1
      return
    }
    take(.entity, length: entity.count)
  }

  mutating func readSwitch() {
    guard bytes.has("__", at: position) else {
      position += 1
      return
    }
    var end = position + 2
    while end < bytes.count, bytes[end].isUpperLetter, end - position < 32 { end += 1 }
    guard end > position + 2, bytes.has("__", at: end),
      Self.switches.contains(bytes.text(position + 2..<end))
    else {
      position = end
      return
    }
    take(.behaviourSwitch, length: end + 2 - position)
  }

  /// What MediaWiki reads between two underscores on each side; anything else is text.
  private static let switches = Set(
    FactTable.rows(PackageResources.switches_tsv).compactMap(\.first))
}

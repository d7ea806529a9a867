import DossierDocuments
import DossierModel
import DossierReading

/// The prose of some documents, taken apart for the search for names.
struct Corpus {
  /// A block with its words.
  struct Item {
    var document: Int
    var block: Block
    /// Of the block's text.
    var bytes: [UInt8]
    var tokens: [NameToken]
    var lowered: [String]
    /// The tokens that lie in links.
    var linked: Set<Int> = []
    /// The article that a link leads to which ends at a byte of the text.
    var linkEnds: [Int: String] = [:]

    init(document: Int, block: Block, tokens: [NameToken]) {
      self.document = document
      self.block = block
      self.tokens = tokens
      bytes = Array(block.flow.text.utf8)
      lowered = tokens.map(\.lowered)
      for link in block.flow.links {
        linkEnds[link.range.upperBound] = link.target
        guard let first = token(from: link.range.lowerBound) else { continue }
        linked.formUnion(first..<max(first, token(from: link.range.upperBound) ?? tokens.count))
      }
    }

    /// The first word that begins at or after a byte of the text.
    func token(from offset: Int) -> Int? {
      var low = 0
      var high = tokens.count
      while low < high {
        let middle = (low + high) / 2
        if tokens[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
      }
      return low < tokens.count ? low : nil
    }
  }

  let documents: [SourceDocument]
  private(set) var items: [Item] = []
  /// Every word that stands somewhere without a capital letter.
  private(set) var lowercase: Set<String> = []
  /// Where each capitalised word stands: the item and the word in it.
  private(set) var capitals: [String: [(item: Int, token: Int)]] = [:]
  /// For each document, where its lines start.
  private let lineStarts: [[Int]]

  init(_ documents: [SourceDocument], words: NameWords) {
    self.documents = documents
    lineStarts = documents.map { document in
      [0] + document.bytes.indices.filter { document.bytes[$0] == Byte.lineFeed }.map { $0 + 1 }
    }
    for (number, document) in documents.enumerated() {
      for block in document.blocks where Self.isProse(block, words) {
        let tokens = NameTokenizer.tokens(of: block.flow.text)
        for token in tokens where !token.isCapital { lowercase.insert(token.lowered) }
        items.append(Item(document: number, block: block, tokens: tokens))
        for (index, token) in tokens.enumerated() where token.isCapital {
          capitals[token.text, default: []].append((items.count - 1, index))
        }
      }
    }
  }

  private static func isProse(_ block: Block, _ words: NameWords) -> Bool {
    if words.has("apparatus", block.section.first?.lowercased() ?? "") { return false }
    switch block.kind {
    case .paragraph, .listItem, .caption, .cell: return true
    case .heading, .infobox, .note: return false
    }
  }

  /// Where something was found in the prose; `range` counts bytes of the item's text.
  func origin(_ found: String, in item: Item, at range: Range<Int>) -> Proposal.Origin {
    origin(found, in: item.block, item.bytes, of: item.document, at: range)
  }

  /// Where something was found that takes up a whole block.
  func origin(_ found: String, in block: Block, of document: Int) -> Proposal.Origin {
    let text = Array(block.flow.text.utf8)
    return origin(found, in: block, text, of: document, at: 0..<text.count)
  }

  private func origin(
    _ found: String, in block: Block, _ text: [UInt8], of document: Int, at range: Range<Int>
  ) -> Proposal.Origin {
    let start =
      range.isEmpty ? block.range.lowerBound : block.flow.sourceStart(of: range.lowerBound)
    return Proposal.Origin(
      file: documents[document].source.file, line: line(of: start, in: document), found: found,
      quote: Self.quote(around: range, in: text))
  }

  private func line(of offset: Int, in document: Int) -> Int {
    var low = 0
    var high = lineStarts[document].count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[document][middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Some words before and after a range, cut between words.
  private static func quote(around range: Range<Int>, in text: [UInt8]) -> String {
    var lower = max(0, range.lowerBound - 36)
    while lower > 0, lower < range.lowerBound, text[lower - 1] != Byte.space { lower += 1 }
    var upper = min(text.count, max(range.upperBound, min(range.lowerBound + 60, text.count)) + 24)
    if range.count > 80 { upper = min(text.count, lower + 90) }
    while upper < text.count, upper > lower, text[upper] != Byte.space { upper -= 1 }
    let words = String(decoding: text[lower..<max(lower, upper)], as: UTF8.self)
    return (lower > 0 ? "… " : "") + words.split { $0.isWhitespace }.joined(separator: " ")
      + (upper < text.count ? " …" : "")
  }
}

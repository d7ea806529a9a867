import DossierDocuments
import DossierModel
import DossierReading

/// Gives proposed places the positions that the documents have in numbers.
struct PlacedPositions {
  private let documents: [SourceDocument]
  /// Those of the blocks of each document.
  private let ranges: [[Range<Int>]]
  /// Those of the documents.
  private let titles: [String]
  private let facts: [InfoboxFacts]
  private let corpus: Corpus
  private let words: NameWords

  init(
    _ documents: [SourceDocument], titles: [String], facts: [InfoboxFacts], corpus: Corpus,
    words: NameWords
  ) {
    self.documents = documents
    ranges = documents.map { $0.blocks.map(\.range) }
    self.titles = titles
    self.facts = facts
    self.corpus = corpus
    self.words = words
  }

  /// Adds the places that only a position makes known.
  func place(on shelf: inout EntityShelf) {
    for number in documents.indices {
      var hasBattle = false
      for position in documents[number].positions {
        switch position.subject {
        case .battle:
          // The box and the title of a page give the same, the box in its place.
          if !hasBattle { placeBattle(at: position, of: number, on: &shelf) }
          hasBattle = true
        case .named(let name, let article):
          place(name, article: article, at: position, of: number, on: &shelf)
        case .wordsBefore: placeWords(before: position, of: number, on: &shelf)
        }
      }
    }
  }

  private func written(
    _ position: GivenPosition, of number: Int, isAbout: Bool = false
  ) -> Place.Position {
    let precision = Self.precision(of: position.fineness)
    let isCoarse = isAbout || position.fineness == .degree
    return Place.Position(
      latitude: Self.rounded(position.latitude), longitude: Self.rounded(position.longitude),
      precision: isCoarse ? "approximate, \(precision)" : precision,
      source: titles[number],
      reason: isAbout
        ? "The position is that of the battle, and this is where the article says it was" : nil)
  }

  private static func precision(of fineness: GivenPosition.Fineness) -> String {
    switch fineness {
    case .degree: "to the degree"
    case .minute: "to the minute"
    case .second: "to the second"
    case .decimals(1): "to 1 decimal of a degree"
    case .decimals(let count): "to \(count) decimals of a degree"
    }
  }

  /// To a millionth of a degree, a tenth of a metre.
  private static func rounded(_ degrees: Double) -> Double {
    (degrees * 1_000_000).rounded() / 1_000_000
  }

  // MARK: The battle

  /// The place that the box names and the battle is called by, else the first that it names and
  /// that is no whole country, else a place that is called as the battle is.
  private func placeBattle(
    at position: GivenPosition, of number: Int, on shelf: inout EntityShelf
  ) {
    let battle = titles[number]
    let block = facts[number].first("Location")
    let pieces = block.map { LocationPieces($0, words: words).names } ?? []
    let owners = pieces.map {
      shelf.owner(of: $0.title?.bare ?? $0.name) ?? shelf.owner(of: $0.name)
    }
    let points = zip(pieces, owners).compactMap { piece, owner in
      owner.flatMap { isPoint($0, on: shelf) ? (name: piece.name, owner: $0) : nil }
    }
    if let named = points.first(where: { Self.contains($0.name, in: battle) }) {
      let isAt = block.map { $0.flow.text.hasPrefix(pieces[0].name) } ?? true
      shelf.place(named.owner, at: written(position, of: number, isAbout: !isAt))
    } else if let first = points.first, first.owner == owners.first {
      shelf.place(first.owner, at: written(position, of: number, isAbout: true))
    } else if let owner = shelf.add(
      .place, battle, kind: "battlefield", origin: origin(of: position, in: number))
    {
      shelf.place(owner, at: written(position, of: number))
    }
  }

  /// Whether something is a place that a point of a map can stand for.
  private func isPoint(_ owner: EntityShelf.Owner, on shelf: EntityShelf) -> Bool {
    switch owner {
    case .entry(let index):
      shelf.entries[index].sort == .place
        && !PositionTerms.standard.wideKinds.contains(shelf.entries[index].kind)
        && !words.isState(shelf.entries[index].name)
    case .known(.place): true
    case .known: false
    }
  }

  private static func contains(_ name: String, in title: String) -> Bool {
    let (name, title) = (EntityShelf.key(name), EntityShelf.key(title))
    return !name.isEmpty && " \(title) ".contains(" \(name) ")
  }

  // MARK: Other places

  /// A mark on a map: what its label links to, or a name that the text has, too.
  private func place(
    _ name: String, article: String?, at position: GivenPosition, of number: Int,
    on shelf: inout EntityShelf
  ) {
    let name = name.trimmedName
    let title = article.flatMap(LinkTitle.init)
    let spellings = [title?.full, title?.bare, name].compactMap { $0 }
    if let owner = spellings.compactMap(shelf.owner(of:)).first {
      shelf.place(owner, at: written(position, of: number))
      return
    }
    let shown = title?.bare ?? name
    let sense = words.sense(of: NameTokenizer.tokens(of: shown).map(\.text))
    let isShip = words.has("ship", shown.split(separator: " ").first.map { $0.lowercased() } ?? "")
    guard sense == nil || sense?.sort == .place, !isShip, EntryName.isName(shown),
      title != nil || corpus.holds(name)
    else { return }
    let owner = shelf.add(
      .place, shown, spellings: [name], kind: sense?.kind ?? "place",
      origin: origin(of: position, in: number))
    if let owner { shelf.place(owner, at: written(position, of: number)) }
  }

  /// The linked place, or the name of a proposed one, that ends where the position stands.
  private func placeWords(
    before position: GivenPosition, of number: Int, on shelf: inout EntityShelf
  ) {
    let block = ranges[number].lastIndex {
      $0.lowerBound < position.range.lowerBound
        && position.range.upperBound <= $0.upperBound
    }
    guard let flow = block.map({ documents[number].blocks[$0].flow }) else { return }
    let bytes = Array(flow.text.utf8)
    var end =
      flow.segments.last { $0.source.upperBound <= position.range.lowerBound }?.text.upperBound ?? 0
    while end > 0, " (,;:".utf8.contains(bytes[end - 1]) { end -= 1 }
    if let link = flow.links.last(where: { $0.range.upperBound == end }) {
      let shown = String(decoding: bytes[link.range], as: UTF8.self)
      place(shown, article: link.target, at: position, of: number, on: &shelf)
      return
    }
    let tokens = NameTokenizer.tokens(of: String(decoding: bytes[..<end], as: UTF8.self)).suffix(6)
    for first in tokens.indices where tokens.last?.range.upperBound == end {
      let name = String(decoding: bytes[tokens[first].range.lowerBound..<end], as: UTF8.self)
      guard tokens[first].isCapital, let owner = shelf.owner(of: name) else { continue }
      return shelf.place(owner, at: written(position, of: number))
    }
  }

  private func origin(of position: GivenPosition, in number: Int) -> Proposal.Origin {
    corpus.origin("position", of: number, at: position.range)
  }
}

extension Corpus {
  /// Where something was found in the bytes of a document.
  fileprivate func origin(
    _ found: String, of document: Int, at range: Range<Int>
  ) -> Proposal.Origin {
    let bytes = documents[document].bytes
    let line = bytes[..<range.lowerBound].count { $0 == Byte.lineFeed } + 1
    let quote = documents[document].quote(range).split { $0.isWhitespace }.joined(separator: " ")
    return Proposal.Origin(
      file: documents[document].source.file, line: line, found: found,
      quote: quote.utf8.count > 90 ? String(quote.prefix(90)) + " …" : quote)
  }

  /// Whether the prose has a name.
  fileprivate func holds(_ name: String) -> Bool {
    !name.isEmpty && items.contains { $0.block.flow.text.contains(name) }
  }
}

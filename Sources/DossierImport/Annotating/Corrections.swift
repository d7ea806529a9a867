import DossierDocuments
import DossierModel

/// Applies what the editor sets right to merged statements, before times are inherited.
struct Corrections {
  private let corrections: [FoundCorrection]
  private let documents: [SourceDocument]
  /// The passages that the editor leaves out, with the reasons.
  private(set) var excluded: [Excluded] = []
  /// Links of the editor's, whose words are no spellings of the entity's name.
  private var links: [Passage: [Words.Mention]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ corrections: [FoundCorrection], documents: [SourceDocument]) {
    self.corrections = corrections
    self.documents = documents
  }

  /// Whether a passage stays one statement by itself.
  func keepsApart(_ passage: StatedPassage) -> Bool {
    corrections.contains {
      $0.keepsApart && $0.found.passage.source == passage.passage.source
        && $0.found.block == passage.block
        && $0.found.passage.range.overlaps(passage.passage.range)
    }
  }

  /// Changes the statements of a merger; gives for each where it is now, nil for one left out.
  mutating func apply(to merger: inout Merger) -> [Int?] {
    guard !corrections.isEmpty else { return merger.statements.indices.map { $0 } }
    let places = PassagePlaces(merger)
    var united: [(Int, Int)] = []
    var removed: Set<Int> = []
    for correction in corrections {
      let found = correction.found
      guard let spot = places.spot(of: found, quotedAt: correction.place, reporting: &diagnostics)
      else { continue }
      for change in correction.changes {
        switch change {
        case .times(let times): merger.setTimes(times, of: spot.statement)
        case .links(let links): apply(links, to: &merger, at: spot, found)
        case .merge(let other):
          let other = places.spot(
            of: other, quotedAt: correction.place, reporting: &diagnostics)
          if let other { united.append((spot.statement, other.statement)) }
        case .keepApart: break
        case .exclude:
          removed.insert(spot.statement)
          exclude(merger.statements[spot.statement], for: correction.reason)
        }
      }
    }
    return merger.rearrange(uniting: united, removing: removed)
  }

  /// The words of a passage with the mentions alone that are spellings of a name.
  func attesting(_ passage: StatedPassage) -> Words {
    guard let made = links[passage.passage] else { return passage.words }
    var words = passage.words
    words.mentions.removeAll { made.contains($0) }
    return words
  }

  private mutating func exclude(_ statement: DraftStatement, for reason: String) {
    excluded += statement.passages.map { Excluded($0.passage, reason: reason) }
  }
}

extension Corrections {
  private mutating func apply(
    _ change: CorrectedLinks, to merger: inout Merger, at spot: PassagePlaces.Spot,
    _ found: QuoteAnchor.Found
  ) {
    let statement = merger.statements[spot.statement]
    guard let words = change.words else {
      merger.link(change.link, unlink: change.unlink, in: spot.statement)
      return
    }
    for (index, passage) in statement.passages.enumerated() {
      let range =
        index == spot.passage
        ? self.range(of: words, in: passage, found) : Self.only(words, in: passage.words.text)
      guard let range else { continue }
      let corrected = passage.words.correcting(range, link: change.link, unlink: change.unlink)
      links[passage.passage, default: []] += change.link.map { Words.Mention(range, $0) }
      merger.setMentions(corrected, of: index, in: spot.statement)
    }
  }

  /// Where some words of the quote stand in the words of the passage that holds it.
  private func range(
    of words: String, in passage: StatedPassage, _ found: QuoteAnchor.Found
  ) -> Range<Int>? {
    guard let document = documents.first(where: { $0.source.id == found.passage.source }) else {
      return nil
    }
    let flow = Array(document.blocks[found.block].flow.text.utf8)
    let quote = QuoteFinder(flow[found.text].map { $0.isSpace ? Byte.space : $0 })
    guard let inQuote = quote.first(words) else { return nil }
    let sentence = Array(passage.words.text.utf8)
    let offset = found.text.lowerBound + inQuote.lowerBound
    let starts = max(0, offset + inQuote.count - sentence.count)...max(0, offset)
    let start = starts.first { flow[$0...].starts(with: sentence) }
    return start.map { offset - $0..<offset - $0 + inQuote.count }
  }

  /// Nil where the words stand not once.
  private static func only(_ words: String, in text: String) -> Range<Int>? {
    guard case .once(let range) = QuoteFinder(Array(text.utf8)).find(words) else { return nil }
    return range
  }
}

extension Words {
  /// The mentions with those on a range replaced.
  fileprivate func correcting(
    _ range: Range<Int>, link: [EntityID], unlink: [EntityID]
  ) -> [Mention] {
    var result = mentions.filter { mention in
      !mention.range.overlaps(range) || link.isEmpty && !unlink.contains(mention.entity)
    }
    result += link.map { Mention(range, $0) }
    return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

import DossierDocuments
import DossierModel

extension Source {
  /// The source with what its own lines say of it, and with hints on its structure that an editor
  /// may change. Words that stand more than once, so that no quote can name them, stay statements.
  func completed(by layout: ReportLayout, bytes: [UInt8]) -> Source {
    var source = self
    source.authors = layout.authors
    source.publisher = layout.publisher
    source.date = layout.date
    let quotes = UniqueQuotes(bytes)
    let headings = [layout.headline].compactMap(\.self) + layout.headings
    source.hints.headings = headings.compactMap(quotes.quote)
    source.hints.excluded = layout.excluded.compactMap { item in
      guard let quote = quotes.quote(item.range) else { return nil }
      return Stretch(from: quote, to: quote, reason: item.reason.wording)
    }
    return source
  }
}

/// Quotes for ranges of a document that stand in it exactly once.
private struct UniqueQuotes {
  private let bytes: [UInt8]
  private let finder: QuoteFinder

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    finder = QuoteFinder(bytes)
  }

  /// The words of a range, with the line feed at either end where they alone stand elsewhere, too.
  func quote(_ range: Range<Int>) -> Source.Quote? {
    let lower = max(0, range.lowerBound - 1)
    let upper = min(bytes.count, range.upperBound + 1)
    let wider = [range, range.lowerBound..<upper, lower..<range.upperBound, lower..<upper]
    for candidate in wider where isInLineFeeds(candidate, around: range) {
      let words = String(decoding: bytes[candidate], as: UTF8.self)
      if case .once = finder.find(words) { return Source.Quote(words, at: FilePosition("")) }
    }
    return nil
  }

  private func isInLineFeeds(_ wide: Range<Int>, around range: Range<Int>) -> Bool {
    (bytes[wide.lowerBound..<range.lowerBound] + bytes[range.upperBound..<wide.upperBound])
      .allSatisfy { $0 == Byte.lineFeed }
  }
}

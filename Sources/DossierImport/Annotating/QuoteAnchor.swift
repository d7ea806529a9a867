import DossierDocuments
import DossierModel

/// Ties the quotes of annotations to the bytes of their sources. Exactly once or not at all.
struct QuoteAnchor {
  /// A quote with its bytes.
  struct Found: Equatable {
    var passage: Passage
    /// The block that it lies in, and where in its words.
    var block: Int
    var text: Range<Int>
  }

  private let texts: [Source.ID: QuotedText]

  init(_ documents: [SourceDocument]) {
    texts = Dictionary(
      documents.map { ($0.source.id, QuotedText($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil, with a fault, where the words do not stand exactly once in the source; nil without one
  /// where the source itself could not be read.
  func find(
    _ selector: QuoteSelector, in source: Source.ID, reporting faults: inout [Diagnostic]
  ) -> Found? {
    guard let text = texts[source] else { return nil }
    let all = text.spots(of: selector.exact)
    let spots = all.filter { text.stands($0, between: selector.prefix, and: selector.suffix) }
    guard let spot = spots.first else {
      faults.append(
        all.isEmpty
          ? Self.notFound(selector, in: text) : Self.elsewhere(selector, all[0], in: text))
      return nil
    }
    guard spots.count == 1 else {
      faults.append(Self.ambiguous(selector, spots, in: text))
      return nil
    }
    return Found(passage: text.passage(at: spot), block: spot.block, text: spot.text)
  }
}

extension QuoteAnchor {
  private static func notFound(_ selector: QuoteSelector, in text: QuotedText) -> Diagnostic {
    let nearest = NearestQuote(to: selector.exact, among: text.blockTexts)
    return Diagnostic(
      .quoteNotFound, at: selector.place,
      "the words “\(selector.exact)” do not stand in \(text.document.source.id)"
        + (nearest.map { "; the nearest are “\($0.marked)”" } ?? ", and nothing near them does"),
      advice: nearest == nil
        ? "copy the words as they read on the source's page"
        : "copy the words as they read on the source's page; in brackets stands what differs, "
          + "first as quoted")
  }

  private static func elsewhere(
    _ selector: QuoteSelector, _ spot: QuotedText.Spot, in text: QuotedText
  ) -> Diagnostic {
    Diagnostic(
      .quoteNotFound, at: selector.place,
      "the words “\(selector.exact)” stand in \(text.document.source.id), but not between this "
        + "prefix and suffix; they stand in “\(context(of: spot, in: text))”",
      advice: "give the words directly before as `prefix`, those directly after as `suffix`, "
        + "spaces included")
  }

  private static func ambiguous(
    _ selector: QuoteSelector, _ spots: [QuotedText.Spot], in text: QuotedText
  ) -> Diagnostic {
    let shown = spots.prefix(2).map { "“\(context(of: $0, in: text))”" }
      .joined(separator: " and ")
    return Diagnostic(
      .quoteAmbiguous, at: selector.place,
      "the words “\(selector.exact)” stand \(spots.count) times in \(text.document.source.id): "
        + shown,
      advice: "add a `prefix` or a `suffix`, the words directly before or after the ones you mean",
      notes: spots.prefix(2).map {
        Diagnostic.Note(at: position(of: $0, in: text), "the words stand here")
      })
  }

  private static func position(of spot: QuotedText.Spot, in text: QuotedText) -> FilePosition {
    let document = text.document
    return FilePosition(
      "Content/Sources/\(document.source.file)",
      offset: text.passage(at: spot).range.lowerBound, in: document.bytes)
  }

  /// The words with a few before and after them.
  private static func context(of spot: QuotedText.Spot, in text: QuotedText) -> String {
    let bytes = Array(text.document.blocks[spot.block].flow.text.utf8)
    var (lower, upper) = (spot.text.lowerBound, spot.text.upperBound)
    for _ in 0..<4 {
      lower = bytes[..<max(0, lower - 1)].lastIndex(where: \.isSpace).map { $0 + 1 } ?? 0
      let next = min(upper + 1, bytes.count)
      upper = bytes[next...].firstIndex(where: \.isSpace) ?? bytes.count
    }
    return (lower > 0 ? "…" : "") + String(decoding: bytes[lower..<upper], as: UTF8.self)
      + (upper < bytes.count ? "…" : "")
  }
}

extension Rule {
  package static let quoteNotFound = contract(
    "quote-not-found", "The words that an annotation quotes stand nowhere in its source",
    "quote the words as they stand there; the message shows the nearest")
  package static let quoteAmbiguous = contract(
    "quote-ambiguous", "The words that an annotation quotes stand more than once in its source",
    "quote more words, or add `prefix` or `suffix`")
}

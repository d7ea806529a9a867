import DossierDocuments
import DossierModel

/// Finds the bytes that hold the title of a cited work, in the source that cites it.
struct TitleAnchor {
  let documents: [SourceDocument]
  let references: [Reference]

  /// Nil, with a fault, where there is no such work or its titles lack the words.
  func find(
    _ selector: QuoteSelector, of id: Reference.ID, reporting faults: inout [Diagnostic]
  ) -> AnchoredPassage? {
    guard let reference = references.first(where: { $0.id == id }) else {
      faults.append(CitedLabels.unknown("reference", id.text, at: selector.place, references))
      return nil
    }
    let titles = [reference.title?.text, reference.translatedTitle].compactMap { $0 }
    let whole = titles.map { Self.folded($0) }
    guard whole.contains(where: { Self.holds($0, selector) }) else {
      faults.append(notFound(selector, in: whole, of: id))
      return nil
    }
    for source in reference.via {
      guard let document = documents.first(where: { $0.source.id == source }) else { continue }
      if let range = range(of: selector.exact, citing: id, in: document) {
        return AnchoredPassage(
          passage: Passage(source: source, range: range, quote: document.quote(range)),
          text: selector.exact, reference: id, place: selector.place)
      }
    }
    return nil
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func holds(_ title: String, _ selector: QuoteSelector) -> Bool {
    QuoteFinder(Array(title.utf8)).first(selector.prefix + selector.exact + selector.suffix) != nil
  }

  private func notFound(
    _ selector: QuoteSelector, in titles: [String], of id: Reference.ID
  ) -> Diagnostic {
    let nearest = NearestQuote(to: selector.exact, among: titles)
    return Diagnostic(
      .quoteNotFound, at: selector.place,
      "the words “\(selector.exact)” do not stand in the title of the reference \(id)"
        + (nearest.map { "; the nearest are “\($0.marked)”" }
          ?? titles.first.map { ", which is “\($0)”" } ?? ", which has none"),
      advice: "copy the words from the title or the translated title")
  }

  /// The words as they stand in a mark of the work; where markup runs through them, all that the
  /// mark takes up.
  private func range(
    of words: String, citing id: Reference.ID, in document: SourceDocument
  ) -> Range<Int>? {
    let marks = document.blocks.flatMap(\.flow.marks).filter { mark in
      guard case .reference(id, _) = mark.target else { return false }
      return true
    }.map(\.source)
    for mark in marks {
      let finder = QuoteFinder(Array(document.bytes[mark]))
      if let range = finder.first(words) {
        return mark.lowerBound + range.lowerBound..<mark.lowerBound + range.upperBound
      }
    }
    let longest = marks.max { ($0.count, $1.lowerBound) < ($1.count, $0.lowerBound) }
    return QuoteFinder(document.bytes).first(words) ?? longest
  }
}

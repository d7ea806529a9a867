import DossierModel

/// An editor's hints with the bytes that their quotes stand for.
struct LocatedHints {
  /// A stretch of a paragraph and what it is.
  struct Piece: Equatable {
    enum Kind: Equatable { case heading, caption, text }

    var kind: Kind
    var range: Range<Int>
  }

  /// A range with the editor's reason.
  struct Stretch: Equatable {
    var range: Range<Int>
    var reason: String
  }

  private(set) var headings: [Range<Int>] = []
  private(set) var captions: [Range<Int>] = []
  private(set) var background: [Range<Int>] = []
  private(set) var excluded: [Stretch] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ hints: Source.Hints, in bytes: [UInt8], title: String) {
    let finder = QuoteFinder(bytes)
    headings = hints.headings.compactMap { locate($0, finder, title) }.sorted(by: Self.isBefore)
    captions = hints.captions.compactMap { locate($0, finder, title) }.sorted(by: Self.isBefore)
    background = hints.background.compactMap { locate($0, finder, bytes, title)?.range }
    excluded = hints.excluded.compactMap { locate($0, finder, bytes, title) }
      .sorted { Self.isBefore($0.range, $1.range) }
    excluded = Self.withoutOverlaps(excluded)
  }

  /// Whether an editor's hint says that a range tells of something other than the battle.
  func isBackground(_ range: Range<Int>) -> Bool {
    background.contains { $0.overlaps(range) }
  }

  /// What is left of a range without the excluded stretches.
  func outsideExcluded(_ range: Range<Int>) -> [Range<Int>] {
    var left: [Range<Int>] = []
    var start = range.lowerBound
    for stretch in excluded where stretch.range.upperBound > start {
      if stretch.range.lowerBound > start { left.append(start..<stretch.range.lowerBound) }
      start = stretch.range.upperBound
    }
    if start < range.upperBound { left.append(start..<range.upperBound) }
    return left
  }

  /// Divides a paragraph at the headings and captions that stand in it.
  func pieces(of paragraph: Range<Int>) -> [Piece] {
    let inside =
      (headings.map { Piece(kind: .heading, range: $0.clamped(to: paragraph)) }
      + captions.map { Piece(kind: .caption, range: $0.clamped(to: paragraph)) })
      .filter { !$0.range.isEmpty }
      .sorted { Self.isBefore($0.range, $1.range) }
    var pieces: [Piece] = []
    var start = paragraph.lowerBound
    for piece in inside where piece.range.lowerBound >= start {
      if piece.range.lowerBound > start {
        pieces.append(Piece(kind: .text, range: start..<piece.range.lowerBound))
      }
      pieces.append(piece)
      start = piece.range.upperBound
    }
    if start < paragraph.upperBound {
      pieces.append(Piece(kind: .text, range: start..<paragraph.upperBound))
    }
    return pieces
  }

  /// Sorted stretches, each without what the ones before it hold.
  private static func withoutOverlaps(_ stretches: [Stretch]) -> [Stretch] {
    var end = 0
    return stretches.compactMap { stretch in
      guard stretch.range.upperBound > end else { return nil }
      let range = max(end, stretch.range.lowerBound)..<stretch.range.upperBound
      end = range.upperBound
      return Stretch(range: range, reason: stretch.reason)
    }
  }

  private static func isBefore(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.lowerBound < right.lowerBound
  }

  private mutating func locate(
    _ quote: Source.Quote, _ finder: QuoteFinder, _ title: String
  ) -> Range<Int>? {
    switch finder.find(quote.exact) {
    case .once(let range): return range
    case .several:
      report(
        .hintAmbiguous, quote, "The words “\(quote.exact)” stand more than once in \(title)",
        advice: "Quote more words, so that they stand only once")
    case .none:
      let nearest = finder.nearestText(to: quote.exact).map { "; nearest: “\($0)”" }
      report(
        .hintNotFound, quote,
        "The words “\(quote.exact)” do not stand in \(title)\(nearest ?? "")",
        advice: "Copy the words from the source exactly, quotation marks and spaces too")
    }
    return nil
  }

  private mutating func locate(
    _ stretch: Source.Stretch, _ finder: QuoteFinder, _ bytes: [UInt8], _ title: String
  ) -> Stretch? {
    guard let from = locate(stretch.from, finder, title) else { return nil }
    guard let to = stretch.to else {
      return Stretch(range: from.lowerBound..<bytes.count, reason: stretch.reason)
    }
    guard let end = finder.first(to.exact, from: from.lowerBound) else {
      report(
        .hintNotFound, to, "The words “\(to.exact)” do not stand in \(title) after “from”",
        advice: "Copy the last words of the stretch from the source exactly")
      return nil
    }
    return Stretch(range: from.lowerBound..<end.upperBound, reason: stretch.reason)
  }

  private mutating func report(
    _ rule: Rule, _ quote: Source.Quote, _ message: String, advice: String
  ) {
    diagnostics.append(Diagnostic(rule, at: quote.place, message, advice: advice))
  }
}

extension Rule {
  package static let hintNotFound = contract(
    "hint-not-found", "The words of a hint in `sources.yml` stand nowhere in its source",
    "quote the words as they stand there")
  package static let hintAmbiguous = contract(
    "hint-ambiguous", "The words of a hint in `sources.yml` stand more than once in its source",
    "quote more words")
}

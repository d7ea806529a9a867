import DossierContent
import DossierDocuments
import DossierModel

/// The quotes of the editor's that a newer revision of a source no longer holds.
struct LostQuotes {
  let before: QuoteFinder
  let after: QuoteFinder

  init(before: [UInt8], after: [UInt8]) {
    self.before = QuoteFinder(before)
    self.after = QuoteFinder(after)
  }

  /// A warning for each hint whose words no longer stand exactly once.
  func hints(_ hints: Source.Hints) -> [Diagnostic] {
    let single =
      hints.headings + hints.captions + hints.background.map(\.from) + hints.excluded.map(\.from)
    let ends = (hints.background + hints.excluded).compactMap(\.to)
    return single.compactMap { quote in
      switch after.find(quote.exact) {
      case .once: nil
      case .several: warning("hint", quote.exact, at: quote.place, "stand more than once")
      case .none: warning("hint", quote.exact, at: quote.place, "no longer stand")
      }
    }
      + ends.filter { after.first($0.exact) == nil }.map {
        warning("hint", $0.exact, at: $0.place, "no longer stand")
      }
  }

  /// A warning for each text of an annotation that was a quote and is none any more.
  func annotations(_ quotes: [AnnotationQuotes.Quote]) -> [Diagnostic] {
    quotes.filter { before.first($0.exact) != nil }.compactMap { quote in
      switch after.find(quote.exact) {
      case .once: nil
      case .several:
        if case .several = before.find(quote.exact) {
          nil
        } else {
          warning("annotation", quote.exact, at: quote.place, "stand more than once")
        }
      case .none: warning("annotation", quote.exact, at: quote.place, "no longer stand")
      }
    }
  }

  private func warning(
    _ noun: String, _ words: String, at place: FilePosition, _ what: String
  ) -> Diagnostic {
    let near = after.nearestText(to: words)
    return Diagnostic(
      .warning, "lost-quote", at: place,
      "the words of this \(noun), “\(words)”, \(what) in the newer revision",
      advice: near.map { "the nearest text is “\($0)”" } ?? "remove it, or quote other words")
  }
}

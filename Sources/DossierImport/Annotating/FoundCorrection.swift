import DossierModel

/// What the editor sets right, with the bytes that it is about.
struct FoundCorrection {
  enum Change {
    case times([When])
    case links(CorrectedLinks)
    case merge(QuoteAnchor.Found)
    case keepApart
    case exclude
  }

  var found: QuoteAnchor.Found
  var changes: [Change]
  var reason: String
  /// Where the editor quotes the words.
  var place: FilePosition

  var keepsApart: Bool {
    changes.contains { if case .keepApart = $0 { true } else { false } }
  }
}

/// Where the passages of a merger stand, to find the one that a quote lies in.
struct PassagePlaces {
  /// One passage of one statement.
  struct Spot: Equatable {
    var statement: Int
    var passage: Int
  }

  private struct Key: Hashable {
    var source: Source.ID
    var block: Int
  }

  private var spots: [Key: [(range: Range<Int>, spot: Spot)]] = [:]

  init(_ merger: Merger) {
    for addition in merger.additions {
      let passage = merger.statements[addition.statement].passages[addition.passage]
      let key = Key(source: passage.passage.source, block: passage.block)
      spots[key, default: []].append(
        (passage.passage.range, Spot(statement: addition.statement, passage: addition.passage)))
    }
  }

  /// Nil, with a fault, where a quote runs over more than one sentence.
  func spot(
    of found: QuoteAnchor.Found, quotedAt place: FilePosition, reporting faults: inout [Diagnostic]
  ) -> Spot? {
    let key = Key(source: found.passage.source, block: found.block)
    let held = spots[key, default: []].filter { $0.range.overlaps(found.passage.range) }
    if held.count == 1 { return held[0].spot }
    faults.append(
      Diagnostic(
        .correctionSpans, at: place,
        "the words of this correction lie in \(held.count) sentences, not in one",
        advice: "quote words of the one sentence that it is about"))
    return nil
  }
}

extension Rule {
  package static let correctionSpans = contract(
    "correction-spans", "The words of a correction lie in several statements",
    "quote words of one sentence")
}

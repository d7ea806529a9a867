import DossierTemplates

extension WordDifference {
  /// What templates may use of the second text: with what it lacks and what it adds, in order.
  static func fields(_ meaning: String) -> Fields<WordDifference> {
    [
      .list(
        "words", meaning,
        [
          .words("text", "some words", \.stretch.words),
          .flag("isFirst", "whether they are the first", \.isFirst),
          .flag("isRemoved", "whether these words lack them") { $0.stretch.isRemoved },
          .flag("isAdded", "whether these words alone have them") { $0.stretch.isAdded },
        ]
      ) { difference in
        difference.stretches.enumerated().map { (stretch: $1, isFirst: $0 == 0) }
      }
    ]
  }
}

extension WordDifference.Stretch {
  fileprivate var words: String {
    switch self {
    case .both(let words), .removed(let words), .added(let words): words.joined(separator: " ")
    }
  }

  fileprivate var isRemoved: Bool { if case .removed = self { true } else { false } }
  fileprivate var isAdded: Bool { if case .added = self { true } else { false } }
}

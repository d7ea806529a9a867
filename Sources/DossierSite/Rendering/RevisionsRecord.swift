import DossierModel

/// What other documents make of the sentences of one: the same passages in other words.
struct RevisionsRecord {
  let plan: SitePlan

  /// The other documents in the dossier's order, each with the sentences that differ.
  func records(of source: Source, on page: Page) -> [TemplateRecord] {
    plan.dossier.sources.filter { $0.id != source.id }.compactMap { other in
      let sentences = (plan.statementsBySource[source.id] ?? []).compactMap {
        sentence($0, from: source.id, to: other.id)
      }
      guard !sentences.isEmpty else { return nil }
      let count = sentences.count == 1 ? "1 sentence" : "\(sentences.count) sentences"
      return plan.link(other.title, PagePath.source(other).url, from: page).merging(
        TemplateRecord(["count": .text(count), "sentences": .list(sentences)]))
    }
  }

  private func sentence(
    _ statement: Statement, from own: Source.ID, to other: Source.ID
  ) -> TemplateRecord? {
    guard let mine = statement.passage(in: own), let theirs = statement.passage(in: other) else {
      return nil
    }
    let difference = WordDifference(from: mine.words.text, to: theirs.words.text)
    guard !difference.changes.isEmpty else { return nil }
    return TemplateRecord([
      "url": .text("#s-\(statement.id)"), "words": .html(difference.html),
    ])
  }
}

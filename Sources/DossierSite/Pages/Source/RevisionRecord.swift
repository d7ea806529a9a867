import DossierLanguages
import DossierModel
import DossierTemplates

/// What another document makes of the sentences of one: the same passages in other words.
struct RevisionRecord: Sendable {
  private let words: InterfaceWords
  private let link: TitledLink
  private let sentences: [Sentence]

  private struct Sentence: Sendable {
    let statement: Statement.ID
    let difference: WordDifference
  }

  /// The other documents in the dossier's order, each with the sentences that differ.
  static func all(of source: Source, on view: Viewpoint) -> [RevisionRecord] {
    var sentences: [Source.ID: [Sentence]] = [:]
    for statement in view.plan.statements.bySource[source.id] ?? [] {
      for other in Set(statement.passages.map(\.passage.source)) where other != source.id {
        guard let sentence = sentence(statement, from: source.id, to: other) else { continue }
        sentences[other, default: []].append(sentence)
      }
    }
    return view.plan.dossier.sources.compactMap { other in
      sentences[other.id].map {
        RevisionRecord(
          words: view.words, link: view.link(other.title, PagePath.source(other).url),
          sentences: $0)
      }
    }
  }

  private static func sentence(
    _ statement: Statement, from own: Source.ID, to other: Source.ID
  ) -> Sentence? {
    guard let mine = statement.passage(in: own), let theirs = statement.passage(in: other) else {
      return nil
    }
    let difference = WordDifference(from: mine.words.text, to: theirs.words.text)
    return difference.changes.isEmpty
      ? nil : Sentence(statement: statement.id, difference: difference)
  }

  static let fields: Fields<RevisionRecord> =
    TitledLink.fields.through(\.link) + [
      .text("count", "how many sentences differ") {
        $0.words(.sentences, count: $0.sentences.count)
      },
      .list(
        "sentences", "the sentences",
        [.text("url", "the sentence on this page") { "#s-\($0.statement)" }]
          + WordDifference.fields(
            "the other document's words, with what they lack and what they add"
          ).through(\.difference), \.sentences),
    ]
}

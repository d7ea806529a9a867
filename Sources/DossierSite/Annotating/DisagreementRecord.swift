import DossierLanguages
import DossierModel
import DossierTemplates

/// A question, and what the sources say to it.
struct DisagreementRecord: Sendable {
  private let view: Viewpoint
  private let disagreement: Disagreement<AnchoredPassage>

  init(_ disagreement: Disagreement<AnchoredPassage>, from view: Viewpoint) {
    self.view = view
    self.disagreement = disagreement
  }

  /// All of the dossier.
  static func all(from view: Viewpoint) -> [DisagreementRecord] {
    view.plan.dossier.annotations.disagreements.map { DisagreementRecord($0, from: view) }
  }

  static let fields: Fields<DisagreementRecord> = [
    .text("id", "its id, which is its anchor", \.disagreement.id.text),
    .text("question", "the question", \.disagreement.question),
    .text("url", "where it stands in full") {
      $0.view.way(to: PagePath.disagreements.at($0.disagreement.id.text))
    },
    .text("differs", "what differs") {
      $0.disagreement.differs.inWords($0.view.words)
    },
    .list(
      "answers", "what the sources say",
      [
        .text("says", "in the editor's words", \.says),
        .list("passages", "in theirs", PassageRecord.fields, \.passages),
      ]
    ) { record in
      record.disagreement.answers.map { answer in
        (
          says: answer.says,
          passages: answer.passages.map { PassageRecord($0, from: record.view) }
        )
      }
    },
    .html("comment", "the editor's comment; may be empty", \.comment),
    .list(
      "pages", "the pages it touches",
      [.text("title", "the page's title", \.title), .text("url", "where it is", \.url)]
    ) { record in
      record.disagreement.pages.map {
        (title: record.view.plan.titles.pages[$0.url] ?? $0.text, url: record.view.way(to: $0.url))
      }
    },
  ]

  /// How much it changes, from 0, the most.
  var rank: Int { disagreement.differs.rank }

  private var comment: String {
    disagreement.comment.isEmpty
      ? ""
      : EditorHTML(plan: view.plan, url: view.page.url, templates: view.templates)
        .html(of: disagreement.comment)
  }
}

extension [Difference] {
  /// "Date, figure".
  func inWords(_ words: InterfaceWords) -> String {
    map { words[$0.word] }.joined(separator: ", ")
  }
}

extension Difference {
  fileprivate var word: InterfaceWord {
    switch self {
    case .date: .differsInDate
    case .figure: .differsInFigure
    case .name: .differsInName
    case .place: .differsInPlace
    case .actor: .differsInActor
    case .wording: .differsInWording
    case .scope: .differsInScope
    case .side: .differsInSide
    case .outcome: .differsInOutcome
    }
  }
}

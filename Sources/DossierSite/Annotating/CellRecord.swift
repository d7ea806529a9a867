import DossierModel
import DossierTemplates

/// What templates print of who held a place at the end of a day.
struct CellRecord: Sendable {
  let view: Viewpoint
  let cell: ControlCell
  /// Whether what it rests on stands elsewhere.
  var hidesPassages = false
  /// The page part that tells all of it; nil where there is none, or the cell stands in it.
  var answer: String?

  static let fields: Fields<CellRecord> = [
    .text("day", "the day") { $0.view.plan.dates.words(for: $0.cell.day) },
    .text(
      "state",
      "a class for how the place stood: is-told, is-since, is-within, is-by, is-part, is-entered, "
        + "is-left, is-contested, is-disputed or is-unknown",
      \.cell.state.className),
    .text("words", "who held the place at the end of the day, in words") {
      CellWording(plan: $0.view.plan).words(for: $0.cell)
    },
    .text(
      "answer", "the part of the place's page that tells all of it; absent where none does",
      \.answer),
    .list(
      "bands", "the parts of its band, in order",
      [
        .text(
          "side", "the id of a side, for the class `side-ID`; absent where it is nobody’s",
          \.side?.text),
        .flag("isSign", "whether the sign of a disagreement comes before it", \.isSign),
      ], \.bands),
    .list(
      "differences", "the disagreements on the place on that day",
      [.text("question", "the question", \.question), .text("url", "where it stands", \.url)],
      \.differences),
    .flag("isReported", "whether anything is told of the day itself", \.cell.isReported),
    .flag("hasReasons", "whether anything says so") { !$0.entries.isEmpty },
    .list("reasons", "what that rests on, in groups", ReasonRecord.fields, \.reasons),
    .list("passages", "the same as a list of passages", PassageRecord.fields) { cell in
      cell.entries.flatMap(\.passages).map { PassageRecord($0, from: cell.view) }
    },
  ]

  private var bands: [(side: Side.ID?, isSign: Bool)] {
    let isDisputed = cell.state == .disputed
    return CellWording(plan: view.plan).sides(of: cell).enumerated().map { index, side in
      (side, isDisputed && index > 0)
    }
  }

  // MARK: What it rests on

  private var entries: [ControlEntry<AnchoredPassage>] {
    hidesPassages ? [] : CellWording(plan: view.plan).entries(of: cell)
  }

  private var differences: [(question: String, url: String)] {
    cell.disagreements.compactMap { view.plan.annotations.disagreementsByID[$0] }
      .map { ($0.question, view.way(to: PagePath.disagreements.at($0.id.text))) }
  }

  /// The passages in groups: how it came about and when, with the editor's remark. What is told of
  /// an earlier day of the table stands there, and here only its passages.
  private var reasons: [ReasonRecord] {
    let wording = ControlWording(plan: view.plan)
    let isFirst = cell.day == view.plan.dossier.control.days.first
    return ReasonRecord.all(entries, from: view) { entry in
      switch cell.telling {
      case .told, .throughout, .by: (wording.words(for: entry, of: cell), entry.note)
      case .within: (wording.words(for: entry, of: cell), nil)
      case .since: isFirst ? (wording.manner(of: entry, in: cell), entry.note) : ("", nil)
      }
    }
  }
}

/// How it came about that a place was held, and the passages that say so.
struct ReasonRecord: Sendable {
  private let how: String
  private let note: String?
  private var passages: [PassageRecord] = []

  /// Entries of the same words and remark together.
  static func all(
    _ entries: [ControlEntry<AnchoredPassage>], from view: Viewpoint,
    saying words: (ControlEntry<AnchoredPassage>) -> (how: String, note: String?)
  ) -> [ReasonRecord] {
    var reasons: [ReasonRecord] = []
    for entry in entries {
      let (how, note) = words(entry)
      let known = reasons.firstIndex { $0.how == how && $0.note == note }
      if known == nil { reasons.append(ReasonRecord(how: how, note: note)) }
      reasons[known ?? reasons.count - 1].add(entry.passages, from: view)
    }
    return reasons
  }

  private mutating func add(_ more: [AnchoredPassage], from view: Viewpoint) {
    for passage in more where !passages.contains(where: { $0.passage.passage == passage.passage }) {
      passages.append(PassageRecord(passage, from: view))
    }
  }

  static let fields: Fields<ReasonRecord> = [
    .text(
      "how", "how it came about, by or from whom, and when; empty where that stands elsewhere",
      \.how),
    .text("note", "the editor's remark; absent where there is none", \.note),
    .list("passages", "its passages, each once", PassageRecord.fields, \.passages),
  ]
}

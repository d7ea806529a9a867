import DossierModel
import DossierTemplates

/// What templates print of who held a place at the end of a day.
struct CellRecord: Sendable {
  let view: Viewpoint
  let cell: ControlCell
  /// Whether what it rests on stands elsewhere.
  var hidesPassages = false

  static let fields: Fields<CellRecord> = [
    .text("day", "the day") { $0.view.plan.dates.words(for: $0.cell.day) },
    .text(
      "state", "held, unchanged, contested, entered, unsettled, disputed or unknown",
      \.cell.state.className),
    .text("words", "who held the place at the end of the day, in words") {
      CellWording(plan: $0.view.plan).words(for: $0.cell)
    },
    .list(
      "bands", "the parts of its band, in order",
      [
        .text(
          "side", "the id of a side, for the class `side-ID`; absent where it is nobody’s",
          \.side?.text),
        .flag("isSign", "whether the sign of a disagreement comes before it", \.isSign),
      ], \.bands),
    .list("reasons", "what that rests on, in groups", ReasonRecord.fields, \.reasons),
    .list("passages", "the same as a list of passages", PassageRecord.fields) { cell in
      cell.entries.flatMap(\.passages).map { PassageRecord($0, from: cell.view) }
    },
  ]

  private var bands: [(side: Side.ID?, isSign: Bool)] {
    let isDisputed = if case .disputed = cell.state { true } else { false }
    return CellWording(plan: view.plan).sides(of: cell).enumerated().map { index, side in
      (side, isDisputed && index > 0)
    }
  }

  // MARK: What it rests on

  private var entries: [ControlEntry<AnchoredPassage>] {
    hidesPassages ? [] : CellWording(plan: view.plan).entries(of: cell)
  }

  /// The passages in groups: how it came about and when, with the editor's remark. What is told of
  /// an earlier day of the table stands there, and here only that day.
  private var reasons: [ReasonRecord] {
    let plan = view.plan
    guard cell.isReported || cell.day == plan.dossier.control.days.first else {
      return ReasonRecord.all(entries, from: view) {
        ("as of \(plan.dates.words(for: $0.when))", nil)
      }
    }
    let wording = ControlWording(plan: plan)
    return ReasonRecord.all(entries, from: view) { entry in
      let words =
        cell.isReported
        ? wording.words(for: entry, of: cell)
        : "as of \(plan.dates.words(for: entry.when)): \(wording.manner(of: entry, in: cell))"
      return (words, entry.note)
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
    .text("how", "how it came about, by or from whom, and when", \.how),
    .text("note", "the editor's remark; absent where there is none", \.note),
    .list("passages", "its passages, each once", PassageRecord.fields, \.passages),
  ]
}

import DossierLanguages
import DossierModel
import DossierTemplates

/// A figure of victims or strengths, with who says so.
struct CasualtyRecord: Sendable {
  private let view: Viewpoint
  let casualty: Casualty<AnchoredPassage>

  /// The figures of the dossier that something holds of, in the order of the annotations.
  static func all(
    from view: Viewpoint, where isMeant: (Casualty<AnchoredPassage>) -> Bool = { _ in true }
  ) -> [CasualtyRecord] {
    view.plan.dossier.annotations.casualties.filter(isMeant)
      .map { CasualtyRecord(view: view, casualty: $0) }
  }

  static let fields: Fields<CasualtyRecord> =
    figure + [
      .text("what", "what befell them", \.what),
      .text("where", "the place; absent where none is given") { record in
        record.casualty.location.map { record.view.plan.name(of: .place($0)) }
      },
      .text("scope", "what the figure covers", \.scope),
      .text("note", "the editor's remark", \.casualty.note),
      .list("passages", "what it rests on", PassageRecord.fields) { record in
        record.casualty.passages.map { PassageRecord($0, from: record.view) }
      },
    ]

  /// What a chart shows of it, too.
  static let figure: Fields<CasualtyRecord> = [
    .text("id", "the entry's id", \.casualty.id.text),
    .text("figure", "the number as the source has it", \.casualty.figure.text),
    .text("who", "of whom it tells", \.who),
    .text("when", "the time; absent where none is given") { record in
      record.casualty.when.map { record.view.plan.dates.words(for: $0) }
    },
    .text("assertedBy", "who says so; absent where nobody is named", \.assertedBy),
  ]

  var what: String { view.words[casualty.what.word] }

  var scope: String { view.words[casualty.scope.word] }

  private var who: String {
    switch casualty.who {
    case .civilians: view.words[.civilians]
    case .side(let id):
      view.words(.combatantsOf, ["side": view.plan.catalogue.sides[id]?.name ?? id.text])
    case .others(let text): text
    }
  }

  private var assertedBy: String? {
    let asserters = casualty.assertedBy.map(view.plan.speakerName)
    return asserters.isEmpty ? nil : asserters.joined(separator: ", ")
  }
}

extension Casualties.Fate {
  fileprivate var word: InterfaceWord {
    switch self {
    case .killed: .killed
    case .wounded: .wounded
    case .killedAndWounded: .killedAndWounded
    case .killedOrWounded: .killedOrWounded
    case .displaced: .displaced
    case .captured: .capturedPeople
    case .strength: .strength
    }
  }
}

extension Casualties.Scope {
  fileprivate var word: InterfaceWord {
    switch self {
    case .incident: .scopeIncident
    case .battle: .scopeBattle
    case .offensive: .scopeOffensive
    case .day: .scopeDay
    case .district: .scopeDistrict
    }
  }
}

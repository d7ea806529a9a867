import DossierModel

/// The editor's layer as `data/dossier.json` holds it (DESIGN.md, section 6).
extension DossierData {
  func note(_ note: Note<AnchoredPassage>) -> JSONValue {
    .object([
      "id": .string(note.id.text), "on": .texts(note.pages.map(\.url)),
      "passages": passages(note.passages), "text": .string(note.text.markdown),
    ])
  }

  func disagreement(_ disagreement: Disagreement<AnchoredPassage>) -> JSONValue {
    .object([
      "id": .string(disagreement.id.text),
      "question": .string(disagreement.question),
      "differs": .texts(disagreement.differs.map(\.rawValue)),
      "pages": .texts(disagreement.pages.map(\.url)),
      "answers": .array(
        disagreement.answers.map {
          .object([
            "says": .string($0.says), "holder": .text($0.holder?.text),
            "day": .text($0.day?.description), "passages": passages($0.passages),
          ])
        }),
      "comment": .string(disagreement.comment.markdown),
    ])
  }

  func control(_ entry: ControlEntry<AnchoredPassage>) -> JSONValue {
    .object([
      "id": .string(entry.id.text), "place": .string(entry.location.text),
      "when": .string(entry.when.description), "from": .text(entry.from.map(origin)),
      "to": .string(outcome(entry.to)), "extent": .string(entry.extent.rawValue),
      "how": .string(entry.how.rawValue),
      "note": .text(entry.note),
      "passages": passages(entry.passages),
    ])
  }

  /// Each place of the table on each of its days.
  var controlDays: [JSONValue] {
    plan.dossier.control.rows.flatMap { row in
      row.cells.map { cell in
        .object([
          "place": .string(row.location.text), "day": .string(cell.day.description),
          "state": .string(cell.state.rawValue),
          "holders": .texts(cell.hold.sides.map(\.text)), "claim": .bool(cell.isClaim),
          "since": .text(cell.since?.description), "entries": .texts(cell.entries.map(\.text)),
          "disagreements": .texts(cell.disagreements.map(\.text)),
        ])
      }
    }
  }

  func casualty(_ casualty: Casualty<AnchoredPassage>) -> JSONValue {
    .object([
      "id": .string(casualty.id.text), "who": .string(who(casualty.who)),
      "what": .string(casualty.what.rawValue),
      "figure": .object([
        "text": .string(casualty.figure.text),
        "low": casualty.figure.low.map(JSONValue.number) ?? .null,
        "high": casualty.figure.high.map(JSONValue.number) ?? .null,
      ]),
      "when": .text(casualty.when?.description), "where": .text(casualty.location?.text),
      "scope": .string(casualty.scope.rawValue), "asserted_by": .texts(casualty.assertedBy),
      "passages": passages(casualty.passages), "note": .text(casualty.note),
    ])
  }

  private func passages(_ passages: [AnchoredPassage]) -> JSONValue {
    .array(passages.map { passage($0.passage) })
  }

  private func origin(_ origin: Control.Origin) -> String {
    switch origin {
    case .side(let side): side.text
    case .unknown: "unknown"
    }
  }

  private func outcome(_ outcome: Control.Outcome) -> String {
    switch outcome {
    case .side(let side): side.text
    case .nobody: "none"
    case .contested: "contested"
    }
  }

  private func who(_ who: Casualties.Who) -> String {
    switch who {
    case .civilians: "civilians"
    case .side(let side): side.text
    case .others(let text): text
    }
  }
}

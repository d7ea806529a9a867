import DossierModel

extension Explainer {
  /// An annotation with the statements it is on or rests on.
  struct TiedAnnotation {
    /// Empty for a lead or correction, which has none.
    var id: String
    var name: Explanation.AnnotationName
    var statements: Set<Statement.ID>
  }

  /// All of the editor's layer, kind by kind.
  var allAnnotations: [TiedAnnotation] {
    let layer = plan.dossier.annotations
    let leads = layer.leads.map { lead in
      tied("", "lead", lead.page.text, lead.text.place, text: lead.text)
    }
    let notes = layer.notes.map {
      tied($0.id.text, "note", $0.title ?? $0.id.text, $0.place, $0.passages, text: $0.text)
    }
    let corrections = layer.corrections.map {
      tied("", "correction", $0.reason, $0.place, [$0.passage] + $0.merged)
    }
    let disagreements = layer.disagreements.map {
      tied(
        $0.id.text, "disagreement", $0.question, $0.place, $0.answers.flatMap(\.passages),
        text: $0.comment)
    }
    let control = layer.control.map {
      tied(
        $0.id.text, "control", "\($0.location), \($0.when): \($0.how.rawValue)", $0.place,
        $0.passages)
    }
    let casualties = layer.casualties.map {
      tied(
        $0.id.text, "casualties", "\($0.figure.text) (\($0.what.rawValue))", $0.place,
        $0.passages)
    }
    return leads + notes + corrections + disagreements + control + casualties
  }

  private func tied(
    _ id: String, _ kind: String, _ title: String, _ place: FilePosition,
    _ passages: [AnchoredPassage] = [], text: EditorText? = nil
  ) -> TiedAnnotation {
    let cited = (text?.citations ?? []).compactMap { citation -> Statement.ID? in
      if case .statement(let id) = citation { id } else { nil }
    }
    return TiedAnnotation(
      id: id, name: Explanation.AnnotationName(kind: kind, title: title, place: place),
      statements: Set(passages.flatMap(\.statements) + cited))
  }
}

extension Correction<AnchoredPassage> {
  /// The passages whose statements it merges with its own.
  fileprivate var merged: [AnchoredPassage] {
    changes.compactMap { change in
      if case .merge(let other) = change { other } else { nil }
    }
  }
}

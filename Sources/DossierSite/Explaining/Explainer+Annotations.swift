import DossierModel

extension Explainer {
  /// An annotation with the statements it is on or rests on.
  struct TiedAnnotation {
    /// Empty for a lead or correction, which has none.
    var id: String
    /// The ids that it had before.
    var earlierIDs: [String] = []
    var name: Explanation.AnnotationName
    /// What it says beside its title, a line each.
    var words: [String] = []
    var passages: [AnchoredPassage]
    /// The pages that it names or that are its own, relative to the site's root.
    var pages: [String] = []
    var statements: Set<Statement.ID>
  }

  /// Those of an id; where several kinds have it, the kind that the prefix or the page tells.
  func annotations(_ id: String, asIn name: AnchorName) -> [TiedAnnotation] {
    let all = allAnnotations.filter { $0.id == id || $0.earlierIDs.contains(id) }
    let isNote = ["note-editor-", "ref-editor-"].contains { name.anchor.hasPrefix($0) }
    let meant = all.filter { annotation in
      isNote ? annotation.name.kind == "note" : name.page.map(annotation.pages.contains) == true
    }
    return meant.isEmpty ? all : meant
  }

  func explanation(of annotation: TiedAnnotation) -> AnnotationExplanation {
    AnnotationExplanation(
      name: annotation.name, words: annotation.words,
      ties: annotation.passages.map {
        AnnotationExplanation.Tie(passage: origin(of: $0.passage), statements: $0.statements)
      }, pages: annotation.pages)
  }

  /// All of the editor's layer, kind by kind.
  var allAnnotations: [TiedAnnotation] {
    let layer = plan.dossier.annotations
    return layer.leads.map(tied) + layer.notes.map(tied) + layer.corrections.map(tied)
      + layer.disagreements.map(tied) + layer.control.map(tied) + layer.casualties.map(tied)
  }

  private func tied(_ lead: Lead) -> TiedAnnotation {
    tied("", "lead", lead.page.text, lead.text.place, text: lead.text)
  }

  private func tied(_ note: Note<AnchoredPassage>) -> TiedAnnotation {
    var tied = tied(
      note.id.text, "note", note.title ?? note.id.text, note.place, note.passages, text: note.text)
    let own = Set(note.passages.flatMap(\.statements))
    tied.words = lines(of: note.text)
    tied.pages = pages.map(\.url).filter { url in
      note.pages.contains { $0.url == url } || own.contains { holds($0, url) }
    }
    return tied
  }

  private func tied(_ correction: Correction<AnchoredPassage>) -> TiedAnnotation {
    tied(
      "", "correction", correction.reason, correction.place,
      [correction.passage] + correction.merged)
  }

  private func tied(_ disagreement: Disagreement<AnchoredPassage>) -> TiedAnnotation {
    var tied = tied(
      disagreement.id.text, "disagreement", disagreement.question, disagreement.place,
      disagreement.answers.flatMap(\.passages), text: disagreement.comment)
    tied.words = disagreement.answers.map { "answer: \($0.says)" } + lines(of: disagreement.comment)
    tied.pages = [PagePath.disagreements.url] + disagreement.pages.map(\.url)
    return tied
  }

  private func tied(_ entry: ControlEntry<AnchoredPassage>) -> TiedAnnotation {
    var tied = tied(
      entry.id.text, "control", "\(entry.location), \(entry.when): \(entry.how.rawValue)",
      entry.place, entry.passages)
    tied.earlierIDs = entry.earlierIDs.map(\.text)
    let from =
      switch entry.from {
      case .side(let side): "from \(side), "
      case .unknown: "from an unknown side, "
      case nil: ""
      }
    let to =
      switch entry.to {
      case .side(let side):
        (entry.extent == .parts ? "parts of it " : "") + "in the hands of \(side)"
      case .nobody: "in nobody’s hands"
      case .contested: "contested"
      }
    tied.words = ["\(from)then \(to)"] + [entry.note].compactMap(\.self)
    tied.pages =
      [PagePath.control.url] + [plan.path(of: .place(entry.location))?.url].compactMap(\.self)
    return tied
  }

  private func tied(_ casualty: Casualty<AnchoredPassage>) -> TiedAnnotation {
    var tied = tied(
      casualty.id.text, "casualties", "\(casualty.figure.text) (\(casualty.what.rawValue))",
      casualty.place, casualty.passages)
    let who =
      switch casualty.who {
      case .civilians: "civilians"
      case .side(let side): "combatants of \(side)"
      case .others(let words): words
      }
    let facts: [String?] = [
      who, casualty.when.map { "\($0)" }, casualty.location.map { "at \($0)" },
      "scope: \(casualty.scope.rawValue)",
    ]
    let asserted = casualty.assertedBy.joined(separator: ", ")
    tied.words =
      [facts.compactMap(\.self).joined(separator: ", ")]
      + (asserted.isEmpty ? [] : ["asserted by \(asserted)"]) + [casualty.note].compactMap(\.self)
    tied.pages = [PagePath.casualties.url]
    return tied
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
      passages: passages, statements: Set(passages.flatMap(\.statements) + cited))
  }

  private func lines(of text: EditorText) -> [String] {
    text.markdown.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// Whether a statement stands on a page of the Markdown.
  private func holds(_ statement: Statement.ID, _ url: String) -> Bool {
    pages.contains { $0.url == url && $0.outline.holds(statement) }
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

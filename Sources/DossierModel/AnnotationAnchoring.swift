extension AnnotationLayer {
  /// The layer with its passages named in another way; those for which there is none are left out.
  package func anchored<Other: Hashable & Sendable>(
    _ find: (Anchor) -> Other?
  ) -> AnnotationLayer<Other> {
    AnnotationLayer<Other>(
      leads: leads, notes: notes.map { $0.anchored(find) },
      corrections: corrections.compactMap { $0.anchored(find) },
      disagreements: disagreements.map { $0.anchored(find) },
      control: control.map { $0.anchored(find) },
      casualties: casualties.map { $0.anchored(find) })
  }
}

extension Note {
  fileprivate func anchored<Other>(_ find: (Anchor) -> Other?) -> Note<Other> {
    Note<Other>(
      id: id, title: title, passages: passages.compactMap(find), pages: pages, text: text,
      place: place)
  }
}

extension Correction {
  /// Nil where its own passage has no other name.
  package func anchored<Other>(_ find: (Anchor) -> Other?) -> Correction<Other>? {
    guard let passage = find(passage) else { return nil }
    let changes = changes.compactMap { change -> Correction<Other>.Change? in
      switch change {
      case .times(let times): .times(times)
      case .links(let links): .links(links)
      case .merge(let other): find(other).map { .merge($0) }
      case .keepApart: .keepApart
      case .exclude: .exclude
      }
    }
    return Correction<Other>(passage: passage, reason: reason, changes: changes, place: place)
  }
}

extension Disagreement {
  fileprivate func anchored<Other>(_ find: (Anchor) -> Other?) -> Disagreement<Other> {
    Disagreement<Other>(
      id: id, question: question, differs: differs, pages: pages,
      answers: answers.map {
        Disagreement<Other>.Answer(
          says: $0.says, holder: $0.holder, day: $0.day, passages: $0.passages.compactMap(find))
      },
      comment: comment, place: place)
  }
}

extension ControlEntry {
  fileprivate func anchored<Other>(_ find: (Anchor) -> Other?) -> ControlEntry<Other> {
    ControlEntry<Other>(
      id: id, earlierIDs: earlierIDs, location: location, when: when, part: part, from: from,
      to: to, extent: extent, how: how, passages: passages.compactMap(find), note: note,
      place: place, outcomePlace: outcomePlace)
  }
}

extension Casualty {
  fileprivate func anchored<Other>(_ find: (Anchor) -> Other?) -> Casualty<Other> {
    Casualty<Other>(
      id: id, who: who, what: what, figure: figure, when: when, location: location, scope: scope,
      assertedBy: assertedBy, passages: passages.compactMap(find), note: note, place: place)
  }
}

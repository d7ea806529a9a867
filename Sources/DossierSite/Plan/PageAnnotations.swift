import DossierModel

/// Which of the editor's annotations belong to which page and statement.
package struct PageAnnotations: Sendable {
  /// By the page's address.
  package let leads: [String: Lead]
  /// The notes on a statement's passages.
  package let notesByStatement: [Statement.ID: [Note<AnchoredPassage>]]
  /// The notes on a page as a whole, by its address.
  package let notesByPage: [String: [Note<AnchoredPassage>]]
  /// All notes.
  package let notesByID: [Annotation.ID: Note<AnchoredPassage>]
  /// Those that touch a page, by its address.
  package let disagreementsByPage: [String: [Disagreement<AnchoredPassage>]]
  /// All disagreements.
  package let disagreementsByID: [Annotation.ID: Disagreement<AnchoredPassage>]
  /// All entries on control, by the ids that they have and those that they had.
  package let controlByID: [Annotation.ID: ControlEntry<AnchoredPassage>]

  package init(_ layer: AnnotationLayer<AnchoredPassage>) {
    leads = Dictionary(
      layer.leads.map { ($0.page.url, $0) }, uniquingKeysWith: { first, _ in first })
    var byStatement: [Statement.ID: [Note<AnchoredPassage>]] = [:]
    var byPage: [String: [Note<AnchoredPassage>]] = [:]
    for note in layer.notes {
      for id in note.passages.flatMap(\.statements).distinct {
        byStatement[id, default: []].append(note)
      }
      for page in note.pages { byPage[page.url, default: []].append(note) }
    }
    notesByStatement = byStatement
    notesByPage = byPage
    notesByID = Dictionary(
      layer.notes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var disagreements: [String: [Disagreement<AnchoredPassage>]] = [:]
    for disagreement in layer.disagreements {
      for page in disagreement.pages { disagreements[page.url, default: []].append(disagreement) }
    }
    disagreementsByPage = disagreements
    disagreementsByID = Dictionary(
      layer.disagreements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    controlByID = Dictionary(
      layer.control.map { ($0.id, $0) }
        + layer.control.flatMap { entry in entry.earlierIDs.map { ($0, entry) } },
      uniquingKeysWith: { first, _ in first })
  }
}

import DossierDocuments
import DossierModel

/// Ties the editor's layer to a dossier's passages and statements.
struct Annotator {
  private let layer: AnnotationLayer<QuoteSelector>
  private let documents: [SourceDocument]
  private let anchor: QuoteAnchor
  /// Some source could not be read: what may rest on it is no fault.
  private let lacksSources: Bool

  init(
    _ layer: AnnotationLayer<QuoteSelector>, documents: [SourceDocument], lacksSources: Bool
  ) {
    self.layer = layer
    self.documents = documents
    self.lacksSources = lacksSources
    anchor = QuoteAnchor(layer.isEmpty ? [] : documents)
  }

  /// What the editor sets right, with the bytes that it is about, and the faults of its quotes.
  func corrections() -> (found: [FoundCorrection], faults: [Diagnostic]) {
    var faults: [Diagnostic] = []
    let found = layer.corrections.compactMap { correction -> FoundCorrection? in
      guard let found = find(correction.passage, reporting: &faults) else { return nil }
      let changes = correction.changes.compactMap { change -> FoundCorrection.Change? in
        switch change {
        case .times(let times): return .times(times)
        case .links(let links): return .links(links)
        case .merge(let other): return find(other, reporting: &faults).map { .merge($0) }
        case .keepApart: return .keepApart
        case .exclude: return .exclude
        }
      }
      return FoundCorrection(
        found: found, changes: changes, reason: correction.reason, place: correction.passage.place)
    }
    return (found, faults)
  }

  private func find(
    _ selector: QuoteSelector, reporting faults: inout [Diagnostic]
  ) -> QuoteAnchor.Found? {
    guard case .source(let source) = selector.whole else { return nil }
    return anchor.find(selector, in: source, reporting: &faults)
  }

  /// A dossier whose statements are made, with the layer; and the layer's faults.
  func annotated(_ bare: Dossier) -> (dossier: Dossier, faults: [Diagnostic]) {
    guard !layer.isEmpty else { return (bare, []) }
    var dossier = bare
    let statements = StatementFinder(dossier.statements)
    let titles = TitleAnchor(documents: documents, references: dossier.references)
    var (faults, titleFaults): ([Diagnostic], [Diagnostic]) = ([], [])
    dossier.annotations = layer.anchored { selector -> AnchoredPassage? in
      switch selector.whole {
      case .title(let id): return titles.find(selector, of: id, reporting: &titleFaults)
      case .source(let source):
        return anchor.find(selector, in: source, reporting: &faults).map {
          AnchoredPassage(
            passage: $0.passage, text: selector.exact,
            statements: statements.statements(holding: $0),
            place: selector.place)
        }
      }
    }
    dossier.control =
      ControlComputation(
        dossier.annotations.control, disagreements: dossier.annotations.disagreements,
        period: dossier.settings.period
      ).table
    if !lacksSources {
      faults += titleFaults
      faults += CitedLabels(references: dossier.references, statements: dossier.statements)
        .faults(in: layer.texts)
    }
    return (dossier, faults)
  }
}

import DossierModel

/// Holds the labels by which the editor cites against what there is to cite.
struct CitedLabels {
  private let references: [Reference]
  private let known: Set<String>
  private let labels: [String]

  /// `references` are all of the dossier, the sources under their own ids among them.
  init(references: [Reference], statements: [Statement]) {
    self.references = references
    let ids = statements.flatMap { [$0.id] + $0.furtherIDs }
    labels = ["editor", "general"] + references.map(\.id.text) + ids.map { "s-\($0)" }
    known = Set(labels)
  }

  /// An error for each label that leads to nothing.
  func faults(in texts: [EditorText]) -> [Diagnostic] {
    texts.flatMap(\.labels).filter { !known.contains($0.text) }.map { label in
      Self.unknown(label.text, at: label.place, among: labels)
    }
  }

  static func unknown(
    _ noun: String, _ id: String, at place: FilePosition, _ references: [Reference]
  ) -> Diagnostic {
    let near = nearest(to: id, among: references.map(\.id.text))
    return Diagnostic(
      .unknownLabel, at: place, "no \(noun) has the id `\(id)`",
      advice: near.map { "did you mean `\($0)`?" } ?? "look it up on the page of references")
  }

  private static func unknown(
    _ label: String, at place: FilePosition, among labels: [String]
  ) -> Diagnostic {
    let near = nearest(to: label, among: labels)
    return Diagnostic(
      .unknownLabel, at: place,
      "`[^\(label)]` is no reference, source or statement",
      advice: near.map { "did you mean `[^\($0)]`?" }
        ?? "cite the id of a reference or source, `s-` and that of a statement, `editor` or `general`"
    )
  }

  /// Nil where more than a third of the letters differ.
  private static func nearest(to label: String, among labels: [String]) -> String? {
    let limit = max(1, label.utf8.count / 3)
    guard label.utf8.count <= 80 else { return nil }
    let ranked = labels.lazy.filter { abs($0.utf8.count - label.utf8.count) <= limit }
      .map { ($0, EditDistance.between(label, $0)) }
    return ranked.min { $0.1 < $1.1 }.flatMap { $0.1 <= limit ? $0.0 : nil }
  }
}

extension Rule {
  package static let unknownLabel = contract(
    "unknown-label", "A mark of the editor's leads to no reference, source or statement",
    "write the id of one")
}

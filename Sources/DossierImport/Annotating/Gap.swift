import DossierDocuments
import DossierModel

/// A statement that the editor's layer says nothing of, though its words ask for it.
package struct Gap: Hashable, Sendable {
  /// What is missing.
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// A change of control of a place.
    case control
    /// A number of victims.
    case casualty
  }

  /// Which list the entry is missing from.
  package var kind: Kind
  /// The statement that asks for it.
  package var statement: Statement.ID
  /// The statement's leading passage.
  package var passage: Passage
}

extension Gap {
  /// A warning for each kind with the number and the first passage; none as long as the dossier
  /// has no annotations.
  static func warnings(
    _ gaps: [Gap], in dossier: Dossier, documents: [SourceDocument]
  ) -> [Diagnostic] {
    guard !dossier.annotations.isEmpty else { return [] }
    return Kind.allCases.compactMap { kind in
      let missing = gaps.filter { $0.kind == kind }
      guard let first = missing.first?.passage,
        let document = documents.first(where: { $0.source.id == first.source })
      else { return nil }
      let count = missing.count == 1 ? "1 statement" : "\(missing.count) statements"
      return Diagnostic(
        kind.rule,
        at: FilePosition(
          "Content/Sources/\(document.source.file)", offset: first.range.lowerBound,
          in: document.bytes),
        "\(count) \(kind.says(of: missing.count)), the first of them here",
        advice: "add \(kind.advice); all of them are on the coverage page")
    }
  }
}

extension Gap.Kind {
  /// What such gaps are found by.
  package var rule: Rule {
    switch self {
    case .control: .controlGap
    case .casualty: .casualtyGap
    }
  }

  fileprivate func says(of count: Int) -> String {
    let verbs = count == 1 ? ("tells", "has") : ("tell", "have")
    return switch self {
    case .control: "\(verbs.0) of a place changing hands and \(verbs.1) no control entry"
    case .casualty: "\(verbs.0) a number of victims and \(verbs.1) no casualty entry"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .control: "entries to `Content/Annotations/control.yml`"
    case .casualty: "entries to `Content/Annotations/casualties.yml`"
    }
  }
}

extension Rule {
  package static let controlGap = debt(
    "control-gap", "A statement tells of a place changing hands and has no control entry",
    "add one to `Annotations/control.yml`")
  package static let casualtyGap = debt(
    "casualty-gap", "A statement tells a number of victims and has no casualty entry",
    "add one to `Annotations/casualties.yml`")
}

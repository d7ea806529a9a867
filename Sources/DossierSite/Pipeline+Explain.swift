import DossierContent
import DossierImport
import DossierModel

/// Why an anchor can't be explained.
package enum ExplainFault: AdvisedFault, Equatable {
  case noAnchor(page: String)
  case unknownAnchor(String, nearest: String?)

  /// What is wrong, as one sentence without a full stop.
  package var description: String {
    switch self {
    case .noAnchor(let page): "“\(page)” names a page and nothing on it"
    case .unknownAnchor(let anchor, _):
      "nothing on the site has the id “\(anchor)”"
    }
  }

  /// What to do, as one sentence without a full stop.
  package var advice: String {
    switch self {
    case .noAnchor(let page): "add the id that the link ¶ of a sentence ends in: \(page)#s-…"
    case .unknownAnchor(_, let nearest?): "did you mean “\(nearest)”?"
    case .unknownAnchor: "the link ¶ of a sentence ends in its id"
    }
  }
}

/// What came of asking for an explanation.
package struct ExplainReport: Sendable {
  /// The content's faults.
  package var diagnostics: [Diagnostic]
  /// Nil where the content can't be read as a dossier.
  package var explained: Explained?
  /// Whether the page that was named does not hold what was asked for.
  package var isElsewhere = false
}

extension Pipeline {
  /// Explains what stands behind an anchor of the dossier's site; nothing is written. Throws
  /// `ExplainFault` where there is no such anchor.
  package static func explain(
    _ name: AnchorName, in folder: String, telling tell: StepListener = { _ in }
  ) throws -> ExplainReport {
    if name.anchor.isEmpty { throw ExplainFault.noAnchor(page: name.page ?? "") }
    tell("reading")
    let content = ContentLoader.load(.live(root: folder), rules: Rule.all)
    guard let settings = content.settings else {
      return ExplainReport(diagnostics: content.diagnostics)
    }
    tell("importing")
    let imported = Importer.run(Importer.Input(content, settings))
    tell("composing")
    let explainer = Explainer(imported, plan: SitePlan(imported.dossier))
    guard let explained = explainer.explain(name) else {
      throw ExplainFault.unknownAnchor(name.anchor, nearest: explainer.nearest(to: name))
    }
    var report = ExplainReport(
      diagnostics: content.diagnostics + imported.diagnostics, explained: explained)
    if case .statement(let found) = explained, let page = name.page {
      report.isElsewhere = !found.pages.contains(page)
    }
    return report
  }
}

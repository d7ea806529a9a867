import DossierContent
import DossierModel

/// What a build, an import or a check found and did.
package struct BuildReport: Codable, Sendable {
  /// The faults found, with the severities of `dossier.yml`, in no order.
  package var diagnostics: [Diagnostic] = []
  /// What is still open in the dossier; those that count as errors are among the diagnostics too,
  /// after a check all of them.
  package var debts: [Diagnostic] = []
  /// How many HTML pages the site has; of an import, how many Markdown pages were composed.
  package var pages = 0
  /// How many statements the sources gave.
  package var statements = 0
  /// How many works the sources cite.
  package var references = 0
  /// 0 to 1: how much of the sources' text lies in a statement or an excluded range.
  package var coverage = 0.0
  /// Whether the site of this build stands in the output.
  package var written = false
  /// How many Markdown pages were written anew, or would be where only checked.
  package var importedPages = 0
  /// In the order in which they were done.
  package var steps: [Step] = []

  package init() {}
}

extension BuildReport {
  /// Rules whose findings a build tells in one warning, since there may be very many.
  private static let summed: Set<Rule> = [.proposedEntity, .controlGap, .casualtyGap]

  mutating func take(_ composed: ComposedDossier) {
    let (imported, dossier) = (composed.imported, composed.plan.dossier)
    statements = imported.dossier.statements.count
    references = imported.dossier.references.count
    let total = imported.coverage.reduce(0) { $0 + $1.total }
    let covered = imported.coverage.reduce(0) { $0 + $1.stated + $1.excluded }
    coverage = total == 0 ? 1 : Double(covered) / Double(total)
    pages = composed.pages.count { $0.isGenerated }
    var rules = RuleSettings(dossier.settings, sources: dossier.sources)
    diagnostics = rules.settled(
      diagnostics + imported.diagnostics + composed.generated.diagnostics)
  }

  /// A warning that only counts findings goes where all of them are accepted or set aside.
  mutating func take(_ site: SiteBuilder.Site) {
    debts = site.debts
    pages = site.pages
    let open = Set(debts.filter { $0.acceptance == nil }.map(\.rule))
    diagnostics = (site.diagnostics + debts.filter { $0.severity == .error }).filter {
      !Self.summed.contains($0.rule) || $0.subject != nil || open.contains($0.rule)
    }
  }

  /// Puts each debt among the diagnostics, in place of those that only count them.
  mutating func listDebts() {
    let told = Set(debts.map(\.rule))
    diagnostics.removeAll {
      Self.summed.contains($0.rule) && $0.subject == nil && told.contains($0.rule)
    }
    diagnostics += debts.filter { $0.severity != .error }
  }
}

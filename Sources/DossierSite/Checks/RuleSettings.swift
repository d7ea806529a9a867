import DossierModel

/// Gives findings the severities that `dossier.yml` sets, and notes which of them it accepts.
struct RuleSettings {
  private let checks: Settings.Checks
  private let onPages: [String: [Rule: Rule.Level]]
  private let files: FileScopes
  /// The entries of `accepted`, and the names under `on` of each, that met a finding.
  private var met: Set<Place> = []

  private struct Place: Hashable {
    var entry: Int
    /// Nil for an entry that holds everywhere.
    var name: String?
  }

  init(_ settings: Settings, sources: [Source]) {
    checks = settings.checks
    onPages = Dictionary(
      checks.pages.map { ($0.page.text, $0.levels) },
      uniquingKeysWith: { $0.merging($1) { first, _ in first } })
    files = FileScopes(sources)
  }

  /// The findings that are left, each with its severity and why it is accepted.
  mutating func settled(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.compactMap { settled($0, scope: files.scope(of: $0)) }
  }

  /// The debts that are left, in the same way.
  mutating func settled(_ debts: [Debt]) -> [Debt] {
    debts.compactMap { debt in
      settled(debt.diagnostic, scope: debt.scope).map { diagnostic in
        var debt = debt
        debt.diagnostic = diagnostic
        return debt
      }
    }
  }

  private mutating func settled(_ diagnostic: Diagnostic, scope: [String]) -> Diagnostic? {
    let rule = diagnostic.rule
    guard rule.isSettable else { return diagnostic }
    var result = diagnostic
    switch level(of: rule, within: scope) {
    case .off: return nil
    case .error: result.severity = .error
    case .warning: result.severity = .warning
    }
    if let reason = acceptance(of: rule, within: scope) {
      result.severity = .warning
      result.acceptance = reason
    }
    return result
  }

  /// What its page says, the mildest where it stands on several that say something, comes before
  /// what holds for all.
  private func level(of rule: Rule, within scope: [String]) -> Rule.Level {
    let own = scope.compactMap { onPages[$0]?[rule] }
    for level in [Rule.Level.off, .warning, .error] where own.contains(level) { return level }
    return checks.levels[rule] ?? rule.level
  }

  /// The reason of the first entry that accepts it; all that do count as met.
  private mutating func acceptance(of rule: Rule, within scope: [String]) -> String? {
    var reason: String?
    for (index, entry) in checks.accepted.enumerated() where entry.rule == rule {
      let names = entry.on.map(\.text).filter(scope.contains)
      guard entry.on.isEmpty || !names.isEmpty else { continue }
      reason = reason ?? entry.reason
      met.formUnion(
        entry.on.isEmpty
          ? [Place(entry: index, name: nil)] : names.map { Place(entry: index, name: $0) })
    }
    return reason
  }

  /// A warning for each acceptance of something that is found no more; to be asked at the end.
  var idleAcceptances: [Diagnostic] {
    checks.accepted.enumerated().flatMap { index, entry -> [Diagnostic] in
      if entry.on.isEmpty {
        return met.contains(Place(entry: index, name: nil))
          ? [] : [Self.idle("`\(entry.rule.code)` finds nothing any more", at: entry.place)]
      }
      return entry.on.filter { !met.contains(Place(entry: index, name: $0.text)) }.map {
        Self.idle("`\(entry.rule.code)` finds nothing on `\($0.text)` any more", at: $0.place)
      }
    }
  }

  private static func idle(_ message: String, at place: FilePosition) -> Diagnostic {
    Diagnostic(
      .idleAcceptance, at: place, message,
      advice: "remove it from `accepted`, or see whether a statement has another id now")
  }
}

/// The page that a file of `Content/` becomes, by which a fault in it can be set or accepted.
struct FileScopes {
  private let sources: [String: String]

  init(_ sources: [Source]) {
    self.sources = Dictionary(
      sources.map { ("Content/Sources/\($0.file)", PagePath.source($0).name) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The name of the page; empty where the file is none.
  func scope(of diagnostic: Diagnostic) -> [String] {
    let file = diagnostic.place.file
    if let source = sources[file] { return [source] }
    guard file.hasPrefix("Content/"), file.hasSuffix(".md") else { return [] }
    let path = String(file.dropFirst("Content/".count))
    if path.hasPrefix("Annotations/") { return [] }
    return [PagePath(handWritten: path).name]
  }
}

extension Rule {
  package static let idleAcceptance = fault(
    "idle-acceptance", "A finding is accepted in `dossier.yml` that is there no more",
    "remove the entry")
}

import DossierModel

/// Reads `checks:` of `dossier.yml`: the severities of rules, and findings that are accepted.
struct ChecksReader {
  private let rules: [Rule]

  /// `rules` are all that there are.
  init(_ rules: [Rule]) {
    self.rules = rules
  }

  /// What stands beside the rules under `checks:`.
  private let pagesKey = "pages"
  private let acceptedKey = "accepted"

  func checks(_ node: YAMLNode, in mapping: inout Mapping) -> Settings.Checks {
    let entries = entries(of: node, called: "`checks`", in: &mapping)
    let own = [pagesKey, acceptedKey]
    var checks = Settings.Checks(
      levels: levels(entries.filter { !own.contains($0.key) }, alsoKnown: own, in: &mapping))
    for entry in entries where entry.key == pagesKey {
      checks.pages = pages(entry.value, in: &mapping)
    }
    for entry in entries where entry.key == acceptedKey {
      checks.accepted = entry.value.items.compactMap { item in
        mapping.inner(item, noun: "accepted finding", read: acceptance)
      }
    }
    return checks
  }

  private func pages(
    _ node: YAMLNode, in mapping: inout Mapping
  ) -> [Settings.Checks.OnPage] {
    entries(of: node, called: "`pages`", in: &mapping).map { entry in
      let rules = entries(of: entry.value, called: "`\(entry.key)`", in: &mapping)
      return Settings.Checks.OnPage(
        page: PageName(entry.key, at: entry.place), levels: levels(rules, in: &mapping))
    }
  }

  private func acceptance(_ entry: inout Mapping) -> Settings.Checks.Acceptance? {
    entry.require("rule", "reason")
    let code = entry.located("rule")
    let on = entry.texts("on").map { PageName($0.value, at: $0.place) }
    let reason = entry.text("reason")
    guard let code, let rule = settable(code.value, at: code.place, in: &entry), let reason else {
      return nil
    }
    return Settings.Checks.Acceptance(
      rule: rule, on: on, reason: reason, place: entry.place)
  }

  // MARK: Rules and severities

  private func levels(
    _ entries: [YAMLNode.Entry], alsoKnown: [String] = [], in mapping: inout Mapping
  ) -> [Rule: Rule.Level] {
    var levels: [Rule: Rule.Level] = [:]
    for entry in entries {
      if let rule = settable(entry.key, at: entry.place, alsoKnown: alsoKnown, in: &mapping) {
        levels[rule] = level(entry, in: &mapping)
      }
    }
    return levels
  }

  private func level(_ entry: YAMLNode.Entry, in mapping: inout Mapping) -> Rule.Level? {
    guard let text = mapping.text(of: entry.value, called: "`\(entry.key)`") else { return nil }
    if let level = Rule.Level(rawValue: text.value) { return level }
    mapping.report(
      .badValue, at: text.place, "`\(text.value)` is no severity",
      advice: Nearest.advice(
        for: text.value, among: Rule.Level.allCases.map(\.rawValue), noun: "value"))
    return nil
  }

  private func settable(
    _ code: String, at place: FilePosition, alsoKnown: [String] = [], in mapping: inout Mapping
  ) -> Rule? {
    guard let rule = rules.first(where: { $0.code == code }) else {
      let known = rules.filter(\.isSettable).map(\.code) + alsoKnown
      mapping.report(
        .unknownRule, at: place, "there is no rule `\(code)`",
        advice: Nearest.word(to: code, among: known).map { "did you mean `\($0)`?" }
          ?? "docs/checks.md lists all rules")
      return nil
    }
    guard !rule.isSettable else { return rule }
    mapping.report(
      .fixedRule, at: place,
      rule.kind == .contract
        ? "`\(code)` guards what a dossier promises its readers, and is always an error"
        : "`\(code)` tells of a change to files, and cannot be set",
      advice: rule.kind == .contract
        ? "remove the line, and mend what the rule finds: \(rule.remedy)" : "remove the line")
    return nil
  }

  private func entries(
    of node: YAMLNode, called name: String, in mapping: inout Mapping
  ) -> [YAMLNode.Entry] {
    switch node.content {
    case .mapping(let entries): return entries
    case .nothing, .refused: return []
    default:
      mapping.report(
        .wrongType, at: node.place, "\(name) is a mapping of keys, but here is \(node.noun)",
        advice: "write `rule: severity` lines, or `{rule: severity, …}`")
      return []
    }
  }
}

extension Rule {
  package static let unknownRule = contract(
    "unknown-rule", "A rule is named that there is not", "write a code of `docs/checks.md`")
  package static let fixedRule = contract(
    "fixed-rule", "A rule is set that guards the contract and cannot be set", "remove the line")
}

import DossierModel

/// Reads `checks:` of `dossier.yml`: the severities of rules, and findings that are accepted.
enum ChecksReader {
  /// What stands beside the rules under `checks:`.
  private static let pagesKey = "pages"
  private static let acceptedKey = "accepted"

  static func checks(_ mapping: inout Mapping) -> Settings.Checks {
    guard let node = mapping.node("checks") else { return Settings.Checks() }
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

  private static func pages(
    _ node: YAMLNode, in mapping: inout Mapping
  ) -> [Settings.Checks.OnPage] {
    entries(of: node, called: "`pages`", in: &mapping).map { entry in
      let rules = entries(of: entry.value, called: "`\(entry.key)`", in: &mapping)
      return Settings.Checks.OnPage(
        page: PageName(entry.key, at: entry.place), levels: levels(rules, in: &mapping))
    }
  }

  private static func acceptance(_ entry: inout Mapping) -> Settings.Checks.Acceptance? {
    entry.require("rule", "reason")
    let code = entry.located("rule")
    let on = entry.texts("on").map { PageName($0.value, at: $0.place) }
    let reason = entry.text("reason")
    guard let code, isSettable(code.value, at: code.place, in: &entry), let reason else {
      return nil
    }
    return Settings.Checks.Acceptance(
      rule: code.value, on: on, reason: reason, place: entry.place)
  }

  // MARK: Rules and severities

  private static func levels(
    _ entries: [YAMLNode.Entry], alsoKnown: [String] = [], in mapping: inout Mapping
  ) -> [String: Rule.Level] {
    var levels: [String: Rule.Level] = [:]
    for entry in entries
    where isSettable(entry.key, at: entry.place, alsoKnown: alsoKnown, in: &mapping) {
      levels[entry.key] = level(entry, in: &mapping)
    }
    return levels
  }

  private static func level(_ entry: YAMLNode.Entry, in mapping: inout Mapping) -> Rule.Level? {
    guard let text = mapping.text(of: entry.value, called: "`\(entry.key)`") else { return nil }
    if let level = Rule.Level(rawValue: text.value) { return level }
    mapping.report(
      .badValue, at: text.place, "`\(text.value)` is no severity",
      advice: Nearest.advice(
        for: text.value, among: Rule.Level.allCases.map(\.rawValue), noun: "value"))
    return nil
  }

  private static func isSettable(
    _ code: String, at place: FilePosition, alsoKnown: [String] = [], in mapping: inout Mapping
  ) -> Bool {
    guard let rule = Rule.named(code) else {
      let known = Rule.all.filter(\.isSettable).map(\.code) + alsoKnown
      mapping.report(
        .unknownRule, at: place, "there is no rule `\(code)`",
        advice: Nearest.word(to: code, among: known).map { "did you mean `\($0)`?" }
          ?? "docs/checks.md lists all rules")
      return false
    }
    guard !rule.isSettable else { return true }
    mapping.report(
      .fixedRule, at: place,
      rule.kind == .contract
        ? "`\(code)` guards what a dossier promises its readers, and is always an error"
        : "`\(code)` tells of a change to files, and cannot be set",
      advice: rule.kind == .contract
        ? "remove the line, and mend what the rule finds: \(rule.remedy)" : "remove the line")
    return false
  }

  private static func entries(
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

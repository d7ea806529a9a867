import DossierModel

/// Reads `Content/dossier.yml`.
enum SettingsReader {
  static let path = "Content/dossier.yml"

  /// Nil, with an error, where the file is missing or lacks what a dossier cannot do without.
  static func read(
    _ disk: ContentDisk, rules: [Rule]?, reporting faults: inout [Diagnostic]
  ) -> Settings? {
    if case .missing = disk.standing(of: path) {
      faults.append(
        Diagnostic(
          .missingFile, at: FilePosition(path), "there is no `\(path)`, so this is no dossier",
          advice: "write one that starts with `title: …`, or name the folder that holds `Content`"))
      return nil
    }
    guard let text = disk.text(of: path, reporting: &faults) else { return nil }
    let before = faults.count
    guard let root = YAMLComposer.compose(text, file: path, reporting: &faults) else {
      if faults.count == before { faults.append(empty) }
      return nil
    }
    guard var mapping = Mapping(root, noun: "dossier", reporting: &faults) else { return nil }
    defer { mapping.close(reporting: &faults) }
    return settings(&mapping, rules)
  }

  private static let empty = Diagnostic(
    .missingKey, at: FilePosition(path, line: 1), "`\(path)` is empty", advice: "add `title: …`")

  private static func settings(_ mapping: inout Mapping, _ rules: [Rule]?) -> Settings? {
    mapping.require("title")
    let title = mapping.text("title")
    let period = period("period", in: &mapping)
    let battle = battle(within: period, in: &mapping)
    let settings = Settings(
      title: title ?? "", lead: mapping.text("lead") ?? "", period: period, battle: battle,
      sides: sides(&mapping), baseURL: baseURL(&mapping) ?? Settings.openBaseURL,
      language: mapping.language("language") ?? "en", licence: mapping.text("licence") ?? "",
      licenceURL: mapping.address("licence-url"), reportURL: mapping.addressTemplate("report-url"),
      changes: changes(&mapping), checks: checks(&mapping, rules),
      isGregorian: mapping.choice("calendar", among: ["gregorian"]) != nil)
    return title == nil ? nil : settings
  }

  private static func checks(_ mapping: inout Mapping, _ rules: [Rule]?) -> Settings.Checks {
    guard let node = mapping.node("checks"), let rules else { return Settings.Checks() }
    return ChecksReader(rules).checks(node, in: &mapping)
  }

  /// A time in one text, or a mapping of its two ends.
  private static func period(_ key: String, in mapping: inout Mapping) -> Settings.Period? {
    if mapping.node(key)?.text != nil { return mapping.edtf(key).map { Settings.Period($0) } }
    return mapping.mapping(key, noun: key) { inner in
      inner.require("from", "to")
      guard let from = inner.bound("from"), let to = inner.bound("to") else { return nil }
      if let time = EDTF(from: from, to: to) { return Settings.Period(time) }
      let isOpen = from.point == nil && to.point == nil
      inner.report(
        .badValue, at: inner.place(of: "to"),
        isOpen
          ? "the \(key) has no end that is told"
          : "the \(key) ends on \(inner.located("to")?.value ?? ""), before it starts",
        advice: isOpen
          ? "write a date for one of them"
          : "swap `from` and `to`, or correct one of them")
      return nil
    }
  }

  private static func battle(
    within period: Settings.Period?, in mapping: inout Mapping
  ) -> Settings.Period? {
    let battle = self.period("battle", in: &mapping)
    guard let battle, let period else { return battle }
    if !period.contains(battle.from) || !period.contains(battle.to) {
      mapping.report(
        .badValue, at: mapping.place(of: "battle"),
        "the battle lies outside the period, "
          + (period.isOpen ? "\(period.edtf)" : "\(period.from) to \(period.to)"),
        advice: "widen the period")
    }
    return battle
  }

  private static func sides(_ mapping: inout Mapping) -> [Side] {
    var given = GivenIDs<Side>()
    return mapping.mappings("sides", noun: "side") { side in
      side.require("id", "name")
      let id = side.identifier(of: Side.self)
      let name = side.text("name")
      let colour = side.colour("colour")
      let darkColour = side.colour("dark-colour")
      let pattern = side.choice("pattern", among: ["diagonal", "level", "dots", "cross"])
      guard let id, let name, given.take(id, in: &side) else { return nil }
      return Side(id: id, name: name, colour: colour, darkColour: darkColour, pattern: pattern)
    }
  }

  private static func changes(_ mapping: inout Mapping) -> [Settings.Change] {
    mapping.mappings("changes", noun: "change") { change in
      change.require("date", "text")
      guard let date = change.date("date"), let text = change.text("text") else { return nil }
      return Settings.Change(date: date, text: text)
    }
  }

  private static func baseURL(_ mapping: inout Mapping) -> String? {
    let place = mapping.place(of: "base-url")
    guard let address = mapping.address("base-url") else { return nil }
    if address.utf8.contains(where: { "?#".utf8.contains($0) }) {
      mapping.report(
        .badValue, at: place, "the base URL has a query or a fragment",
        advice: "end it before `?` or `#`")
      return nil
    }
    return address.hasSuffix("/") ? address : address + "/"
  }
}

extension Rule {
  package static let missingFile = contract(
    "missing-file", "A file is missing that no dossier does without", "write it")
}

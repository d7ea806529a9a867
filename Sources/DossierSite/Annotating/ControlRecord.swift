import DossierModel

/// What templates print of who held a place at the end of a day.
struct ControlRecord {
  let plan: SitePlan

  /// The values of one cell.
  func record(of cell: ControlCell, from page: Page) -> TemplateRecord {
    let reasons = self.reasons(of: cell, from: page)
    return TemplateRecord([
      "day": .text(plan.dates.words(for: cell.day)),
      "state": .text(Self.className(of: cell.state)),
      "words": .text(words(for: cell)),
      "bands": .list(bands(of: cell)),
      "reasons": .list(reasons),
      "passages": .list(
        entries(of: cell).flatMap(\.passages).map {
          LayerRecord(plan: plan).passage($0, from: page)
        }
      ),
    ])
  }

  /// The state as templates and style sheets call it.
  static func className(of state: ControlState) -> String {
    switch state {
    case .held: "held"
    case .noChangeReported: "unchanged"
    case .contested: "contested"
    case .entered: "entered"
    case .unsettled: "unsettled"
    case .disputed: "disputed"
    case .unknown: "unknown"
    }
  }

  /// "Northern league, no change reported".
  func words(for cell: ControlCell) -> String {
    let claim = cell.isClaim ? " (claimed)" : ""
    switch cell.state {
    case .held(let holder): return name(of: holder) + claim
    case .noChangeReported(let holder): return "\(name(of: holder)), no change reported\(claim)"
    case .contested: return cell.isReported ? "Contested" : "Contested, no change reported"
    case .entered(let side):
      let words = "Entered by \(name(of: .side(side))), holder not told"
      return cell.isReported ? words : "\(words), no change reported"
    case .unsettled: return "Day of the change not told"
    case .disputed(let holders):
      return "Disputed: " + holders.map { name(of: $0) }.joined(separator: " or ")
    case .unknown: return "Unknown"
    }
  }

  func name(of holder: ControlState.Holder) -> String {
    switch holder {
    case .side(let id): plan.sidesByID[id]?.name ?? id.text
    case .nobody: "Left; who came is not told"
    }
  }

  /// The sides whose colours a cell shows, in order: one that holds the place, those that dispute
  /// it, or of a contested or unsettled place the two that its entries name first, as far as any.
  func sides(of cell: ControlCell) -> [Side.ID?] {
    switch cell.state {
    case .held(let holder), .noChangeReported(let holder): return [Self.side(of: holder)]
    case .disputed(let holders): return holders.map(Self.side)
    case .unknown: return [nil]
    case .entered(let side): return [side, nil]
    case .contested, .unsettled:
      var sides: [Side.ID?] = []
      for entry in entries(of: cell) {
        if case .side(let side)? = entry.from { sides.appendOnce(side) }
        if case .side(let side) = entry.to { sides.appendOnce(side) }
      }
      return Array((sides + [nil, nil]).prefix(2))
    }
  }

  private static func side(of holder: ControlState.Holder) -> Side.ID? {
    if case .side(let side) = holder { return side }
    return nil
  }

  private func bands(of cell: ControlCell) -> [TemplateRecord] {
    let isDisputed = Self.className(of: cell.state) == "disputed"
    return sides(of: cell).enumerated().map { index, side in
      var record = TemplateRecord(["isSign": .flag(isDisputed && index > 0)])
      record.values["side"] = .optional(side?.text)
      return record
    }
  }

  // MARK: What a cell rests on

  private func entries(of cell: ControlCell) -> [ControlEntry<AnchoredPassage>] {
    cell.entries.compactMap { plan.annotations.controlByID[$0] }
  }

  /// The passages in groups: how it came about and when, with the editor's remark. What is told of
  /// an earlier day of the table stands there, and here only that day.
  private func reasons(of cell: ControlCell, from page: Page) -> [TemplateRecord] {
    let entries = entries(of: cell)
    guard cell.isReported || cell.day == plan.dossier.control.days.first else {
      return reasons(entries, from: page) { ("as of \(plan.dates.words(for: $0.when))", nil) }
    }
    let wording = ControlWording(plan: plan)
    return reasons(entries, from: page) { entry in
      let words =
        cell.isReported
        ? wording.words(for: entry, of: cell)
        : "as of \(plan.dates.words(for: entry.when)): \(wording.manner(of: entry, in: cell))"
      return (words, entry.note)
    }
  }

  /// What entries tell that stand in no cell, in groups like those of one.
  func reasons(
    _ entries: [ControlEntry<AnchoredPassage>], from page: Page
  ) -> [TemplateRecord] {
    reasons(entries, from: page) { (ControlWording(plan: plan).words(for: $0), $0.note) }
  }

  private func reasons(
    _ entries: [ControlEntry<AnchoredPassage>], from page: Page,
    saying words: (ControlEntry<AnchoredPassage>) -> (how: String, note: String?)
  ) -> [TemplateRecord] {
    var order: [[String?]] = []
    var passages: [[String?]: [AnchoredPassage]] = [:]
    for entry in entries {
      let (how, note) = words(entry)
      order.appendOnce([how, note])
      passages[[how, note], default: []] += entry.passages
    }
    return order.map { group in
      var record = TemplateRecord([
        "how": .text(group.first.flatMap { $0 } ?? ""),
        "passages": .list(self.passages(passages[group] ?? [], from: page)),
      ])
      record.values["note"] = .optional(group.last.flatMap { $0 })
      return record
    }
  }

  private func passages(_ passages: [AnchoredPassage], from page: Page) -> [TemplateRecord] {
    var seen: Set<Passage> = []
    return passages.filter { seen.insert($0.passage).inserted }
      .map { LayerRecord(plan: plan).passage($0, from: page) }
  }
}

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
  /// it, or of a contested place the two that its entries name first, as far as they name any.
  func sides(of cell: ControlCell) -> [Side.ID?] {
    switch cell.state {
    case .held(let holder), .noChangeReported(let holder): return [Self.side(of: holder)]
    case .disputed(let holders): return holders.map(Self.side)
    case .unknown: return [nil]
    case .contested:
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

  /// The passages in groups: how it came about, and when on the day.
  private func reasons(of cell: ControlCell, from page: Page) -> [TemplateRecord] {
    var order: [String] = []
    var passages: [String: [AnchoredPassage]] = [:]
    for entry in entries(of: cell) {
      let how = words(for: entry, of: cell)
      order.appendOnce(how)
      passages[how, default: []] += entry.passages
    }
    return order.map { how in
      TemplateRecord([
        "how": .text(how),
        "passages": .list(self.passages(passages[how] ?? [], from: page)),
      ])
    }
  }

  /// "captured, afternoon"; of an earlier day "as of 3 May 1921", in the words of the entry's own
  /// time, which may be a month or a stretch of days.
  private func words(for entry: ControlEntry<AnchoredPassage>, of cell: ControlCell) -> String {
    let time = plan.dates.words(for: entry.when)
    guard cell.isReported else { return "as of \(time)" }
    var words = [entry.how.rawValue.replacing("-", with: " ")]
    if let part = entry.part { words.append(part.rawValue.replacing("-", with: " ")) }
    if entry.when != EDTF(cell.day) { words.append(time) }
    return words.joined(separator: ", ")
  }

  private func passages(_ passages: [AnchoredPassage], from page: Page) -> [TemplateRecord] {
    var seen: Set<Passage> = []
    return passages.filter { seen.insert($0.passage).inserted }
      .map { LayerRecord(plan: plan).passage($0, from: page) }
  }
}

extension Array where Element: Equatable {
  /// Adds what is not there yet.
  mutating func appendOnce(_ element: Element) {
    if !contains(element) { append(element) }
  }
}

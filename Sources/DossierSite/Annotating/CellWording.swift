import DossierModel

/// A cell of the table of control in words, and the sides whose colours it shows.
struct CellWording {
  let plan: SitePlan

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
    case .side(let id): plan.catalogue.sides[id]?.name ?? id.text
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

  /// The entries of the editor's layer that a cell rests on.
  func entries(of cell: ControlCell) -> [ControlEntry<AnchoredPassage>] {
    cell.entries.compactMap { plan.annotations.controlByID[$0] }
  }
}

extension ControlState {
  /// The state as templates and style sheets call it.
  var className: String {
    switch self {
    case .held: "held"
    case .noChangeReported: "unchanged"
    case .contested: "contested"
    case .entered: "entered"
    case .unsettled: "unsettled"
    case .disputed: "disputed"
    case .unknown: "unknown"
    }
  }
}

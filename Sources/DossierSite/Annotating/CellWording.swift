import DossierLanguages
import DossierModel

/// A cell of the table of control in words, and the sides whose colours it shows.
struct CellWording {
  let plan: SitePlan

  private var words: InterfaceWords { plan.words }

  /// "Northern league, as of 5 June 1851".
  func words(for cell: ControlCell) -> String {
    switch cell.state {
    case .unknown: words[.stateNotTold]
    case .within:
      cell.hold == .unknown
        ? words[.stateWithin] : words(.stateWithinBefore, ["state": words(for: cell.hold)])
    default: dated(words(for: cell.hold), cell)
    }
  }

  /// The same with a word on claims, and with the day of which it is told where that is another.
  private func dated(_ state: String, _ cell: ControlCell) -> String {
    let state = cell.isClaim ? words(.stateClaimed, ["state": state]) : state
    guard let day = cell.since else { return state }
    let way: InterfaceWord? =
      switch cell.telling {
      case .by: .stateByDay
      case .since: .stateAsOf
      case .throughout: day == cell.day ? nil : .stateSince
      case .told, .within: nil
      }
    return way.map { words($0, ["state": state, "date": date(day, of: cell)]) } ?? state
  }

  private func words(for hold: ControlHold) -> String {
    switch hold {
    case .unknown: words[.stateNotTold]
    case .held(let side): name(of: side)
    case .part(let sides):
      list(sides.map { words(.stateInPart, ["side": name(of: $0)]) }, by: .bothOf)
    case .entered(let sides, let holders) where holders.isEmpty:
      words(.stateEntered, ["sides": names(sides)])
    case .entered(let sides, let holders):
      words(.stateEnteredOver, ["sides": names(sides), "holders": names(holders)])
    case .left: words[.stateLeft]
    case .contested(let sides) where sides.isEmpty: words[.stateFoughtOver]
    case .contested(let sides): words(.stateFoughtOverBy, ["sides": names(sides)])
    case .disputed(let holders):
      words(
        .stateDisputed,
        ["holders": list(holders.map { $0.side.map(name) ?? words[.stateLeftShort] }, by: .oneOf)])
    }
  }

  /// The day, or the month or year of which a passage tells without naming a day.
  private func date(_ day: CalendarDate, of cell: ControlCell) -> String {
    let vague = entries(of: cell).map(\.when).first { !$0.isToTheDay }
    return vague.map { plan.dates.words(for: $0) } ?? plan.dates.words(for: day)
  }

  func name(of side: Side.ID) -> String { plan.catalogue.sides[side]?.name ?? side.text }

  private func names(_ sides: [Side.ID]) -> String { list(sides.map(name), by: .bothOf) }

  /// "A, B and C"
  private func list(_ texts: [String], by word: InterfaceWord) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return words(word, ["first": texts.dropLast().joined(separator: ", "), "last": last])
  }

  /// The sides whose colours a cell shows, in order; nil is ground that is no side's.
  func sides(of cell: ControlCell) -> [Side.ID?] {
    switch cell.hold {
    case .held(let side): cell.telling == .within ? [side, nil] : [side]
    case .entered(let sides, _): sides
    case .part(let sides): sides.count > 1 ? sides : sides + [nil]
    case .disputed(let holders): holders.map(\.side)
    case .contested(let sides): sides.isEmpty ? [nil] : sides
    case .unknown, .left: [nil]
    }
  }

  /// The entries of the editor's layer that a cell rests on.
  func entries(of cell: ControlCell) -> [ControlEntry<AnchoredPassage>] {
    cell.entries.compactMap { plan.annotations.controlByID[$0] }
  }
}

extension ControlState {
  /// The state as templates and style sheets call it.
  var className: String { "is-\(rawValue)" }
}

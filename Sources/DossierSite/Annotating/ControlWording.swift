import DossierLanguages
import DossierModel

/// What an entry on control says, in a few words: how it came about, whom it concerns, when.
struct ControlWording {
  let plan: SitePlan

  private typealias Entry = ControlEntry<AnchoredPassage>
  private var words: InterfaceWords { plan.words }

  /// "captured from Tesk League, afternoon"; the side that a cell already names as the holder, and
  /// its day, are not said again.
  func words(for entry: ControlEntry<AnchoredPassage>, of cell: ControlCell) -> String {
    let time = entry.when == EDTF(cell.day) ? nil : plan.dates.words(for: entry.when)
    return [manner(of: entry, in: cell), part(of: entry), time].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// "captured from Tesk League": the same without its time.
  func manner(of entry: ControlEntry<AnchoredPassage>, in cell: ControlCell) -> String {
    guard case .side(let side) = entry.to, cell.telling != .within else {
      return manner(of: entry, isNamed: false)
    }
    return manner(of: entry, isNamed: cell.hold.sides == [side])
  }

  /// "captured by Orl from Tesk League, 5 June 1851, afternoon"
  func words(for entry: ControlEntry<AnchoredPassage>) -> String {
    [manner(of: entry, isNamed: false), plan.dates.words(for: entry.when), part(of: entry)]
      .compactMap(\.self).joined(separator: ", ")
  }

  private func part(of entry: Entry) -> String? {
    entry.part.map { words[DayParts.word(for: $0)] }
  }

  /// "captured by Orl from Tesk League", "handed over by Orl", "entered, until then Orl"
  private func manner(of entry: Entry, isNamed: Bool) -> String {
    let (taker, loser) = (isNamed ? nil : taker(of: entry), loser(of: entry))
    switch entry.how {
    case .withdrew where loser != nil: return words(.sideWithdrew, ["side": loser ?? ""])
    case .withdrew where taker == nil && isNamed: return words[.withdrewToIt]
    case .contested: return fought(entry)
    case .bypassed, .besieged:
      guard case .side = entry.to else { return words[entry.how.word] }
      let still = words(.stillHeld, ["how": words[entry.how.word]])
      return taker.map { words(.howBySide, ["how": still, "side": $0]) } ?? still
    default: break
    }
    var how = words[entry.how.word]
    if entry.extent == .parts { how = words(.howInPart, ["how": how]) }
    if entry.how == .handedOver, let loser { how = words(.howBySide, ["how": how, "side": loser]) }
    if let taker {
      let way: InterfaceWord =
        [.withdrew, .handedOver].contains(entry.how) ? .howToSide : .howBySide
      how = words(way, ["how": how, "side": taker])
    }
    guard let loser, entry.how != .handedOver else { return how }
    let isTaking = [.captured, .claimed].contains(entry.how)
    return words(isTaking ? .howFromSide : .howUntilThen, ["how": how, "side": loser])
  }

  private func fought(_ entry: Entry) -> String {
    guard let taker = taker(of: entry) else { return words[.foughtOver] }
    guard let loser = loser(of: entry) else { return words(.attackedBy, ["side": taker]) }
    return words(.foughtOverBy, ["first": taker, "second": loser])
  }

  private func taker(of entry: Entry) -> String? {
    guard case .side(let side) = entry.to else { return nil }
    return CellWording(plan: plan).name(of: side)
  }

  /// The side that it was taken from; nil where that is the one that has it then.
  private func loser(of entry: Entry) -> String? {
    guard case .side(let side)? = entry.from, entry.to != .side(side) else { return nil }
    return CellWording(plan: plan).name(of: side)
  }
}

extension Control.Manner {
  /// The word for it.
  fileprivate var word: InterfaceWord {
    switch self {
    case .captured: .mannerCaptured
    case .entered: .mannerEntered
    case .withdrew: .mannerWithdrew
    case .handedOver: .mannerHandedOver
    case .contested: .foughtOver
    case .besieged: .mannerBesieged
    case .held: .mannerHeld
    case .claimed: .mannerClaimed
    case .reinforced: .mannerReinforced
    case .bypassed: .mannerBypassed
    }
  }
}

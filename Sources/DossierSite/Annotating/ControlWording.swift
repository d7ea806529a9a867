import DossierModel

/// What an entry on control says, in a few words: how it came about, whom it concerns, when.
struct ControlWording {
  let plan: SitePlan

  private typealias Entry = ControlEntry<AnchoredPassage>

  /// "captured from Tesk League, afternoon"; the side that a cell already names as the holder, and
  /// its day, are not said again.
  func words(for entry: ControlEntry<AnchoredPassage>, of cell: ControlCell) -> String {
    var words = [manner(of: entry, in: cell)]
    if let part = entry.part { words.append(Self.spaced(part.rawValue)) }
    if entry.when != EDTF(cell.day) { words.append(plan.dates.words(for: entry.when)) }
    return words.joined(separator: ", ")
  }

  /// "captured from Tesk League": the same without its time.
  func manner(of entry: ControlEntry<AnchoredPassage>, in cell: ControlCell) -> String {
    manner(of: entry, isNamed: Self.names(entry.to, cell.state))
  }

  /// "captured by Orl from Tesk League, 5 June 1851, afternoon"
  func words(for entry: ControlEntry<AnchoredPassage>) -> String {
    let words = [manner(of: entry, isNamed: false), plan.dates.words(for: entry.when)]
    return (words + [entry.part.map { Self.spaced($0.rawValue) }].compactMap { $0 })
      .joined(separator: ", ")
  }

  private static func names(_ outcome: Control.Outcome, _ state: ControlState) -> Bool {
    guard case .side(let side) = outcome else { return false }
    switch state {
    case .held(let holder), .noChangeReported(let holder): return holder == .side(side)
    case .entered(let entrant): return entrant == side
    case .contested, .unsettled, .disputed, .unknown: return false
    }
  }

  /// "captured by Orl from Tesk League", "handed over by Orl", "entered, until then Orl"
  private func manner(of entry: Entry, isNamed: Bool) -> String {
    let loser = loser(of: entry)
    if entry.how == .withdrew, let loser { return "\(loser) withdrew" }
    if entry.how == .contested { return "fought over" }
    if [.bypassed, .besieged].contains(entry.how), case .side = entry.to {
      let holder = isNamed ? nil : taker(of: entry)
      return "\(entry.how.rawValue), still held" + (holder.map { " \($0)" } ?? "")
    }
    var words = Self.spaced(entry.how.rawValue)
    let isTaking = [.captured, .claimed].contains(entry.how)
    if entry.to == .contested && (isTaking || entry.how == .held) { words += " in part" }
    if entry.how == .handedOver, let loser { words += " by \(loser)" }
    if !isNamed, let taker = taker(of: entry) { words += " \(taker)" }
    guard let loser, entry.how != .handedOver else { return words }
    return words + (isTaking ? " from \(loser)" : ", until then \(loser)")
  }

  private func taker(of entry: Entry) -> String? {
    guard case .side(let side) = entry.to else { return nil }
    let name = CellWording(plan: plan).name(of: .side(side))
    return [.withdrew, .handedOver].contains(entry.how) ? "to \(name)" : "by \(name)"
  }

  /// The side that it was taken from; nil where that is the one that has it then.
  private func loser(of entry: Entry) -> String? {
    guard case .side(let side)? = entry.from, entry.to != .side(side) else { return nil }
    return CellWording(plan: plan).name(of: .side(side))
  }

  private static func spaced(_ word: String) -> String { word.replacing("-", with: " ") }
}

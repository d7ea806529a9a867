import DossierModel

/// How a place stands between two entries on its control.
struct ControlStanding: Equatable {
  private enum Hold: Equatable {
    case unknown
    case held(ControlState.Holder)
    /// With the sides that have entered.
    case contested(Set<Side.ID>)
    case entered(Side.ID)
    case disputed([ControlState.Holder])
  }

  private var hold = Hold.unknown
  /// Whether the holder rests on claims alone.
  private(set) var isClaim = false

  init() {}

  private init(_ hold: Hold, isClaim: Bool = false) {
    self.hold = hold
    self.isClaim = isClaim
  }

  /// What it is at the end of a day of which something is reported, or nothing.
  func state(isReported: Bool) -> ControlState {
    switch hold {
    case .unknown: .unknown
    case .held(let holder): isReported ? .held(holder) : .noChangeReported(holder)
    case .contested: .contested
    case .entered(let side): .entered(side)
    case .disputed(let holders): .disputed(holders)
    }
  }

  /// Whether the place is in the hands that an entry leads to already.
  func isHeld(by outcome: Control.Outcome) -> Bool {
    switch outcome {
    case .side(let side): hold == .held(.side(side))
    case .nobody: hold == .held(.nobody)
    case .contested: false
    }
  }

  /// How the place stands after entries between which there is no order.
  func after<Anchor>(_ group: [ControlEntry<Anchor>]) -> ControlStanding {
    let entries = group.filter { entry in !group.contains { $0.follows(entry) } }
    let takers = entries.filter { $0.entrant == nil && !$0.saysContested }
    let holders = Self.holders(takers)
    if holders.count > 1 { return ControlStanding(.disputed(holders)) }
    let entrants = Set(entries.compactMap(\.entrant))
    if entries.contains(where: \.saysContested) {
      return ControlStanding(.contested(entrants.union(presentSides)))
    }
    guard let holder = holders.first else {
      let hasLoser = entries.contains { $0.loser != nil }
      return entered(by: entrants, hasLoser: hasLoser)
    }
    let isClaim = takers.allSatisfy { $0.how == .claimed }
    switch holder {
    case .side(let side) where !entrants.isSubset(of: [side]):
      return ControlStanding(.contested(entrants))
    case .side: return ControlStanding(.held(holder), isClaim: isClaim)
    case .nobody:
      let left = entrants.union(presentSides).subtracting(takers.compactMap(\.loser))
      return left.count == 1
        ? ControlStanding(.held(.side(left.sorted()[0])))
        : ControlStanding(.held(.nobody), isClaim: isClaim)
    }
  }

  private var presentSides: Set<Side.ID> {
    switch hold {
    case .contested(let sides): sides
    case .entered(let side): [side]
    case .unknown, .held, .disputed: []
    }
  }

  /// After sides went in and nobody is said to have lost or left the place.
  private func entered(by entrants: Set<Side.ID>, hasLoser: Bool) -> ControlStanding {
    let present = entrants.union(presentSides)
    guard present.count == 1, let side = present.first else {
      return ControlStanding(.contested(present))
    }
    switch hold {
    case .held(.nobody), .held(.side(side)): return ControlStanding(.held(.side(side)))
    case .unknown where !hasLoser, .entered where !hasLoser: return ControlStanding(.entered(side))
    default: return ControlStanding(.contested(present))
    }
  }

  /// Each holder once, in the order of the entries; nobody where no side came after another left.
  private static func holders<Anchor>(
    _ entries: [ControlEntry<Anchor>]
  ) -> [ControlState.Holder] {
    var holders: [ControlState.Holder] = []
    for entry in entries {
      if let holder = entry.holder { holders.appendOnce(holder) }
    }
    let left = Set(entries.filter { $0.to == .nobody }.compactMap(\.loser))
    let isTaken = holders.contains { holder in
      if case .side(let side) = holder { return !left.contains(side) }
      return false
    }
    return isTaken ? holders.filter { $0 != .nobody } : holders
  }
}

extension ControlEntry {
  fileprivate var saysContested: Bool { how == .contested || to == .contested }

  /// The side that went in without being said to hold the place.
  fileprivate var entrant: Side.ID? {
    guard how == .entered, case .side(let side) = to else { return nil }
    return side
  }

  fileprivate var loser: Side.ID? {
    guard case .side(let side)? = from else { return nil }
    return side
  }

  fileprivate var holder: ControlState.Holder? {
    switch to {
    case .side(let side): .side(side)
    case .nobody: .nobody
    case .contested: nil
    }
  }

  /// Whether it takes the place from the side that another entry gives it to, and so comes after.
  ///
  /// That a side held the place on the very day is no step before its loss, but contradicts it.
  fileprivate func follows(_ other: Self) -> Bool {
    guard let loser, other.to == .side(loser), to != other.to else { return false }
    guard other.isChange || other.when.end != .same else { return false }
    return other.loser.map { .side($0) != to } ?? true
  }

  private var isChange: Bool {
    switch how {
    case .captured, .entered, .withdrew, .handedOver, .claimed: true
    case .contested, .besieged, .held, .reinforced, .bypassed: false
    }
  }
}

import DossierModel

/// How a place stands between two entries on its control.
///
/// Nothing is inferred: who went in does not hold the place because others left it, and whom it was
/// taken from held nothing that no passage tells of.
struct ControlStanding: Equatable {
  let hold: ControlHold
  /// Whether the holder rests on claims alone.
  let isClaim: Bool
  /// Whether it is told to the day, and not of a year or a stretch of days.
  private let isFirm: Bool

  init(_ hold: ControlHold = .unknown, isClaim: Bool = false, isFirm: Bool = true) {
    self.hold = hold
    self.isClaim = isClaim
    self.isFirm = isFirm
  }

  var isDisputed: Bool { if case .disputed = hold { true } else { false } }

  /// Whether the place, or parts of it, is in the hands that an entry leads to already.
  func holds(_ outcome: Control.Outcome) -> Bool {
    switch (outcome, hold) {
    case (.side(let side), .held(let holder)): side == holder
    case (.side(let side), .part(let holders)): holders.contains(side)
    case (.nobody, .left): true
    default: false
    }
  }

  /// How the place stands after entries between which there is no order.
  func after<Anchor>(_ group: [ControlEntry<Anchor>]) -> ControlStanding {
    let told = ControlGroup(group)
    if told.holders.count > 1 { return ControlStanding(.disputed(told.holders)) }
    if let side = told.wholes.first { return after(side, holding: told) }
    if !told.parts.isEmpty { return after(partsOf: told) }
    if told.isContested { return fought(told) }
    return told.isLeft ? left(told).joined(by: told.entrants) : joined(by: told.entrants)
  }

  /// After a side is told to hold the whole.
  private func after<Anchor>(_ side: Side.ID, holding told: ControlGroup<Anchor>) -> ControlStanding
  {
    let others = told.parts.filter { $0 != side }
    if !others.isEmpty {
      return told.takesPartOf(side)
        ? ControlStanding(.part(others + [side]))
        : Self.open([side] + others)
    }
    if told.isPartOnly(of: side) { return after(partsOf: told) }
    // Who took it at the end of a fight is told; that a side held it on a day of fighting is not.
    if told.isContested, !told.isTaken(by: side) { return fought(told) }
    guard told.isClaim(of: side) else {
      return ControlStanding(.held(side), isFirm: told.isFirm(on: side))
        .joined(by: told.entrants)
    }
    let known = sidesHolding(after: told).filter { $0 != side }
    return known.isEmpty
      ? ControlStanding(.held(side), isClaim: true) : Self.open(known + [side])
  }

  /// After sides are told to hold parts, beside those of whom that was told before. Who held the
  /// whole in some year or month is not told to hold the rest of it on a day.
  private func after<Anchor>(partsOf told: ControlGroup<Anchor>) -> ControlStanding {
    let known = sidesHolding(after: told).filter { !told.parts.contains($0) }
    guard told.parts.allSatisfy(told.isClaim) else {
      return ControlStanding(.part(told.parts + (isFirm ? known : [])))
    }
    return known.isEmpty
      ? ControlStanding(.part(told.parts), isClaim: true) : Self.open(known + told.parts)
  }

  /// A claim against another who is told to hold the place settles nothing.
  private static func open(_ sides: [Side.ID]) -> ControlStanding {
    ControlStanding(.disputed(sides.map { .side($0) }))
  }

  private func sidesHolding<Anchor>(after told: ControlGroup<Anchor>) -> [Side.ID] {
    isDisputed ? [] : left(told).hold.holders.compactMap(\.side)
  }

  private func fought<Anchor>(_ told: ControlGroup<Anchor>) -> ControlStanding {
    ControlStanding(.contested((told.fighters + told.wholes + told.entrants + hold.sides).distinct))
  }

  /// After those have gone who are told to have left, or all of whom nothing is told.
  private func left<Anchor>(_ told: ControlGroup<Anchor>) -> ControlStanding {
    guard told.isLeft else { return self }
    func stay(_ sides: [Side.ID]) -> [Side.ID] { sides.filter { !told.leavers.contains($0) } }
    let isNamed = !told.leavers.isEmpty
    switch hold {
    case .held(let side) where isNamed && !told.leavers.contains(side): return self
    case .part(let sides) where isNamed && !stay(sides).isEmpty:
      return ControlStanding(.part(stay(sides)))
    case .entered(let sides, let holders) where isNamed && !stay(sides).isEmpty:
      return ControlStanding(.entered(stay(sides), over: stay(holders)))
    default: return ControlStanding(.left)
    }
  }

  /// After sides went in, of whom nobody says that they hold the place.
  private func joined(by entrants: [Side.ID]) -> ControlStanding {
    let fresh = entrants.filter { !hold.sides.contains($0) }
    guard !fresh.isEmpty else { return self }
    switch hold {
    case .unknown, .left: return ControlStanding(.entered(fresh, over: []))
    case .held, .part: return ControlStanding(.entered(fresh, over: hold.sides))
    case .entered(let sides, let holders):
      return ControlStanding(.entered(sides + fresh, over: holders))
    case .contested(let sides): return ControlStanding(.contested(sides + fresh))
    case .disputed: return self
    }
  }
}

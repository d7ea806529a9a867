import DossierModel

/// What entries between which there is no order say together.
struct ControlGroup<Anchor: Hashable & Sendable> {
  private let entries: [ControlEntry<Anchor>]
  /// Those that tell who holds the place or a part of it, or that it was left.
  private let takers: [ControlEntry<Anchor>]

  /// Where one takes the place from the side that another gives it to, the last of them counts.
  init(_ group: [ControlEntry<Anchor>]) {
    entries = group.filter { entry in !group.contains { $0.follows(entry) } }
    takers = entries.filter { $0.entrant == nil && !$0.saysContested }
  }

  /// The sides that hold the whole, as one entry or another has it.
  var wholes: [Side.ID] { takers.filter { $0.extent == .whole }.compactMap(\.taker).distinct }

  /// The sides that hold parts of it.
  var parts: [Side.ID] { takers.filter { $0.extent == .parts }.compactMap(\.taker).distinct }

  /// The sides that went in.
  var entrants: [Side.ID] { entries.compactMap(\.entrant).distinct }

  /// The sides that fought for it. Who only lost it is not told to have fought.
  var fighters: [Side.ID] {
    entries.filter(\.saysContested).flatMap { entry in
      [entry.taker, entry.how == .contested ? entry.loser : nil].compactMap(\.self)
    }.distinct
  }

  var isContested: Bool { entries.contains(where: \.saysContested) }
  var isLeft: Bool { entries.contains { $0.to == .nobody } }

  /// The sides that are named as having left.
  var leavers: [Side.ID] { entries.filter { $0.to == .nobody }.compactMap(\.loser).distinct }

  /// Whom different entries give the whole to. That those before have left contradicts nobody who is
  /// told to hold it then.
  var holders: [ControlHold.Holder] {
    let all = takers.filter { $0.extent == .whole || $0.to == .nobody }
      .compactMap { entry -> ControlHold.Holder? in
        entry.to == .nobody ? .nobody : entry.taker.map { .side($0) }
      }.distinct
    let isOthers = wholes.contains { !leavers.contains($0) }
    return isOthers ? all.filter { $0 != .nobody } : all
  }

  /// Whether parts were taken from the side that another entry gives the whole to.
  func takesPartOf(_ side: Side.ID) -> Bool {
    takers.filter { $0.extent == .parts && $0.taker != side }.allSatisfy { $0.loser == side }
  }

  /// Whether a passage on the same days has it that a side holds the place only in part. What was
  /// taken in a stretch of days may have grown to the whole by the end of it.
  func isPartOnly(of side: Side.ID) -> Bool {
    takers.contains {
      $0.extent == .parts && $0.taker == side && !$0.isOfSeveralDays && $0.how != .claimed
    }
  }

  /// Whether the whole is told to have come into the hands of a side, and not only to be in them.
  func isTaken(by side: Side.ID) -> Bool {
    takers.contains { $0.extent == .whole && $0.taker == side && $0.isChange }
  }

  /// Whether a passage on that day alone says that a side holds the whole.
  func isFirm(on side: Side.ID) -> Bool {
    takers.contains { $0.extent == .whole && $0.taker == side && !$0.isOfSeveralDays }
  }

  func isClaim(of side: Side.ID) -> Bool {
    takers.filter { $0.taker == side }.allSatisfy { $0.how == .claimed }
  }
}

extension ControlEntry {
  fileprivate var saysContested: Bool { how == .contested || to == .contested }

  /// The side that went in without being said to hold the place.
  fileprivate var entrant: Side.ID? { how == .entered ? taker : nil }

  fileprivate var taker: Side.ID? {
    if case .side(let side) = to { side } else { nil }
  }

  fileprivate var loser: Side.ID? {
    if case .side(let side)? = from { side } else { nil }
  }

  /// Whether it says of itself that the place stands so.
  func bears(_ hold: ControlHold) -> Bool {
    switch hold {
    case .unknown: false
    case .held(let side): entrant == nil && !saysContested && taker == side
    case .part(let sides): entrant == nil && !saysContested && taker.map(sides.contains) == true
    case .entered(let sides, _): entrant.map(sides.contains) == true
    case .left: to == .nobody
    case .contested: saysContested
    case .disputed(let holders):
      to == .nobody
        ? holders.contains(.nobody) : taker.map { holders.contains(.side($0)) } == true
    }
  }

  /// Whether it takes the place from the side that another entry gives it to, and so comes after.
  ///
  /// That a side held the place on the very day is no step before its loss, but contradicts it; and
  /// who loses parts of a place keeps the rest.
  fileprivate func follows(_ other: Self) -> Bool {
    guard let loser, other.to == .side(loser), to != other.to else { return false }
    guard extent == .whole || other.extent == .parts else { return false }
    guard !saysContested, other.isChange || other.when.end != .same else { return false }
    return other.loser.map { .side($0) != to } ?? true
  }

  fileprivate var isChange: Bool {
    switch how {
    case .captured, .entered, .withdrew, .handedOver, .claimed: true
    case .contested, .besieged, .held, .reinforced, .bypassed: false
    }
  }
}

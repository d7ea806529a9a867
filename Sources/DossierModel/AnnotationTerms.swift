/// The terms in which an entry on control is put.
package enum Control {
  /// Whom it was taken from.
  package enum Origin: Hashable, Sendable {
    case side(Side.ID)
    case unknown
  }

  /// What it was afterwards.
  package enum Outcome: Hashable, Sendable {
    /// In the hands of a side.
    case side(Side.ID)
    /// In nobody's hands.
    case nobody
    case contested
  }

  /// How much of a place an entry tells of.
  package enum Extent: String, Hashable, Sendable, CaseIterable {
    case whole, parts
  }

  /// How it came about, or how things stood.
  package enum Manner: String, Hashable, Sendable, CaseIterable {
    case captured, entered, withdrew
    case handedOver = "handed-over"
    case contested, besieged, held, claimed, reinforced, bypassed
  }
}

/// The terms in which an entry on casualties and strengths is put.
package enum Casualties {
  /// Of whom it tells.
  package enum Who: Hashable, Sendable {
    case civilians
    /// The combatants of a side.
    case side(Side.ID)
    /// In the source's words: "journalists".
    case others(String)
  }

  /// What befell them; `strength` is no loss but how many fought.
  package enum Fate: String, Hashable, Sendable, CaseIterable {
    case killed, wounded
    case killedAndWounded = "killed-and-wounded"
    case killedOrWounded = "killed-or-wounded"
    case displaced, captured, strength
  }

  /// A number as the source has it; both bounds are taken in, and nil where it gives none.
  package struct Figure: Hashable, Sendable {
    /// As the source has it: "dozens", "some 3,000".
    package var text: String
    /// The least number that it takes in; nil where it gives none.
    package var low: Int?
    /// The greatest number that it takes in; nil where it gives none.
    package var high: Int?

    package init(text: String, low: Int? = nil, high: Int? = nil) {
      self.text = text
      self.low = low
      self.high = high
    }
  }

  /// What the figure covers; figures of different scopes are never added up.
  package enum Scope: String, Hashable, Sendable, CaseIterable {
    case incident, battle, offensive, day, district
  }
}

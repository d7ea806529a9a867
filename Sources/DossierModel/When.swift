/// The part of the day that a source gives.
package enum PartOfDay: String, Hashable, Sendable, CaseIterable, Comparable {
  case earlyHours = "early-hours"
  case morning, midday, afternoon, evening, night, midnight

  package static func < (left: Self, right: Self) -> Bool {
    left.order < right.order
  }

  private var order: Int {
    Self.allCases.firstIndex(of: self) ?? 0
  }
}

/// What a time rests on, the strongest first (DESIGN.md, section 2).
package enum TimeBasis: String, Hashable, Sendable, CaseIterable, Comparable {
  /// An annotation of the editor says so.
  case editor
  /// The date stands in the sentence.
  case stated
  /// A weekday, "today", "the third day": resolved against the source's date.
  case resolved
  /// Taken from the sentence, paragraph or section before it.
  case inherited
  /// Only the work it cites dates it.
  case citation

  package static func < (left: Self, right: Self) -> Bool {
    left.order < right.order
  }

  private var order: Int {
    Self.allCases.firstIndex(of: self) ?? 0
  }
}

/// One time of the events that a statement tells.
package struct When: Hashable, Sendable {
  /// The date or interval.
  package var edtf: EDTF
  /// The part of the day, where the source gives one.
  package var part: PartOfDay?
  /// What it rests on.
  package var basis: TimeBasis

  package init(_ edtf: EDTF, part: PartOfDay? = nil, basis: TimeBasis) {
    self.edtf = edtf
    self.part = part
    self.basis = basis
  }
}

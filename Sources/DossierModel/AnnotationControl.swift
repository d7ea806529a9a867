/// Who holds a place, whenever that was told (DESIGN.md, section 13).
package enum ControlHold: Hashable, Sendable {
  /// One of those between whom the sources leave a place open.
  package enum Holder: Hashable, Sendable {
    case side(Side.ID)
    case nobody
  }

  /// Nothing is said of it.
  case unknown
  case held(Side.ID)
  /// The sides that took or hold parts of it, those told last first.
  case part([Side.ID])
  /// The sides that went in, and those that were told to hold it before.
  case entered([Side.ID], over: [Side.ID])
  /// Those who held it went, and nobody says who came.
  case left
  /// It was fought over, by these sides as far as any are named.
  case contested([Side.ID])
  /// Passages between which there is no order, or the answers of a disagreement, name different
  /// holders.
  case disputed([Holder])

  /// The sides that it names, in order.
  package var sides: [Side.ID] {
    switch self {
    case .unknown, .left: []
    case .held(let side): [side]
    case .part(let sides), .contested(let sides): sides
    case .entered(let sides, let holders): sides + holders
    case .disputed(let holders): holders.compactMap(\.side)
    }
  }

  /// Those who are told to hold the place or a part of it.
  package var holders: [Holder] {
    switch self {
    case .unknown, .contested: []
    case .left: [.nobody]
    case .held(let side): [.side(side)]
    case .part(let sides), .entered(_, over: let sides): sides.map { .side($0) }
    case .disputed(let holders): holders
    }
  }
}

extension ControlHold.Holder {
  /// The side; nil for nobody.
  package var side: Side.ID? {
    if case .side(let side) = self { side } else { nil }
  }
}

/// How it is known who held a place at the end of a day.
package enum ControlTelling: Hashable, Sendable {
  /// A passage of that day says so.
  case told
  /// A passage on a stretch of days, that day among them, says that it was so on all of them.
  case throughout
  /// It came about in a stretch of days that ends with that day.
  case by
  /// A stretch of days in which it changed hands has begun and not ended: it may be so no more.
  case within
  /// It was told of an earlier day, and no change since.
  case since
}

/// The one word for a place on a day that `dossier.json` has.
package enum ControlState: String, Hashable, Sendable, CaseIterable {
  case told, since, within, by, part, entered, left, contested, disputed, unknown
}

/// A place on one day.
package struct ControlCell: Hashable, Sendable {
  /// The day at whose end it stood so.
  package var day: CalendarDate
  /// Who held it; within a stretch of days, who held it before.
  package var hold: ControlHold
  /// How that is known; of no meaning where nothing is.
  package var telling: ControlTelling
  /// The entries that this rests on: those of the day or of the stretch of days, else those of the
  /// last day that has some; none where it is unknown.
  package var entries: [Annotation.ID]
  /// The last day, this one or an earlier one, of which something is said.
  package var since: CalendarDate?
  /// Whether the holder rests on claims alone.
  package var isClaim: Bool
  /// The disagreements that name the place and the day, and those that left open who holds it.
  package var disagreements: [Annotation.ID]

  package init(
    day: CalendarDate, hold: ControlHold = .unknown, telling: ControlTelling = .since,
    entries: [Annotation.ID] = [], since: CalendarDate? = nil, isClaim: Bool = false,
    disagreements: [Annotation.ID] = []
  ) {
    self.day = day
    self.hold = hold
    self.telling = telling
    self.entries = entries
    self.since = since
    self.isClaim = isClaim
    self.disagreements = disagreements
  }

  /// The word for it.
  package var state: ControlState {
    switch (hold, telling) {
    case (.disputed, _): .disputed
    case (_, .within): .within
    case (.unknown, _): .unknown
    case (.part, _): .part
    case (.entered, _): .entered
    case (.left, _): .left
    case (.contested, _): .contested
    case (.held, .told): .told
    case (.held, .by): .by
    case (.held, .since), (.held, .throughout): .since
    }
  }

  /// Whether an entry of the day itself tells how the place stood.
  package var isReported: Bool {
    switch telling {
    case .told, .throughout, .by: hold != .unknown
    case .within, .since: false
    }
  }
}

/// Who held each place at the end of each day.
package struct ControlTable: Hashable, Sendable {
  /// A place with one cell for each of the table's days.
  package struct Row: Hashable, Sendable {
    /// The place of the row.
    package var location: Place.ID
    /// One for each day of the table, in order.
    package var cells: [ControlCell]

    package init(location: Place.ID, cells: [ControlCell]) {
      self.location = location
      self.cells = cells
    }

    /// Whether anything is told of the place up to one of the days.
    package var isTold: Bool { cells.contains { $0.state != .unknown } }
  }

  /// In order: those of the dossier's period, else those that entries name.
  package var days: [CalendarDate]
  /// The places that have an entry, in the order in which entries first name them.
  package var rows: [Row]

  package init(days: [CalendarDate] = [], rows: [Row] = []) {
    self.days = days
    self.rows = rows
  }

  /// The days of one place; nil where no entry is about it.
  package func row(of location: Place.ID) -> Row? {
    rows.first { $0.location == location }
  }

  /// A place on one day; nil where there is no such day or row.
  package func cell(_ location: Place.ID, on day: CalendarDate) -> ControlCell? {
    row(of: location)?.cells.first { $0.day == day }
  }
}

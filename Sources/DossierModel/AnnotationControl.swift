/// How a place stood at the end of a day.
package enum ControlState: Hashable, Sendable {
  /// Who holds a place.
  package enum Holder: Hashable, Sendable {
    case side(Side.ID)
    case nobody
  }

  /// An entry of that day says so.
  case held(Holder)
  /// Held since an earlier day, and nothing is said of this one.
  case noChangeReported(Holder)
  /// An entry says so, or a side has entered what another held and none has withdrawn.
  case contested
  /// A side went in, and nothing is said of who held the place then or afterwards.
  case entered(Side.ID)
  /// A change is told for a stretch of days that begins by this one and ends after it, and nobody
  /// knows on which of them it came.
  case unsettled
  /// Entries between which there is no order name different holders.
  case disputed([Holder])
  /// Nothing is said of any day up to this one.
  case unknown
}

/// A place on one day.
package struct ControlCell: Hashable, Sendable {
  /// The day at whose end it stood so.
  package var day: CalendarDate
  /// How it stood.
  package var state: ControlState
  /// The entries that the state rests on: those of the day, else those of the last day that has
  /// some; none where it is unknown.
  package var entries: [Annotation.ID]
  /// The last day, this one or an earlier one, of which something is said.
  package var since: CalendarDate?
  /// Whether the holder rests on claims alone.
  package var isClaim: Bool

  package init(
    day: CalendarDate, state: ControlState = .unknown, entries: [Annotation.ID] = [],
    since: CalendarDate? = nil, isClaim: Bool = false
  ) {
    self.day = day
    self.state = state
    self.entries = entries
    self.since = since
    self.isClaim = isClaim
  }

  /// Whether an entry of the day itself tells how the place stood.
  package var isReported: Bool { since == day }
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

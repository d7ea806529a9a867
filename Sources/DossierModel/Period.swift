extension Settings {
  /// The time that a dossier covers, or that of a battle, as it is told, and the days from its
  /// beginning to its end.
  package struct Period: Sendable, Equatable {
    /// As it was written.
    package let edtf: EDTF
    /// The first day; both days are taken in.
    package let from: CalendarDate
    /// Not before `from`.
    package let to: CalendarDate

    /// From the first day of one date to the last of another; one that lies before it leaves no day.
    package init(from: CalendarDate, to: CalendarDate) {
      self.init(
        EDTF(from: from, to: to) ?? EDTF(from), from: from.firstDay, to: to.lastDay)
    }

    /// An end that is not told reaches as far as days are counted, until it is closed.
    package init(_ edtf: EDTF) {
      let span = edtf.span
      self.edtf = edtf
      from = edtf.hasStart ? span.first : CalendarDate.firstOfAll
      to = span.last ?? CalendarDate.lastOfAll
    }

    private init(_ edtf: EDTF, from: CalendarDate, to: CalendarDate) {
      self.edtf = edtf
      self.from = from
      self.to = to
    }

    /// Whether an end of it is not told.
    package var isOpen: Bool { !edtf.hasStart || edtf.span.last == nil }

    /// The same, where ends that are not told reach to the first and last of these days.
    package func closed(by days: some Collection<CalendarDate>) -> Period {
      guard isOpen else { return self }
      let (first, last) = (edtf.span.first, edtf.span.last)
      let from = edtf.hasStart ? first : min(days.min() ?? first, first)
      return Period(edtf, from: from, to: last ?? max(days.max() ?? from, from))
    }

    /// Where it begins, as exactly as it is told: `1194` for a year.
    package var beginning: CalendarDate {
      edtf.from.point.flatMap { $0.grain == .told ? $0.date : nil } ?? from
    }

    /// Where it ends, as exactly as it is told.
    package var ending: CalendarDate {
      (edtf.to ?? edtf.from).point.flatMap { $0.grain == .told ? $0.date : nil } ?? to
    }

    /// Whether a day lies in the span.
    package func contains(_ day: CalendarDate) -> Bool {
      from <= day && day <= to
    }
  }
}

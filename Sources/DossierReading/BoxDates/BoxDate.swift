import DossierModel

/// What the date of an infobox says.
package struct BoxDate: Equatable {
  /// One span of it and where it stands.
  package struct Phase: Equatable {
    /// The time that it tells.
    package var time: EDTF
    /// "The night of 3/4 May".
    package var part: PartOfDay?
    /// UTF-8 bytes of the text.
    package var range: Range<Int>
  }

  /// In the order of the text; never empty.
  package let phases: [Phase]

  /// From its beginning to its end.
  package var span: EDTF? {
    let times = phases.map(\.time)
    guard times.count > 1 else { return times.first }
    let first = times.min { $0.span.first < $1.span.first }
    let hasEnd = times.allSatisfy { $0.span.last != nil }
    let last = hasEnd ? times.max { $0.lastDay < $1.lastDay } : times.first { $0.span.last == nil }
    guard let from = first?.from, let to = last.map({ $0.to ?? $0.from }) else { return nil }
    return EDTF(from: from, to: to)
  }

  /// Nil where any of the words can't be read as a date: then nothing is known of it.
  package init?(_ text: String) {
    guard let phases = BoxDateReader(text).phases, !phases.isEmpty else { return nil }
    self.phases = phases
  }
}

extension EDTF {
  fileprivate var lastDay: CalendarDate { span.last ?? start.lastDay }
}

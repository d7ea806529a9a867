import DossierModel

/// What the date of an infobox says.
struct BoxDate: Equatable {
  /// Its spans, in the order of the text; never empty.
  let times: [EDTF]

  /// From the first day to the last.
  var span: EDTF? {
    guard let first = times.map(\.start).min(by: { $0.firstDay < $1.firstDay }),
      let last = times.map(Self.end).max(by: { $0.lastDay < $1.lastDay })
    else { return nil }
    return EDTF(from: first, to: last)
  }

  /// Nil where the words can't be read as a date.
  init?(_ text: String) {
    let reading = Dating.read([DatedText(text, role: .infobox, block: 0)], in: DatingContext())
    times = reading.flatMap(\.times).map(\.edtf)
    if times.isEmpty { return nil }
  }

  private static func end(of time: EDTF) -> CalendarDate {
    if case .on(let date) = time.end { return date }
    return time.start
  }
}

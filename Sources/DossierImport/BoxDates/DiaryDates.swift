import DossierDocuments
import DossierModel
import DossierReading

/// The dates that head the entries of a diary: lines that are dates and nothing else.
struct DiaryDates {
  /// The day of each line; nil where it is no date, or nothing tells how to read it.
  let days: [CalendarDate?]
  /// How dates in figures go, where the lines tell.
  let order: DatingContext.NumericOrder?
  /// How many of the lines are dates.
  let count: Int

  /// `year` is that in which the document was written, where it is known.
  init(_ lines: [String], writtenIn year: Int? = nil) {
    let read = lines.map(DiaryLine.init)
    count = read.count { $0 != nil }
    let known = read.compactMap { $0?.wholeYear }.first ?? year
    order = Self.order(of: read, from: known)
    days = Self.days(of: read, order, from: known)
  }

  /// The order that a line tells, else the only one in which the entries follow one another.
  private static func order(
    of lines: [DiaryLine?], from year: Int?
  ) -> DatingContext.NumericOrder? {
    let told = Set(lines.compactMap { $0?.order })
    guard told.isEmpty else { return told.count == 1 ? told.first : nil }
    let orders: [DatingContext.NumericOrder] = [.dayFirst, .monthFirst]
    let fitting = orders.filter { followOneAnother(days(of: lines, $0, from: year), lines) }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// Whether all dates are there and each comes within two months of the one before it.
  private static func followOneAnother(_ days: [CalendarDate?], _ lines: [DiaryLine?]) -> Bool {
    let found = zip(days, lines).filter { $1 != nil }.map(\.0)
    let numbers = found.compactMap { $0?.dayNumber }
    guard numbers.count == found.count, numbers.count > 1 else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { (0...62).contains($1 - $0) }
  }

  /// Dates without a year go on from the one before, into the next year where they turn back.
  private static func days(
    of lines: [DiaryLine?], _ order: DatingContext.NumericOrder?, from year: Int?
  ) -> [CalendarDate?] {
    var before: CalendarDate?
    return lines.map { line in
      guard let line else { return nil }
      var day = line.date(order, near: before?.year ?? year)
      if case .named(_, _, nil) = line, let found = day, let before,
        before.dayNumber - found.dayNumber > 182
      {
        day = line.date(order, near: found.year + 1)
      }
      before = day ?? before
      return day
    }
  }
}

extension SourceDocument {
  /// The diary that a plain text is, by the headings that are dates.
  var diary: DiaryDates? {
    guard source.kind == .text else { return nil }
    return DiaryDates(blocks.map(Self.heading), writtenIn: source.date?.year)
  }

  private static func heading(_ block: Block) -> String {
    if case .heading = block.kind { block.flow.text } else { "" }
  }
}

extension DiaryDates {
  /// What a heading that is a date says of its time; nil for any other block.
  func reading(ofBlock number: Int, _ text: String) -> TimeReading? {
    guard let day = days[number] else { return nil }
    let hasYear = DiaryLine(text)?.hasYear == true
    var reading = TimeReading(times: [When(EDTF(day), basis: hasYear ? .stated : .resolved)])
    reading.evidence = [TimeWords(EDTF(day), words: text)]
    return reading
  }
}

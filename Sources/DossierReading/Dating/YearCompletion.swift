import DossierModel

/// Gives each date without a year the year that its surroundings call for, in the order that
/// DESIGN.md, section 8, sets.
///
/// In this order: a date with a year in its own sentence; the heading over it; in background the
/// year in which the telling stands; elsewhere the period; in a witness the nearest such day not
/// after its date; the year that leads the paragraph. Where no period tells, the telling of the
/// chapter does, and next to the period of a document on it two months about it, unless the telling
/// says otherwise.
struct YearCompletion {
  /// A date of the document, and where it stands.
  struct Entry {
    var text: Int
    var block: Int
    /// The headings above it, from the outermost in.
    var section: [String]
    /// The title, where the text is a heading itself.
    var heading: String?
    var isBackground: Bool
    var isNarrative = false
    var span: PartialSpan
  }

  /// A year, and whether it comes from elsewhere than the sentence, the period or the document's
  /// own days.
  struct Year: Equatable {
    var year: Int
    var isFromElsewhere = false
  }

  private let context: DatingContext
  private let entries: [Entry]
  private let isOnPeriod: Bool
  private let following: [Int?]
  /// The dates told last: in the sentence, the chapter, in any background, and in
  /// anything else.
  private var inText: (text: Int, date: PartialDate, isFromElsewhere: Bool)?
  /// The paragraph that holds the date told last, and the year that it told first.
  private var leading: (block: Int, year: Int)?
  private var telling: [String: PartialDate] = [:]
  private var background: PartialDate?
  private var latest: PartialDate?
  private var headings: [(title: String, span: PartialSpan)] = []

  private init(_ entries: [Entry], context: DatingContext) {
    self.context = context
    self.entries = entries
    isOnPeriod = Self.isOnPeriod(entries, context)
    following = Self.nextWithYear(entries)
  }

  /// The year for each entry's end, in their order; nil where nothing tells it.
  static func years(of entries: [Entry], in context: DatingContext) -> [Year?] {
    var completion = YearCompletion(entries, context: context)
    return entries.indices.map { completion.year(at: $0) }
  }

  /// Whether a document may be about the dossier's period: not where the days and months that it
  /// gives with a year, those of its background aside, all lie more than a year from it, and it was
  /// not written then.
  private static func isOnPeriod(_ entries: [Entry], _ context: DatingContext) -> Bool {
    guard let period = context.period else { return false }
    let years = entries.filter { !$0.isBackground && $0.span.to.month != nil }
      .compactMap(\.span.to.year)
    let near = period.from.year - 1...max(period.from.year, period.to.year) + 1
    let written = context.witnessDate.map { near.contains($0.year) } ?? false
    return years.isEmpty || written || years.contains(where: near.contains)
  }

  /// The next entry that has its year and month, for each entry.
  private static func nextWithYear(_ entries: [Entry]) -> [Int?] {
    var next: Int?
    var result = [Int?](repeating: nil, count: entries.count)
    for index in entries.indices.reversed() {
      result[index] = next
      if entries[index].span.hasYear, entries[index].span.to.month != nil { next = index }
    }
    return result
  }

  // MARK: One date

  private mutating func year(at index: Int) -> Year? {
    let entry = entries[index]
    headings.removeAll { $0.title != entry.heading && !entry.section.contains($0.title) }
    let found = entry.span.to.year.map { Year(year: $0) } ?? found(entry, next: next(of: index))
    guard let found else { return nil }
    note(entry, found)
    return found
  }

  private func next(of index: Int) -> Entry? {
    following[index].map { entries[$0] }
  }

  private mutating func note(_ entry: Entry, _ found: Year) {
    let year = found.year
    var known = entry.span.to
    known.year = year
    inText = (entry.text, known, found.isFromElsewhere)
    if leading?.block != entry.block { leading = (entry.block, year) }
    telling[entry.section.first ?? ""] = known
    if entry.isBackground { background = known } else { latest = known }
    guard let title = entry.heading, entry.span.hasYear else { return }
    var span = entry.span
    span.to = known
    span.from.year = span.from.year ?? year
    headings.append((title, span))
  }

  private func found(_ entry: Entry, next: Entry?) -> Year? {
    let date = entry.span.to
    if let inText, inText.text == entry.text {
      if isOpen(entry, beside: inText.date) { return nil }
      return Self.year(of: date, near: inText.date).map {
        Year(year: $0, isFromElsewhere: inText.isFromElsewhere)
      }
    }
    if let next, next.text == entry.text {
      return Self.year(of: date, near: next.span.to).map { Year(year: $0) }
    }
    if let year = headingYear(date) { return Year(year: year, isFromElsewhere: true) }
    if entry.isBackground {
      let told = telling[entry.section.first ?? ""] ?? background
      if let year = told.flatMap({ Self.year(of: date, after: $0) }) {
        return Year(year: year, isFromElsewhere: true)
      }
    } else if isOnPeriod, let year = yearInPeriod(entry.span) {
      return Year(year: year)
    }
    if let found = yearBeforeWriting(date) { return found }
    if let leading, leading.block == entry.block, let latest = inText?.date,
      !hasLeft(leading.year, for: latest, in: entry)
    {
      return Self.year(of: date, after: latest).map { Year(year: $0, isFromElsewhere: true) }
    }
    return entry.isBackground ? nil : toldYear(entry, next: next)
  }

  /// Whether a paragraph on the period has gone on to another time than it began with, as to a
  /// monument a century later: a date behind that may be of either.
  private func hasLeft(_ year: Int, for told: PartialDate, in entry: Entry) -> Bool {
    guard isOnPeriod, !entry.isBackground, let later = told.year else { return false }
    return abs(later - year) > 1
  }

  /// Whether a year alone, far from the period, stands beside a day that the period holds: either may
  /// be meant.
  private func isOpen(_ entry: Entry, beside told: PartialDate) -> Bool {
    guard told.month == nil, let year = told.year, !entry.isBackground, isOnPeriod,
      entry.span.isToTheDay, let other = yearInPeriod(entry.span)
    else { return false }
    return abs(other - year) > 1
  }

  private func headingYear(_ date: PartialDate) -> Int? {
    guard let span = headings.last?.span, let to = span.to.year, let from = span.from.year else {
      return nil
    }
    if from == to { return span.to.month == nil ? to : Self.year(of: date, near: span.to) }
    return years(min(from, to)...to) { year in
      date.date(inYear: year).map { Self.overlap($0, $0, span.from, span.to) } ?? false
    }.only
  }

  /// In a witness: the nearest such day not after its date.
  private func yearBeforeWriting(_ date: PartialDate) -> Year? {
    guard let written = context.witnessDate else { return nil }
    let days = [written.year, written.year - 1].compactMap { date.date(inYear: $0) }
    guard let day = days.first(where: { $0.firstDay.dayNumber <= written.dayNumber }) else {
      return nil
    }
    return Year(
      year: day.year, isFromElsewhere: written.dayNumber - day.lastDay.dayNumber > Self.recent)
  }

  /// A day this many days before that of writing is still one of the document's own days.
  private static let recent = 60

  // MARK: The period

  /// The one year in which this time touches the period.
  private func yearInPeriod(_ span: PartialSpan) -> Int? {
    guard let period = context.period else { return nil }
    return years(of: span, from: period.from.firstDay, to: period.to.lastDay).only
  }

  private func years(
    of span: PartialSpan, from first: CalendarDate, to last: CalendarDate
  ) -> [Int] {
    years(first.year - 1...last.year + 1) { year in
      guard let time = span.edtf(inYear: year)?.span, let end = time.last else { return false }
      return time.first.dayNumber <= last.dayNumber && end.dayNumber >= first.dayNumber
    }
  }

  /// A period of centuries tells no year.
  private func years(_ years: ClosedRange<Int>, where holds: (Int) -> Bool) -> [Int] {
    years.count <= 200 ? years.filter(holds) : []
  }

  private static func overlap(
    _ first: CalendarDate, _ last: CalendarDate, _ from: PartialDate, _ to: PartialDate
  ) -> Bool {
    guard let from = from.date(inYear: nil), let to = to.date(inYear: nil) else { return false }
    return first.firstDay <= to.lastDay && last.lastDay >= from.firstDay
  }

  // MARK: The telling

  /// What the chapter tells before it, and the two months about the period: where both tell, they
  /// must agree. Without a period, what the document tells next.
  private func toldYear(_ entry: Entry, next: Entry?) -> Year? {
    let chapter = telling[entry.section.first ?? ""] ?? (isOnPeriod ? nil : latest)
    let told = chapter.flatMap { Self.year(of: entry.span.to, after: $0) }
    let near = isOnPeriod ? yearsNearPeriod(entry.span) : []
    if entry.isNarrative, isOnPeriod {
      // A day far from the period is mistaken, or of another year.
      let year = near.count == 1 ? near[0] : told
      guard let year, near.contains(year), told.map({ near.contains($0) && $0 == year }) ?? true
      else { return nil }
      return Year(year: year, isFromElsewhere: true)
    }
    let following = near.isEmpty ? next.flatMap { self.year(of: entry, before: $0) } : nil
    guard let year = told ?? near.only ?? following, near.isEmpty || near.contains(year) else {
      return nil
    }
    return Year(year: year, isFromElsewhere: true)
  }

  /// The years in which this time touches the period or the two months about it.
  private func yearsNearPeriod(_ span: PartialSpan) -> [Int] {
    guard let period = context.period,
      let first = period.from.firstDay.adding(days: -Self.recent),
      let last = period.to.lastDay.adding(days: Self.recent)
    else { return [] }
    return years(of: span, from: first, to: last)
  }

  private func year(of entry: Entry, before next: Entry) -> Int? {
    guard next.section.first == entry.section.first, let known = next.span.to.date(inYear: nil),
      let year = Self.year(of: entry.span.to, near: next.span.to),
      let day = entry.span.to.date(inYear: year),
      known.lastDay.dayNumber - day.firstDay.dayNumber <= Self.recent
    else { return nil }
    return year
  }

  /// The year of the next such day from a day told on; the one before it where that lies within two
  /// months, and the next one more than half a year ahead.
  private static func year(of date: PartialDate, after told: PartialDate) -> Int? {
    guard let year = told.year, let known = told.date(inYear: nil) else { return nil }
    guard told.month != nil else { return year }
    let days = [year - 1, year, year + 1].compactMap { date.date(inYear: $0) }
    guard let ahead = days.first(where: { $0.lastDay.dayNumber >= known.firstDay.dayNumber })
    else { return nil }
    let back = days.last { $0.lastDay.dayNumber < known.firstDay.dayNumber }
    if let back, known.dayNumber - back.lastDay.dayNumber <= recent,
      ahead.dayNumber - known.dayNumber > 180
    {
      return back.year
    }
    return ahead.year
  }

  /// The anchor's year, or the one beside it where that brings the date within four months.
  private static func year(of date: PartialDate, near anchor: PartialDate) -> Int? {
    guard let year = anchor.year else { return nil }
    guard anchor.month != nil, let known = anchor.date(inYear: nil) else { return year }
    let near = [year - 1, year + 1].first { other in
      guard let day = date.date(inYear: other) else { return false }
      return abs(day.dayNumber - known.dayNumber) <= 120
    }
    return near ?? year
  }
}

extension PartialDate {
  package init(_ date: CalendarDate) {
    self.init(year: date.year, month: date.month, day: date.day)
  }
}

extension [Int] {
  /// The one element; nil where there are none or several.
  fileprivate var only: Int? { count == 1 ? first : nil }
}

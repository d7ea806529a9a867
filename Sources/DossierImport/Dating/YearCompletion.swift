import DossierModel

/// Gives each date without a year the year that its surroundings call for.
///
/// In this order: from the nearest date before it in its own sentence, or after it there; from the
/// one before it in its paragraph; the year that puts it into the period, or within two months of
/// it, for anything but background of a document on that period; from the nearest date with a year before it, then after it; from the document's own
/// date; from the period. Across a turn of the year it takes the year that brings it near.
struct YearCompletion {
  /// A date of the document, and where it stands.
  struct Entry {
    var text: Int
    var block: Int
    var isBackground: Bool
    var span: PartialSpan
  }

  let context: DatingContext
  private let isOnPeriod: Bool
  private var nearby: PartialDate?
  private var nearbyBlock = -1
  private var before: [Bool: PartialDate] = [:]

  private init(_ entries: [Entry], context: DatingContext) {
    self.context = context
    isOnPeriod = Self.isOnPeriod(entries, context)
  }

  /// Whether a document may be about the dossier's period: not where the years that it gives, those
  /// of its background aside, all lie more than a year from it.
  private static func isOnPeriod(_ entries: [Entry], _ context: DatingContext) -> Bool {
    guard let period = context.period else { return false }
    let years = entries.filter { !$0.isBackground }.compactMap(\.span.to.year)
    let near = period.from.year - 1...max(period.from.year, period.to.year) + 1
    return years.isEmpty || years.contains(where: near.contains)
  }

  /// The year for each entry's end, in their order; nil where nothing tells it.
  static func years(of entries: [Entry], in context: DatingContext) -> [Int?] {
    var completion = YearCompletion(entries, context: context)
    let following = nextWithYear(entries)
    return entries.indices.map { completion.year(of: entries[$0], next: following[$0], entries) }
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

  private mutating func year(of entry: Entry, next: Int?, _ entries: [Entry]) -> Int? {
    let date = entry.span.to
    let year =
      date.year
      ?? found(date, entry, next: next.map { entries[$0] })
    guard let year else { return nil }
    var known = date
    known.year = year
    nearby = known
    nearbyBlock = entry.block
    if known.month != nil { before[entry.isBackground] = known }
    return year
  }

  private func found(_ date: PartialDate, _ entry: Entry, next: Entry?) -> Int? {
    if nearbyBlock == entry.block, let nearby { return Self.year(of: date, near: nearby) }
    if let next, next.text == entry.text { return Self.year(of: date, near: next.span.to) }
    if isOnPeriod, !entry.isBackground, let year = yearInPeriod(date) { return year }
    let anchor =
      before[entry.isBackground] ?? before[!entry.isBackground] ?? next?.span.to
      ?? context.sourceDate.map(PartialDate.init) ?? context.period.map { PartialDate($0.from) }
    return anchor.flatMap { Self.year(of: date, near: $0) }
  }

  /// The one year that has this date within the period, else within two months of it.
  private func yearInPeriod(_ date: PartialDate) -> Int? {
    guard let period = context.period else { return nil }
    let first = period.from.firstDay.dayNumber
    let last = period.to.lastDay.dayNumber
    for margin in [0, 60] {
      let years = (period.from.year - 1...max(period.from.year, period.to.year) + 1).filter {
        guard let day = date.date(inYear: $0) else { return false }
        return day.lastDay.dayNumber >= first - margin && day.firstDay.dayNumber <= last + margin
      }
      if !years.isEmpty { return years.count == 1 ? years[0] : nil }
    }
    return nil
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
  init(_ date: CalendarDate) {
    self.init(year: date.year, month: date.month, day: date.day)
  }
}

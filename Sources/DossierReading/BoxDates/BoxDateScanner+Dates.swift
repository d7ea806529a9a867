import DossierModel

/// One date, in the orders in which articles write it.
extension BoxDateScanner {
  /// The date that begins here; nil where none does.
  package mutating func date() -> BoxDatePart? {
    switch token(index)?.kind {
    case .number(let value, let figures):
      if let parts = figuresAlone { return takeFigures(parts) }
      return figures >= 3 ? yearFirst(value) : dayFirst(value)
    case .ordinal(let value):
      guard says(index + 1, .century) else { return dayFirst(value) }
      index += 2
      return BoxDatePart(year: (value - 1) * 100, grain: .century)
    case .decade(let year):
      index += 1
      return BoxDatePart(year: year, grain: .decade)
    case .word(.month(let month)): return monthFirst(month)
    case .word(.season(let season)): return self.season(season)
    default: return nil
    }
  }

  // MARK: Figures alone

  /// "1916-07-01", "14.3.1821", "25/12/1914": three numbers with one mark between them.
  private var figuresAlone: [(value: Int, figures: Int)]? {
    let marks = [index + 1, index + 3].map { token($0)?.kind }
    guard marks[0] == marks[1], [.dash, .point, .slash].contains(marks[0]),
      (index + 1...index + 4).allSatisfy({ token($0)?.touchesPrevious == true })
    else { return nil }
    let numbers = [index, index + 2, index + 4].compactMap { number(at: $0) }
    guard numbers.count == 3, numbers[0].figures == 4 || numbers[2].figures == 4 else { return nil }
    return numbers
  }

  /// With points the day comes first; with other marks only what can be read in one way is read.
  private mutating func takeFigures(_ parts: [(value: Int, figures: Int)]) -> BoxDatePart? {
    let isPointed = isMark(index + 1, .point)
    let values = parts.map(\.value)
    index += 5
    if parts[0].figures == 4 {
      return BoxDatePart(year: values[0], month: values[1], day: values[2])
    }
    if isPointed || values[0] > 12 || values[0] == values[1] {
      return BoxDatePart(year: values[2], month: values[1], day: values[0])
    }
    guard values[1] > 12 else { return nil }
    return BoxDatePart(year: values[2], month: values[0], day: values[1])
  }

  private func number(at index: Int) -> (value: Int, figures: Int)? {
    switch token(index)?.kind {
    case .number(let value, let figures): (value, figures)
    case .ordinal(let value): (value, 2)
    default: nil
    }
  }

  // MARK: Day, month and year

  /// "3 May 1921", "3rd of May", or a number alone, with a year behind it: "– 4, 1863".
  private mutating func dayFirst(_ value: Int) -> BoxDatePart? {
    index += 1
    if isEra(index) { return BoxDatePart(year: value) }
    let start = index
    skipIgnored()
    guard case .word(.month(let month)) = token(index)?.kind else {
      index = start
      return withYear(BoxDatePart(day: value))
    }
    index += 1
    return withYear(BoxDatePart(month: month, day: value))
  }

  /// "July 1, 1916", "July 1916", "September, 9 AD".
  private mutating func monthFirst(_ month: Int) -> BoxDatePart? {
    index += 1
    skipIgnored()
    // "July, 21 1798".
    if isMark(index, .comma), (number(at: index + 1)?.figures ?? 3) < 3, hasYear(at: index + 2) {
      index += 1
    }
    if let (value, figures) = number(at: index), figures <= 2, value <= 31,
      !isEra(index + 1) || hasYear(at: index + 2)
    {
      index += 1
      return withYear(BoxDatePart(month: month, day: value, isMonthFirst: true))
    }
    // A year of two figures tells its era further on: "March 49 – April 45 BC".
    if let (value, figures) = number(at: index), figures <= 2, value > 31 {
      index += 1
      return BoxDatePart(year: value, month: month)
    }
    return withYear(BoxDatePart(month: month))
  }

  /// "1916", "1916 July 1", "1461, 29 March".
  private mutating func yearFirst(_ value: Int) -> BoxDatePart? {
    index += 1
    var part = BoxDatePart(year: value)
    if isEra(index) {
      part.isBeforeChrist = says(index, .beforeChrist)
      index += 1
    }
    let behindYear = index
    if isMark(index, .comma) { index += 1 }
    let day = number(at: index).flatMap { $0.figures <= 2 ? $0.value : nil }
    if day != nil { index += 1 }
    guard case .word(.month(let month)) = token(index)?.kind else {
      index = behindYear
      return part
    }
    index += 1
    let year = part
    part.month = month
    part.day = day
    if day == nil, let (value, figures) = number(at: index), figures <= 2 {
      part.day = value
      part.isMonthFirst = true
      index += 1
    }
    // The year belongs to what stands before: "1763, 2 June 1864".
    guard !hasYear(at: index) else {
      index = behindYear
      return year
    }
    return part
  }

  /// "Spring 1945"; the years alone of "winter 1939–40".
  private mutating func season(_ season: Int) -> BoxDatePart? {
    index += 1
    skipIgnored()
    let part = withYear(BoxDatePart(grain: .season(season)))
    let isJoined = isMark(index, .dash) || isMark(index, .slash)
    if part.year != nil, isJoined, number(at: index + 1) != nil,
      token(index + 2).map({ !$0.isOfDate }) ?? true
    {
      return BoxDatePart(year: part.year)
    }
    return part
  }

  // MARK: Years

  private mutating func skipIgnored() {
    while says(index, .ignored) || says(index, .label) { index += 1 }
  }

  private func isEra(_ index: Int) -> Bool {
    says(index, .beforeChrist) || says(index, .ofChrist)
  }

  /// Where the year stands that follows a day or month: three figures and more, or an era.
  private func year(at start: Int) -> (value: Int, isOfChrist: Bool, end: Int)? {
    var index = start
    while isMark(index, .comma) || says(index, .ignored) { index += 1 }
    let isOpened = says(index, .ofChrist)
    if isOpened { index += 1 }
    guard case .number(let value, let figures) = token(index)?.kind,
      figures >= 3 || isOpened || isEra(index + 1)
    else { return nil }
    return (value, isOpened, index + 1)
  }

  private func hasYear(at index: Int) -> Bool { year(at: index) != nil }

  /// Takes the year that stands here, where one does.
  mutating func withYear(_ part: BoxDatePart) -> BoxDatePart {
    guard part.year == nil, let (value, isOfChrist, end) = year(at: index) else { return part }
    index = end
    var part = part
    part.year = value
    if isOfChrist { part.isBeforeChrist = false }
    return part
  }
}

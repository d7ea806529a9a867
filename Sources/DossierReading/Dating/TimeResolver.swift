import DossierModel

/// Turns the times that texts name into dates.
struct TimeResolver {
  let context: DatingContext
  let words: DatingWords
  /// The day on which what has this name began: "offensive", "battle".
  /// Nil inside where two such beginnings are told.
  private var starts: [String: CalendarDate?] = [:]
  private var hadOther = false
  /// The last day told, and its chapter.
  private var lastDay: (chapter: String?, day: CalendarDate)?
  /// The last month told, and its chapter.
  private var lastMonth: (chapter: String?, month: CalendarDate)?

  init(context: DatingContext, words: DatingWords) {
    self.context = context
    self.words = words
  }

  mutating func readings(of texts: [DatedText], scans: [TextScan]) -> [TimeReading] {
    let years = years(of: texts, scans)
    return texts.indices.map { index in
      reading(of: texts[index], scans[index], years: years[index])
    }
  }

  /// The years of the dates of each text, one for each of its mentions.
  private func years(of texts: [DatedText], _ scans: [TextScan]) -> [[YearCompletion.Year?]] {
    var entries: [YearCompletion.Entry] = []
    var slots: [(text: Int, mention: Int)] = []
    for (index, scan) in scans.enumerated() {
      for (number, mention) in scan.mentions.enumerated() {
        guard case .spans(let spans) = mention.form, let last = spans.last else { continue }
        slots.append((index, number))
        entries.append(
          YearCompletion.Entry(
            text: index, block: texts[index].block, section: texts[index].section,
            heading: texts[index].role == .heading ? texts[index].text : nil,
            isBackground: texts[index].isBackground, isNarrative: texts[index].isNarrative,
            span: last))
      }
    }
    var result = scans.map {
      [YearCompletion.Year?](repeating: nil, count: $0.mentions.count)
    }
    for (slot, year) in zip(slots, YearCompletion.years(of: entries, in: context)) {
      result[slot.text][slot.mention] = year
    }
    return result
  }

  private mutating func reading(
    of text: DatedText, _ scan: TextScan, years: [YearCompletion.Year?]
  ) -> TimeReading {
    var times: [When] = []
    var evidence: [TimeWords] = []
    for (mention, year) in zip(scan.mentions, years) {
      var found = resolved(mention, year: year, text, isSince: scan.isSince)
      if scan.isSinceThen { found = found.compactMap(toWriting) }
      times += found
      noteDay(found, text)
      evidence += found.map {
        TimeWords(
          $0.edtf, words: scan.words(of: mention, in: text),
          manner: manner(of: mention, $0, isSinceThen: scan.isSinceThen))
      }
    }
    if isProse(text), isDateline(times, scan) { return TimeReading(link: .aside) }
    if times.isEmpty, text.role == .heading, let day = dayOfBattle(scan.tokens) { times = [day] }
    times = distinct(times)
    noteStart(times, scan)
    defer { hadOther = scan.hasOther }
    let opening = Opening(tokens: scan.tokens, words: words, part: scan.openingPart)
    guard times.isEmpty else {
      var reading = TimeReading(times: times, link: opening.link(beside: scan.mentions))
      reading.evidence = evidence
      reading.refused = scan.refused
      return reading
    }
    var leaning = leaning(scan, opening, text)
    // What the month is of, the last one told tells.
    if leaning.link == .month {
      let month = lastMonth.flatMap { $0.chapter == text.section.first ? $0.month : nil }
      times = month.map { [When(EDTF($0), basis: .resolved)] } ?? []
      leaning.link = .broken
    }
    var reading = TimeReading(times: times, part: scan.loosePart, link: leaning.link)
    reading.leaning = leaning.tokens.map { scan.words(of: $0, in: text) }
    reading.refused = scan.refused
    return reading
  }

  private func manner(
    of mention: TimeMention, _ time: When, isSinceThen: Bool
  ) -> TimeWords.Manner {
    switch mention.form {
    case .relative(.dayOf), .relative(.fromBattle): .fromBeginning
    case .relative(.daysOfMonth): .ofMonthTold
    case .relative: .fromWriting
    case .spans where isSinceThen: .fromWriting
    case .spans, .untold:
      time.basis == .stated ? .written : mention.isDayOfYear ? .yearFromElsewhere : .feast
    }
  }

  private func isProse(_ text: DatedText) -> Bool {
    text.role == .battle || text.role == .background
  }

  /// How a text without a time of its own leans on the ones before it.
  private func leaning(
    _ scan: TextScan, _ opening: Opening, _ text: DatedText
  ) -> Opening.Leaning {
    if isUnresolved(scan) { return Opening.Leaning(link: .broken) }
    var leaning = opening.leaning(isProse: text.role == .battle)
    if scan.hasOther, isProse(text) { return Opening.Leaning(link: .refused) }
    if leaning.link == .along, hadOther { leaning.link = .broken }
    // "Wounded on 9 May, he died two days later" counts from neither day told before it.
    if case .days = leaning.link, scan.hasRefusedDay { leaning.link = .broken }
    return leaning
  }

  /// A text that names a time which nothing tells must not take another one.
  private func isUnresolved(_ scan: TextScan) -> Bool {
    scan.isUntold
      || scan.mentions.contains { mention in
        if case .relative(.dayOf) = mention.form { return false }
        return true
      }
  }

  /// A line that only gives the document's own date tells no event.
  private func isDateline(_ times: [When], _ scan: TextScan) -> Bool {
    guard let date = context.sourceDate, times.map(\.edtf) == [EDTF(date)],
      let mention = scan.mentions.first
    else { return false }
    return mention.tokens.count >= scan.tokens.filter { $0.text != "." }.count
  }

  /// Once each; a year goes where a day of it is told.
  private func distinct(_ times: [When]) -> [When] {
    var seen: Set<EDTF> = []
    let once = times.filter { seen.insert($0.edtf).inserted }
    let years = Set(once.filter(\.edtf.isToTheDay).map(\.edtf.start.year))
    return once.filter { time in
      time.edtf.end != .same || time.edtf.start.month != nil
        || !years.contains(time.edtf.start.year)
    }
  }

  // MARK: One mention

  private func resolved(
    _ mention: TimeMention, year: YearCompletion.Year?, _ text: DatedText, isSince: Bool
  ) -> [When] {
    switch mention.form {
    case .untold: []
    case .relative(.daysOfMonth(let days)):
      days.compactMap { day($0, of: text) }.map {
        When(EDTF($0), part: mention.part, basis: .resolved)
      }
    case .relative(let time): resolved(time, part: mention.part).map { [$0] } ?? []
    case .spans(let spans):
      spans.compactMap { span in
        guard var edtf = span.edtf(inYear: year?.year) else { return nil }
        if isSince { edtf = EDTF(since: edtf.start) }
        let isStated = mention.isDayOfYear && !(year?.isFromElsewhere ?? false)
        return When(
          edtf, part: mention.part ?? (span.isNight ? .night : nil),
          basis: isStated ? .stated : .resolved)
      }
    }
  }

  private func resolved(_ time: RelativeTime, part: PartOfDay?) -> When? {
    switch time {
    case .dayOf(let number, let noun):
      let day = starts[noun]??.adding(days: number - 1)
      guard let day = day ?? (noun == "battle" ? self.day(number) : nil) else { return nil }
      return When(EDTF(day), part: part, basis: .resolved)
    case .fromBattle(let count, let isCounted):
      return fromBattle(count, isCounted: isCounted).map {
        When(EDTF($0), part: part, basis: .resolved)
      }
    default: break
    }
    guard let date = context.sourceDate else { return nil }
    switch time {
    case .offset(let days, let own, let weekday):
      guard let day = date.adding(days: days), weekday ?? day.weekday == day.weekday else {
        return nil
      }
      return When(EDTF(day), part: part ?? own, basis: .resolved)
    case .weekday(let weekday, let isLast):
      var back = (date.weekday - weekday + 7) % 7
      if back == 0, isLast { back = 7 }
      return date.adding(days: -back).map { When(EDTF($0), part: part, basis: .resolved) }
    case .recent(let days):
      // Counted in hours from the time of writing, so many days reach back into one day more.
      guard let first = date.adding(days: -days), let edtf = EDTF(from: first, to: date) else {
        return nil
      }
      return When(edtf, part: part, basis: .resolved)
    case .dayOf, .daysOfMonth, .fromBattle: return nil
    }
  }

  // MARK: Counted from the battle, and within a month

  /// The so manyth day of a battle of several days.
  private func day(_ number: Int) -> CalendarDate? {
    guard let battle = context.battle, battle.isToTheDay, let last = battle.span.last,
      let day = battle.start.adding(days: number - 1), day <= last
    else { return nil }
    return day
  }

  private func fromBattle(_ count: Int, isCounted: Bool) -> CalendarDate? {
    guard let battle = context.battle, battle.isToTheDay, !isCounted || battle.end == .same,
      let last = battle.span.last
    else { return nil }
    return (count > 0 ? last : battle.start).adding(days: count)
  }

  /// The day that a heading names: "Second day", "Day two: the orchard".
  private func dayOfBattle(_ tokens: [DatingToken]) -> When? {
    for (token, next) in zip(tokens, tokens.dropFirst()).prefix(2) {
      let ordinal = token.isOrdinal ? token.value : token.sense.ordinal
      let numeral = next.kind == .number ? next.value : next.sense.numeral
      let number =
        words.is(next, .day) ? ordinal : token.text == "day" ? numeral : 0
      guard number > 0 else { continue }
      return day(number).map { When(EDTF($0), basis: .resolved) }
    }
    return nil
  }

  /// From a day to that of writing.
  private func toWriting(_ time: When) -> When? {
    guard let written = context.witnessDate, let edtf = EDTF(from: time.edtf.start, to: written)
    else { return nil }
    return When(edtf, basis: .resolved)
  }

  private mutating func noteDay(_ times: [When], _ text: DatedText) {
    if let last = times.last?.edtf, last.end == .same, last.start.month != nil {
      lastMonth = (text.section.first, last.start.toTheMonth)
    }
    for day in times.compactMap(\.edtf.span.last) + times.map(\.edtf.start)
    where times.contains(where: { $0.edtf.isToTheDay }) && day.isDay {
      lastDay = (text.section.first, day)
      return
    }
  }

  /// A day of the month of the day told last in the chapter: not more than a week before it, nor
  /// three weeks after it.
  private func day(_ number: Int, of text: DatedText) -> CalendarDate? {
    guard let last = lastDay, last.chapter == text.section.first else { return nil }
    let months = [0, 31].compactMap { last.day.firstOfMonth?.adding(days: $0) }
    return months.compactMap {
      CalendarDate(year: $0.year, month: $0.month, day: number)
    }.first { (-7...21).contains($0.dayNumber - last.day.dayNumber) }
  }

  // MARK: Beginnings

  /// Remembers "launched an offensive" and "the battle began" with the one day it is told of.
  private mutating func noteStart(_ times: [When], _ scan: TextScan) {
    guard times.count == 1, let days = times.first?.edtf.days, days.count == 1,
      let verb = scan.tokens.firstIndex(where: { words.is($0, .start) })
    else { return }
    let near = max(0, verb - 8)..<min(scan.tokens.count, verb + 12)
    for token in scan.tokens[near] where words.is(token, .event) {
      let isOther = starts[token.text].map { $0 != days[0] } ?? false
      starts[token.text] = .some(isOther ? nil : days[0])
    }
  }
}

extension CalendarDate {
  /// The first day of its month.
  fileprivate var firstOfMonth: CalendarDate? {
    CalendarDate(year: year, month: month ?? 1, day: 1)
  }
}

import DossierModel

/// Turns the times that texts name into dates.
struct TimeResolver {
  let context: DatingContext
  let words: DatingWords
  /// The day on which what has this name began: "offensive", "battle".
  private var starts: [String: CalendarDate] = [:]
  private var hadOther = false

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
  private func years(of texts: [DatedText], _ scans: [TextScan]) -> [[Int?]] {
    var entries: [YearCompletion.Entry] = []
    var slots: [(text: Int, mention: Int)] = []
    for (index, scan) in scans.enumerated() {
      for (number, mention) in scan.mentions.enumerated() {
        guard case .spans(let spans) = mention.form, let last = spans.last else { continue }
        slots.append((index, number))
        entries.append(
          YearCompletion.Entry(
            text: index, block: texts[index].block,
            isBackground: texts[index].role == .background, span: last))
      }
    }
    var result = scans.map { [Int?](repeating: nil, count: $0.mentions.count) }
    for (slot, year) in zip(slots, YearCompletion.years(of: entries, in: context)) {
      result[slot.text][slot.mention] = year
    }
    return result
  }

  private mutating func reading(
    of text: DatedText, _ scan: TextScan, years: [Int?]
  ) -> TimeReading {
    var times: [When] = []
    var evidence: [TimeWords] = []
    for (mention, year) in zip(scan.mentions, years) {
      let found = resolved(mention, year: year, isSince: scan.isSince)
      times += found
      evidence += found.map { TimeWords($0.edtf, words: scan.words(of: mention, in: text)) }
    }
    let isProse = text.role == .battle || text.role == .background
    if isProse, isDateline(times, scan) { return TimeReading(link: .aside) }
    times = distinct(times)
    noteStart(times, scan)
    defer { hadOther = scan.hasOther }
    let opening = Opening(tokens: scan.tokens, words: words, part: scan.openingPart)
    guard times.isEmpty else {
      var reading = TimeReading(times: times, link: opening.link(beside: scan.mentions))
      reading.evidence = evidence
      return reading
    }
    if isUnresolved(scan) { return TimeReading(part: scan.loosePart, link: .broken) }
    let link = opening.link(isProse: text.role == .battle)
    return TimeReading(part: scan.loosePart, link: link == .along && hadOther ? .broken : link)
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

  private func resolved(_ mention: TimeMention, year: Int?, isSince: Bool) -> [When] {
    switch mention.form {
    case .untold: []
    case .relative(let time): resolved(time, part: mention.part).map { [$0] } ?? []
    case .spans(let spans):
      spans.compactMap { span in
        guard var edtf = span.edtf(inYear: year) else { return nil }
        if isSince { edtf = EDTF(since: edtf.start) }
        return When(edtf, part: mention.part ?? (span.isNight ? .night : nil), basis: .stated)
      }
    }
  }

  private func resolved(_ time: RelativeTime, part: PartOfDay?) -> When? {
    if case .dayOf(let number, let noun) = time {
      guard let day = starts[noun]?.adding(days: number - 1) else { return nil }
      return When(EDTF(day), part: part, basis: .resolved)
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
    case .dayOf: return nil
    }
  }

  // MARK: Beginnings

  /// Remembers "launched an offensive" and "the battle began" with the one day it is told of.
  private mutating func noteStart(_ times: [When], _ scan: TextScan) {
    guard times.count == 1, let days = times.first?.edtf.days, days.count == 1,
      let verb = scan.tokens.firstIndex(where: { words.is($0, .start) })
    else { return }
    let near = max(0, verb - 8)..<min(scan.tokens.count, verb + 12)
    for token in scan.tokens[near] where words.is(token, .event) && starts[token.text] == nil {
      starts[token.text] = days[0]
    }
  }
}

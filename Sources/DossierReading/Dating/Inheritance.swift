import DossierLanguages
import DossierModel

/// Carries days from text to text (DESIGN.md, section 8).
///
/// A day goes from sentence to sentence within a paragraph, item or cell of narrative, background and
/// aftermath. In narrative it goes on into the next paragraph of the section, if one of its sentences
/// says its day itself; else the heading that is a date tells it, else the battle of one day. Where
/// a document judges, lists or remembers, only a text that says so itself ("That day") takes a day.
struct Inheritance {
  let context: DatingContext
  /// The day of a battle of one day.
  private let battleDay: EDTF?
  /// The place of the first text under a heading that tells of the battle; 0 without any.
  private let battleBegins: Int
  /// Whether what stands above the first heading sums the document up, as in an encyclopedia.
  private let summarisesFirst: Bool
  /// For each text the first time that it or one after it in its section tells, if one does.
  private let nextTimes: [NextTime?]
  private var narrative = DayRun()
  private var local = DayRun()
  private var section: [String]?
  private var block: Int?
  private var headings: [DatedHeading] = []
  /// Whether the day of the battle dates the present section: not once it tells of another one.
  private var isOnBattle = true
  /// The place of the text that is being dated.
  private var index = -1
  /// Where the last text takes its day from; nil where it takes none.
  private(set) var source: DaySource?

  /// What a text says of its time to the ones before it.
  private enum NextTime {
    case day(EDTF)
    /// "That day": the one before goes on up to it.
    case sameDay
    /// "The next day".
    case days(Int)

    init?(_ link: TimeReading.Link) {
      switch link {
      case .sameDay: self = .sameDay
      case .days(let count): self = .days(count)
      default: return nil
      }
    }
  }

  /// A heading that is a date.
  private struct DatedHeading {
    var title: String
    var edtf: EDTF
    var text: Int
  }

  init(_ texts: [DatedText], readings: [TimeReading], context: DatingContext) {
    self.context = context
    nextTimes = Self.nextTimes(texts, readings)
    summarisesFirst =
      context.witnessDate == nil
      && texts.contains { !$0.section.isEmpty && $0.role == .battle }
    battleDay = context.battle.flatMap { $0.end == .same && $0.start.isDay ? $0 : nil }
    battleBegins =
      texts.firstIndex {
        $0.role == .heading && SectionRoles.standard.role(of: $0.text) == .narrative
      } ?? 0
  }

  private static func nextTimes(_ texts: [DatedText], _ readings: [TimeReading]) -> [NextTime?] {
    var result = [NextTime?](repeating: nil, count: texts.count)
    var next: (section: [String], time: NextTime)?
    for (index, (text, reading)) in zip(texts, readings).enumerated().reversed() {
      guard text.isNarrative else { continue }
      if reading.times.isEmpty, let lean = NextTime(reading.link) { next = (text.section, lean) }
      let told = reading.link == .aside ? nil : reading.times.first?.edtf
      if let told, told.isToTheDay { next = (text.section, .day(told)) }
      if let found = next { result[index] = found.section == text.section ? found.time : nil }
    }
    return result
  }

  mutating func times(of text: DatedText, reading: TimeReading) -> [When] {
    index += 1
    source = nil
    enter(text)
    let isNarrative = text.isNarrative
    var run = isNarrative ? narrative : local
    var times = times(of: text, reading, &run)
    if isNarrative { narrative = run } else { local = run }
    if text.role == .heading { note(heading: text, times) }
    if times.isEmpty, let cited = citedDay(text, reading) {
      times = [When(EDTF(cited), part: reading.part, basis: .citation)]
    }
    return times
  }

  // MARK: Blocks and sections

  private mutating func enter(_ text: DatedText) {
    guard block != text.block else { return }
    block = text.block
    local = DayRun()
    guard text.role != .heading else { return }
    headings.removeAll { !text.section.contains($0.title) }
    if text.role == .list, (text.sectionRole ?? .narrative) == .narrative,
      let heading = headings.last
    {
      local = DayRun(edtf: heading.edtf, isActive: true, source: .heading(heading.text))
    }
    guard text.isNarrative else {
      if text.role == .background { narrative = DayRun() }
      return
    }
    if section != text.section { enter(section: text.section) }
    // Between two texts that tell the same day, all paragraphs go on in it.
    let goesOn = narrative.isAnchored || goesOn(in: narrative, before: nextTimes[index])
    narrative.isActive = !text.section.isEmpty && narrative.edtf != nil && goesOn
    narrative.isAnchored = false
    narrative.isClosed = false
    // A date over a paragraph is nearer to it than the paragraph before.
    if !headings.isEmpty { narrative.isActive = false }
  }

  /// Whether the paragraphs of a section go on in a day: up to a text that tells this day or the one
  /// after it.
  private func goesOn(in run: DayRun, before next: NextTime?) -> Bool {
    guard let edtf = run.edtf, edtf.isToTheDay, !run.isOfOtherSection else { return false }
    let last = edtf.span.last ?? edtf.start
    switch next {
    case .day(let day): return (0...1).contains(day.start.dayNumber - last.dayNumber)
    case .sameDay: return true
    case .days(let count): return count == 1
    case nil: return false
    }
  }

  private mutating func enter(section other: [String]) {
    if section?.first != other.first { narrative = DayRun() }
    // What stands below another heading goes on in a day only where it says so itself, or a text
    // after it.
    switch nextTimes[index] {
    case .sameDay: break
    case .day(let day) where day == narrative.edtf: break
    default:
      narrative.isAnchored = false
      narrative.isOfOtherSection = true
    }
    section = other
    isOnBattle = true
  }

  private mutating func note(heading text: DatedText, _ times: [When]) {
    guard times.count == 1, !times[0].edtf.days.isEmpty else { return }
    headings.removeAll { $0.title == text.text }
    headings.append(DatedHeading(title: text.text, edtf: times[0].edtf, text: index))
    narrative = DayRun(edtf: times[0].edtf, source: .heading(index))
    section = text.section.last == text.text ? text.section : text.section + [text.text]
    isOnBattle = true
  }

  // MARK: One text

  private mutating func times(
    of text: DatedText, _ reading: TimeReading, _ run: inout DayRun
  ) -> [When] {
    guard reading.times.isEmpty else {
      let times = DayRun.strongestFirst(reading.times)
      take(own: times, reading, text, &run)
      return times
    }
    switch reading.link {
    case .aside: return []
    case .refused:
      run.isActive = false
      run.isClosed = true
      return []
    case .broken:
      run = DayRun()
      run.isClosed = true
      return []
    default: break
    }
    let start = start(of: text, reading.link, run)
    guard let edtf = start.edtf else { return [] }
    guard let taken = start.taken(by: reading) else {
      run = DayRun()
      run.isClosed = true
      return []
    }
    source = start.source
    if !reading.link.looksBack {
      run = DayRun(
        edtf: taken.edtf, part: taken.part ?? start.part, isActive: true,
        isAnchored: run.isAnchored || reading.link != .free,
        count: taken.edtf == edtf ? start.count + 1 : 0,
        source: taken.edtf == edtf ? start.source : .sentence(index))
      isOnBattle = isOnBattle && (battleDay == nil || taken.edtf == battleDay)
    }
    return [taken]
  }

  /// What a text that tells times itself leaves to the ones after it.
  private mutating func take(
    own times: [When], _ reading: TimeReading, _ text: DatedText, _ run: inout DayRun
  ) {
    let isEditors = times.contains { $0.basis == .editor }
    if isEditors, times.count > 1 || times[0].edtf.end != .same || !times[0].edtf.isToTheDay {
      return
    }
    guard reading.link != .aside else { return }
    run = reading.link == .broken ? DayRun() : DayRun(after: times)
    run.source = .sentence(index)
    run.isClosed = run.edtf == nil
    guard text.isNarrative, let day = battleDay?.start else { return }
    isOnBattle = times.contains { $0.edtf.days.contains(day) }
  }

  /// The day that a text goes on in: that of the one before it, within the heading's; the
  /// heading's; the battle's.
  private func start(of text: DatedText, _ link: TimeReading.Link, _ run: DayRun) -> DayRun {
    if text.role == .heading || text.role == .infobox { return DayRun() }
    let hands = text.handsDown
    // "By noon" below another heading is the noon of another day as well.
    let isOfDay = link == .along || link == .partOfDay
    if link != .free, run.edtf != nil, !(isOfDay && run.isOfOtherSection) { return run }
    if hands, run.isActive, run.edtf != nil, isWithinHeading(run, text), isNear(run, text) {
      return run
    }
    guard text.isNarrative, !run.isClosed else { return DayRun() }
    if let heading = headings.last {
      return DayRun(edtf: heading.edtf, source: .heading(heading.text))
    }
    guard isOnBattle, !text.section.isEmpty, index >= battleBegins else { return DayRun() }
    return DayRun(edtf: battleDay, source: .battle)
  }

  /// What went before and after is told in strides: there a day goes no further than three
  /// sentences; and to the next one alone where a document sums itself up, but that of a battle of
  /// one day.
  private func isNear(_ run: DayRun, _ text: DatedText) -> Bool {
    if text.isNarrative, text.section.isEmpty, summarisesFirst {
      return run.edtf == battleDay || run.count < 1
    }
    return text.isNarrative || run.count < 3
  }

  private func isWithinHeading(_ run: DayRun, _ text: DatedText) -> Bool {
    guard text.isNarrative, let heading = headings.last, let day = run.edtf else { return true }
    guard let last = heading.edtf.span.last else { return true }
    return day.span.first >= heading.edtf.span.first && (day.span.last ?? last) <= last
  }

  // MARK: Cited works

  /// The day on which all works agree that a statement of the narrative or of a list of reactions
  /// cites, within the period.
  private func citedDay(_ text: DatedText, _ reading: TimeReading) -> CalendarDate? {
    guard text.isNarrative || text.role == .list,
      reading.link != .aside, reading.link != .broken, reading.link != .refused,
      let first = text.citedDates.first, first.isDay,
      text.citedDates.allSatisfy({ $0 == first }), let period = context.period,
      period.contains(first)
    else { return nil }
    return first
  }
}

extension DatedText {
  /// Whether it is a sentence of a paragraph that tells of the battle.
  var isNarrative: Bool {
    role == .battle && (sectionRole ?? .narrative) == .narrative
  }

  /// Whether a day goes from one sentence to the next in it.
  fileprivate var handsDown: Bool {
    switch role {
    case .battle, .background, .list: break
    default: return true
    }
    switch sectionRole ?? .narrative {
    case .narrative, .background, .aftermath: return true
    case .analysis, .reactions, .legacy, .orderOfBattle, .notes: return false
    }
  }
}

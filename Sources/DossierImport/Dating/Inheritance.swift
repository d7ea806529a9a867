import DossierModel

/// Carries days from text to text (DESIGN.md, section 2).
///
/// Days go from sentence to sentence within a paragraph, item or cell; from paragraph to paragraph
/// only in the narrative of one chapter, and only from one that says its day itself. Outside any chapter, and in background, only a text that
/// says so itself ("That day") takes a day. A heading that is a date dates what stands under it.
struct Inheritance {
  /// The day that a text would take.
  private struct Run {
    var edtf: EDTF?
    var part: PartOfDay?
    /// Whether a text that says nothing of its time may take the day.
    var isActive = false
    /// Whether a text of the present block says of itself which day it tells of.
    var isAnchored = false
    /// The place of the text that tells the day.
    var text: Int?
  }

  let context: DatingContext
  private var narrative = Run()
  private var local = Run()
  private var chapter: String?
  private var block: Int?
  private var heading: (title: String, edtf: EDTF, text: Int)?
  /// The place of the text that is being dated.
  private var index = -1
  /// The place of the text from which the last one takes its day; nil where it takes none.
  private(set) var origin: Int?

  init(context: DatingContext) {
    self.context = context
  }

  mutating func times(of text: DatedText, reading: TimeReading) -> [When] {
    index += 1
    origin = nil
    enter(text)
    let isNarrative = text.role == .battle
    var run = isNarrative ? narrative : local
    var times = times(of: text, reading, &run)
    if isNarrative { narrative = run } else { local = run }
    if text.role == .heading { note(heading: text, times) }
    if times.isEmpty, let cited = citedDay(text, reading) {
      times = [When(EDTF(cited), part: reading.part, basis: .citation)]
    }
    return times
  }

  // MARK: Blocks and chapters

  private mutating func enter(_ text: DatedText) {
    guard block != text.block else { return }
    block = text.block
    local = Run()
    if text.role == .background || text.role == .heading {
      if text.role == .background { narrative = Run() }
      return
    }
    let isUnderDate = heading.map { text.section.contains($0.title) } ?? false
    if !isUnderDate, heading != nil {
      heading = nil
      narrative = Run()
    }
    if text.role == .list, isUnderDate {
      local = Run(edtf: heading?.edtf, isActive: true, text: heading?.text)
    }
    guard text.role == .battle else { return }
    if chapter != text.section.first { narrative = Run() }
    chapter = text.section.first
    if isUnderDate, narrative.edtf == nil {
      narrative = Run(edtf: heading?.edtf, isAnchored: true, text: heading?.text)
    }
    narrative.isActive = chapter != nil && narrative.edtf != nil && narrative.isAnchored
    narrative.isAnchored = false
  }

  private mutating func note(heading text: DatedText, _ times: [When]) {
    guard times.count == 1, !times[0].edtf.days.isEmpty else { return }
    heading = (text.text, times[0].edtf, index)
    narrative = Run(edtf: times[0].edtf, isAnchored: true, text: index)
    chapter = text.section.first == text.text ? text.text : text.section.first ?? text.text
  }

  // MARK: One text

  private mutating func times(
    of text: DatedText, _ reading: TimeReading, _ run: inout Run
  ) -> [When] {
    guard reading.times.isEmpty else {
      let times = Self.strongestFirst(reading.times)
      if reading.link != .aside {
        run = reading.link == .broken ? Run() : Self.run(after: times)
        run.text = index
      }
      return times
    }
    switch reading.link {
    case .aside: return []
    case .broken:
      run = Run()
      return []
    default: break
    }
    guard mayTake(text, reading.link, run), let edtf = run.edtf else { return [] }
    guard let taken = Self.taken(edtf, by: reading, part: run.part) else {
      run = Run()
      return []
    }
    origin = run.text
    if reading.link != .days(-1) {
      run = Run(
        edtf: taken.edtf, part: taken.part ?? run.part, isActive: true,
        isAnchored: run.isAnchored || reading.link != .free,
        text: taken.edtf == edtf ? run.text : index)
    }
    return [taken]
  }

  private func mayTake(_ text: DatedText, _ link: TimeReading.Link, _ run: Run) -> Bool {
    switch text.role {
    case .heading, .infobox: false
    case .background: link != .free
    default: link != .free || run.isActive
    }
  }

  /// The day a text takes from the run; nil where the run can't tell which.
  private static func taken(
    _ edtf: EDTF, by reading: TimeReading, part: PartOfDay?
  ) -> When? {
    if case .days(let count) = reading.link {
      guard edtf.end == .same, let day = edtf.start.adding(days: count) else { return nil }
      return When(EDTF(day), part: reading.part, basis: .inherited)
    }
    if reading.link == .sameTime {
      return When(edtf, part: reading.part ?? part, basis: .inherited)
    }
    guard let own = reading.part else {
      let isTold = reading.link != .sameDay || edtf.end == .same || part == .night
      return isTold ? When(edtf, basis: .inherited) : nil
    }
    if edtf.end != .same { return within(edtf, own, of: part) }
    if let part, own < part { return nil }
    if part == nil, own <= .morning, reading.link == .along { return nil }
    return When(edtf, part: own, basis: .inherited)
  }

  /// A part of the day within a night of two days.
  private static func within(_ edtf: EDTF, _ own: PartOfDay, of part: PartOfDay?) -> When? {
    guard part == .night, case .on(let last) = edtf.end else { return nil }
    switch own {
    case .night, .midnight: return When(edtf, part: own, basis: .inherited)
    case .evening: return When(EDTF(edtf.start), part: own, basis: .inherited)
    default: return When(EDTF(last), part: own, basis: .inherited)
    }
  }

  /// The day that the next text would take: the last one told, where they are told in order.
  private static func run(after times: [When]) -> Run {
    let days = times.filter { !$0.edtf.days.isEmpty && $0.edtf.end != .open }
    guard let last = days.last else { return Run() }
    let isInOrder = zip(days, days.dropFirst()).allSatisfy {
      $0.edtf.span.first <= $1.edtf.span.first
    }
    return isInOrder
      ? Run(edtf: last.edtf, part: last.part, isActive: true, isAnchored: true) : Run()
  }

  private static func strongestFirst(_ times: [When]) -> [When] {
    var result: [When] = []
    var places: [EDTF: Int] = [:]
    for basis in TimeBasis.allCases {
      for time in times where time.basis == basis {
        if let index = places[time.edtf] {
          result[index].part = result[index].part ?? time.part
        } else {
          places[time.edtf] = result.count
          result.append(time)
        }
      }
    }
    return result
  }

  // MARK: Cited works

  /// The day on which all works agree that a statement of the battle cites, within the period.
  private func citedDay(_ text: DatedText, _ reading: TimeReading) -> CalendarDate? {
    guard text.role == .battle || text.role == .list,
      reading.link != .aside, reading.link != .broken,
      let first = text.citedDates.first, first.isDay,
      text.citedDates.allSatisfy({ $0 == first }), let period = context.period,
      period.contains(first)
    else { return nil }
    return first
  }
}

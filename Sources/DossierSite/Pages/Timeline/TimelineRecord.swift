import DossierMarkdown
import DossierModel
import DossierTemplates

/// What the template of the timeline asks for.
struct TimelineRecord: Sendable {
  fileprivate let view: Viewpoint
  private let timeline: Timeline
  fileprivate let longest: Int

  init(_ view: Viewpoint) {
    self.view = view
    timeline = Timeline(view.plan)
    let entries = timeline.days.flatMap(\.parts).reduce(0) { $0 + $1.entries.count }
    longest = Self.longest(of: entries)
  }

  /// How many characters of a sentence are shown; the page must stay light in a large dossier.
  static func longest(of entries: Int) -> Int {
    min(200, max(60, 40_000 / max(entries, 1)))
  }

  /// A text up to a space before the limit, in characters, with an ellipsis where words are left
  /// out.
  static func shortened(_ text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    let cut = text.prefix(limit)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    var words = String(cut[..<end])
    while let last = words.last, ",;:–-".contains(last) { words.removeLast() }
    return words + " …"
  }

  static let fields: Fields<TimelineRecord> =
    FilterRecord.fields.through(\.filters) + [
      .list("days", "the days", day) { page in
        page.timeline.days.map { (page: page, day: $0) }
      },
      .flag("hasLanes", "whether there are times of more than three days") {
        !$0.timeline.lanes.isEmpty
      },
      .list("lanes", "times of more than three days, or not known to the day", lane, \.lanes),
      .text("axisFirst", "the first day of the axis") { page in
        page.timeline.axis.map { page.view.plan.dates.words(for: $0.first) }
      },
      .text("axisLast", "the last day of the axis") { page in
        page.timeline.axis.map { page.view.plan.dates.words(for: $0.last) }
      },
      .flag("hasYears", "whether there are times outside the axis") {
        !$0.timeline.years.isEmpty
      },
      .list("years", "the times outside the axis, by year", year) { page in
        page.timeline.years.map { (page: page, year: $0) }
      },
      .text("undated", "how many statements have no time, in words; absent for none") {
        $0.timeline.undated > 0 ? $0.view.words(.statements, count: $0.timeline.undated) : nil
      },
    ]

  // MARK: Days, lanes and years

  private static let day: Fields<(page: TimelineRecord, day: Timeline.Day)> =
    [.text("id", "its anchor") { "d-\($0.day.date.slug)" }]
    + [
      .text("title", "the day") { $0.page.view.plan.dates.words(for: $0.day.date) },
      .html("label", "the same") { $0.page.link(to: $0.day.date).label },
      .text("url", "its page") { $0.page.view.way(to: PagePath.day($0.day.date).url) },
      .text("weekday", "the day of the week, where it is known") {
        $0.page.view.plan.dates.weekday(of: $0.day.date)
      },
      .text("count", "how many statements tell of it, in words") {
        let told = Set($0.day.parts.flatMap(\.entries).map(\.statement))
        return $0.page.view.words(.statements, count: told.count)
      },
      .flag("isOutsidePeriod", "whether it lies outside the dossier’s period") {
        !$0.page.view.plan.isInPeriod($0.day.date)
      },
      .list("parts", "its parts", part) { day in
        day.day.parts.map { (page: day.page, part: $0, day: day.day.date) }
      },
    ]

  private static let part: Fields<(page: TimelineRecord, part: Timeline.Part, day: CalendarDate)> =
    [
      .text("title", "the part of the day") { $0.page.view.words[$0.part.heading] },
      .list("entries", "what is told", TimelineEntryRecord.fields) { part in
        part.part.entries.compactMap { TimelineEntryRecord($0, part.page, on: part.day) }
      },
    ]

  /// A lane is drawn on an axis of ten units a day.
  private static let lane: Fields<(entry: TimelineEntryRecord, lane: Timeline.Lane, days: Int)> =
    TimelineEntryRecord.fields.through(\.entry) + [
      .text("axis", "the length of the axis, ten units a day") { "\($0.days * 10)" },
      .text("x", "where it begins") { "\($0.lane.start * 10)" },
      .text("width", "how long it is there") { "\($0.lane.length * 10)" },
      .flag("beginsBefore", "whether it begins before the axis", \.lane.beginsBefore),
      .flag("endsAfter", "whether it ends behind it", \.lane.endsAfter),
    ]

  private static let year: Fields<(page: TimelineRecord, year: Timeline.Year)> = [
    .text("title", "the year") { year in
      CalendarDate(year: year.year.year).map { year.page.view.plan.dates.words(for: $0) } ?? ""
    },
    .list("entries", "what is told", TimelineEntryRecord.fields) { year in
      year.year.entries.compactMap { TimelineEntryRecord($0, year.page, namesTime: true) }
    },
  ]

  private var lanes: [(entry: TimelineEntryRecord, lane: Timeline.Lane, days: Int)] {
    let days = timeline.axis.map { $0.last.dayNumber - $0.first.dayNumber + 1 } ?? 1
    return timeline.lanes.compactMap { lane in
      TimelineEntryRecord(lane.entry, self, namesTime: true).map { ($0, lane, days) }
    }
  }

  private func link(to day: CalendarDate) -> TitledLink {
    view.link(view.plan.dates.words(for: day), PagePath.day(day).url)
  }

  // MARK: Filters

  private var filters: [FilterRecord] {
    let shown = Set(
      timeline.days.flatMap(\.parts).flatMap(\.entries).map(\.statement)
        + timeline.lanes.map(\.entry.statement)
        + timeline.years.flatMap(\.entries).map(\.statement))
    let statements = view.plan.dossier.statements.filter { shown.contains($0.id) }
    let counts = { (ids: (Statement) -> [String]) in
      statements.flatMap(ids).reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    }
    let (dossier, gazetteer) = (view.plan.dossier, view.plan.dossier.gazetteer)
    let words = view.words
    return [
      FilterRecord(
        name: "sides", label: words[.side],
        options: dossier.settings.sides.map { ($0.id.text, $0.name) },
        counts: counts { $0.sides(in: view.plan).map(\.text) }),
      FilterRecord(
        name: "units", label: words[.unit], options: gazetteer.units.map { ($0.id.text, $0.name) },
        isSorted: true, counts: counts { $0.units.map(\.text) }),
      FilterRecord(
        name: "places", label: words[.place],
        options: gazetteer.places.map { ($0.id.text, $0.name) },
        isSorted: true, counts: counts { $0.places.map(\.text) }),
      FilterRecord(
        name: "sources", label: words[.source],
        options: dossier.sources.map { ($0.id.text, $0.shortTitle) },
        counts: counts { $0.sources.map(\.text) }),
    ].compactMap { $0 }
  }
}

/// One time of one statement, as the timeline shows it.
private struct TimelineEntryRecord: Sendable {
  let view: Viewpoint
  let entry: Timeline.Entry
  let statement: Statement
  let source: Source?
  let day: CalendarDate?
  let days: [CalendarDate]
  let longest: Int
  let namesTime: Bool

  init?(
    _ entry: Timeline.Entry, _ page: TimelineRecord, on day: CalendarDate? = nil,
    namesTime: Bool = false
  ) {
    guard let statement = page.view.plan.catalogue.statements[entry.statement] else { return nil }
    view = page.view
    self.entry = entry
    self.statement = statement
    source = view.plan.catalogue.sources[statement.passages[0].passage.source]
    self.day = day
    days = entry.time.edtf.days
    longest = entry.isContinued ? min(60, page.longest) : page.longest
    self.namesTime = namesTime
  }

  static let fields: Fields<TimelineEntryRecord> = [
    .html("text", "the statement’s words, shortened where they are long", \.text),
    .text("url", "the statement") { $0.view.way(to: $0.view.plan.url(of: $0.statement)) },
    .text(
      "basis", "what its time rests on: stated, resolved, inherited, citation or editor",
      \.entry.time.basis.rawValue),
    .text("basisWords", "the same in words; absent where the time is stated") {
      entry in entry.entry.time.basis.word.map { entry.view.words[$0] }
    },
    .text("time", "the time in words, of a range and of an entry outside the days", \.time),
    .flag("isRange", "whether the time is a range", \.isRange),
    .flag("isContinued", "whether it began on a day before", \.entry.isContinued),
    .list(
      "cells", "the days of a short range",
      [.flag("isHere", "whether it is the day above") { $0 }]
    ) { entry in
      entry.days.count > 1 ? entry.days.map { $0 == entry.day } : []
    },
    .language("foreign", "the language of its words") { $0.view.plan.language(of: $0.source) },
    .text("siglum", "the siglum of its source") { $0.source?.siglum },
    .text("sourceName", "the source’s short title") { $0.source?.shortTitle },
    .flag("isCompilation", "whether the source is a compilation") {
      $0.source?.role == .compilation
    },
    .text("sources", "the ids of its sources, parted by spaces") {
      joined($0.statement.sources.map(\.text))
    },
    .text("sides", "the ids of the sides it names") {
      joined($0.statement.sides(in: $0.view.plan).map(\.text))
    },
    .text("units", "the ids of its units") { joined($0.statement.units.map(\.text)) },
    .text("places", "the ids of its places") { joined($0.statement.places.map(\.text)) },
  ]

  private static func joined(_ ids: [String]) -> String? {
    ids.isEmpty ? nil : ids.joined(separator: " ")
  }

  private var isRange: Bool { days.count > 1 || entry.time.edtf.to != nil }

  private var time: String? {
    isRange || namesTime || !entry.time.edtf.isPlain
      ? view.plan.dates.words(for: entry.time.edtf) : nil
  }

  private var text: String {
    var html = HTMLBuilder()
    ForeignScript.write(TimelineRecord.shortened(statement.text, to: longest), to: &html)
    return html.text
  }
}

extension Statement {
  /// The sides that its units and people are on, each once.
  fileprivate func sides(in plan: SitePlan) -> [Side.ID] {
    let sides =
      units.compactMap { plan.catalogue.units[$0]?.side }
      + people.compactMap { plan.catalogue.people[$0]?.side }
    return sides.distinct
  }
}

import DossierMarkdown
import DossierModel

/// What the template of the timeline asks for.
struct TimelineRecord {
  let plan: SitePlan
  let page: Page
  private let timeline: Timeline
  private let longest: Int

  init(plan: SitePlan, page: Page) {
    self.plan = plan
    self.page = page
    timeline = Timeline(plan)
    let entries = timeline.days.flatMap(\.parts).reduce(0) { $0 + $1.entries.count }
    longest = Self.longest(of: entries)
  }

  /// How many characters of a sentence are shown; the page must stay light in a large dossier.
  static func longest(of entries: Int) -> Int {
    min(200, max(60, 40_000 / max(entries, 1)))
  }

  var record: TemplateRecord {
    var record = TemplateRecord([
      "days": .list(timeline.days.map(day)),
      "lanes": .list(timeline.lanes.map(lane)),
      "years": .list(
        timeline.years.map { year in
          TemplateRecord([
            "title": .text(CalendarDate(year: year.year).map { plan.dates.words(for: $0) } ?? ""),
            "entries": .list(year.entries.map { entry($0, namesTime: true) }),
          ])
        }),
      "hasLanes": .flag(!timeline.lanes.isEmpty),
      "hasYears": .flag(!timeline.years.isEmpty),
      "filters": .list(filters),
    ])
    if let axis = timeline.axis {
      record.values["axisFirst"] = .text(plan.dates.words(for: axis.first))
      record.values["axisLast"] = .text(plan.dates.words(for: axis.last))
    }
    if timeline.undated > 0 {
      record.values["undated"] = .text(PageComposer.count(timeline.undated))
    }
    return record
  }

  // MARK: Days and lanes

  private func day(_ day: Timeline.Day) -> TemplateRecord {
    let count = Set(day.parts.flatMap(\.entries).map(\.statement)).count
    var record = TemplateRecord([
      "id": .text("d-\(day.date.slug)"),
      "count": .text(PageComposer.count(count)),
      "isOutsidePeriod": .flag(!plan.isInPeriod(day.date)),
      "parts": .list(
        day.parts.map { part in
          TemplateRecord([
            "title": .text(part.heading),
            "entries": .list(part.entries.map { entry($0, on: day.date) }),
          ])
        }),
    ])
    record.values["weekday"] = .optional(plan.dates.weekday(of: day.date))
    return plan.link(plan.dates.words(for: day.date), PagePath.day(day.date).url, from: page)
      .merging(record)
  }

  /// A lane is drawn on an axis of ten units a day.
  private func lane(_ lane: Timeline.Lane) -> TemplateRecord {
    let days = timeline.axis.map { $0.last.dayNumber - $0.first.dayNumber + 1 } ?? 1
    return entry(lane.entry, namesTime: true).merging(
      TemplateRecord([
        "axis": .text("\(days * 10)"),
        "x": .text("\(lane.start * 10)"),
        "width": .text("\(lane.length * 10)"),
        "beginsBefore": .flag(lane.beginsBefore),
        "endsAfter": .flag(lane.endsAfter),
      ]))
  }

  // MARK: Entries

  private func entry(
    _ entry: Timeline.Entry, on day: CalendarDate? = nil, namesTime: Bool = false
  ) -> TemplateRecord {
    guard let statement = plan.statementsByID[entry.statement] else { return TemplateRecord() }
    let days = entry.time.edtf.days
    let isRange = days.count > 1 || entry.time.edtf.to != nil
    var text = HTMLBuilder()
    ForeignScript.write(
      Self.shortened(statement.text, to: entry.isContinued ? min(60, longest) : longest), to: &text)
    var values: [String: TemplateRecord.Value] = [
      "text": .html(text.text),
      "url": .text(RelativePath.from(page.url, to: plan.url(of: statement))),
      "basis": .text(entry.time.basis.rawValue),
      "isContinued": .flag(entry.isContinued),
      "isRange": .flag(isRange),
      "cells": .list(
        (days.count > 1 ? days : []).map { TemplateRecord(["isHere": .flag($0 == day)]) }),
    ]
    values["basisWords"] = .optional(StatementMarkdown.wording(of: entry.time.basis))
    if isRange || namesTime || !entry.time.edtf.isPlain {
      values["time"] = .text(plan.dates.words(for: entry.time.edtf))
    }
    addSource(of: statement, to: &values)
    for (name, ids) in facets(of: statement) {
      values[name] = .optional(ids.isEmpty ? nil : ids.joined(separator: " "))
    }
    return TemplateRecord(values)
  }

  private func addSource(
    of statement: Statement, to values: inout [String: TemplateRecord.Value]
  ) {
    guard let source = plan.sourcesByID[statement.passages[0].passage.source] else { return }
    values["siglum"] = .text(source.siglum)
    values["sourceName"] = .text(source.shortTitle)
    values["isCompilation"] = .flag(source.role == .compilation)
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

  // MARK: Filters

  /// The ids by which an entry is found: those of its sources, sides, units and places.
  private func facets(of statement: Statement) -> [(name: String, ids: [String])] {
    [
      ("sources", statement.sources.map(\.text)),
      ("sides", sides(of: statement).map(\.text)),
      ("units", statement.units.map(\.text)),
      ("places", statement.places.map(\.text)),
    ]
  }

  private func sides(of statement: Statement) -> [Side.ID] {
    PageComposer.inOrder(
      statement.units.compactMap { plan.unitsByID[$0]?.side }
        + statement.people.compactMap { plan.peopleByID[$0]?.side })
  }

  private var filters: [TemplateRecord] {
    let shown = Set(
      timeline.days.flatMap(\.parts).flatMap(\.entries).map(\.statement)
        + timeline.lanes.map(\.entry.statement)
        + timeline.years.flatMap(\.entries).map(\.statement))
    var counts: [String: [String: Int]] = [:]
    for statement in plan.dossier.statements where shown.contains(statement.id) {
      for (name, ids) in facets(of: statement) {
        for id in ids { counts[name, default: [:]][id, default: 0] += 1 }
      }
    }
    let gazetteer = plan.dossier.gazetteer
    let filters: [FilterRecord] = [
      FilterRecord(
        name: "sides", label: "Side",
        options: plan.dossier.settings.sides.map { ($0.id.text, $0.name) }),
      FilterRecord(
        name: "units", label: "Unit", options: gazetteer.units.map { ($0.id.text, $0.name) },
        isSorted: true),
      FilterRecord(
        name: "places", label: "Place", options: gazetteer.places.map { ($0.id.text, $0.name) },
        isSorted: true),
      FilterRecord(
        name: "sources", label: "Source",
        options: plan.dossier.sources.map { ($0.id.text, $0.shortTitle) }),
    ]
    return filters.compactMap { $0.record(counts: counts[$0.name] ?? [:]) }
  }
}

import DossierModel

/// What templates print of the map.
struct MapRecord {
  let plan: SitePlan

  /// A dossier of many days shows the map of those on which most is reported, at most this many:
  /// the style sheet knows no more.
  static let mostDays = 16

  /// Whether there is a map: of days, where a place that has a position is told of, or of places
  /// alone.
  static func isDrawn(_ plan: SitePlan) -> Bool {
    map(of: plan) != nil || PlacesSVG(plan) != nil
  }

  private static func map(of plan: SitePlan) -> MapPlan? {
    let control = plan.dossier.control
    guard !control.days.isEmpty,
      let map = MapPlan(plan.dossier.gazetteer, told: Set(control.rows.map(\.location))),
      map.spots.contains(where: \.isTold)
    else { return nil }
    return map
  }

  func record(for page: Page) -> TemplateRecord {
    guard let map = Self.map(of: plan) else { return placesRecord(for: page) }
    let svg = MapSVG(plan: plan, map: map)
    let days = Self.shownDays(of: plan.dossier.control)
    let first = Self.fullestDay(of: plan.dossier.control)
    let isHome = page.kind == .home
    let records = days.enumerated().map { index, day in
      self.day(day, index + 1, map, svg, from: page).merging(
        TemplateRecord(["isFirst": .flag(day == first)]))
    }
    var record = TemplateRecord([
      "definitions": .html(svg.definitions), "days": .list(records),
      "keys": .list(MapKeys.sides(of: plan)),
      "isThinned": .flag(days.count < plan.dossier.control.days.count),
      "tableURL": .text(RelativePath.from(page.url, to: "control.html")),
      "url": .text(RelativePath.from(page.url, to: "map.html")),
      "sources": .list(sources),
    ])
    if !isHome { record = record.merging(placing(map, from: page)) }
    return TemplateRecord(["map": .record(record)])
  }

  /// Where nothing is told of who held what, the places alone.
  private func placesRecord(for page: Page) -> TemplateRecord {
    guard let svg = PlacesSVG(plan) else { return TemplateRecord() }
    return TemplateRecord([
      "sites": .record(
        TemplateRecord([
          "drawing": .html(svg.drawing(from: page)), "sources": .list(sources),
          "url": .text(RelativePath.from(page.url, to: "map.html")),
          "hasDistant": .flag(!svg.map.distant.isEmpty),
          "distant": .list(
            svg.map.distant.map { distant in
              TemplateRecord([
                "title": .text(distant.place.name),
                "way": .text("\(distant.kilometres) km \(distant.direction)"),
                "url": .text(
                  RelativePath.from(page.url, to: PagePath.place(distant.place).url)),
              ])
            }),
          "hasApproximate": .flag(!approximate(svg.map).isEmpty),
          "approximate": .list(byReason(approximate(svg.map), from: page)),
        ]))
    ])
  }

  private func approximate(_ map: MapPlan) -> [Place] {
    let shown = Set(map.spots.map(\.place.id) + map.distant.map(\.place.id))
    return plan.dossier.gazetteer.places.filter {
      shown.contains($0.id) && $0.position?.isApproximate == true
    }
  }

  // MARK: Days

  /// All days, or of too many the first, the last and those of which most is reported.
  static func shownDays(of table: ControlTable, atMost most: Int = mostDays) -> [CalendarDate] {
    guard table.days.count > most else { return table.days }
    let ends = [table.days.first, table.days.last].compactMap { $0 }
    let fullest = table.days.sorted { left, right in
      (-reports(on: left, of: table), left) < (-reports(on: right, of: table), right)
    }
    return Set(ends + fullest.filter { !ends.contains($0) }.prefix(most - ends.count)).sorted()
  }

  /// The day of which most is reported, the earliest of several.
  static func fullestDay(of table: ControlTable) -> CalendarDate? {
    table.days.min { left, right in
      (-reports(on: left, of: table), left) < (-reports(on: right, of: table), right)
    }
  }

  private static func reports(on day: CalendarDate, of table: ControlTable) -> Int {
    table.rows.count { row in row.cells.contains { $0.day == day && $0.isReported } }
  }

  private func day(
    _ day: CalendarDate, _ number: Int, _ map: MapPlan, _ svg: MapSVG, from page: Page
  ) -> TemplateRecord {
    let distant =
      page.kind == .home
      ? []
      : map.distant.compactMap { place in
        self.distant(place, on: day, from: page)
      }
    return TemplateRecord([
      "number": .text("\(number)"), "title": .text(plan.dates.shortWords(for: day)),
      "name": .text(
        [plan.dates.weekday(of: day), plan.dates.words(for: day)].compactMap { $0 }
          .joined(separator: ", ")),
      "drawing": .html(svg.drawing(of: day, number: number, from: page)),
      "distant": .list(distant), "hasDistant": .flag(!distant.isEmpty),
    ])
  }

  /// Nil where nothing is known of it on that day.
  private func distant(
    _ distant: MapPlan.Distant, on day: CalendarDate, from page: Page
  ) -> TemplateRecord? {
    guard let cell = plan.dossier.control.cell(distant.place.id, on: day), cell.state != .unknown
    else { return nil }
    let way = "\(distant.kilometres) km \(distant.direction)"
    return TemplateRecord(["way": .text(way)])
      .merging(rowLink(distant.place, from: page))
      .merging(ControlRecord(plan: plan).record(of: cell, from: page))
  }

  // MARK: Where positions are taken from

  private var sources: [TemplateRecord] {
    let gazetteer = plan.dossier.gazetteer
    var order: [String] = []
    var places: [String: Int] = [:]
    var areas: [String: Int] = [:]
    for place in gazetteer.places {
      guard let source = place.position?.source else { continue }
      order.appendOnce(source)
      places[source, default: 0] += 1
    }
    for shape in gazetteer.shapes {
      guard let source = shape.source else { continue }
      order.appendOnce(source)
      areas[source, default: 0] += shape.location == nil ? 1 : 0
    }
    return order.map { source in
      let counts = [
        PageComposer.counted(places[source] ?? 0, "place", "places"),
        PageComposer.counted(areas[source] ?? 0, "area beside them", "areas beside them"),
      ].compactMap { $0 }
      return TemplateRecord([
        "name": .text(source), "count": .text(counts.joined(separator: " and ")),
      ])
    }
  }

  /// Who is where only about, and who is nowhere.
  private func placing(_ map: MapPlan, from page: Page) -> TemplateRecord {
    let shown = Set(map.spots.map(\.place.id) + map.distant.map(\.place.id))
    let approximate = approximate(map)
    let unplaced = plan.dossier.control.rows.map(\.location).filter { !shown.contains($0) }
      .compactMap { plan.placesByID[$0] }
    return TemplateRecord([
      "hasApproximate": .flag(!approximate.isEmpty),
      "approximate": .list(byReason(approximate, from: page)),
      "hasUnplaced": .flag(!unplaced.isEmpty),
      "unplaced": .list(unplaced.map { rowLink($0, from: page) }),
    ])
  }

  private func byReason(_ places: [Place], from page: Page) -> [TemplateRecord] {
    var order: [String?] = []
    for place in places { order.appendOnce(place.position?.reason) }
    return order.map { reason in
      var record = TemplateRecord([
        "places": .list(
          places.filter { $0.position?.reason == reason }.map { place in
            TemplateRecord([
              "title": .text(place.name),
              "url": .text(RelativePath.from(page.url, to: PagePath.place(place).url)),
            ])
          })
      ])
      record.values["reason"] = .optional(reason)
      return record
    }
  }

  private func rowLink(_ place: Place, from page: Page) -> TemplateRecord {
    TemplateRecord([
      "title": .text(place.name),
      "url": .text(RelativePath.from(page.url, to: "control.html#control-\(place.id)")),
    ])
  }
}

extension PageComposer {
  /// "2 places"; nil for none.
  fileprivate static func counted(_ count: Int, _ one: String, _ many: String) -> String? {
    count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
  }
}

/// The keys to colours and patterns.
enum MapKeys {
  /// The sides that `dossier.yml` names.
  static func sides(of plan: SitePlan) -> [TemplateRecord] {
    plan.dossier.settings.sides.enumerated().map { index, side in
      TemplateRecord([
        "id": .text(side.id.text), "name": .text(side.name),
        "isFirst": .flag(index == 0), "isSecond": .flag(index == 1),
      ])
    }
  }
}

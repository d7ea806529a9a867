import DossierModel

/// The entries of the pages that list others.
struct IndexRecord {
  let plan: SitePlan
  /// The pages that an editor wrote.
  let byHand: [Page]

  func record(for page: Page) -> TemplateRecord {
    guard case .index(let index) = page.subject else { return TemplateRecord() }
    let groups: [(heading: String?, entries: [TemplateRecord])] =
      switch index {
      case .days: days(from: page)
      case .units: units(from: page)
      case .districts: places(from: page, districts: true)
      case .places: places(from: page, districts: false)
      case .people: [(nil, people(from: page))]
      case .sources: [(nil, plan.dossier.sources.map { source($0, from: page) })]
      }
    return TemplateRecord([
      "groups": .list(
        (groups + [("Written by hand", byHand(beside: page))]).filter { !$0.entries.isEmpty }.map {
          group in
          var values: [String: TemplateRecord.Value] = ["entries": .list(group.entries)]
          values["heading"] = .optional(group.heading)
          if let side = plan.dossier.settings.sides.first(where: { $0.name == group.heading }) {
            values["side"] = .record(plan.record(of: side))
          }
          return TemplateRecord(values)
        })
    ])
  }

  /// The editor's pages in the folder of an index.
  private func byHand(beside page: Page) -> [TemplateRecord] {
    let folder = page.url.dropLast("index.html".count)
    return byHand.filter { $0.url.hasPrefix(folder) }.sorted { $0.url < $1.url }
      .map { entry($0.title, $0.url, "", from: page) }
  }

  private func entry(
    _ title: String, _ url: String, _ detail: String, from page: Page
  ) -> TemplateRecord {
    plan.link(title, url, from: page).merging(TemplateRecord(["detail": .text(detail)]))
  }

  /// The months alone where there are any, for each lists its days.
  private func days(from page: Page) -> [(String?, [TemplateRecord])] {
    guard !plan.months.isEmpty else { return [(nil, plan.days.map { day($0, from: page) })] }
    return [
      (
        nil,
        plan.months.map { month in
          let days = plan.days.filter { $0.toTheMonth == month }
          return entry(
            plan.dates.words(for: month), PagePath.month(month).url,
            days.count == 1 ? "1 day" : "\(days.count) days", from: page)
        }
      )
    ]
  }

  private func day(_ day: CalendarDate, from page: Page) -> TemplateRecord {
    let count = PageComposer.count(plan.statementsByDay[day]?.count ?? 0)
    return entry(
      plan.dates.words(for: day), PagePath.day(day).url,
      plan.isInPeriod(day) ? count : "\(count), outside the period", from: page)
  }

  private func entity(
    _ entity: EntityID, _ kind: String, isProposed: Bool, from page: Page
  ) -> TemplateRecord? {
    guard let path = plan.path(of: entity) else { return nil }
    let count = plan.statementsByEntity[entity]?.count ?? 0
    let detail = "\(kind), \(PageComposer.count(count))"
    return entry(
      plan.name(of: entity), path.url,
      isProposed ? "\(detail), proposed, not yet confirmed by an editor" : detail, from: page)
  }

  private func units(from page: Page) -> [(String?, [TemplateRecord])] {
    let sides = plan.dossier.settings.sides.map { ($0.id as Side.ID?, $0.name) }
    return (sides + [(nil, "Of no side")]).map { side, name in
      (
        name,
        plan.dossier.gazetteer.units.filter { $0.side == side }.compactMap {
          entity(.unit($0.id), $0.kind, isProposed: $0.isProposed, from: page)
        }
      )
    }
  }

  private func places(from page: Page, districts: Bool) -> [(String?, [TemplateRecord])] {
    let places = plan.dossier.gazetteer.places.filter { $0.isDistrict == districts }
    return PageComposer.inOrder(places.map(\.kind)).map { kind in
      (
        kind.prefix(1).uppercased() + kind.dropFirst(),
        places.filter { $0.kind == kind }.compactMap {
          entity(.place($0.id), kind, isProposed: $0.isProposed, from: page)
        }
      )
    }
  }

  private func people(from page: Page) -> [TemplateRecord] {
    plan.dossier.gazetteer.people.compactMap {
      entity(.person($0.id), $0.role, isProposed: $0.isProposed, from: page)
    }
  }

  private func source(_ source: Source, from page: Page) -> TemplateRecord {
    let count = PageComposer.count(plan.statementsBySource[source.id]?.count ?? 0)
    return entry(
      "\(source.siglum): \(source.title)", PagePath.source(source).url,
      "\(source.role.rawValue), \(count)", from: page)
  }
}

import DossierModel

/// Who held what, on the page of the whole table and on those of days and places.
extension LayerRecord {
  /// The page of the whole table.
  func control(from page: Page) -> TemplateRecord {
    let rows = plan.dossier.control.rows.filter(\.isTold)
    let untold = plan.dossier.control.rows.filter { !$0.isTold }
    let districts = rows.filter { plan.placesByID[$0.location]?.isDistrict == true }
    let others = rows.filter { plan.placesByID[$0.location]?.isDistrict != true }
    let wholes = Set(districts.compactMap { plan.placesByID[$0.location]?.within })
    let groups = [
      ("As a whole", others.filter { wholes.contains($0.location) }), ("Districts", districts),
      ("Places farther off", others.filter { !wholes.contains($0.location) }),
    ]
    .filter { !$0.1.isEmpty }
    return TemplateRecord([
      "days": .list(plan.dossier.control.days.map { dayLink($0, from: page) }),
      "columns": .text("\(plan.dossier.control.days.count + 1)"),
      "groups": .list(
        groups.map { title, rows in
          TemplateRecord([
            "heading": .text(groups.count > 1 ? title : ""), "hasHeading": .flag(groups.count > 1),
            "rows": .list(rows.map { row($0, from: page) }),
          ])
        }),
      "keys": .list(MapKeys.sides(of: plan)), "hasRows": .flag(!rows.isEmpty),
      "hasUntold": .flag(!untold.isEmpty),
      "untold": .list(untold.map { self.untold($0, from: page) }),
    ])
  }

  /// A place of which no passage tells anything up to the last day, with what they tell.
  private func untold(_ row: ControlTable.Row, from page: Page) -> TemplateRecord {
    let entries = layer.control.filter { $0.location == row.location }
    return placeLink(row.location, from: page).merging(
      TemplateRecord([
        "reasons": .list(ControlRecord(plan: plan).reasons(entries, from: page))
      ]))
  }

  private func row(_ row: ControlTable.Row, from page: Page) -> TemplateRecord {
    var record = placeLink(row.location, from: page)
    record.values["cells"] = .list(row.cells.map { cell($0, from: page) })
    let name = plan.placesByID[row.location]?.names.first {
      $0.language != plan.dossier.settings.language
        && $0.text != plan.name(of: .place(row.location))
    }
    if let name {
      record.values["otherName"] = .text(name.text)
      record.values["otherLanguage"] = .text(name.language)
      record.values["otherDirection"] = .text(LanguageNames.direction(of: name.language))
    }
    return record
  }

  private func cell(_ cell: ControlCell, from page: Page) -> TemplateRecord {
    ControlRecord(plan: plan).record(of: cell, from: page)
  }

  private func placeLink(_ id: Place.ID, from page: Page) -> TemplateRecord {
    let entity = EntityID.place(id)
    var record = TemplateRecord([
      "id": .text("control-\(id)"), "title": .text(plan.name(of: entity)),
    ])
    if let path = plan.path(of: entity) {
      record.values["url"] = .text(RelativePath.from(page.url, to: path.url))
    }
    return record
  }

  /// A day of the table, short, and its page where it has one.
  private func dayLink(_ day: CalendarDate, from page: Page) -> TemplateRecord {
    var record = TemplateRecord(["title": .text(plan.dates.shortWords(for: day))])
    if plan.statementsByDay[day] != nil {
      record.values["url"] = .text(RelativePath.from(page.url, to: PagePath.day(day).url))
    }
    return record
  }

  // MARK: Pages of days and places

  func addDay(_ day: CalendarDate, from page: Page, to record: inout TemplateRecord) {
    let rows = plan.dossier.control.rows.compactMap { row -> TemplateRecord? in
      guard let cell = row.cells.first(where: { $0.day == day }), cell.isReported else {
        return nil
      }
      return placeLink(row.location, from: page).merging(self.cell(cell, from: page))
    }
    addControl(rows, to: &record)
    let list = layer.casualties.filter { $0.when?.days.contains(day) ?? false }
    record = record.merging(casualties(list, from: page))
  }

  func addPlace(_ place: Place.ID, from page: Page, to record: inout TemplateRecord) {
    let cells = plan.dossier.control.row(of: place)?.cells ?? []
    addControl(
      cells.map { cell in
        var record = self.cell(cell, from: page).merging(dayLink(cell.day, from: page))
        // The passages stand with the day that they tell of, or the first one after it, once.
        if !cell.isReported && cell.day != cells.first?.day {
          record.values["passages"] = .list([])
          record.values["reasons"] = .list([])
        }
        return record
      }, to: &record)
    let list = layer.casualties.filter { $0.location == place }
    record = record.merging(casualties(list, from: page))
  }

  private func addControl(_ rows: [TemplateRecord], to record: inout TemplateRecord) {
    record.values["hasControl"] = .flag(!rows.isEmpty)
    record.values["control"] = .list(rows)
  }
}

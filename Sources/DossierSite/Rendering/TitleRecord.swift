import DossierModel

/// What stands over and under the title of a page: what it is about, its side, its name in another
/// script.
struct TitleRecord {
  let plan: SitePlan

  func values(of page: Page) -> [String: TemplateRecord.Value] {
    guard let entity = page.entity else {
      var values: [String: TemplateRecord.Value] = [:]
      values["pageKind"] = .optional(line(of: page))
      return values
    }
    var values: [String: TemplateRecord.Value] = [:]
    let kind: (String, String, Side.ID?) =
      switch entity {
      case .unit(let id): ("Unit", plan.unitsByID[id]?.kind ?? "", plan.unitsByID[id]?.side)
      case .place(let id):
        (page.kind == .district ? "District" : "Place", plan.placesByID[id]?.kind ?? "", nil)
      case .person(let id): ("Person", plan.peopleByID[id]?.role ?? "", plan.peopleByID[id]?.side)
      }
    let words = kind.1.isEmpty || kind.1.lowercased() == kind.0.lowercased() ? "" : ": \(kind.1)"
    values["pageKind"] = .text(kind.0 + words)
    if let side = kind.2.flatMap({ plan.sidesByID[$0] }) {
      values["pageSide"] = .record(plan.record(of: side))
    }
    values["otherScript"] = otherScript(of: entity).map { .record($0) }
    return values
  }

  private func line(of page: Page) -> String? {
    switch page.kind {
    case .day: page.date.map(day)
    case .month: "Month"
    case .source: page.source.flatMap { plan.sourcesByID[$0] }.map(source)
    default: nil
    }
  }

  private func source(_ source: Source) -> String {
    "Source \(source.siglum): \(source.role.rawValue)"
  }

  /// "Friday. Day 1 of the battle. 35 statements."
  private func day(_ day: CalendarDate) -> String {
    let count = PageComposer.count(plan.statementsByDay[day]?.count ?? 0)
    return [plan.dates.weekday(of: day), place(of: day), count].compactMap { $0 }
      .joined(separator: ". ")
  }

  /// Where a day stands in the battle.
  private func place(of day: CalendarDate) -> String? {
    guard let battle = plan.dossier.settings.battle, battle.edtf.isToTheDay, battle.edtf.isPlain,
      !battle.isOpen
    else { return nil }
    let number = day.dayNumber - battle.from.dayNumber + 1
    if battle.contains(day) { return "Day \(number) of the battle" }
    let away = number < 1 ? 1 - number : day.dayNumber - battle.to.dayNumber
    return "\(away) \(away == 1 ? "day" : "days") \(number < 1 ? "before" : "after") the battle"
  }

  /// The first name that is written in another script than the title.
  private func otherScript(of entity: EntityID) -> TemplateRecord? {
    let own = plan.dossier.settings.language
    let direction = LanguageNames.direction(of: own)
    return plan.names(of: entity).first {
      $0.language != own && LanguageNames.direction(of: $0.language) != direction
    }.map { name in
      TemplateRecord([
        "text": .text(name.text), "language": .text(name.language),
        "direction": .text(LanguageNames.direction(of: name.language)),
      ])
    }
  }
}

extension SitePlan {
  /// All spellings of an entity.
  func names(of entity: EntityID) -> [EntityName] {
    switch entity {
    case .unit(let id): unitsByID[id]?.names ?? []
    case .place(let id): placesByID[id]?.names ?? []
    case .person(let id): peopleByID[id]?.names ?? []
    }
  }

  /// What templates need of a side.
  func record(of side: Side) -> TemplateRecord {
    TemplateRecord(["id": .text(side.id.text), "name": .text(side.name)])
  }
}

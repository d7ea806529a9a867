import DossierModel
import DossierTemplates

/// What stands over and under the title of a page: what it is about, its side, its name in another
/// script.
struct TitleRecord: Sendable {
  private let pageKind: String?
  private let pageSide: Side?
  private let otherScript: EntityName?

  init(_ view: Viewpoint) {
    guard let entity = view.page.entity else {
      pageKind = Self.line(of: view.page, view.plan)
      (pageSide, otherScript) = (nil, nil)
      return
    }
    let plan = view.plan
    let (name, kind, side): (String, String, Side.ID?) =
      switch entity {
      case .unit(let id): ("Unit", plan.unitsByID[id]?.kind ?? "", plan.unitsByID[id]?.side)
      case .place(let id):
        (view.page.kind == .district ? "District" : "Place", plan.placesByID[id]?.kind ?? "", nil)
      case .person(let id): ("Person", plan.peopleByID[id]?.role ?? "", plan.peopleByID[id]?.side)
      }
    pageKind = kind.isEmpty || kind.lowercased() == name.lowercased() ? name : "\(name): \(kind)"
    pageSide = side.flatMap { plan.sidesByID[$0] }
    otherScript = Self.otherScript(of: entity, plan)
  }

  static let fields: Fields<TitleRecord> = [
    .text("pageKind", "what the page is about, in a few words over its title", \.pageKind),
    .one("pageSide", "the side of the page's unit or person", Side.fields, \.pageSide),
    .one(
      "otherScript", "the name in another script",
      [
        .text("text", "the name", \.text),
        .text("language", "its language, as BCP 47", \.language),
        .text("direction", "rtl or ltr") { LanguageNames.direction(of: $0.language) },
      ], \.otherScript),
  ]

  private static func line(of page: Page, _ plan: SitePlan) -> String? {
    switch page.kind {
    case .day: page.date.map { self.day($0, plan) }
    case .month: "Month"
    case .source: page.source.flatMap { plan.sourcesByID[$0] }.map(source)
    default: nil
    }
  }

  private static func source(_ source: Source) -> String {
    "Source \(source.siglum): \(source.role.rawValue)"
  }

  /// "Friday. Day 1 of the battle. 35 statements."
  private static func day(_ day: CalendarDate, _ plan: SitePlan) -> String {
    let count = StatementCount.words(plan.statementsByDay[day]?.count ?? 0)
    return [plan.dates.weekday(of: day), place(of: day, plan), count].compactMap { $0 }
      .joined(separator: ". ")
  }

  /// Where a day stands in the battle.
  private static func place(of day: CalendarDate, _ plan: SitePlan) -> String? {
    guard let battle = plan.dossier.settings.battle, battle.edtf.isToTheDay, battle.edtf.isPlain,
      !battle.isOpen
    else { return nil }
    let number = day.dayNumber - battle.from.dayNumber + 1
    if battle.contains(day) { return "Day \(number) of the battle" }
    let away = number < 1 ? 1 - number : day.dayNumber - battle.to.dayNumber
    return "\(away) \(away == 1 ? "day" : "days") \(number < 1 ? "before" : "after") the battle"
  }

  /// The first name that is written in another script than the title.
  private static func otherScript(of entity: EntityID, _ plan: SitePlan) -> EntityName? {
    let own = plan.dossier.settings.language
    let direction = LanguageNames.direction(of: own)
    return plan.names(of: entity).first {
      $0.language != own && LanguageNames.direction(of: $0.language) != direction
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
}

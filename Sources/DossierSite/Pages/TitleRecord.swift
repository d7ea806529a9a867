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
      case .unit(let id):
        (plan.words[.unit], plan.catalogue.units[id]?.kind ?? "", plan.catalogue.units[id]?.side)
      case .place(let id):
        (
          plan.words[view.page.kind == .district ? .district : .place],
          plan.catalogue.places[id]?.kind ?? "",
          nil
        )
      case .person(let id):
        (
          plan.words[.person], plan.catalogue.people[id]?.role ?? "",
          plan.catalogue.people[id]?.side
        )
      }
    pageKind = kind.isEmpty || kind.lowercased() == name.lowercased() ? name : "\(name): \(kind)"
    pageSide = side.flatMap { plan.catalogue.sides[$0] }
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
    case .month: plan.words[.month]
    case .source: page.source.flatMap { plan.catalogue.sources[$0] }.map { source($0, plan) }
    default: nil
    }
  }

  private static func source(_ source: Source, _ plan: SitePlan) -> String {
    plan.words(.sourceAndRole, ["siglum": source.siglum, "role": plan.words[source.role.word]])
  }

  /// "Friday. Day 1 of the battle. 35 statements."
  private static func day(_ day: CalendarDate, _ plan: SitePlan) -> String {
    let count = plan.words(.statements, count: plan.days.statements[day]?.count ?? 0)
    return [plan.dates.weekday(of: day), place(of: day, plan), count].compactMap { $0 }
      .joined(separator: ". ")
  }

  /// Where a day stands in the battle.
  private static func place(of day: CalendarDate, _ plan: SitePlan) -> String? {
    guard let battle = plan.dossier.settings.battle, battle.edtf.isToTheDay, battle.edtf.isPlain,
      !battle.isOpen
    else { return nil }
    let number = day.dayNumber - battle.from.dayNumber + 1
    if battle.contains(day) { return plan.words(.dayOfBattle, ["number": String(number)]) }
    let away = number < 1 ? 1 - number : day.dayNumber - battle.to.dayNumber
    return plan.words(number < 1 ? .daysBeforeBattle : .daysAfterBattle, count: away)
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

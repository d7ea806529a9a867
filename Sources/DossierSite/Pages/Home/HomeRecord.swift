import DossierMarkdown
import DossierModel
import DossierTemplates

/// What the home page shows beside the lead and the key facts: the days, who fought, the figures,
/// where the sources differ, the documents.
struct HomeRecord: Sendable {
  private let view: Viewpoint
  private let questions: [DisagreementRecord]
  private let figures: [CasualtyRecord]

  /// More than these help nobody who is new; the pages of their own hold all.
  private static let mostFigures = 8
  private static let mostQuestions = 6
  private static let mostUnits = 12

  init(_ view: Viewpoint) {
    self.view = view
    questions = DisagreementRecord.all(from: view)
    figures = Array(
      CasualtyRecord.all(from: view) { $0.scope == .battle }.prefix(Self.mostFigures))
  }

  static let fields: Fields<HomeRecord> = [
    .flag("hasDays", "whether there are days") { !$0.plan.days.all.isEmpty },
    .flag("hasSides", "whether there are sides") {
      !$0.plan.dossier.gazetteer.units.isEmpty && !$0.plan.catalogue.sides.isEmpty
    },
    .flag("hasFigures", "whether there are figures for the battle") { !$0.figures.isEmpty },
    .flag("hasOrderOfBattle", "whether there is a page of it") {
      !$0.plan.dossier.orderOfBattle.isEmpty
    },
    .flag("hasQuestions", "whether the sources differ on something") { !$0.questions.isEmpty },
    .flag("hasDocuments", "whether there are sources") { !$0.plan.dossier.sources.isEmpty },
    .list("days", "the days, or the months of a long dossier", Day.fields, \.days),
    .list(
      "sides", "who fought",
      Side.fields.through(\.side) + [
        .list("units", "its units that a statement names", TitledLink.fields, \.units)
      ]
    ) { home in home.view.settings.sides.map { (side: $0, units: home.units(of: $0)) } },
    .list("figures", "the figures for the whole battle", CasualtyRecord.fields, \.figures),
    .list("first", "the first disagreement alone", DisagreementRecord.fields) {
      Array($0.questions.prefix(1))
    },
    .list("others", "some of the others", DisagreementRecord.fields) {
      Array($0.questions.dropFirst().prefix(mostQuestions))
    },
    .text("differences", "how many disagreements there are") { "\($0.questions.count)" },
    .list("documents", "the sources", Document.fields) { home in
      home.plan.dossier.sources.map { Document(badge: BadgeRecord(view: home.view, source: $0)) }
    },
  ]

  private var plan: SitePlan { view.plan }

  /// A day, or a month of a long dossier.
  private struct Day: Sendable {
    var link: TitledLink
    var line: String?
    var count: String
    var isBattle = false

    static let fields: Fields<Day> =
      TitledLink.fields.through(\.link) + [
        .text("line", "what the day was, in a line", \.line),
        .text("count", "how much is told of it", \.count),
        .flag("isBattle", "whether it is a day of the battle itself", \.isBattle),
      ]
  }

  private var days: [Day] {
    guard plan.days.months.isEmpty else {
      return plan.days.months.map { month in
        let days = plan.days.all.filter { $0.toTheMonth == month }
        return Day(
          link: view.link(plan.dates.words(for: month), PagePath.month(month).url),
          count: plan.words(.daysCounted, count: days.count))
      }
    }
    return plan.days.all.map { day in
      let count = plan.words(.statements, count: plan.days.statements[day]?.count ?? 0)
      let url = PagePath.day(day).url
      return Day(
        link: view.link(plan.dates.words(for: day), url),
        line: plan.annotations.leads[url]?.text.firstSentence,
        count: plan.isInPeriod(day) ? count : "\(count), \(plan.words[.outsidePeriod])",
        isBattle: view.settings.battle?.contains(day) ?? true)
    }
  }

  private func units(of side: Side) -> [TitledLink] {
    let units = plan.dossier.gazetteer.units.filter { $0.side == side.id }
      .map { ($0, plan.statements.byEntity[.unit($0.id)]?.count ?? 0) }
      .filter { $0.1 > 0 }
    // The most often named first; of two named as often the one that stands first.
    let order = units.indices.sorted { (-units[$0].1, $0) < (-units[$1].1, $1) }
    return order.prefix(Self.mostUnits).map {
      view.link(units[$0].0.name, PagePath.unit(units[$0].0.id).url)
    }
  }

  private struct Document: Sendable {
    let badge: BadgeRecord

    static let fields: Fields<Document> =
      BadgeRecord.fields.through(\.badge) + [
        .html("title", "its title") {
          ForeignTitle(plan: $0.badge.view.plan)
            .html($0.badge.source.title, of: PagePath.source($0.badge.source).url)
        },
        .text("line", "what it is, in a few words", \.line),
      ]

    private var line: String {
      let (plan, source) = (badge.view.plan, badge.source)
      let count = plan.words(.statements, count: plan.statements.bySource[source.id]?.count ?? 0)
      let side = source.side.flatMap { plan.catalogue.sides[$0]?.name }.map {
        plan.words(.standingOnSide, ["side": $0])
      }
      return [plan.words[source.role.word], side, count].compactMap { $0 }.joined(separator: ", ")
        .capitalisedFirst
    }
  }
}

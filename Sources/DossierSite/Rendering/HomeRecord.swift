import DossierMarkdown
import DossierModel

/// What the home page shows beside the lead and the key facts: the days, who fought, the figures,
/// where the sources differ, the documents.
struct HomeRecord {
  let plan: SitePlan

  /// More than these help nobody who is new; the pages of their own hold all.
  private static let mostFigures = 8
  private static let mostQuestions = 6
  private static let mostUnits = 12

  func record(for page: Page) -> TemplateRecord {
    let layer = LayerRecord(plan: plan)
    let questions = layer.disagreements(from: page)
    let figures = layer.figures(of: .battle, from: page).prefix(Self.mostFigures)
    return TemplateRecord([
      "sub": .text(plan.dossier.settings.lead),
      "hasDays": .flag(!plan.days.isEmpty),
      "hasSides": .flag(!plan.dossier.gazetteer.units.isEmpty && !plan.sidesByID.isEmpty),
      "hasFigures": .flag(!figures.isEmpty),
      "hasOrderOfBattle": .flag(!plan.dossier.orderOfBattle.isEmpty),
      "hasQuestions": .flag(!questions.isEmpty),
      "hasDocuments": .flag(!plan.dossier.sources.isEmpty),
      "days": .list(days(from: page)),
      "sides": .list(plan.dossier.settings.sides.map { side($0, from: page) }),
      "figures": .list(Array(figures)),
      "first": .list(Array(questions.prefix(1))),
      "others": .list(Array(questions.dropFirst().prefix(Self.mostQuestions))),
      "differences": .text("\(questions.count)"),
      "documents": .list(plan.dossier.sources.map { document($0, from: page) }),
    ])
  }

  private func days(from page: Page) -> [TemplateRecord] {
    guard plan.months.isEmpty else {
      return plan.months.map { month in
        let days = plan.days.filter { $0.toTheMonth == month }
        return plan.link(plan.dates.words(for: month), PagePath.month(month).url, from: page)
          .merging(
            TemplateRecord(["count": .text(days.count == 1 ? "1 day" : "\(days.count) days")]))
      }
    }
    return plan.days.map { day in
      let count = PageComposer.count(plan.statementsByDay[day]?.count ?? 0)
      var record = plan.link(plan.dates.words(for: day), PagePath.day(day).url, from: page)
      record.values["count"] = .text(plan.isInPeriod(day) ? count : "\(count), outside the period")
      record.values["isBattle"] = .flag(plan.dossier.settings.battle?.contains(day) ?? true)
      record.values["line"] = .optional(
        plan.annotations.leads[PagePath.day(day).url]?.text.firstSentence)
      return record
    }
  }

  private func side(_ side: Side, from page: Page) -> TemplateRecord {
    let units = plan.dossier.gazetteer.units.filter { $0.side == side.id }
      .map { ($0, plan.statementsByEntity[.unit($0.id)]?.count ?? 0) }
      .filter { $0.1 > 0 }
    // The most often named first; of two named as often the one that stands first.
    let order = units.indices.sorted { (-units[$0].1, $0) < (-units[$1].1, $1) }
    var record = plan.record(of: side)
    record.values["units"] = .list(
      order.prefix(Self.mostUnits).map {
        plan.link(units[$0].0.name, PagePath.unit(units[$0].0.id).url, from: page)
      })
    return record
  }

  private func document(_ source: Source, from page: Page) -> TemplateRecord {
    let path = PagePath.source(source)
    var record = SourceBadge(plan: plan, url: page.url).record(of: source)
    record.values["title"] = .html(ForeignTitle(plan: plan).html(source.title, of: path.url))
    let count = PageComposer.count(plan.statementsBySource[source.id]?.count ?? 0)
    let side = source.side.flatMap { plan.sidesByID[$0]?.name }.map {
      "stands on the side: \($0)"
    }
    record.values["line"] = .text(
      [source.role.rawValue, side, count].compactMap { $0 }.joined(separator: ", ")
        .capitalisedFirst)
    return record
  }
}

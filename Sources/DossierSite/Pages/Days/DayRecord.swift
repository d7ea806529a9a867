import DossierModel
import DossierTemplates

/// The days before and after a day.
struct DayRecord: Sendable {
  let previous: TitledLink?
  let next: TitledLink?
  let isOutsidePeriod: Bool

  init(_ view: Viewpoint) {
    let (plan, date) = (view.plan, view.page.date)
    let link = { (day: CalendarDate) in
      view.link(plan.dates.words(for: day), PagePath.day(day).url)
    }
    previous = date.flatMap { date in plan.days.last { $0 < date } }.map(link)
    next = date.flatMap { date in plan.days.first { $0 > date } }.map(link)
    isOutsidePeriod = date.map { !plan.isInPeriod($0) } ?? false
  }

  static let fields: Fields<DayRecord> = [
    .one("previous", "the day before that has a page", TitledLink.fields, \.previous),
    .one("next", "the day after that has a page", TitledLink.fields, \.next),
    .flag(
      "isOutsidePeriod", "whether the day lies outside the dossier's period", \.isOutsidePeriod),
  ]
}

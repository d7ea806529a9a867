import DossierModel

extension PageKind {
  /// A day: its course, and what is named on it.
  static let day = PageKind(
    names: [.day],
    template: PageTemplate("day", PageFields(DayRecord.fields) { DayRecord($0.view) }, .layer),
    composing: .written { plan, jobs in
      Parallel.map(plan.days.all, jobs: jobs) { DayPage(plan: plan, day: $0).page }
    })
}

/// Composes the page of a day.
private struct DayPage {
  let plan: SitePlan
  let day: CalendarDate

  var page: Page {
    let statements = plan.days.statements[day] ?? []
    var page = PageBody(plan: plan, path: .day(day), title: plan.dates.words(for: day))
    let weekday = plan.dates.weekday(of: day).map { "\($0). " } ?? ""
    page.addSummary("\(weekday)\(plan.words(.statements, count: statements.count)).")
    if !plan.isInPeriod(day) { page.add(.dayOutsidePeriod) }
    addCourse(statements, to: &page)
    let units = statements.flatMap(\.units).distinct
    let places = statements.flatMap(\.places).distinct
    let districts = places.filter(plan.isDistrict)
    page.addLinks(.units, units.map { .unit($0) })
    page.addLinks(.districts, districts.map { .place($0) })
    page.addLinks(.otherPlaces, places.filter { !plan.isDistrict($0) }.map { .place($0) })
    page.addLinks(.people, statements.flatMap(\.people).distinct.map { .person($0) })
    page.addSources(of: statements)
    return page.page(.day(day), date: day, units: units, districts: districts)
  }

  /// The day's course by the parts of the day that the sources name; what names none comes first.
  private func addCourse(_ statements: [Statement], to page: inout PageBody) {
    guard !statements.isEmpty else { return }
    page.addHeading(plan.words[.courseOfDay])
    let groups = DayParts.groups(of: statements, on: day)
    guard groups.count > 1 || groups[0].isTime else {
      page.addRuns(statements, headingLevel: 3)
      return
    }
    for group in groups {
      page.addSubheading(plan.words[group.heading], as: group.isTime ? .hours : nil)
      page.addRuns(group.statements, headingLevel: 4)
    }
  }
}

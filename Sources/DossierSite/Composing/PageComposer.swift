import DossierMarkdown
import DossierModel

/// Composes the pages that the loader writes: days, units, districts, places, people.
package struct PageComposer: Sendable {
  let plan: SitePlan

  package init(_ plan: SitePlan) {
    self.plan = plan
  }

  /// All pages, days first, each kind in the gazetteer's order; `jobs` is how many threads work at
  /// once.
  package func pages(jobs: Int = 1) -> [Page] {
    let gazetteer = plan.dossier.gazetteer
    return Parallel.map(plan.days, jobs: jobs) { day($0) }
      + Parallel.map(plan.months, jobs: jobs) { month($0) }
      + Parallel.map(gazetteer.units, jobs: jobs) { unit($0) }
      + Parallel.map(gazetteer.places, jobs: jobs) { place($0) }
      + Parallel.map(gazetteer.people.filter(\.isPublic), jobs: jobs) { person($0) }
  }

  // MARK: Days

  private func day(_ day: CalendarDate) -> Page {
    let path = PagePath.day(day)
    let statements = plan.statementsByDay[day] ?? []
    var page = PageBody(plan: plan, path: path, title: plan.dates.words(for: day))
    let weekday = plan.dates.weekday(of: day).map { "\($0). " } ?? ""
    page.addSummary("\(weekday)\(Self.count(statements.count)).")
    if !plan.isInPeriod(day) { page.add("This day lies outside the period of the dossier.") }
    addCourse(of: day, statements, to: &page)
    let units = Self.inOrder(statements.flatMap(\.units))
    let places = Self.inOrder(statements.flatMap(\.places))
    page.addLinks("Units", units.map { .unit($0) })
    page.addLinks("Districts", places.filter(isDistrict).map { .place($0) })
    page.addLinks("Other places", places.filter { !isDistrict($0) }.map { .place($0) })
    page.addLinks("People", Self.inOrder(statements.flatMap(\.people)).map { .person($0) })
    page.addSources(of: statements)
    return page.page(
      .day(day), date: day, units: units, districts: places.filter(isDistrict))
  }

  /// The day's course by the parts of the day that the sources name; what names none comes first.
  private func addCourse(of day: CalendarDate, _ statements: [Statement], to page: inout PageBody) {
    guard !statements.isEmpty else { return }
    page.addHeading("Course of the day")
    let groups = DayParts.groups(of: statements, on: day)
    guard groups.count > 1 || groups[0].isTime else {
      page.addRuns(statements, headingLevel: 3)
      return
    }
    for group in groups {
      page.addSubheading(group.heading, as: group.isTime ? .hours : nil)
      page.addRuns(group.statements, headingLevel: 4)
    }
  }

  /// The days of a month, and what the sources date to the month alone or to more than its days.
  private func month(_ month: CalendarDate) -> Page {
    var page = PageBody(plan: plan, path: .month(month), title: plan.dates.words(for: month))
    let days = plan.days.filter { $0.toTheMonth == month }
    page.addMarkdown(
      days.map { day in
        let link = RelativePath.from(page.path.content, to: PagePath.day(day).content)
        let count = Self.count(plan.statementsByDay[day]?.count ?? 0)
        return "- [\(plan.dates.words(for: day))](\(link)): \(count)"
      }.joined(separator: "\n"))
    let vague = plan.dossier.statements.filter { statement in
      plan.days(of: statement).isEmpty && !statement.isMereDate
        && statement.when.contains {
          $0.edtf.start.toTheMonth == month && $0.edtf.start.month != nil
        }
    }
    if !vague.isEmpty {
      page.addHeading("Not dated to one day")
      page.addRuns(vague, headingLevel: 3, namesDays: true)
    }
    page.addSources(of: vague)
    return page.page(.month(month), date: month)
  }

  // MARK: Entities

  private func unit(_ unit: Unit) -> Page {
    var page = PageBody(plan: plan, path: .unit(unit.id), title: unit.name, own: .unit(unit.id))
    page.addFact("Kind", unit.kind)
    if let side = unit.side.flatMap({ plan.sidesByID[$0] }) { page.addFact("Side", side.name) }
    if let parent = unit.parent { page.addFact("Part of", link: .unit(parent)) }
    let below = plan.dossier.gazetteer.units.filter { $0.parent == unit.id }
    page.addFact("Its parts", links: below.map { .unit($0.id) })
    page.addNames(unit.names)
    if unit.isProposed { page.addProposed() }
    return entityPage(&page, .unit(unit.id))
  }

  private func place(_ place: Place) -> Page {
    var page = PageBody(
      plan: plan, path: .place(place), title: place.name, own: .place(place.id))
    page.addFact("Kind", place.kind)
    if let within = place.within { page.addFact("In", link: .place(within)) }
    let inside = plan.dossier.gazetteer.places.filter { $0.within == place.id }
    page.addFact("Places in it", links: inside.map { .place($0.id) })
    page.addNames(place.names)
    if place.isProposed { page.addProposed() }
    return entityPage(&page, .place(place.id), isDistrict: place.isDistrict)
  }

  private func person(_ person: Person) -> Page {
    var page = PageBody(
      plan: plan, path: .person(person.id), title: person.name, own: .person(person.id))
    page.addFact("Role", person.role)
    if let side = person.side.flatMap({ plan.sidesByID[$0] }) { page.addFact("Side", side.name) }
    if let unit = person.unit { page.addFact("Unit", link: .unit(unit)) }
    page.addNames(person.names)
    if person.isProposed { page.addProposed() }
    return entityPage(&page, .person(person.id))
  }

  /// What all entity pages have after their facts: what happened by day, what is undated, what
  /// they are named together with, the sources.
  private func entityPage(
    _ page: inout PageBody, _ entity: EntityID, isDistrict: Bool = false
  ) -> Page {
    let subject = Page.Subject.entity(entity, isDistrict: isDistrict)
    let statements = plan.statementsByEntity[entity] ?? []
    page.addByDay(statements, heading: Self.courseHeading(of: subject.kind))
    let units = Self.inOrder(statements.flatMap(\.units)).filter { .unit($0) != entity }
    let places = Self.inOrder(statements.flatMap(\.places)).filter { .place($0) != entity }
    page.addLinks("Units named with it", units.map { .unit($0) })
    page.addLinks("Places named with it", places.map { .place($0) })
    page.addLinks(
      "People named with it",
      Self.inOrder(statements.flatMap(\.people)).map { .person($0) }.filter { $0 != entity })
    page.addSources(of: statements)
    return page.page(subject, units: units, districts: places.filter(self.isDistrict))
  }

  private static func courseHeading(of kind: Page.Kind) -> String {
    switch kind {
    case .unit: "In the sources, by day"
    case .person: "What is told of the person, by day"
    case .place: "What is told of the place, by day"
    default: "What happened there, by day"
    }
  }

  private func isDistrict(_ id: Place.ID) -> Bool {
    plan.placesByID[id]?.isDistrict ?? false
  }

  /// Each id once, in order of first appearance.
  static func inOrder<ID: Hashable>(_ ids: [ID]) -> [ID] {
    var seen: Set<ID> = []
    return ids.filter { seen.insert($0).inserted }
  }

  static func count(_ number: Int) -> String {
    number == 1 ? "1 statement" : "\(number) statements"
  }
}

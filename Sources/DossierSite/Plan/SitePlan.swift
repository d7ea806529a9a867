import DossierModel

/// Which pages there are and which statements stand on them.
package struct SitePlan: Sendable {
  /// All that the site rests on.
  package let dossier: Dossier
  /// How dates are written.
  package let dates: DateWording
  /// The days that have a page, in order.
  package let days: [CalendarDate]
  /// The months of those days, where they stretch so far that a list of days is no overview.
  package let months: [CalendarDate]
  /// In the order of the dossier.
  package let statementsByDay: [CalendarDate: [Statement]]
  /// In the order of the dossier.
  package let statementsByEntity: [EntityID: [Statement]]
  /// In the order of the dossier.
  package let statementsBySource: [Source.ID: [Statement]]
  /// Where spellings are looked up that no source has.
  let citedTitles: CitedTitles
  /// Which statement follows which in each source.
  let order: SourceOrder
  /// The editor's layer by page and statement.
  package let annotations: PageAnnotations
  /// The titles of the pages of days and entities, by their URLs.
  package let titles: [String: String]
  /// What independent sources tell of the same event in other words, by statement.
  package let alsoReported: [Statement.ID: [Statement.ID]]
  /// The works that a paragraph cites next behind a statement that cites none itself.
  package let citedLater: [Statement.ID: [Reference.ID]]
  /// Every statement, by its own id.
  package let statementsByID: [Statement.ID: Statement]
  /// Every work and source, by its id.
  package let referencesByID: [Reference.ID: Reference]
  /// Every source.
  package let sourcesByID: [Source.ID: Source]
  /// Every unit of the gazetteer.
  package let unitsByID: [Unit.ID: Unit]
  /// Every place of the gazetteer.
  package let placesByID: [Place.ID: Place]
  /// Every person of the gazetteer.
  package let peopleByID: [Person.ID: Person]
  /// Every side of the dossier.
  package let sidesByID: [Side.ID: Side]
  /// What previews of links to entities say.
  let previews: [EntityID: Preview]
  /// The language of each page's title that is not the dossier's, by the page's URL.
  let foreignTitles: [String: String]

  /// A day outside the period gets a page where it lies at most this many days from it.
  private static let daysAroundPeriod = 7

  package init(_ dossier: Dossier) {
    self.dossier = dossier
    dates = DateWording(
      language: dossier.settings.language,
      weekdays: WeekdayCalendar(
        isGregorian: dossier.settings.isGregorian, told: dossier.weekdays))
    var byDay: [CalendarDate: [Statement]] = [:]
    var byEntity: [EntityID: [Statement]] = [:]
    var bySource: [Source.ID: [Statement]] = [:]
    for statement in dossier.statements {
      for day in statement.daysOfCourse where Self.hasPage(day, dossier.settings.period) {
        byDay[day, default: []].append(statement)
      }
      for entity in statement.entities { byEntity[entity, default: []].append(statement) }
      for source in statement.sources { bySource[source, default: []].append(statement) }
    }
    statementsByDay = byDay
    statementsByEntity = byEntity
    statementsBySource = bySource
    order = SourceOrder(bySource)
    citedTitles = CitedTitles(dossier.references)
    days = byDay.keys.sorted()
    months = Self.months(of: days)
    alsoReported = AlsoReported(dossier, byDay: byDay).others
    citedLater = LaterCitations(dossier).works
    annotations = PageAnnotations(dossier.annotations)
    previews = Self.previews(of: dossier, byEntity, annotations)
    titles = Self.titles(of: dossier, days: days, dates: dates)
    statementsByID = dossier.statements.reduce(into: Self.index(dossier.statements, by: \.id)) {
      known, statement in
      for id in statement.furtherIDs where known[id] == nil { known[id] = statement }
    }
    referencesByID = Self.index(dossier.references, by: \.id)
    sourcesByID = Self.index(dossier.sources, by: \.id)
    unitsByID = Self.index(dossier.gazetteer.units, by: \.id)
    placesByID = Self.index(dossier.gazetteer.places, by: \.id)
    peopleByID = Self.index(dossier.gazetteer.people, by: \.id)
    sidesByID = Self.index(dossier.settings.sides, by: \.id)
    foreignTitles = Dictionary(
      dossier.sources.filter { $0.language != dossier.settings.language }
        .map { (PagePath.source($0).url, $0.language) }, uniquingKeysWith: { first, _ in first })
  }

  /// The days on whose pages a statement stands, in order.
  package func days(of statement: Statement) -> [CalendarDate] {
    statement.daysOfCourse.filter { statementsByDay[$0] != nil }
  }

  /// Whether a place is a district; false for an unknown id.
  func isDistrict(_ id: Place.ID) -> Bool { placesByID[id]?.isDistrict ?? false }

  /// The page of an entity; nil for a private person or an unknown id.
  package func path(of entity: EntityID) -> PagePath? {
    switch entity {
    case .unit(let id): unitsByID[id] == nil ? nil : .unit(id)
    case .place(let id): placesByID[id].map(PagePath.place)
    case .person(let id): peopleByID[id]?.isPublic == true ? .person(id) : nil
    }
  }

  /// The entity's name as the gazetteer shows it.
  package func name(of entity: EntityID) -> String {
    switch entity {
    case .unit(let id): unitsByID[id]?.name ?? id.text
    case .place(let id): placesByID[id]?.name ?? id.text
    case .person(let id): peopleByID[id]?.name ?? id.text
    }
  }

  /// The page that a statement's own link leads to.
  package func home(of statement: Statement) -> PagePath? {
    switch subject(of: statement) {
    case .day(let day): .day(day)
    case .source(let id): sourcesByID[id].map(PagePath.source)
    default: nil
    }
  }

  /// What that page is about: the statement's first day, else its source.
  func subject(of statement: Statement) -> Page.Subject {
    days(of: statement).first.map { .day($0) } ?? .source(statement.passages[0].passage.source)
  }

  /// The statement's link, relative to the site's root: `days/2024-11-29.html#s-1a2b3c4d`.
  package func url(of statement: Statement) -> String {
    (home(of: statement)?.url ?? "") + "#s-\(statement.id)"
  }

  /// Whether a day lies in the dossier's period; true where it has none.
  package func isInPeriod(_ day: CalendarDate) -> Bool {
    dossier.settings.period?.contains(day) ?? true
  }

  /// Days that stretch over more than this many get a page for each month above them.
  private static let mostDaysWithoutMonths = 62

  private static func months(of days: [CalendarDate]) -> [CalendarDate] {
    guard let first = days.first, let last = days.last,
      last.dayNumber - first.dayNumber > mostDaysWithoutMonths
    else { return [] }
    return Set(days.map(\.toTheMonth)).sorted()
  }

  private static func titles(
    of dossier: Dossier, days: [CalendarDate], dates: DateWording
  ) -> [String: String] {
    var titles = [PagePath.home.url: dossier.settings.title, PagePath.references.url: "References"]
    for day in days { titles[PagePath.day(day).url] = dates.words(for: day) }
    for unit in dossier.gazetteer.units { titles[PagePath.unit(unit.id).url] = unit.name }
    for place in dossier.gazetteer.places { titles[PagePath.place(place).url] = place.name }
    for person in dossier.gazetteer.people { titles[PagePath.person(person.id).url] = person.name }
    for source in dossier.sources { titles[PagePath.source(source).url] = source.title }
    return titles
  }

  /// The name of who asserts something: a voice, a unit or a person.
  package func speakerName(_ id: String) -> String {
    dossier.gazetteer.voices.first { $0.id.text == id }?.name
      ?? unitsByID[Unit.ID(id)]?.name ?? peopleByID[Person.ID(id)]?.name ?? id
  }

  private static func hasPage(_ day: CalendarDate, _ period: Settings.Period?) -> Bool {
    guard let period else { return true }
    return day.dayNumber >= period.from.dayNumber - daysAroundPeriod
      && day.dayNumber <= period.to.dayNumber + daysAroundPeriod
  }

  private static func index<Item, Key: Hashable>(
    _ items: [Item], by key: KeyPath<Item, Key>
  ) -> [Key: Item] {
    Dictionary(items.map { ($0[keyPath: key], $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Statement {
  /// All entities in its words.
  package var entities: [EntityID] {
    units.map { .unit($0) } + places.map { .place($0) } + people.map { .person($0) }
  }

  /// Its citations but for those of the sources that it is itself a passage of.
  package var citedWorks: [Citation] {
    let own = Set(sources.map { Reference.ID($0.text) })
    return citations.filter { !own.contains($0.reference) }
  }

  /// The sources of its passages, each once, the leading one first.
  package var sources: [Source.ID] {
    passages.reduce(into: []) { sources, passage in
      if !sources.contains(passage.passage.source) { sources.append(passage.passage.source) }
    }
  }
}

import DossierLanguages
import DossierModel

/// What pages and works are called.
package struct PlannedTitles: Sendable {
  /// The titles of the pages that others name, by their addresses.
  package let pages: [String: String]
  /// The language of each page's title that is not the interface's, by the page's address.
  let languages: [String: String]
  /// What previews of links to entities say.
  let previews: [EntityID: Preview]
  /// Where spellings are looked up that no source has.
  let cited: CitedTitles

  init(
    _ dossier: Dossier, _ days: PlannedDays, _ statements: PlannedStatements,
    _ annotations: PageAnnotations, _ dates: DateWording, _ words: InterfaceWords
  ) {
    pages = Self.pages(of: dossier, days: days.all, dates: dates, words)
    let foreign = Self.languages(of: dossier).filter { $0.1 != words.language }
    languages = Dictionary(foreign, uniquingKeysWith: { first, _ in first })
    previews = Preview.all(of: dossier, statements.byEntity, annotations, words)
    cited = CitedTitles(dossier.references)
  }

  /// The languages of the titles that the interface doesn't give.
  private static func languages(of dossier: Dossier) -> [(String, String)] {
    let own = dossier.settings.language
    let gazetteer = dossier.gazetteer
    return dossier.sources.map { (PagePath.source($0).url, $0.language) }
      + [(PagePath.home.url, own)] + gazetteer.units.map { (PagePath.unit($0.id).url, own) }
      + gazetteer.places.map { (PagePath.place($0).url, own) }
      + gazetteer.people.map { (PagePath.person($0.id).url, own) }
  }

  private static func pages(
    of dossier: Dossier, days: [CalendarDate], dates: DateWording, _ words: InterfaceWords
  ) -> [String: String] {
    var titles = [
      PagePath.home.url: dossier.settings.title, PagePath.references.url: words[.references],
    ]
    for day in days { titles[PagePath.day(day).url] = dates.words(for: day) }
    for unit in dossier.gazetteer.units { titles[PagePath.unit(unit.id).url] = unit.name }
    for place in dossier.gazetteer.places { titles[PagePath.place(place).url] = place.name }
    for person in dossier.gazetteer.people { titles[PagePath.person(person.id).url] = person.name }
    for source in dossier.sources { titles[PagePath.source(source).url] = source.title }
    return titles
  }
}

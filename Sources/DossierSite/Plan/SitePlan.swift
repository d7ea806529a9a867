import DossierLanguages
import DossierModel

/// What there is to be shown, and where.
///
/// A reference, since each of the thousands of values that pages are written with carries it.
package final class SitePlan: Sendable {
  /// All that the site rests on.
  package let dossier: Dossier
  /// The words of the interface.
  package let words: InterfaceWords
  /// How dates are written.
  package let dates: DateWording
  /// All that has an id.
  package let catalogue: Catalogue
  /// The days that have a page.
  package let days: PlannedDays
  /// Which statements belong to what.
  package let statements: PlannedStatements
  /// The editor's layer by page and statement.
  package let annotations: PageAnnotations
  /// What pages are called.
  package let titles: PlannedTitles

  /// `words` are those of the dossier's language, where nothing else is asked for.
  package init(_ dossier: Dossier, words: InterfaceWords? = nil) {
    self.dossier = dossier
    let words = words ?? InterfaceWords(for: dossier.settings.language)
    self.words = words
    dates = DateWording(
      words: words,
      weekdays: WeekdayCalendar(
        isGregorian: dossier.settings.isGregorian, told: dossier.weekdays))
    catalogue = Catalogue(dossier)
    days = PlannedDays(dossier)
    statements = PlannedStatements(dossier, days: days)
    annotations = PageAnnotations(dossier.annotations)
    titles = PlannedTitles(dossier, days, statements, annotations, dates, words)
  }

  /// The days on whose pages a statement stands, in order.
  package func days(of statement: Statement) -> [CalendarDate] {
    // A page of a source shows it in that source's words; it stands where its leading ones do.
    days.holding(catalogue.statements[statement.id] ?? statement)
  }

  /// Whether a day lies in the dossier's period; true where it has none.
  package func isInPeriod(_ day: CalendarDate) -> Bool {
    dossier.settings.period?.contains(day) ?? true
  }

  /// The language of the dossier's own words and the editor's; nil where the interface speaks it.
  var ownLanguage: WordLanguage? {
    WordLanguage(dossier.settings.language, beside: words)
  }

  /// The language of a source's words; nil where the interface speaks it.
  func language(of source: Source?) -> WordLanguage? {
    source.flatMap { WordLanguage($0.language, beside: words) }
  }

  // MARK: Statements

  /// The page that a statement's own link leads to.
  package func home(of statement: Statement) -> PagePath? {
    switch subject(of: statement) {
    case .day(let day): .day(day)
    case .source(let id): catalogue.sources[id].map(PagePath.source)
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
}

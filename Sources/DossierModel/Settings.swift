/// What `dossier.yml` says of the whole.
package struct Settings: Sendable, Equatable {
  /// One dated entry of the dossier's own history.
  package struct Change: Sendable, Equatable {
    /// The day of the publication or change, as an editor wrote it.
    package var date: CalendarDate
    /// What was done, in plain text.
    package var text: String

    package init(date: CalendarDate, text: String) {
      self.date = date
      self.text = text
    }
  }

  /// The name of the dossier, in plain text; it stands on every page.
  package var title: String
  /// What the dossier is, in a sentence; plain text.
  package var lead: String
  /// The time that the dossier covers; nil for a dossier without a period.
  package var period: Period?
  /// When the battle itself was fought, within the period.
  package var battle: Period?
  /// Those who fight, in the order in which they are always named; empty where none are told.
  package var sides: [Side]
  /// Ends in `/`.
  package var baseURL: String
  /// BCP 47, of the dossier's own words.
  package var language: String
  /// The name of the licence of the dossier's own words, in plain text; empty where none is given.
  package var licence: String
  /// Where the licence can be read; nil where it is named alone.
  package var licenceURL: String?
  /// Where a reader reports an error: an address with `{id}` for the statement and `{page}` for
  /// the page; nil where there is no such place.
  package var reportURL: String?
  /// What was published and changed, in the order of the file; the only dates that reach the feed.
  package var changes: [Change]
  /// The severities of rules, and findings that are accepted.
  package var checks: Checks
  /// Whether all dates are of the Gregorian calendar, so that a weekday follows from any of them.
  package var isGregorian: Bool

  /// Stands for the address of a site until an editor sets one; nobody can own it (RFC 2606).
  package static let openBaseURL = "https://example.org/"

  package init(
    title: String, lead: String = "", period: Period? = nil, battle: Period? = nil,
    sides: [Side] = [], baseURL: String = Settings.openBaseURL, language: String = "en",
    licence: String = "", licenceURL: String? = nil, reportURL: String? = nil,
    changes: [Change] = [], checks: Checks = Checks(),
    isGregorian: Bool = false
  ) {
    self.title = title
    self.lead = lead
    self.period = period
    self.battle = battle
    self.sides = sides
    self.baseURL = baseURL
    self.language = language
    self.licence = licence
    self.licenceURL = licenceURL
    self.reportURL = reportURL
    self.changes = changes
    self.checks = checks
    self.isGregorian = isGregorian
  }
}

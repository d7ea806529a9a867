/// What `dossier.yml` says of the whole.
package struct Settings: Sendable, Equatable {
  /// One dated entry of the dossier's own history.
  package struct Change: Sendable, Equatable {
    package var date: CalendarDate
    package var text: String

    package init(date: CalendarDate, text: String) {
      self.date = date
      self.text = text
    }
  }

  /// One span of days.
  package struct Period: Sendable, Equatable {
    /// Both days are taken in.
    package var from: CalendarDate
    package var to: CalendarDate

    package init(from: CalendarDate, to: CalendarDate) {
      self.from = from
      self.to = to
    }

    /// Whether a day lies in the span.
    package func contains(_ day: CalendarDate) -> Bool {
      from <= day && day <= to
    }
  }

  package var title: String
  /// What the dossier is, in a sentence; plain text.
  package var lead: String
  /// The days that the dossier covers; nil for a dossier without a period.
  package var period: Period?
  /// The days of the battle itself, within the period.
  package var battle: Period?
  package var sides: [Side]
  /// Ends in `/`.
  package var baseURL: String
  /// BCP 47, of the dossier's own words.
  package var language: String
  package var licence: String
  package var licenceURL: String?
  /// Where a reader reports an error: an address with `{id}` for the statement and `{page}` for
  /// the page; nil where there is no such place.
  package var reportURL: String?
  package var changes: [Change]
  /// The severities of rules, and findings that are accepted.
  package var checks: Checks

  package init(
    title: String, lead: String = "", period: Period? = nil, battle: Period? = nil,
    sides: [Side] = [], baseURL: String = "https://example.org/", language: String = "en",
    licence: String = "", licenceURL: String? = nil, reportURL: String? = nil,
    changes: [Change] = [], checks: Checks = Checks()
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
  }
}

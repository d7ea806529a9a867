import DossierModel

/// A page as Markdown, before it is rendered.
package struct Page: Sendable, Equatable {
  /// What a page is about; also the name of its template.
  package enum Kind: String, Sendable, CaseIterable {
    case home, day, month, unit, district, place, person, source, index, references, coverage
    case disagreements, control, casualties, map, data, text
    case search, timeline, names
    case orderOfBattle = "order-of-battle"
    case notFound = "not-found"
  }

  /// What it is about.
  package var kind: Kind
  /// What it is called; also its main heading.
  package var title: String
  /// The file under `Content/` that a link in Markdown names: `Days/2024-11-29.md`.
  package var contentPath: String
  /// Under the site's root: `days/2024-11-29.html`.
  package var url: String
  /// The day, for a page of a day.
  package var date: CalendarDate?
  /// The units that it is about.
  package var units: [Unit.ID]
  /// The districts that it is about.
  package var districts: [Place.ID]
  /// Markdown; begins with the title as a heading of the first level.
  package var body: String
  /// The line of the file on which the body begins.
  package var bodyLine: Int
  /// Whether the loader writes it to `contentPath`.
  package var isGenerated: Bool
  /// Whether an editor wrote it; then its words and notes are the editor's alone.
  package var isHandWritten: Bool

  package init(
    kind: Kind, title: String, contentPath: String, url: String, date: CalendarDate? = nil,
    units: [Unit.ID] = [], districts: [Place.ID] = [], body: String, bodyLine: Int = 1,
    isGenerated: Bool = false, isHandWritten: Bool = false
  ) {
    self.kind = kind
    self.title = title
    self.contentPath = contentPath
    self.url = url
    self.date = date
    self.units = units
    self.districts = districts
    self.body = body
    self.bodyLine = bodyLine
    self.isGenerated = isGenerated
    self.isHandWritten = isHandWritten
  }
}

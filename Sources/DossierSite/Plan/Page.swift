import DossierModel

/// A page as Markdown, before it is rendered.
package struct Page: Sendable, Equatable {
  /// What a page is about.
  package enum Subject: Hashable, Sendable {
    case home
    case day(CalendarDate)
    case month(CalendarDate)
    /// A unit, a place or a person; a place may be a district.
    case entity(EntityID, isDistrict: Bool)
    case source(Source.ID)
    case index(Index)
    /// A page of which there is one, filled from values or composed.
    case only(Kind)
    /// What an editor wrote, or what the sources tell of other times.
    case text
  }

  /// The pages that list others of a kind.
  package enum Index: String, Sendable, CaseIterable {
    case days, districts, units, places, people, sources
  }

  /// What sort of page it is; also the name of its template.
  package enum Kind: String, Sendable, CaseIterable {
    case home, day, month, unit, district, place, person, source, index, references, coverage
    case disagreements, control, casualties, map, data, text
    case search, timeline, names
    case orderOfBattle = "order-of-battle"
    case notFound = "not-found"
  }

  /// What it is about.
  package var subject: Subject
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
  /// What stands in the body's blocks; empty for a page that was not composed.
  package var outline: Outline
  /// The line of the file on which the body begins.
  package var bodyLine: Int
  /// Whether the loader writes it to `contentPath`.
  package var isGenerated: Bool
  /// Whether an editor wrote it; then its words and notes are the editor's alone.
  package var isHandWritten: Bool

  package init(
    _ subject: Subject, title: String, contentPath: String, url: String, date: CalendarDate? = nil,
    units: [Unit.ID] = [], districts: [Place.ID] = [], body: String,
    outline: Outline = Outline(), bodyLine: Int = 1,
    isGenerated: Bool = false, isHandWritten: Bool = false
  ) {
    self.subject = subject
    self.title = title
    self.contentPath = contentPath
    self.url = url
    self.date = date
    self.units = units
    self.districts = districts
    self.body = body
    self.outline = outline
    self.bodyLine = bodyLine
    self.isGenerated = isGenerated
    self.isHandWritten = isHandWritten
  }
}

extension Page {
  /// What sort of page it is.
  package var kind: Kind { subject.kind }

  /// The entity that it is about; nil for every other page.
  var entity: EntityID? {
    if case .entity(let id, _) = subject { id } else { nil }
  }

  /// The source that it shows; nil for every other page.
  var source: Source.ID? {
    if case .source(let id) = subject { id } else { nil }
  }
}

extension Page.Subject {
  /// What sort of page is about it.
  package var kind: Page.Kind {
    switch self {
    case .home: .home
    case .day: .day
    case .month: .month
    case .entity(.unit, _): .unit
    case .entity(.place, let isDistrict): isDistrict ? .district : .place
    case .entity(.person, _): .person
    case .source: .source
    case .index: .index
    case .only(let kind): kind
    case .text: .text
    }
  }
}

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
    case index(PageFolder)
    /// A page of which there is one, filled from values or composed.
    case only(Kind)
    /// What an editor wrote, or what the sources tell of other times.
    case text
  }

  /// What sort of page it is, by name; `PageKind` tells the rest.
  package struct Kind: Hashable, Sendable {
    /// As templates and style sheets call it: `order-of-battle`.
    package let name: String

    package init(_ name: String) {
      self.name = name
    }
  }

  /// The place of a page among the main ways through the site.
  package struct Way: Sendable, Equatable {
    /// Ways of a lower rank come first.
    package let rank: Int
    /// What it is called at the head of a page, where its title is too long for it.
    package let short: String?
    /// Whether it stands at the head of every page, however many ways there are.
    package let isMain: Bool

    package init(_ rank: Int, short: String? = nil, isMain: Bool = false) {
      self.rank = rank
      self.short = short
      self.isMain = isMain
    }
  }

  /// What it is about.
  package var subject: Subject
  /// What it is called; also its main heading.
  package var title: String
  /// Where it lies.
  package var path: PagePath
  /// Its place among the main ways; nil for a page that is not one of them.
  package var way: Way?
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
    _ subject: Subject, title: String, at path: PagePath, way: Way? = nil,
    date: CalendarDate? = nil, units: [Unit.ID] = [], districts: [Place.ID] = [], body: String,
    outline: Outline = Outline(), bodyLine: Int = 1,
    isGenerated: Bool = false, isHandWritten: Bool = false
  ) {
    self.subject = subject
    self.title = title
    self.path = path
    self.way = way
    self.date = date
    self.units = units
    self.districts = districts
    self.body = body
    self.outline = outline
    self.bodyLine = bodyLine
    self.isGenerated = isGenerated
    self.isHandWritten = isHandWritten
  }

  /// A page of which there is one and whose text is its title: a template prints the rest.
  package init(_ subject: Subject, title: String, at path: PagePath, way: Way? = nil) {
    self.init(subject, title: title, at: path, way: way, body: "# \(title)\n")
  }
}

extension Page {
  /// The file under `Content/` that a link in Markdown names: `Days/2024-11-29.md`.
  package var contentPath: String { path.content }

  /// Under the site's root: `days/2024-11-29.html`.
  package var url: String { path.url }

  /// What sort of page it is.
  package var kind: Kind { subject.kind }

  /// Whether it is the page that a site opens with.
  package var isHome: Bool {
    if case .home = subject { true } else { false }
  }

  /// Whether a host shows it in the place of a page that isn't there, at any depth.
  var isNotFound: Bool { kind == .notFound }

  /// The entity that it is about; nil for every other page.
  var entity: EntityID? {
    if case .entity(let id, _) = subject { id } else { nil }
  }

  /// The source that it shows; nil for every other page.
  var source: Source.ID? {
    if case .source(let id) = subject { id } else { nil }
  }

  /// The folder whose pages it lists; nil for every other page.
  var listed: PageFolder? {
    if case .index(let folder) = subject { folder } else { nil }
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

extension Page.Kind {
  static let home = Self("home")
  static let day = Self("day")
  static let month = Self("month")
  static let unit = Self("unit")
  static let district = Self("district")
  static let place = Self("place")
  static let person = Self("person")
  static let source = Self("source")
  static let index = Self("index")
  static let text = Self("text")
}

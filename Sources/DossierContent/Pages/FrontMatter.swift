import DossierModel

/// What stands between the two `---` lines at the start of a Markdown page.
package struct FrontMatter: Sendable, Equatable {
  /// What the page is called.
  package var title: String
  /// What the page is of: `day`, `unit`, `district`…
  package var kind: String?
  /// The day that it is about, where it is about one.
  package var date: CalendarDate?
  /// The units that it is about.
  package var units: [Unit.ID]
  /// The districts that it is about.
  package var districts: [Place.ID]
  /// The SHA-256 of the body's bytes; nil for a page written by hand.
  package var digest: Digest?

  package init(
    title: String, kind: String? = nil, date: CalendarDate? = nil, units: [Unit.ID] = [],
    districts: [Place.ID] = [], digest: Digest? = nil
  ) {
    self.title = title
    self.kind = kind
    self.date = date
    self.units = units
    self.districts = districts
    self.digest = digest
  }
}

extension FrontMatter {
  /// The text of a page with this front matter: `---`, a line a key, `---`, then the body as it is.
  package func page(with body: String) -> String {
    "---\n" + lines.joined(separator: "\n") + "\n---\n" + body
  }

  private var lines: [String] {
    var lines = ["title: \(YAMLText.quoted(title))"]
    if let kind { lines.append("kind: \(kind)") }
    if let date { lines.append("date: \(date)") }
    if !units.isEmpty { lines.append("units: [\(list(units.map(\.text)))]") }
    if !districts.isEmpty { lines.append("districts: [\(list(districts.map(\.text)))]") }
    if let digest { lines.append("digest: \(digest)") }
    return lines
  }

  /// Quoted where YAML would take the slug for something else: a number, a word for nothing.
  private func list(_ slugs: [String]) -> String {
    slugs.map { $0 == "null" ? "\"null\"" : $0 }.joined(separator: ", ")
  }
}

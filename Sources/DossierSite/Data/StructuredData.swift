import DossierModel

/// What a page holds, in the terms of schema.org, as JSON-LD 1.1: the event, claims with where they
/// appear and what they cite, and the works.
package struct StructuredData: Sendable {
  let plan: SitePlan
  /// Ends in `/`.
  let baseURL: String

  /// The data of a page, whose statements are given in its order; nil where it holds nothing that
  /// the vocabulary has a word for. `things` are what the page is beside them.
  func json(of page: Page, statements: [Statement.ID], things: [JSONValue] = []) -> JSONValue? {
    // The page of a source shows its whole text: as claims, all of it would stand there twice.
    let graph = things + (page.source == nil ? claims(statements, on: page) : [])
    guard !graph.isEmpty else { return nil }
    return .object(["@context": .string("https://schema.org"), "@graph": .array(graph)])
  }

  /// The same as it may stand in a `script` element: nothing in it can end the element.
  func bytes(of page: Page, statements: [Statement.ID], things: [JSONValue] = []) -> [UInt8]? {
    json(of: page, statements: statements, things: things).map { json in
      let rest = json.bytes.dropLast()
      let parts = rest.split(separator: Byte.less, omittingEmptySubsequences: false)
      return Array(parts.joined(separator: "\\u003c".utf8))
    }
  }

  // MARK: The whole

  /// The battle.
  var event: JSONValue {
    let settings = plan.dossier.settings
    let days = settings.battle ?? settings.period
    return Self.thing(
      "Event",
      [
        ("@id", baseURL), ("name", settings.title), ("description", settings.lead),
        ("startDate", days?.beginning.description),
        ("endDate", days?.edtf.end == .open ? nil : days?.ending.description),
        ("url", baseURL),
      ],
      city.map { ["location": Self.thing("Place", [("name", $0.name)])] } ?? [:])
  }

  /// The place that holds most of the districts.
  private var city: Place? {
    var counts: [Place.ID: Int] = [:]
    for place in plan.dossier.gazetteer.places where place.isDistrict {
      if let within = place.within { counts[within, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.flatMap {
      plan.catalogue.places[$0.key]
    }
  }

  /// The files for other programs.
  var dataset: JSONValue {
    let settings = plan.dossier.settings
    let file = Self.thing(
      "DataDownload",
      [("contentUrl", baseURL + "data/dossier.json"), ("encodingFormat", "application/json")])
    return Self.thing(
      "Dataset",
      [
        ("name", settings.title), ("description", settings.lead), ("url", baseURL + "data/"),
        ("license", settings.licenceURL),
      ], ["distribution": file])
  }

  // MARK: Claims

  /// Those statements whose own page this is; a heading or an entry of a list of names claims
  /// nothing.
  private func claims(_ ids: [Statement.ID], on page: Page) -> [JSONValue] {
    ids.distinct.compactMap { plan.catalogue.statements[$0] }.filter { statement in
      ![.heading, .infobox].contains(statement.role) && plan.subject(of: statement) == page.subject
    }.map(claim)
  }

  private func claim(_ statement: Statement) -> JSONValue {
    let sources = Set(statement.sources.map(\.text))
    let works = statement.citations.map(\.reference).distinct
      .filter { !sources.contains($0.text) }
    var lists = [
      "appearance": Self.links(
        statement.sources.compactMap { plan.catalogue.sources[$0] }.map {
          baseURL + PagePath.source($0).url
        })
    ]
    if !works.isEmpty {
      lists["citation"] = Self.links(works.map { baseURL + PagePath.references.at($0.text) })
    }
    return Self.thing(
      "Claim",
      [
        ("@id", baseURL + plan.url(of: statement)), ("text", statement.text),
        ("temporalCoverage", statement.when.first.map { Self.coverage($0.edtf) }),
      ], lists)
  }

  /// The time as ISO 8601 has it, which knows no doubt: of an unsure date the days that it may be.
  private static func coverage(_ time: EDTF) -> String {
    let hasEnds = time.from != .unknown && time.to != .unknown
    guard !time.isPlain || !hasEnds else { return time.description }
    let first = time.hasStart ? "\(time.span.first)" : ".."
    return first + "/" + (time.span.last.map { "\($0)" } ?? "..")
  }

  private static func links(_ urls: [String]) -> JSONValue {
    let links = urls.map { JSONValue.object(["@id": .string($0)]) }
    return links.count == 1 ? links[0] : .array(links)
  }

  // MARK: Works

  /// All works that the sources cite, and the sources themselves.
  var works: [JSONValue] { plan.dossier.references.map(work) }

  /// A source of the dossier; nil for an unknown id.
  func source(_ id: Source.ID) -> JSONValue? { plan.catalogue.sources[id].map(source) }

  private func source(_ source: Source) -> JSONValue {
    Self.thing(
      "CreativeWork",
      [
        ("@id", baseURL + PagePath.source(source).url), ("name", source.title),
        ("creditText", source.authors.isEmpty ? nil : source.authors.joined(separator: "; ")),
        ("datePublished", source.date?.description), ("inLanguage", source.language),
        ("license", source.licenceURL), ("url", source.url.flatMap(WebAddress.init)?.text),
      ], publisher(source.publisher))
  }

  private func work(_ reference: Reference) -> JSONValue {
    var lists = publisher(reference.outlet)
    if !reference.authors.isEmpty {
      lists["author"] = .array(
        reference.authors.map { name in
          switch name {
          case .person(let family, let given):
            Self.thing("Person", [("familyName", family), ("givenName", given)])
          case .literal(let text): Self.thing("Organization", [("name", text)])
          }
        })
    }
    return Self.thing(
      "CreativeWork",
      [
        ("@id", baseURL + PagePath.references.at(reference.id.text)),
        ("name", reference.title?.text ?? reference.note),
        ("datePublished", reference.issued?.description),
        ("inLanguage", reference.title?.language), ("url", reference.address?.text),
        ("archivedAt", reference.archiveAddress?.text),
      ], lists)
  }

  private func publisher(_ name: String?) -> [String: JSONValue] {
    name.map { ["publisher": Self.thing("Organization", [("name", $0)])] } ?? [:]
  }

  /// A thing of a type with those of its texts that are there.
  private static func thing(
    _ type: String, _ texts: [(name: String, value: String?)], _ more: [String: JSONValue] = [:]
  ) -> JSONValue {
    var fields = more
    fields["@type"] = .string(type)
    for (name, value) in texts {
      if let value, !value.isEmpty { fields[name] = .string(value) }
    }
    return .object(fields)
  }
}

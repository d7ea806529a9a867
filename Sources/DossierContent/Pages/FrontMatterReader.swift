import DossierModel

extension FrontMatter {
  /// The ids of the gazetteer; nil where they are not known.
  struct Known {
    var units: KnownIDs<Unit>?
    var places: KnownIDs<Place>?
    /// Those of the places that are districts.
    var districts = KnownIDs<Place>()
    var people: KnownIDs<Person>?
    var voices: KnownIDs<Voice>?
  }

  /// Reads the front matter of a page; nil where it lacks what every page has.
  init?(
    _ page: PageText, file: String, ids: Known, reporting faults: inout [Diagnostic]
  ) {
    let before = faults.count
    let root = YAMLNode.root(
      of: page.frontMatter, file: file, firstLine: 2, reporting: &faults)
    guard let root else {
      if faults.count == before {
        faults.append(
          Diagnostic(
            .missingKey, at: FilePosition(file, line: 1), "this page lacks `title`",
            advice: "add `title: …`"))
      }
      return nil
    }
    guard var mapping = Mapping(root, noun: "page", reporting: &faults) else { return nil }
    defer { mapping.close(reporting: &faults) }
    mapping.require("title")
    let title = mapping.text("title")
    let kind = mapping.text("kind")
    let date = mapping.date("date")
    let units = mapping.references("units", to: ids.units, noun: "unit")
    let districts = mapping.districts(among: ids)
    let digest = mapping.text("digest").map { Digest(hexadecimal: $0) }
    guard let title else { return nil }
    self.init(
      title: title, kind: kind, date: date, units: units, districts: districts, digest: digest)
  }
}

extension PageText {
  /// The lines that front matter is written as, each with its end.
  static func frontMatterLines(of frontMatter: FrontMatter) -> String? {
    try? PageText(frontMatter.page(with: "")).frontMatter
  }
}

extension Mapping {
  fileprivate mutating func districts(among ids: FrontMatter.Known) -> [Place.ID] {
    let listed = texts("districts")
    let districts = references("districts", to: ids.places, noun: "place")
    guard let places = ids.places else { return districts }
    for text in listed {
      let id = Place.ID(text.value)
      guard places.contains(id), !ids.districts.contains(id) else { continue }
      report(
        .badValue, at: text.place, "the place `\(id)` is no district",
        advice: "add `district: true` to it in `places.yml`, or remove it here")
    }
    return districts
  }
}

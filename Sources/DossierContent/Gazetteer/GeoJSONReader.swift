import DossierModel

extension GazetteerReader {
  /// The shapes of all GeoJSON files of the gazetteer, file by file.
  func shapes(of ids: KnownIDs<Place>?, reporting faults: inout [Diagnostic]) -> [PlaceShape] {
    var unread: [Diagnostic] = []
    return disk.names(in: Self.folder, reporting: &unread)
      .filter { $0.hasSuffix(".geojson") }
      .flatMap { name -> [PlaceShape] in
        let path = "\(Self.folder)/\(name)"
        guard let text = disk.text(of: path, reporting: &faults) else { return [] }
        var reader = GeoJSONReader(path: path, ids: ids)
        let shapes = reader.shapes(in: text)
        faults += reader.faults
        return shapes
      }
  }
}

/// Reads a file of GeoJSON (RFC 7946): a feature, or a collection of features.
///
/// JSON is YAML save for tabs between its tokens, so the reader of YAML does, and knows each line.
struct GeoJSONReader {
  private let path: String
  private let ids: KnownIDs<Place>?
  private(set) var faults: [Diagnostic] = []
  /// What the file says of its source as a whole.
  private var source: String?

  /// `ids` is nil where the list of places could not be read.
  init(path: String, ids: KnownIDs<Place>?) {
    self.path = path
    self.ids = ids
  }

  /// The shapes in the order of the file; what has a fault is left out.
  mutating func shapes(in text: String) -> [PlaceShape] {
    guard let root = root(of: text) else { return [] }
    source = root["source"]?.text ?? root["properties"]?["source"]?.text
    switch root["type"]?.text {
    case "FeatureCollection":
      guard case .list(let features)? = root["features"]?.content else {
        report(root, "the collection has no list of features", "add `\"features\": […]`")
        return []
      }
      return features.compactMap { feature($0) }
    case "Feature": return [feature(root)].compactMap { $0 }
    default:
      report(
        root, "this is neither a feature nor a collection of features",
        "begin it with `{\"type\": \"FeatureCollection\", \"features\": […]}`")
      return []
    }
  }

  private mutating func root(of text: String) -> YAMLNode? {
    var found: [Diagnostic] = []
    let spaced = text.replacing("\t", with: " ")
    let node = YAMLComposer.compose(spaced, file: path, reporting: &found)
    if let node, found.isEmpty, case .mapping = node.content { return node }
    let place = found.first?.place ?? FilePosition(path, line: 1)
    report(
      place, "this is no JSON object", "export it as GeoJSON again, or mend the text at this place")
    return nil
  }

  private mutating func feature(_ feature: YAMLNode) -> PlaceShape? {
    guard feature["type"]?.text == "Feature" else {
      report(feature, "this is no feature", "write `\"type\": \"Feature\"`")
      return nil
    }
    let location = location(of: feature)
    guard location.isKnown, let geometry = feature["geometry"], case .mapping = geometry.content
    else {
      if location.isKnown {
        report(feature, "the feature has no geometry", "add `\"geometry\": {…}`, or remove it")
      }
      return nil
    }
    guard let ground = ground(geometry) else { return nil }
    if case .outlines = ground, location.id == nil {
      report(
        feature, "the outline names no place",
        "add `\"properties\": {\"place\": \"…\"}` with the id of a place in places.yml")
      return nil
    }
    return PlaceShape(
      location: location.id, ground: ground,
      source: feature["properties"]?["source"]?.text ?? source, place: feature.place)
  }

  private mutating func location(of feature: YAMLNode) -> (id: Place.ID?, isKnown: Bool) {
    guard let node = feature["properties"]?["place"], node.content != .nothing else {
      return (nil, true)
    }
    let id = Place.ID(node.text ?? "")
    guard let ids, !ids.contains(id) else { return (id, true) }
    faults.append(
      Diagnostic(
        .unknownID, at: node.place, "no place has the id `\(id)`",
        advice: Nearest.advice(for: id.text, among: ids.list.map(\.text), noun: "place id")))
    return (id, false)
  }

  // MARK: Geometry

  private mutating func ground(_ geometry: YAMLNode) -> PlaceShape.Ground? {
    guard let coordinates = geometry["coordinates"] else {
      report(geometry, "the geometry has no coordinates", "add `\"coordinates\": […]`")
      return nil
    }
    switch geometry["type"]?.text {
    case "Point": return point(coordinates).map { .centres([$0]) }
    case "MultiPoint": return each(of: coordinates) { $0.point($1) }.map { .centres($0) }
    case "Polygon": return polygon(coordinates).map { .outlines([$0]) }
    case "MultiPolygon": return each(of: coordinates) { $0.polygon($1) }.map { .outlines($0) }
    default:
      report(
        geometry, "a geometry of type `\(geometry["type"]?.text ?? "")` outlines nothing",
        "write a Polygon, MultiPolygon, Point or MultiPoint")
      return nil
    }
  }

  /// Nil, with a fault, where one item is no good or there is none.
  private mutating func each<Item>(
    of list: YAMLNode, read: (inout Self, YAMLNode) -> Item?
  ) -> [Item]? {
    guard case .list(let items) = list.content, !items.isEmpty else {
      report(list, "here a list of coordinates is missing", "write `[…]`")
      return nil
    }
    let read = items.compactMap { read(&self, $0) }
    return read.count == items.count ? read : nil
  }

  private mutating func polygon(_ rings: YAMLNode) -> [[GeoPoint]]? {
    each(of: rings) { $0.ring($1) }
  }

  private mutating func ring(_ ring: YAMLNode) -> [GeoPoint]? {
    guard let points = each(of: ring, read: { $0.point($1) }) else { return nil }
    guard points.count >= 4, points.first == points.last else {
      report(
        ring, "a ring has at least four points and ends where it begins",
        "repeat its first point at its end")
      return nil
    }
    guard Set(points).count >= 3 else {
      report(ring, "a ring has at least three different points", "draw it again")
      return nil
    }
    return points.dropLast()
  }

  private mutating func point(_ point: YAMLNode) -> GeoPoint? {
    guard case .list(let items) = point.content, items.count >= 2,
      let longitude = items[0].text.flatMap(Double.init),
      let latitude = items[1].text.flatMap(Double.init)
    else {
      report(point, "here a pair of coordinates is missing", "write `[longitude, latitude]`")
      return nil
    }
    guard (-180...180).contains(longitude), (-90...90).contains(latitude) else {
      report(
        point,
        "`[\(items[0].text ?? ""), \(items[1].text ?? "")]` is no longitude and latitude in degrees",
        "export it in WGS 84, the longitude first")
      return nil
    }
    return GeoPoint(latitude: latitude, longitude: longitude)
  }

  private mutating func report(_ node: YAMLNode, _ message: String, _ advice: String) {
    report(node.place, message, advice)
  }

  private mutating func report(_ place: FilePosition, _ message: String, _ advice: String) {
    faults.append(Diagnostic(.badGeoJSON, at: place, message, advice: advice))
  }
}

extension Rule {
  package static let badGeoJSON = contract(
    "bad-geojson", "A file of outlines is no GeoJSON, or an outline in it cannot be drawn",
    "export it again in WGS 84, each outline with the id of its place")
}

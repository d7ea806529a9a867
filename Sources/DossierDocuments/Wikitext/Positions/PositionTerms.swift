import DossierLanguages

/// The names by which templates give positions, from `coordinates.tsv`.
package struct PositionTerms {
  /// What a parameter tells of a position.
  package enum Part: String {
    case latitude, longitude, label, coordinates
    case latitudeMinutes = "latitude-minutes"
    case latitudeSeconds = "latitude-seconds"
    case latitudeSign = "latitude-sign"
    case longitudeMinutes = "longitude-minutes"
    case longitudeSeconds = "longitude-seconds"
    case longitudeSign = "longitude-sign"
  }

  private var parts: [String: Part] = [:]
  /// The starts of the names of templates that mark places on a map.
  private var maps: [String] = []
  /// North, south, east or west, by the letter or word in lower case.
  package private(set) var signs: [String: String] = [:]
  /// Kinds of place that are no one point.
  package private(set) var wideKinds: Set<String> = []

  /// Those of `coordinates.tsv`.
  package static let standard = PositionTerms(PackageResources.coordinates_tsv)

  package init(_ table: [UInt8]) {
    for row in FactTable.rows(table) where row.count == 3 {
      let names = row[2].split(separator: ";").map(String.init)
      switch row[0] {
      case "part":
        for name in names { parts[name] = Part(rawValue: row[1]) }
      case "map": maps += names.map { $0.hasSuffix("*") ? String($0.dropLast()) : $0 }
      case "sign":
        for name in names { signs[name.lowercased()] = row[1] }
      case "wide": wideKinds.formUnion(names)
      default: break
      }
    }
  }

  /// What a parameter tells, and the number of the mark that it belongs to; 0 without a number.
  package func part(_ name: String) -> (part: Part, number: Int)? {
    let name = name.lowercased()
    if let known = parts[name] { return (known, 0) }
    let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
    guard let number = Int(String(digits)), let known = parts[String(name.dropLast(digits.count))]
    else { return nil }
    return (known, number)
  }

  /// Whether a template, by its name in lower case, marks places on a map.
  func isMap(_ template: String) -> Bool {
    maps.contains { template.hasPrefix($0) }
  }
}

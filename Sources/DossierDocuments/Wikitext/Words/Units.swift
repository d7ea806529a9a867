import DossierLanguages

/// Units of measure as templates name and print them: `units.tsv`.
enum Units {
  /// `sqmi` is "sq mi", `km2` is "km²", `C` is "°C".
  static func shown(_ code: String) -> String {
    if let known = names[code] { return known }
    if code.hasPrefix("sq"), code.utf8.count > 2 { return "sq " + code.dropFirst(2) }
    if code.hasPrefix("cu"), code.utf8.count > 2 { return "cu " + code.dropFirst(2) }
    if code.hasSuffix("2") { return code.dropLast() + "²" }
    if code.hasSuffix("3") { return code.dropLast() + "³" }
    return code
  }

  /// Whether a measure in one unit goes on in another: 5 ft 6 in.
  static func goesOn(_ unit: String, in smaller: String) -> Bool {
    parts[unit]?.contains(smaller) ?? false
  }

  private static let rows = FactTable.rows(PackageResources.units_tsv)

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for row in rows where row.count > 1 {
      for code in row[1].split(separator: ";") { names[String(code)] = row[0] }
    }
    return names
  }()

  private static let parts: [String: [String]] = {
    var parts: [String: [String]] = [:]
    for row in rows where row.count > 2 {
      for code in row[1].split(separator: ";") {
        parts[String(code)] = row[2].split(separator: ";").map(String.init)
      }
    }
    return parts
  }()
}

import DossierModel

/// The adjectives of states, present and past, and the names of their services.
package enum Countries {
  /// The adjective of a state; its own name where none is known.
  package static func adjective(_ country: String) -> String {
    adjectives[name(country)] ?? country
  }

  /// The name of a state that is given by a code.
  package static func name(_ country: String) -> String {
    names[country] ?? country
  }

  /// The name of the state whose code, in capitals, a template is named by; nil for any other.
  package static func coded(_ name: String) -> String? {
    name.utf8.allSatisfy(\.isUpperLetter) ? names[name] : nil
  }

  /// A service with a name of its own: `kind` as in `ComputedText.Kind`.
  package static func force(_ kind: String, of country: String) -> String? {
    forces[name(country) + "\t" + kind]
  }

  private static let rows = WordTable.demonyms.rows

  private static let adjectives: [String: String] = {
    var adjectives: [String: String] = [:]
    for row in rows where row.count > 1 { adjectives[row[0]] = row[1] }
    return adjectives
  }()

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for row in rows where row.count > 2 {
      for code in row[2].split(separator: ";") { names[String(code)] = row[0] }
    }
    return names
  }()

  private static let forces: [String: String] = {
    var forces: [String: String] = [:]
    for row in WordTable.forces.rows where row.count == 3 {
      forces[row[0] + "\tforce-" + row[1]] = row[2]
    }
    return forces
  }()
}

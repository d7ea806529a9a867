import DossierLanguages
import DossierModel

/// How a parameter of an infobox reads.
struct InfoboxParameter: Equatable {
  enum Manner: String {
    /// One for each party, entries parted by lines.
    case column
    case lines
    case single
    case caption
    case navigation
    case hidden
  }

  var label: String
  var manner: Manner
  /// From 1, of a parameter that has one for each party.
  var column: Int?

  /// `name` as the template has it: `units2`, `units2a`, `part_of`.
  init(_ name: String) {
    let lowered = name.lowercased()
    if let known = Self.known[lowered] {
      self.init(known, column: nil)
      return
    }
    let (base, number) = Self.split(lowered)
    if let known = Self.known[base], let number {
      self.init(known, column: known.manner == .column ? number : nil)
      return
    }
    let label = name.split { $0 == "_" }.joined(separator: " ").capitalisedFirst
    self.init((label, .single), column: nil)
  }

  private init(_ known: (label: String, manner: Manner), column: Int?) {
    label = known.label
    manner = known.manner
    self.column = column
  }

  /// "units" and 2 of "units2", "units2a" and "units_2".
  private static func split(_ name: String) -> (String, Int?) {
    var bytes = Array(name.utf8)
    if let last = bytes.last, last.isLowerLetter, bytes.dropLast().last?.isDigit == true {
      bytes.removeLast()
    }
    let digits = bytes.reversed().prefix { $0.isDigit }.reversed()
    bytes.removeLast(digits.count)
    if bytes.last == Byte.underscore { bytes.removeLast() }
    let number = Int(String(decoding: Array(digits), as: UTF8.self))
    return (String(decoding: bytes, as: UTF8.self), number)
  }

  private static let known: [String: (label: String, manner: Manner)] = {
    var known: [String: (label: String, manner: Manner)] = [:]
    for row in FactTable.rows(PackageResources.infobox_tsv) where row.count == 3 {
      guard let manner = Manner(rawValue: row[2]) else { continue }
      for name in row[0].split(separator: ";") { known[String(name)] = (row[1], manner) }
    }
    return known
  }()
}

extension Block.Infobox {
  /// Nil for a parameter that tells of the battle as a whole, or of all its parties in one.
  package var subject: Statement.Column? {
    column == nil ? nil : Self.subjects[InfoboxParameter(parameter).label]
  }

  private static let subjects: [String: Statement.Column] = [
    "Belligerents": .belligerents, "Commanders and leaders": .commanders, "Units involved": .units,
    "Strength": .strength, "Casualties and losses": .casualties,
  ]
}

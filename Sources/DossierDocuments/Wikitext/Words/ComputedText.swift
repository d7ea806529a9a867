import DossierLanguages
import DossierModel

/// What templates show that make their own words out of their arguments.
///
/// Only what follows from the arguments alone: nothing that asks for today's date.
struct ComputedText {
  enum Kind: String, Sendable {
    case convert, coordinates, date, age, ship, fraction, inflation, sic, ordinal
    case shipClass = "class"
    case submarine
    case asOf = "as-of"
    case ageInDays = "age-days"
    case ageInWeeks = "age-weeks"
    case ageInMonths = "age-months"
    case ageInYears = "age-years"
    case ageInYearsAndDays = "age-years-days"
    case armedForces = "force-armed-forces"
    case army = "force-army"
    case navy = "force-navy"
    case airForce = "force-air-force"
    case marines = "force-marines"
    case coastGuard = "force-coast-guard"
    case police = "force-police"
    case value, number, country
    case formatNumber = "format-number"
    case formatDate = "format-date"
    case dateSpan = "date-span"
    case oldStyleDate = "old-style-date"
    case upper, lower
    case upperFirst = "upper-first"
    case lowerFirst = "lower-first"
    case padLeft = "pad-left"
    case padRight = "pad-right"
    case plural
  }

  let writer: FlowWriter
  let node: MarkupNode
  /// In lower case.
  let name: String

  /// Nil where nothing can be told.
  func text(_ kind: Kind) -> String? {
    switch kind {
    case .convert: Conversion(words).text
    case .coordinates: coordinates
    case .date: date
    case .fraction: fraction
    case .asOf: asOf
    case .ship: ship
    case .shipClass: words.first.map { "\($0)-class " + words.dropFirst().prefix(1).joined() }
    case .submarine: words.first
    case .inflation: nil
    case .sic: sic
    case .ordinal: words.first.map(Self.ordinal)
    case .age, .ageInDays, .ageInWeeks, .ageInMonths, .ageInYears, .ageInYearsAndDays:
      age.flatMap { $0.text(kind) } ?? (kind == .ageInYears ? yearsBetween : nil)
    case .armedForces, .army, .navy, .airForce, .marines, .coastGuard, .police: force(kind)
    case .value, .number, .formatNumber: number(kind)
    case .country: argument("name") ?? words.first.map(Countries.name)
    case .dateSpan: dateSpan
    case .oldStyleDate: oldStyleDate
    case .upper, .lower, .upperFirst, .lowerFirst, .padLeft, .padRight, .plural, .formatDate:
      function(kind)
    }
  }

  /// The arguments without a name.
  var words: [String] {
    writer.tree.positional(of: node).map { writer.text($0, of: node) }
  }

  func argument(_ name: String) -> String? {
    guard let part = writer.tree.argument(name, of: node) else { return nil }
    let text = writer.text(part, of: node)
    return text.isEmpty ? nil : text
  }

  /// The template's name as the source writes it.
  private var writtenName: String {
    writer.tree.bytes.text(writer.tree.bytes.trimmed(node.parts[0].range))
  }

  private var fraction: String? {
    switch words.count {
    case 1: "1⁄\(words[0])"
    case 2: "\(words[0])⁄\(words[1])"
    case 3: "\(words[0]) \(words[1])⁄\(words[2])"
    default: nil
    }
  }

  /// The words that are wrong in the source of the source, and that they are.
  private var sic: String? {
    let wrong = words.filter { !$0.isEmpty && $0 != "?" && $0 != "!" }.joined()
    guard argument("hide") == nil, argument("nolink") != "hide" else { return wrong }
    return wrong.isEmpty ? "[sic]" : wrong + " [sic]"
  }

  private static func ordinal(_ word: String) -> String {
    guard let number = Int(word) else { return word }
    let isTeen = (11...13).contains(abs(number % 100))
    return word + (isTeen ? "th" : ["th", "st", "nd", "rd"][min(abs(number % 10), 4) % 4])
  }

  private var asOf: String? {
    if let alternative = argument("alt") { return alternative }
    let start = argument("lc") == nil ? "As of" : "as of"
    let parts = words.enumerated().map { index, word in
      index == 1 ? Int(word).flatMap(Months.name) ?? word : word
    }
    return ([start] + parts.reversed()).joined(separator: " ")
  }

  /// `{{USS|Enterprise|CV-6}}`: prefix, name and, unless a style leaves it out, hull number.
  private var ship: String? {
    let words = name == "ship" ? words : [writtenName] + words
    guard words.count > 1 else { return nil }
    let hull = words.count > 2 ? words[2] : ""
    let named = [words[0], words[1]].filter { !$0.isEmpty }.joined(separator: " ")
    switch words.count > 3 ? words[3] : "" {
    case "6": return words[1]
    case "1" where !hull.isEmpty: return hull
    case "3" where !hull.isEmpty: return "\(words[1]) (\(hull))"
    case "5" where !hull.isEmpty: return "\(words[0]) \(hull)"
    case "2": return named
    default: return hull.isEmpty ? named : "\(named) (\(hull))"
    }
  }

  private func force(_ kind: Kind) -> String? {
    guard let country = words.first, !country.isEmpty else { return nil }
    if let name = argument("name") { return name }
    let own = words.dropFirst().first { !$0.isEmpty }
    if own == nil, let name = Countries.force(kind.rawValue, of: country) { return name }
    let service =
      own
      ?? kind.rawValue.dropFirst("force-".count).split(separator: "-")
      .joined(separator: " ")
    let title = service.split(separator: " ").map { word in
      ["of", "and", "the"].contains(word) ? String(word) : String(word).capitalisedFirst
    }
    return Countries.adjective(country) + " " + title.joined(separator: " ")
  }
}

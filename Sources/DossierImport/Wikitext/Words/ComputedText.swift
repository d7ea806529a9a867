import DossierModel

/// What templates show that make their own words out of their arguments.
///
/// Only what follows from the arguments alone: nothing that asks for today's date.
struct ComputedText {
  enum Kind: String, Sendable {
    case dateSpan = "date-span"
    case oldStyleDate = "old-style-date"
    case convert, coordinates, date, age, ship, fraction, inflation, sic, ordinal, figure
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
    case .dateSpan: dateSpan
    case .oldStyleDate: oldStyleDate
    case .fraction: fraction
    case .asOf: asOf
    case .ship: ship
    case .shipClass: words.first.map { "\($0)-class " + words.dropFirst().prefix(1).joined() }
    case .submarine: words.first
    case .inflation: nil
    case .sic: sic
    case .figure: writtenName.split(separator: ":", maxSplits: 1).dropFirst().first.map(String.init)
    case .ordinal: words.first.map(Self.ordinal)
    case .age, .ageInDays, .ageInWeeks, .ageInMonths, .ageInYears, .ageInYearsAndDays:
      age.flatMap { $0.text(kind) }
    case .armedForces, .army, .navy, .airForce, .marines, .coastGuard, .police: force(kind)
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
    let style = words.count > 3 ? words[3] : ""
    guard style != "6" else { return words[1] }
    let named = [words[0], words[1]].filter { !$0.isEmpty }.joined(separator: " ")
    guard words.count > 2, !words[2].isEmpty, style != "2" else { return named }
    return "\(named) (\(words[2]))"
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

extension ComputedText {
  private var coordinates: String? {
    if let display = argument("display"), !display.contains("inline") { return nil }
    let words = words.prefix { !$0.contains(":") }
    let hemispheres = ["N", "S", "E", "W"]
    guard words.contains(where: hemispheres.contains) else { return decimals(Array(words)) }
    let signs = ["°", "′", "″"]
    var text = ""
    var place = 0
    for word in words.prefix(8) {
      if hemispheres.contains(word) {
        text += word + " "
        place = 0
      } else {
        text += word + signs[min(place, 2)]
        place += 1
      }
    }
    return text.isEmpty ? nil : String(text.dropLast(text.hasSuffix(" ") ? 1 : 0))
  }

  private func decimals(_ words: [String]) -> String? {
    guard words.count >= 2 else { return nil }
    func degrees(_ word: String, _ positive: String, _ negative: String) -> String {
      word.hasPrefix("-") ? "\(word.dropFirst())°\(negative)" : "\(word)°\(positive)"
    }
    return degrees(words[0], "N", "S") + " " + degrees(words[1], "E", "W")
  }

  private var age: Duration? {
    let numbers = words.compactMap { Int($0) }
    func date(_ number: Int) -> CalendarDate? {
      let named = ["year", "month", "day"].compactMap {
        argument($0 + "\(number)").flatMap { Int($0) }
      }
      let parts = named.count == 3 ? named : Array(numbers.dropFirst((number - 1) * 3).prefix(3))
      guard parts.count == 3 else { return nil }
      return CalendarDate(year: parts[0], month: parts[1], day: parts[2])
    }
    guard let start = date(1), let end = date(2), start <= end else { return nil }
    return Duration(from: start, to: end)
  }
}

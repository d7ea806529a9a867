import DossierModel

/// Values as the files of a dossier write them.
enum YAMLText {
  /// A text, plain where that reads as the same text, else in double quotes (YAML 1.2, 7.3).
  static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// A list on one line.
  static func list(_ texts: [String]) -> String {
    "[" + texts.map(scalar).joined(separator: ", ") + "]"
  }

  /// Degrees with six decimals at most, a tenth of a metre, and no exponent.
  static func degrees(_ degrees: Double) -> String {
    let millionths = Int((degrees * 1_000_000).rounded())
    let rest = String(abs(millionths) % 1_000_000)
    let padded = String(repeating: "0", count: 6 - rest.count) + rest
    let decimals = String(padded.reversed().drop { $0 == "0" }.reversed())
    return (millionths < 0 ? "-" : "") + "\(abs(millionths) / 1_000_000)"
      + (decimals.isEmpty ? "" : ".\(decimals)")
  }

  /// A line of comment; what would end the line becomes a space.
  static func comment(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { isControl($0) ? " " : String($0) }
    return "# " + scalars.joined()
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic || ("0"..."9").contains(first), last != " ", last != ":",
      !["true", "false", "null", "yes", "no", "on", "off"].contains(text.lowercased())
    else { return false }
    return !text.contains(": ") && !text.contains(" #")
      && text.unicodeScalars.allSatisfy {
        !isControl($0) && !",[]{}\"'`\\&*!|>%@".unicodeScalars.contains($0)
      }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE000...0xF8FF,
      0xFFFE...0xFFFF, 0xF0000...:
      true
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case _ where isControl(scalar): quoted += escape(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let width = scalar.value < 0x100 ? 2 : scalar.value < 0x10000 ? 4 : 8
    let sign = width == 2 ? "x" : width == 4 ? "u" : "U"
    return "\\\(sign)" + String(repeating: "0", count: width - digits.count) + digits
  }
}

/// One item of a list in a file of the editor's: comment lines, then keys with their values as
/// YAML writes them.
struct WrittenEntry {
  private var comments: [String]
  private var keys: [(key: String, value: String, items: [String])] = []

  init(comments: [String] = []) {
    self.comments = comments
  }

  /// Adds a text; nothing where there is none.
  mutating func add(_ key: String, _ text: String?) {
    if let text { keys.append((key, YAMLText.scalar(text), [])) }
  }

  /// Adds a flag that holds.
  mutating func add(flag key: String) {
    keys.append((key, "true", []))
  }

  /// Adds a list; nothing where it is empty.
  mutating func add(_ key: String, list: [String]) {
    if !list.isEmpty { keys.append((key, YAMLText.list(list), [])) }
  }

  /// Adds a list with a line for each item, as YAML writes it; nothing where it is empty.
  mutating func add(_ key: String, items: [String]) {
    if !items.isEmpty { keys.append((key, "", items)) }
  }

  /// Adds a position, on one line.
  mutating func add(_ key: String, _ position: Place.Position) {
    var parts = [
      "latitude: \(YAMLText.degrees(position.latitude))",
      "longitude: \(YAMLText.degrees(position.longitude))",
    ]
    let words = [
      ("precision", position.precision), ("source", position.source), ("reason", position.reason),
    ]
    for case (let name, let text?) in words { parts.append("\(name): \(YAMLText.scalar(text))") }
    keys.append((key, "{\(parts.joined(separator: ", "))}", []))
  }

  /// The lines of the item, each ended, its dash behind so many spaces.
  func text(indentedBy spaces: Int = 0) -> String {
    let indent = String(repeating: " ", count: spaces)
    var text = comments.map { indent + YAMLText.comment($0) + "\n" }.joined()
    for (index, key) in keys.enumerated() {
      text += indent + (index == 0 ? "- " : "  ") + key.key + ":"
      text += key.items.isEmpty ? " \(key.value)\n" : "\n"
      for item in key.items { text += indent + "    - \(item)\n" }
    }
    return text
  }
}

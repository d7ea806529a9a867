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

  /// In double quotes (YAML 1.2, section 7.3.1); what can't be seen is escaped.
  static func quoted(_ text: String) -> String {
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

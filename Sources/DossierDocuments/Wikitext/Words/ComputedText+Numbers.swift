import DossierModel

/// Figures.
extension ComputedText {
  /// A number as `{{val}}`, `{{nts}}` or `{{formatnum:}}` prints it.
  package func number(_ kind: Kind) -> String? {
    switch kind {
    case .value: value
    case .formatNumber:
      subject.map { words.contains("R") || words.contains("NOSEP") ? $0 : Self.grouped($0) }
    default:
      words.first.map {
        (argument("prefix") ?? "") + Self.grouped($0) + (argument("suffix") ?? "")
      }
    }
  }

  /// `{{val|12345.6|0.2|e=3|u=km}}`: "(12345.6±0.2)×10³ km"; commas with `fmt=commas` alone.
  private var value: String? {
    guard var text = words.first, !text.isEmpty else { return nil }
    if argument("fmt") == "commas" { text = Self.grouped(text) }
    let errors = words.dropFirst().filter { !$0.isEmpty }
    if errors.count == 1 { text += "±" + errors[0] }
    if errors.count > 1 { text += "+\(errors[0])−\(errors[1])" }
    if let power = argument("e") {
      text = (errors.isEmpty ? text : "(\(text))") + "×10" + Self.superscript(power)
    }
    if let unit = argument("u") ?? argument("ul") {
      text += ["%", "°", "′", "″"].contains(unit) ? unit : " " + Units.shown(unit)
    }
    if let per = argument("up") ?? argument("upl") { text += "/" + Units.shown(per) }
    return (argument("p") ?? "") + text + (argument("s") ?? "")
  }

  /// Digits before the decimal point in groups of three; any other word as it is.
  static func grouped(_ number: String) -> String {
    let isNegative = number.hasPrefix("-") || number.hasPrefix("−")
    let parts = number.dropFirst(isNegative ? 1 : 0).split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, whole.utf8.count > 3,
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) })
    else { return number }
    var groups = ""
    for (offset, digit) in whole.enumerated() {
      if offset > 0, (whole.utf8.count - offset) % 3 == 0 { groups += "," }
      groups.append(digit)
    }
    let fraction = parts.count > 1 ? "." + parts[1] : ""
    return (isNegative ? String(number.prefix(1)) : "") + groups + fraction
  }

  private static func superscript(_ power: String) -> String {
    let raised: [Character: Character] = [
      "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
      "9": "⁹", "-": "⁻", "−": "⁻", "+": "⁺",
    ]
    return String(power.map { raised[$0] ?? $0 })
  }
}

import DossierModel

extension Mapping {
  /// One of the values of an enumeration.
  mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Value.Type = Value.self
  ) -> Value? where Value.RawValue == String {
    choice(key, among: Value.allCases.map(\.rawValue)).flatMap(Value.init(rawValue:))
  }

  /// One of a few words.
  mutating func choice(_ key: String, among words: [String]) -> String? {
    guard let text = located(key) else { return nil }
    if words.contains(text.value) { return text.value }
    report(
      .badValue, at: text.place, "`\(text.value)` is no value of `\(key)`",
      advice: "write " + words.map { "`\($0)`" }.joined(separator: ", ", last: " or "))
    return nil
  }

  /// `true` or `false`.
  mutating func flag(_ key: String) -> Bool? {
    choice(key, among: ["true", "false"]).map { $0 == "true" }
  }

  /// A number of degrees within a range.
  mutating func degrees(_ key: String, within range: ClosedRange<Double>) -> Double? {
    guard let text = located(key) else { return nil }
    let isPlain = text.value.utf8.allSatisfy { "+-.0123456789".utf8.contains($0) }
    if isPlain, let number = Double(text.value), range.contains(number) { return number }
    report(
      .badValue, at: text.place, "`\(text.value)` is no \(key)",
      advice:
        "write degrees between \(Int(range.lowerBound)) and \(Int(range.upperBound)), as 50.1")
    return nil
  }

  /// A language tag (BCP 47).
  mutating func language(_ key: String) -> String? {
    guard let text = located(key) else { return nil }
    let parts = text.value.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8)
    let isTag =
      (2...3).contains(parts.first?.count ?? 0)
      && parts.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(Self.isLetterOrDigit) }
    if isTag { return text.value }
    report(
      .badValue, at: text.place, "`\(text.value)` is no language tag",
      advice: "write the tag of BCP 47: `en`, `ar`, `sr-Latn`")
    return nil
  }

  /// The address of a page.
  mutating func address(_ key: String) -> String? {
    guard let text = located(key) else { return nil }
    if Self.isAddress(text.value) { return text.value }
    report(
      .badValue, at: text.place, "`\(text.value)` is no address of a page",
      advice: "write it in full, from `https://` or `http://` on")
    return nil
  }

  /// The address of a page, with `{id}` and `{page}` where these are to be filled in.
  mutating func addressTemplate(_ key: String) -> String? {
    guard let text = located(key) else { return nil }
    let filled = text.value.replacing("{id}", with: "id").replacing("{page}", with: "page")
    if Self.isAddress(filled) { return text.value }
    report(
      .badValue, at: text.place, "`\(text.value)` is no address of a page",
      advice: "write it in full, from `https://` on, with `{id}` for the statement and `{page}` "
        + "for the page")
    return nil
  }

  /// A colour as `#rrggbb`.
  mutating func colour(_ key: String) -> String? {
    guard let text = located(key) else { return nil }
    let digits = text.value.utf8.dropFirst()
    if text.value.hasPrefix("#"), digits.count == 6, digits.allSatisfy(Self.isHexadecimal) {
      return text.value.lowercased()
    }
    report(
      .badColour, at: text.place, "`\(text.value)` is no colour",
      advice: "write six hexadecimal digits after #, in quotes: \"#24734f\"")
    return nil
  }

  /// A few words in lower case.
  mutating func lowerCase(_ key: String) -> String? {
    guard let text = located(key) else { return nil }
    if text.value != text.value.lowercased() {
      report(
        .badValue, at: text.place, "`\(text.value)` has capital letters",
        advice: "write `\(text.value.lowercased())`")
    }
    return text.value.lowercased()
  }

  static func isAddress(_ text: String) -> Bool {
    WebAddress(text)?.text == text
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  static func isHexadecimal(_ byte: UInt8) -> Bool {
    "0123456789abcdefABCDEF".utf8.contains(byte)
  }
}

extension Rule {
  package static let badValue = contract(
    "bad-value", "A value is none of those that its key takes", "write one of them")
  package static let badColour = contract(
    "bad-colour", "A colour is none", "write # and six hexadecimal digits, in quotes")
}

import DossierModel

/// The name of a unit that bears a number or a letter, taken apart: "US 7th Cavalry Regiment".
package struct UnitName: Equatable {
  /// Without ordinal ending: "7", "2/9", "18" for XVIII, "g" for G Company.
  package var number: String
  /// Nil where only the arm is named: "7th Cavalry".
  package var kind: String?
  /// In lower case, without "infantry": "7th Cavalry" has one, "35th Infantry" none.
  package var arm: [String]
  /// Words before the number that are no nation: "royal".
  package var before: [String]
  /// The states that the name speaks of.
  package var nations: Set<String>

  /// Nil where the words are no such name. `nations` are those that words around it tell of.
  package init?(
    _ words: [String], nations told: Set<String> = [], sides: SideWords = SideWords(),
    names: NameWords = .english
  ) {
    guard let last = words.last?.lowercased(),
      let place = words.firstIndex(where: { Self.number(of: $0) != nil }) ?? Self.letter(in: words),
      place + 1 < words.count || place > 0,
      let number = Self.number(of: words[place]) ?? Optional(words[place].lowercased())
    else { return nil }
    var rest = words.enumerated().filter { $0.offset != place }.map(\.element)
    // "Company G", "Battery B"
    let isBehind = place == words.count - 1
    let head = isBehind ? (rest.last?.lowercased() ?? "") : last
    guard let kind = names.kind("unit", head), !isBehind || Self.small.contains(kind) else {
      return nil
    }
    self.number = number
    let isArm = names.has("arm", head)
    self.kind = isArm ? nil : kind
    rest.removeLast()
    if isArm { rest.append(Self.singular(head)) }
    let split = isBehind ? 0 : min(place, rest.count)
    nations = told.union(sides.nations(in: words))
    let parts = [rest[..<split], rest[split...]].map { part in
      part.filter { !names.isNationWord($0) && !sides.isNation($0) }.map {
        Self.singular($0.lowercased())
      }
    }
    before = parts[0]
    arm = parts[1].filter { $0 != "infantry" && $0 != "regiment" }
  }

  /// A battalion or less: each regiment has one of that number.
  package static let small: Set<String> = [
    "battalion", "company", "platoon", "battery", "squadron",
  ]

  /// Whether two names may be the same unit's: none says what the other denies.
  package func agrees(with other: UnitName) -> Bool {
    number == other.number && (kind == nil || other.kind == nil || kind == other.kind)
      && arm == other.arm && (before == other.before || before.isEmpty || other.before.isEmpty)
      && (nations.isEmpty || other.nations.isEmpty || !nations.isDisjoint(with: other.nations))
  }

  private static func singular(_ word: String) -> String {
    ["marines": "marine", "grenadiers": "grenadier", "commandos": "commando"][word] ?? word
  }

  /// A single letter before or behind a small unit.
  private static func letter(in words: [String]) -> Int? {
    words.firstIndex { $0.utf8.count == 1 && $0.utf8.allSatisfy(\.isUpperLetter) }
  }

  /// Whether a name begins with the number of a unit.
  package static func beginsWithNumber(_ name: String) -> Bool {
    name.split(separator: " ").first.map { number(of: String($0)) != nil } ?? false
  }

  /// What a word says as a number of a unit; nil where it is none.
  package static func number(of word: String) -> String? {
    let bytes = Array(word.utf8)
    if let first = bytes.first, first.isDigit {
      let digits = bytes.prefix { $0.isDigit || $0 == UInt8(ascii: "/") }
      let ending = String(decoding: bytes.dropFirst(digits.count), as: UTF8.self)
      let isNumber = ["", "st", "nd", "rd", "th", "d"].contains(ending) && digits.count < 6
      return isNumber ? String(decoding: digits, as: UTF8.self) : nil
    }
    guard let first = bytes.first, first.isUpperLetter else { return nil }
    return roman(bytes) ?? ordinals[word.lowercased()]
  }

  private static let ordinals: [String: String] = {
    let words = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
      "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
      "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ]
    return Dictionary(uniqueKeysWithValues: zip(words, (1...20).map(String.init)))
  }()

  /// A roman number of at least two letters, or I, V and X.
  private static func roman(_ bytes: [UInt8]) -> String? {
    let values: [UInt8: Int] = [73: 1, 86: 5, 88: 10, 76: 50]
    var total = 0
    for (index, byte) in bytes.enumerated() {
      guard let value = values[byte] else { return nil }
      let next = index + 1 < bytes.count ? values[bytes[index + 1]] ?? 0 : 0
      total += value < next ? -value : value
    }
    return bytes.count < 8 ? String(total) : nil
  }
}

import DossierLanguages
import DossierModel

/// HTML character references (HTML 4.01, section 24, and numeric ones).
enum Entity {
  /// The text of an entity, given without `&` and `;`; nil where there is no such character.
  static func decode(_ name: String) -> String? {
    guard name.utf8.first == Byte.hash else { return named[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let number, isCharacter(number), let scalar = Unicode.Scalar(number) else { return nil }
    return String(Character(scalar))
  }

  /// Where an entity that begins at an offset stands; nil where none does.
  static func range(in bytes: [UInt8], at offset: Int) -> Range<Int>? {
    guard bytes[offset] == Byte.ampersand else { return nil }
    var end = offset + 1
    while end < bytes.count, end - offset < 34,
      bytes[end].isLetter || bytes[end].isDigit || bytes[end] == Byte.hash
    {
      end += 1
    }
    guard end < bytes.count, bytes[end] == Byte.semicolon,
      decode(bytes.text(offset + 1..<end)) != nil
    else { return nil }
    return offset..<end + 1
  }

  /// Code points that HTML 5 and XML both allow, as MediaWiki's sanitizer has it.
  private static func isCharacter(_ number: UInt32) -> Bool {
    switch number {
    case 0x9, 0xA, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private static let named: [String: String] = {
    var named: [String: String] = [:]
    for row in FactTable.rows(PackageResources.entities_tsv) where row.count == 2 {
      guard let number = UInt32(row[1], radix: 16), let scalar = Unicode.Scalar(number) else {
        continue
      }
      named[row[0]] = String(Character(scalar))
    }
    return named
  }()
}

extension String {
  /// With every entity as the character that it stands for.
  var decodingEntities: String {
    guard utf8.contains(Byte.ampersand) else { return self }
    var text = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "&") {
      text += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(12).firstIndex(of: ";"),
        let decoded = Entity.decode(String(rest[rest.index(after: start)..<end]))
      else {
        text += "&"
        rest = rest.dropFirst()
        continue
      }
      text += decoded
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }
}

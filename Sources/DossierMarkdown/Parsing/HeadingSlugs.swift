import DossierModel

/// Makes ids for headings out of their words, as GitHub does, each once in a page.
///
/// Letters and digits of any script stay, in lower case; spaces become hyphens; other signs go.
package struct HeadingSlugs: Sendable {
  /// What ids of other things in a page begin with: footnotes and statements.
  private static let foreignPrefixes = ["note-", "notes-", "ref-", "s-"]

  private var taken: Set<String>
  private var counts: [String: Int] = [:]

  /// Headings never get one of the `reserved` ids: those that a page's template uses.
  package init(reserved: Set<String> = []) {
    taken = reserved
  }

  /// The id of the next heading; a second one of the same words ends in `-1`.
  package mutating func slug(for words: String) -> String {
    var base = Self.base(words)
    if base.isEmpty || Self.foreignPrefixes.contains(where: base.hasPrefix) {
      base = base.isEmpty ? "section" : "section-" + base
    }
    var slug = base
    while !taken.insert(slug).inserted {
      counts[base, default: 0] += 1
      slug = "\(base)-\(counts[base, default: 0])"
    }
    return slug
  }

  private static func base(_ words: String) -> String {
    if let slug = asciiBase(words) { return slug }
    var slug = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case " ", "\n", "\t": slug += "-"
      case "-", "_": slug.unicodeScalars.append(scalar)
      default:
        if isWordScalar(scalar) { slug += scalar.properties.lowercaseMapping }
      }
    }
    return slug
  }

  /// The same for words without a sign of other alphabets, as most are; nil for others.
  private static func asciiBase(_ words: String) -> String? {
    var slug: [UInt8] = []
    for byte in words.utf8 {
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"):
        slug.append(UInt8(ascii: "-"))
      case UInt8(ascii: "-"), UInt8(ascii: "_"): slug.append(byte)
      default: if byte.isLetter || byte.isDigit { slug.append(byte.lowered) }
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if properties.isAlphabetic || properties.numericType != nil { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}

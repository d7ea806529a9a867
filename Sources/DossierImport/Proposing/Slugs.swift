import DossierModel
import Foundation

/// Makes slugs out of names.
package enum Slugs {
  /// Lower-case ASCII letters and digits with single hyphens, at most 60 bytes; a name in a script
  /// that gives none becomes the first digits of its digest.
  package static func slug(of name: String) -> String {
    let latin = name.applyingTransform(.toLatin, reverse: false) ?? name
    let plain = latin.folding(
      options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil
    ).lowercased()
    var slug: [UInt8] = []
    for scalar in plain.unicodeScalars {
      if scalar.isASCII, UInt8(ascii: scalar).isLetterOrDigit {
        slug.append(UInt8(ascii: scalar))
      } else if let letters = Self.letters[scalar] {
        slug += Array(letters.utf8)
      } else if !apostrophes.contains(scalar), slug.last != hyphen {
        slug.append(hyphen)
      }
    }
    return cut(slug) ?? "n-" + Digest(of: name).hexadecimal.prefix(8)
  }

  /// The slug, or the first of `slug-2`, `slug-3`… that is not taken.
  package static func free(_ slug: String, taken: Set<String>) -> String {
    guard taken.contains(slug) || slug == "index" else { return slug }
    var number = 2
    while taken.contains("\(slug)-\(number)") { number += 1 }
    return "\(slug)-\(number)"
  }

  private static let hyphen = UInt8(ascii: "-")
  private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "‘", "ʼ", "ʿ", "ʾ", "`"]
  /// Letters that are no letter with a mark.
  private static let letters: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
  ]

  private static func cut(_ slug: [UInt8]) -> String? {
    var slug = slug
    if slug.count > 60 {
      slug = Array(slug.prefix(60))
      if let end = slug.lastIndex(of: hyphen), end > 20 { slug = Array(slug[..<end]) }
    }
    while slug.last == hyphen { slug.removeLast() }
    while slug.first == hyphen { slug.removeFirst() }
    return slug.isEmpty ? nil : String(decoding: slug, as: UTF8.self)
  }
}

import DossierLanguages
import DossierModel
import Foundation

/// How words are folded, so that spellings of one word meet.
///
/// The tables below are the one definition: the index of words is made with them, and they are
/// written into the index, so that the script folds what a reader types in the same way. Each step
/// is a plain replacement that any language can make.
package struct SearchFold: Sendable {
  package init() {}

  /// Letters and what stands for them, as naming folds them.
  static let letters = LetterFold.letters

  /// What a word sheds at its start where at least three letters stay.
  static let prefixes = ["ال"]

  /// Articles, passed over before a hyphen, and those that are passed over alone, too.
  static let articles = [
    "ad", "adh", "al", "an", "ar", "as", "ash", "at", "ath", "az", "ed", "el", "en", "er", "es",
    "esh", "et", "ez", "ul",
  ]
  static let looseArticles = ["al", "el"]

  /// Ways to write one sound in Latin letters, replaced one after the other in the whole word.
  static let sounds: [(written: String, sound: String)] = [
    ("ph", "f"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("dj", "j"), ("ch", "sh"),
    ("ck", "k"), ("q", "k"), ("ee", "i"), ("e", "a"), ("o", "u"), ("w", "u"), ("y", "i"),
  ]

  /// An ending that is not heard, and what is left of it, after letters that repeat are one.
  static let endings: [(written: String, sound: String)] = [("ah", "a")]

  /// A word in lower case, without marks, in the plainest letters.
  package func plain(_ word: String) -> String {
    // A letter of ASCII is its own plainest one, and most words have no other.
    if word.utf8.allSatisfy({ $0 < 0x80 && ($0.isLetterOrDigit) }) {
      return String(decoding: word.utf8.map(\.lowered), as: UTF8.self)
    }
    var text = ""
    for scalar in word.decomposedStringWithCompatibilityMapping.unicodeScalars
    where !scalar.isMark {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars where !lower.isMark {
        if let plain = LetterFold.plain(lower) {
          text += plain
        } else {
          text.unicodeScalars.append(lower)
        }
      }
    }
    for prefix in Self.prefixes where text.hasPrefix(prefix) {
      let rest = text.dropFirst(prefix.count)
      if rest.count >= 3 { return String(rest) }
    }
    return text
  }

  /// What a plain word sounds like, roughly: one form for the ways to write a name in Latin
  /// letters ("sakaria" for "Sakariyah" and "Sakariyeh").
  package func sound(_ plain: String) -> String {
    var bytes = Array(plain.utf8)
    for (written, sound) in Self.soundBytes { Self.replace(written, with: sound, in: &bytes) }
    var text = Self.withoutRepeats(String(decoding: bytes, as: UTF8.self))
    for (written, sound) in Self.endings where text.hasSuffix(written) {
      text = text.dropLast(written.count) + sound
    }
    return text
  }

  private static let soundBytes = sounds.map { (Array($0.written.utf8), Array($0.sound.utf8)) }

  /// Replaces ASCII letters from left to right, none of them twice; a sound is no longer than what
  /// is written for it.
  private static func replace(
    _ written: [UInt8], with sound: [UInt8], in bytes: inout [UInt8]
  ) {
    guard var read = bytes.firstIndex(of: written[0]) else { return }
    var end = read
    while read < bytes.count {
      if bytes[read...].starts(with: written) {
        for byte in sound {
          bytes[end] = byte
          end += 1
        }
        read += written.count
      } else {
        bytes[end] = bytes[read]
        (read, end) = (read + 1, end + 1)
      }
    }
    bytes.removeLast(bytes.count - end)
  }

  private static func withoutRepeats(_ text: String) -> String {
    var kept = ""
    for scalar in text.unicodeScalars where scalar != kept.unicodeScalars.last {
      kept.unicodeScalars.append(scalar)
    }
    return kept
  }

  /// The tables, for the script.
  var json: JSONValue {
    func pairs(_ pairs: [(String, String)]) -> JSONValue {
      .array(pairs.map { .texts([$0.0, $0.1]) })
    }
    return .object([
      "letters": pairs(Self.letters.map { ($0.letter, $0.plain) }),
      "prefixes": .texts(Self.prefixes),
      "articles": .texts(Self.articles),
      "loose": .texts(Self.looseArticles),
      "sounds": pairs(Self.sounds.map { ($0.written, $0.sound) }),
      "endings": pairs(Self.endings.map { ($0.written, $0.sound) }),
    ])
  }
}

import DossierModel

/// The titles of all cited works, in their own languages and translated.
///
/// Every spelling that no source has is looked up in all of them, so the search goes by bytes.
struct CitedTitles: Sendable {
  private let titles: [[UInt8]]

  init(_ works: [Reference]) {
    titles = works.flatMap { [$0.title?.text, $0.translatedTitle].compactMap { $0 } }
      .map { Array($0.utf8) }
  }

  /// Whether some words stand in one of them, not inside a longer word.
  func have(_ words: String) -> Bool {
    let words = Array(words.utf8)
    guard let first = words.first else { return false }
    return titles.contains { title in
      guard title.count >= words.count else { return false }
      return (0...title.count - words.count).contains { start in
        title[start] == first && title[start...].starts(with: words)
          && !Self.endsInLetter(title[..<start])
          && !Self.beginsWithLetter(title[(start + words.count)...])
      }
    }
  }

  private static func endsInLetter(_ text: ArraySlice<UInt8>) -> Bool {
    text.last.map(isLetter) == true && !text.dropLast().suffix(2).elementsEqual(punctuation)
  }

  private static func beginsWithLetter(_ text: ArraySlice<UInt8>) -> Bool {
    text.first.map(isLetter) == true && !text.prefix(2).elementsEqual(punctuation)
  }

  /// What the characters of general punctuation, such as quotation marks and dashes, begin with.
  private static let punctuation: [UInt8] = [0xE2, 0x80]

  /// Any byte beyond ASCII counts as one of a letter.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

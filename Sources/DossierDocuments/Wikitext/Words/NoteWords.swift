import DossierLanguages

/// Words of short notes and lists of works, from `note-words.tsv`.
struct NoteWords: Sendable {
  private let lists: [String: [String: String]]

  static let standard = NoteWords()

  private init() {
    var lists: [String: [String: String]] = [:]
    for row in WordTable.noteWords.rows where row.count == 3 {
      for words in row[2].split(separator: ";") {
        lists[row[0], default: [:]][String(words)] = row[1]
      }
    }
    self.lists = lists
  }

  func has(_ list: String, _ words: String) -> Bool { lists[list]?[words] != nil }

  /// How a word of a list is printed; nil for one that is not in it.
  func print(_ list: String, _ words: String) -> String? { lists[list]?[words] }
}

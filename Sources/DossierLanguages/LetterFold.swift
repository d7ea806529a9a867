/// The plainest letters: what stands for letters that Unicode does not decompose, and which marks
/// are shed. Naming and search fold with this one table (`letters.tsv`), so that a name
/// that the one finds the other finds too.
package enum LetterFold {
  /// Each letter is one scalar, in lower case; `plain` is empty where it is dropped.
  package static let letters: [(letter: String, plain: String)] =
    WordTable.letters.rows.compactMap { row in
      row.count == 2 ? (row[0], row[1]) : nil
    }

  private static let plainOf = Dictionary(
    letters.map { ($0.letter.unicodeScalars.first, $0.plain) },
    uniquingKeysWith: { first, _ in first })

  /// What stands for a letter in lower case; nil for one that stands for itself.
  package static func plain(_ letter: Unicode.Scalar) -> String? {
    plainOf[letter]
  }
}

import DossierLanguages

/// Words of English that carry a stop without ending a sentence, without the stop:
/// `abbreviations.tsv`.
enum Abbreviations {
  /// Always followed by what they belong to: titles, "vs."; in lower case.
  static let leading = words("leading")

  /// Only before a number; elsewhere some of them are plain words ("They said no."); in lower case.
  static let beforeNumbers = words("before-number")

  /// Days of the week before a number or a month, as they are written: "sat" and "sun" are words.
  static let beforeDates = words("before-date")

  /// May stand at the end of a sentence as well as inside one; in lower case.
  static let trailing = words("trailing")

  /// Words that, with a capital, usually begin a sentence.
  static let starters = words("starter")

  private static func words(_ kind: String) -> Set<String> {
    let rows = WordTable.abbreviations.rows
    return Set(
      rows.filter { $0.count == 2 && $0[0] == kind }.flatMap {
        $0[1].split(separator: ";").map(String.init)
      })
  }
}

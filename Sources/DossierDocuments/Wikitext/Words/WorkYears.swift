import DossierModel

/// The years by which short citations call a work: as written with its letter (`2004a`), plain,
/// and the year of its first edition.
enum WorkYears {
  /// In place of a year.
  static let noDate = "n.d."

  static func of(_ texts: [String], issued: CalendarDate?) -> Set<String> {
    var years: Set<String> = []
    for text in texts {
      let key = key(text)
      if key == noDate { years.insert(key) }
      let tokens = NoteTokens.read(text)
      for (index, token) in tokens.enumerated() where token.isYear {
        years.insert(token.folded)
        if index + 1 < tokens.count, tokens[index + 1].touches,
          tokens[index + 1].folded.utf8.count == 1, tokens[index + 1].kind == .word
        {
          years.insert(token.folded + tokens[index + 1].folded)
        }
      }
    }
    if let issued { years.insert("\(issued.year)") }
    return years
  }

  /// What stands in place of a year, in one form: "1900" of "c. 1900", `n.d.` of "no date".
  static func key(_ text: String) -> String {
    let words = NoteTokens.words(of: text)
    let joined = words.joined(separator: " ")
    if NoteWords.standard.has("no-date", joined) { return noDate }
    let rest = words.drop { NoteWords.standard.has("about", $0) }
    return rest.count < words.count ? rest.joined() : text.lowercased().trimmingWhite
  }
}

import DossierLanguages

/// What a word of an infobox's date says, from `box-dates.tsv`.
enum BoxDateSense: Hashable, Sendable {
  case month(Int)
  /// As EDTF counts them, from spring.
  case season(Int)
  case approximate, uncertain, part, until, and, between, or, now, since
  case beforeChrist, ofChrist, oldStyle, newStyle
  case century, weekday, unit, ago, clock
  /// Of another calendar than the Julian and Gregorian.
  case foreign
  /// Parts of the day and words of grammar.
  case ignored
  /// What the date is one of: "battle", "phase".
  case label
  case unknown

  /// `word` in lower case, without points.
  init(_ word: String) {
    self = Months.number(word).map { .month($0) } ?? Self.known[word] ?? .unknown
  }

  private static let names: [String: BoxDateSense] = [
    "approximate": .approximate, "uncertain": .uncertain, "part": .part, "until": .until,
    "and": .and, "between": .between, "or": .or, "now": .now, "since": .since,
    "before-christ": .beforeChrist, "of-christ": .ofChrist, "old-style": .oldStyle,
    "new-style": .newStyle, "century": .century, "spring": .season(1), "summer": .season(2),
    "autumn": .season(3), "winter": .season(4), "weekday": .weekday, "unit": .unit, "ago": .ago,
    "clock": .clock, "foreign": .foreign, "ignored": .ignored, "label": .label,
  ]

  private static let known: [String: BoxDateSense] = {
    var known: [String: BoxDateSense] = [:]
    for row in WordTable.boxDates.rows where row.count == 2 {
      guard let sense = names[row[0]] else { continue }
      for word in row[1].split(separator: ";") { known[String(word)] = sense }
    }
    return known
  }()
}

import DossierModel

extension Mapping {
  /// A time as EDTF levels 0 and 1 have it, without times of day.
  mutating func edtf(_ key: String) -> EDTF? {
    guard let text = located(key) else { return nil }
    if let time = EDTF(text.value.withoutOuterSpace) { return time }
    if reportTimeOfDay(text) { return nil }
    report(
      .badEDTF, at: text.place, "`\(text.value)` is no time of EDTF",
      advice:
        "write 1916-07-01/1916-07-03 or 1916-07-01/.. for an interval, else a day, month or year "
        + "as 1916-07-01; `?` behind a date says that it is uncertain, `~` that it is approximate")
    return nil
  }

  /// One end of an interval: a date of EDTF, or `..` where it is open.
  mutating func bound(_ key: String) -> EDTF.Bound? {
    guard let text = located(key) else { return nil }
    if text.value == ".." { return .open }
    if let point = DatePoint(text.value) { return .on(point) }
    if !reportTimeOfDay(text) { reportNoDate(text) }
    return nil
  }

  /// A date of EDTF level 0, or before Christ.
  mutating func date(_ key: String) -> CalendarDate? {
    guard let text = located(key) else { return nil }
    if let date = CalendarDate(text.value) { return date }
    if !reportTimeOfDay(text) { reportNoDate(text) }
    return nil
  }

  private mutating func reportNoDate(_ text: Located<String>) {
    report(
      .badDate, at: text.place, "`\(text.value)` is no date",
      advice: "write year, month and day as 1916-07-01, or leave the end away: 1916-07, 1916")
  }

  /// Whether a text gives the time of day as ISO 8601 does; parts of a day have a key of their own.
  private mutating func reportTimeOfDay(_ text: Located<String>) -> Bool {
    let day = text.value.split(whereSeparator: { "Tt ".contains($0) }).first.map(String.init) ?? ""
    let rest = text.value.utf8.dropFirst(day.utf8.count + 1)
    guard let day = CalendarDate(day), day.isDay, let first = rest.first, (48...57).contains(first)
    else { return false }
    report(
      .badEDTF, at: text.place, "`\(text.value)` gives a time of day",
      advice: "write the day alone, `\(day)`, and the part of it beside it: `part: morning`")
    return true
  }
}

extension Rule {
  package static let badDate = contract(
    "bad-date", "A date is none", "write it as 1916-07-01, 1916-07 or 1916")
  package static let badEDTF = contract(
    "bad-edtf", "A time is none of EDTF", "write a date, or two with a slash between")
}

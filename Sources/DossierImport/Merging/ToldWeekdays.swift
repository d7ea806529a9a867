import DossierModel
import DossierReading

/// The weekdays that sources give days of their own: "on Saturday, 14 October 1066".
struct ToldWeekdays {
  /// 1 is Monday; without the days that sources call by different weekdays.
  private(set) var byDay: [CalendarDate: Int] = [:]

  init(_ readings: [TimeReading]) {
    var contested: Set<CalendarDate> = []
    for evidence in readings.flatMap(\.evidence) {
      guard evidence.edtf.to == nil, let day = evidence.edtf.days.first,
        let weekday = Self.weekday(openingOf: evidence.words)
      else { continue }
      if byDay.updateValue(weekday, forKey: day) ?? weekday != weekday { contested.insert(day) }
    }
    for day in contested { byDay[day] = nil }
  }

  private static func weekday(openingOf words: String) -> Int? {
    let word = words.prefix { $0.isLetter }.lowercased()
    let weekday = DatingWords.english.senses[word]?.weekday ?? 0
    return weekday > 0 ? weekday : nil
  }
}

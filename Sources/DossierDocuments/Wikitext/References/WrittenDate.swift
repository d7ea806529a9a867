import DossierLanguages
import DossierModel

/// Dates as citations write them: `2 December 2024`, `December 2, 2024`, `2024-12-02`,
/// `December 2024`, `2024`.
enum WrittenDate {
  /// Nil for ranges, seasons and anything else that is no one date.
  static func parse(_ text: String) -> CalendarDate? {
    let trimmed = text.trimmingWhite
    if let date = CalendarDate(trimmed) { return date }
    let words = trimmed.split { $0 == " " || $0 == "," || $0 == "\u{A0}" }.map(String.init)
    switch words.count {
    case 1: return year(words[0]).flatMap { CalendarDate(year: $0) }
    case 2: return monthAndYear(words)
    case 3: return day(words)
    default: return nil
    }
  }

  /// The letter behind the year: `a` of `2004a`.
  static func suffix(_ text: String) -> String? {
    let words = text.split { $0 == " " || $0 == "," || $0 == "\u{A0}" }
    let dated = words.first { word in
      word.utf8.count == 5 && word.utf8.prefix(4).allSatisfy(\.isDigit)
        && word.utf8.last.map(\.isLowerLetter) ?? false
    }
    return dated.map { String($0.suffix(1)) }
  }

  private static func monthAndYear(_ words: [String]) -> CalendarDate? {
    guard let month = Months.number(words[0]), let year = year(words[1]) else { return nil }
    return CalendarDate(year: year, month: month)
  }

  private static func day(_ words: [String]) -> CalendarDate? {
    if let month = Months.number(words[1]), let day = day(words[0]), let year = year(words[2]) {
      return CalendarDate(year: year, month: month, day: day)
    }
    guard let month = Months.number(words[0]), let day = day(words[1]), let year = year(words[2])
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func year(_ word: String) -> Int? {
    let digits = word.utf8.last.map(\.isLowerLetter) ?? false ? word.dropLast() : word[...]
    guard digits.utf8.count == 4, digits.utf8.allSatisfy(\.isDigit) else { return nil }
    return Int(digits)
  }

  private static func day(_ word: String) -> Int? {
    let endings = ["st", "nd", "rd", "th"]
    let digits = endings.contains { word.hasSuffix($0) } ? word.dropLast(2) : word[...]
    guard (1...2).contains(digits.utf8.count), digits.utf8.allSatisfy(\.isDigit) else {
      return nil
    }
    return Int(digits)
  }
}

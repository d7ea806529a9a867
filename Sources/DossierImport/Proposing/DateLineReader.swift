import DossierModel
import DossierReading

/// Reads lines that give no more than the day, and the hour, of a report.
struct DateLineReader {
  private let words: ReportWords

  init(_ words: ReportWords) {
    self.words = words
  }

  /// The day that a line gives: nil where the line is no date line, an inner nil where it is one
  /// whose day can't be told.
  func day(_ text: String) -> CalendarDate?? {
    guard text.utf8.count <= 120, text.utf8.contains(where: \.isDigit) else { return nil }
    let label = words.opening(text, "date-label")
    let rest = label.map { String(text.dropFirst($0.count)) } ?? text
    let tokens = NameTokenizer.tokens(of: rest)
    guard tokens.contains(where: \.isNumber), tokens.allSatisfy(isOfDate) else { return nil }
    if let day = Self.firstDay(in: Self.trimmed(rest)) { return .some(day) }
    let isDate = label != nil || tokens.count { $0.isNumber } >= 3
    return isDate ? .some(nil) : nil
  }

  private func isOfDate(_ token: NameToken) -> Bool {
    if token.isNumber { return true }
    let sense = DatingWords.english.senses[token.lowered]
    let namesDay = sense.map { $0.month > 0 || $0.weekday > 0 } ?? false
    return namesDay || words.isWhole(token.lowered, "date-word")
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { !$0.isLetter && !$0.isNumber })
  }

  /// The first day that some words state.
  static func firstDay(in text: String) -> CalendarDate? {
    let reading = Dating.read([DatedText(text, role: .battle, block: 0)], in: DatingContext())[0]
    return reading.times.first { $0.edtf.end == .same && $0.edtf.start.isDay }?.edtf.start
  }
}

import DossierModel
import Testing

@Suite("Times as EDTF writes them")
struct EDTFTests {
  @Test(
    "A time reads back as it is written",
    arguments: [
      "1702", "1702-05", "1702-05-03", "1702-05-03/1702-06-01", "1702-05/1703", "1702-05-03/..",
      "1702-05/1702-05-04", "../1702-05-03", "/1702", "1702/", "1702?", "1702-05~", "1702-05-03%",
      "170X", "17XX", "1702-XX", "1702-05-XX", "1702-XX-XX", "1702-21", "1702-24~", "-0478",
      "-0489-08-12", "-047X", "-0478/-0430", "Y17000", "1702-05-03?/1702-06~", "170X/1712",
    ])
  func readsBack(_ text: String) {
    #expect(EDTF(text)?.description == text)
  }

  @Test(
    "What is no time is refused",
    arguments: [
      "", "/", "..", "../..", "/..", "1702//1703", "1702/1703/1704", "1702-06/1702-05",
      "1702-05-04/1702-05-03", "1702/...", "?", "X", "XXXX", "XX", "170X-05", "17X2", "1702-20",
      "1702-25", "1702-2", "1702-13-XX", "1702-05-03-XX", "1702??", "1702-05-03T10:00", "May 1702",
    ])
  func refuses(_ text: String) {
    #expect(EDTF(text) == nil)
  }

  @Test("An interval from a day to itself is that day")
  func sameDay() throws {
    let time = try #require(EDTF("1702-05-03/1702-05-03"))
    #expect(time == EDTF("1702-05-03"))
    #expect(time.end == .same)
  }

  @Test(
    "The days of a time",
    arguments: [
      ("1702-05-03", ["1702-05-03"]),
      ("1702-05-03/1702-05-04", ["1702-05-03", "1702-05-04"]),
      ("1704-02-28/1704-03-01", ["1704-02-28", "1704-02-29", "1704-03-01"]),
      ("1703-02-27/1703-03-02", []),
      ("1702-05-03/..", ["1702-05-03"]),
      ("1702-05", []), ("1702", []), ("1702-05/..", []), ("1702-05-31/1702-06", []),
      ("1702-05/1702-05-02", []), ("1702-05-03?", ["1702-05-03"]),
      ("../1702-05-03", ["1702-05-03"]),
      ("1702-05-XX", []), ("170X", []), ("-0489-08-12", ["-0489-08-12"]),
    ])
  func days(_ text: String, _ days: [String]) {
    #expect(EDTF(text)?.days.map(\.description) == days)
  }

  @Test(
    "First and last day",
    arguments: [
      ("1702-05", "1702-05-01", "1702-05-31"), ("1702/1704-02", "1702-01-01", "1704-02-29"),
      ("1702-05-03/..", "1702-05-03", "open"), ("170X", "1700-01-01", "1709-12-31"),
      ("17XX", "1700-01-01", "1799-12-31"), ("1702-23", "1702-01-01", "1702-12-31"),
      ("1702-05-XX", "1702-05-01", "1702-05-31"), ("-0478", "-0478-01-01", "-0478-12-31"),
      ("-047X", "-0479-01-01", "-0470-12-31"), ("../1702-05-03", "1702-05-03", "1702-05-03"),
      ("Y17000", "Y17000", "Y17000"),
    ])
  func span(_ text: String, _ first: String, _ last: String) throws {
    let span = try #require(EDTF(text)).span
    #expect(span.first.description == first)
    #expect((span.last?.description ?? "open") == last)
  }

  @Test("An open period is closed by the days that are told")
  func closedPeriod() throws {
    let days = ["1702-05-01", "1702-05-09", "1702-06-02"].compactMap { CalendarDate($0) }
    func closed(_ text: String, by days: [CalendarDate]) throws -> String {
      let period = Settings.Period(try #require(EDTF(text))).closed(by: days)
      return "\(period.from) \(period.to) \(period.beginning) \(period.ending)"
    }
    #expect(
      try closed("1702-05-03/..", by: days) == "1702-05-03 1702-06-02 1702-05-03 1702-06-02")
    #expect(try closed("../1702-05-03", by: days) == "1702-05-01 1702-05-03 1702-05-01 1702-05-03")
    #expect(try closed("1702-05-03/..", by: []) == "1702-05-03 1702-05-03 1702-05-03 1702-05-03")
    #expect(try closed("-0478", by: days) == "-0478-01-01 -0478-12-31 -0478 -0478")
    #expect(try closed("170X/1712", by: days) == "1700-01-01 1712-12-31 1700-01-01 1712")
  }

  @Test("The strongest basis comes first")
  func bases() {
    #expect(
      [TimeBasis.citation, .inherited, .resolved, .stated, .editor].sorted()
        == [.editor, .stated, .resolved, .inherited, .citation])
  }

  @Test("The parts of the day are in their order")
  func parts() {
    #expect(
      PartOfDay.allCases.shuffled().sorted().map(\.rawValue)
        == ["early-hours", "morning", "midday", "afternoon", "evening", "night", "midnight"])
  }

  @Test("A period takes in both its ends, and one that runs backwards holds no day")
  func period() throws {
    let from = try #require(CalendarDate("1702-05-03"))
    let to = try #require(CalendarDate("1702-05-05"))
    let period = Settings.Period(from: from, to: to)
    let days = (-1...3).compactMap { from.adding(days: $0) }
    #expect(days.map(period.contains) == [false, true, true, true, false])
    let backwards = Settings.Period(from: to, to: from)
    #expect(days.allSatisfy { !backwards.contains($0) })
  }
}

import DossierModel
import Testing

@Suite("Times as EDTF writes them")
struct EDTFTests {
  @Test(
    "A time reads back as it is written",
    arguments: [
      "1702", "1702-05", "1702-05-03", "1702-05-03/1702-06-01", "1702-05/1703", "1702-05-03/..",
      "1702-05/1702-05-04",
    ])
  func readsBack(_ text: String) {
    #expect(EDTF(text)?.description == text)
  }

  @Test(
    "What is no time is refused",
    arguments: [
      "", "/", "..", "../1702", "1702/", "/1702", "1702//1703", "1702/1703/1704", "1702-06/1702-05",
      "1702-05-04/1702-05-03", "1702/...", "1702-05-03?", "1702~", "170X", "May 1702",
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
      ("1702-05/1702-05-02", []),
    ])
  func days(_ text: String, _ days: [String]) {
    #expect(EDTF(text)?.days.map(\.description) == days)
  }

  @Test(
    "First and last day",
    arguments: [
      ("1702-05", "1702-05-01", "1702-05-31"), ("1702/1704-02", "1702-01-01", "1704-02-29"),
      ("1702-05-03/..", "1702-05-03", "open"),
    ])
  func span(_ text: String, _ first: String, _ last: String) throws {
    let span = try #require(EDTF(text)).span
    #expect(span.first.description == first)
    #expect((span.last?.description ?? "open") == last)
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

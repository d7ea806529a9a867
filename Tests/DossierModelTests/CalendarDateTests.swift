import DossierModel
import Testing

@Suite("The calendar")
struct CalendarDateTests {
  @Test(
    "There is no such date",
    arguments: [
      (1702, 13, 1), (1702, 0, 1), (1702, 4, 31), (1702, 5, 0), (1702, 5, 32), (1701, 2, 29),
      (1900, 2, 29), (-1, 2, 29), (10_000, 1, 1), (-10_000, 1, 1),
    ])
  func refuses(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test("A day without a month is no date")
  func refusesDayAlone() {
    #expect(CalendarDate(year: 1702, day: 3) == nil)
  }

  @Test("A leap year is one in four, save the centuries that 400 does not divide")
  func leapYears() {
    let years = [1704, 1900, 2000, 2023, 2024, 2100].filter {
      CalendarDate.days(inMonth: 2, of: $0) == 29
    }
    #expect(years == [1704, 2000, 2024])
    #expect((1...12).map { CalendarDate.days(inMonth: $0, of: 2023) }.reduce(0, +) == 365)
  }

  @Test("A month or year takes in its first and last day")
  func takesIn() throws {
    let month = try #require(CalendarDate("1704-02"))
    #expect(month.firstDay.description == "1704-02-01")
    #expect(month.lastDay.description == "1704-02-29")
    let year = try #require(CalendarDate("1704"))
    #expect(year.firstDay.description == "1704-01-01")
    #expect(year.lastDay.description == "1704-12-31")
    #expect(!year.isDay && !month.isDay && month.lastDay.isDay)
  }

  @Test("Every day of 2,000 years comes back from its number, and numbers follow one another")
  func numbersRoundTrip() throws {
    let first = try #require(CalendarDate("0301-01-01")).dayNumber
    let last = try #require(CalendarDate("2300-12-31")).dayNumber
    #expect(last - first + 1 == 730_485)
    var faults = 0
    var expected = (year: 301, month: 1, day: 1)
    for number in first...last {
      let date = CalendarDate(dayNumber: number)
      let isExpected =
        date?.year == expected.year && date?.month == expected.month
        && date?.day == expected.day
      if !isExpected || date?.dayNumber != number { faults += 1 }
      expected.day += 1
      if expected.day > CalendarDate.days(inMonth: expected.month, of: expected.year) {
        expected = (expected.year + expected.month / 12, expected.month % 12 + 1, 1)
      }
    }
    #expect(faults == 0)
  }

  @Test("Every day from 1001 BC to the year 300 comes back from its number")
  func numbersBeforeChrist() throws {
    let first = try #require(CalendarDate("-1000-01-01")).dayNumber
    let last = try #require(CalendarDate("0300-12-31")).dayNumber
    let dates = (first...last).compactMap { CalendarDate(dayNumber: $0) }
    #expect(dates.count == last - first + 1)
    #expect(zip(dates, first...last).allSatisfy { $0.dayNumber == $1 })
    #expect(zip(dates, dates.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("A number outside the years that four figures write is no day")
  func numbersOutside() throws {
    let (first, last) = (CalendarDate.firstOfAll, CalendarDate.lastOfAll)
    #expect("\(first) \(last)" == "-9999-01-01 9999-12-31")
    #expect(CalendarDate(dayNumber: first.dayNumber) == first)
    #expect(CalendarDate(dayNumber: last.dayNumber) == last)
    #expect(CalendarDate(dayNumber: first.dayNumber - 1) == nil)
    #expect(CalendarDate(dayNumber: last.dayNumber + 1) == nil)
    #expect(last.adding(days: 1) == nil)
    #expect(first.adding(days: -1) == nil)
    #expect(last.adding(days: .max) == nil)
    #expect(first.adding(days: .min) == nil)
  }

  @Test(
    "Days are added over the ends of months and years",
    arguments: [
      ("2024-02-28", 1, "2024-02-29"), ("2023-02-28", 1, "2023-03-01"),
      ("2024-12-31", 1, "2025-01-01"), ("2024-03-01", -1, "2024-02-29"),
      ("1916-07-01", 140, "1916-11-18"), ("-0001-12-31", 1, "0000-01-01"),
      ("1702-05", 2, "1702-05-03"),
    ])
  func adds(_ date: String, _ count: Int, _ expected: String) {
    #expect(CalendarDate(date)?.adding(days: count)?.description == expected)
  }

  @Test(
    "Days of the week, 1 for Monday",
    arguments: [
      ("1815-06-18", 7), ("1916-07-01", 6), ("1944-06-06", 2), ("1950-11-29", 3), ("2000-02-29", 2),
      ("1969-07-21", 1), ("1066-10-14", 7), ("0001-01-01", 1), ("0000-12-31", 7),
      ("-0043-03-15", 5),
    ])
  func weekdays(_ date: String, _ weekday: Int) {
    #expect(CalendarDate(date)?.weekday == weekday)
  }

  @Test(
    "A day of the Julian calendar has one of the Gregorian",
    arguments: [
      ("1709-06-27", "1709-07-08"), ("1821-03-02", "1821-03-14"), ("1900-02-28", "1900-03-12"),
      ("1917-10-25", "1917-11-07"), ("1066-10-14", "1066-10-20"),
    ])
  func julian(_ old: String, _ new: String) {
    #expect(CalendarDate(old)?.fromJulian?.description == new)
  }

  @Test("A vaguer date comes before the days in it")
  func order() {
    let dates = [
      "1702-05-03", "-0478", "1702", "-0489-08-12", "1701-12-31", "1702-05", "1702-04-30",
    ].compactMap {
      CalendarDate($0)
    }
    #expect(
      dates.sorted().map(\.description)
        == ["-0489-08-12", "-0478", "1701-12-31", "1702", "1702-04-30", "1702-05", "1702-05-03"])
  }

  @Test(
    "A date reads back as it is written",
    arguments: [
      "0001", "1702", "1702-05", "1702-05-03", "0000", "-0478", "-0489-08-12", "Y12000", "Y-12000",
    ])
  func readsBack(_ text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(
    "A date has an address that begins with no hyphen",
    arguments: [
      ("1702-05-03", "1702-05-03"), ("-0489-08-12", "bc-0490-08-12"), ("0000-02", "bc-0001-02"),
      ("-0478", "bc-0479"), ("-0004-02-29", "bc-0005-02-29"),
    ])
  func slugs(_ text: String, _ slug: String) {
    #expect(CalendarDate(text)?.slug == slug)
    #expect(CalendarDate(slug: slug)?.description == text)
  }

  @Test(
    "What is no address of a date is refused",
    arguments: [
      "-0489-08-12", "0000", "bc-", "bc-490", "bc-0490-8", "bc-0000", "bc-0490-02-30", "bc--0490",
    ])
  func refusesSlug(_ slug: String) {
    #expect(CalendarDate(slug: slug) == nil)
  }

  @Test(
    "What is no date is refused",
    arguments: [
      "", "-", "170", "17025", "1702-5", "1702-05-3", "1702-05-", "1702--05", "-170", "1702-13",
      "1702-02-30", "1702-05-03-04", "1702/05/03", " 1702", "1702 ", "17O2", "+702", "१७०२", "１７０２",
      "1702-05-03T10:00", "-0000", "--0478", "Y1916", "Y", "Y01200", "Y9999999999", "y12000",
    ])
  func refuses(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }
}

import DossierModel
import Testing

@testable import DossierDocuments

@Suite("Measures and spans of time in templates")
struct MeasureTests {
  @Test(
    "a measure stands as the source gives it",
    arguments: [
      (["5", "km", "mi"], "5 km"), (["5", "-", "7", "km", "mi"], "5–7 km"),
      (["3", "x", "4", "m"], "3 × 4 m"), (["2", "sqmi", "km2"], "2 sq mi"), ([""], nil), ([], nil),
    ] as [([String], String?)])
  func conversions(_ words: [String], _ text: String?) {
    #expect(Conversion(words).text == text)
  }

  @Test("units that no table has are printed by their powers") func units() {
    #expect(Units.shown("sqfurlong") == "sq furlong")
    #expect(Units.shown("zz2") == "zz²" && Units.shown("zz3") == "zz³")
    #expect(Units.shown("zz") == "zz")
    #expect(Units.goesOn("ft", in: "in") && !Units.goesOn("in", in: "ft"))
  }

  @Test("the time between two days is counted in whole units of the calendar")
  func durations() throws {
    let start = try #require(CalendarDate(year: 1862, month: 1, day: 15))
    let end = try #require(CalendarDate(year: 1864, month: 3, day: 1))
    let span = Duration(from: start, to: end)
    #expect((span.years, span.months, span.days) == (2, 1, 15))
    #expect(span.totalDays == 776)
    #expect(span.text(.ageInDays) == "776 days")
    #expect(span.text(.ageInMonths) == "2 years, 1 month and 15 days")
    let none = Duration(from: start, to: start)
    #expect(none.text(.ageInDays) == "0 days" && none.text(.ageInWeeks) == "0 days")
  }
}

import Testing

@testable import DossierSite

@Suite("The page of a day")
struct DayPageTests {
  private let built: BuiltDossier

  init() throws {
    built = try LayeredDossier.bridge().build()
    try #require(!built.report.diagnostics.hasErrors)
  }

  @Test("a day has who held what at its end, a district its own days")
  func controlOnPages() throws {
    let day = try built.page("days/1851-06-04.html").text
    #expect(day.contains("Disputed: Tesk League or Orl") && day.contains("Fought over"))
    #expect(!day.contains("as of"))
    let later = try built.page("days/1851-06-06.html").text
    #expect(!later.contains("Disputed"))
    let district = try built.page("districts/mill-quarter.html").text
    #expect(district.contains("Orl, as of 5 June 1851") && district.contains("Not told"))
    #expect(!district.contains("Fought over"))
  }
}

import Testing

@testable import DossierDocuments

@Suite("Parameters of an infobox")
struct InfoboxParameterTests {
  @Test("of the same name with a number stand for one party each") func columns() {
    let second = InfoboxParameter("units2")
    #expect(second.manner == .column && second.column == 2)
    #expect(InfoboxParameter("Units2") == second)
    #expect(InfoboxParameter("units1").label == second.label)
  }

  @Test("that no table has are single, and called by their own name") func unknown() {
    let other = InfoboxParameter("weather_at_dawn")
    #expect(other.manner == .single && other.column == nil)
    #expect(other.label == "Weather at dawn")
  }
}

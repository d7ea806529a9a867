import DossierModel
import DossierTestSupport
import Testing

@testable import DossierReading

@Suite("Attribution, as the case files tell it")
struct AttributionCaseTests {
  @Test(
    "Each sentence is asserted by whom a historian would name",
    arguments: AttributionCase.all.chosen)
  func speakersAreAsExpected(_ example: AttributionCase) {
    #expect(!example.expected.isEmpty, "a sentence without an expected line")
    #expect(example.found() == example.expected)
  }

  @Test("There are more than 80 sentences, and not all of them are asserted by their source")
  func casesAreThere() {
    let expected = AttributionCase.all.map(\.expected)
    #expect(expected.count > 80)
    #expect(expected.filter { $0 == "the source itself" }.count * 2 < expected.count)
  }
}

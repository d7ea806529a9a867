import DossierModel
import DossierTestSupport
import Testing

@testable import DossierReading

@Suite("Dating, as the case files tell it")
struct DatingCaseTests {
  @Test(
    "Each text of a case has the times that a historian expects",
    arguments: DatingCase.all.chosen)
  func timesAreAsExpected(_ example: DatingCase) {
    #expect(example.texts.count == example.expected.count, "a text without an expected line")
    for (index, found) in example.found().enumerated() where index < example.expected.count {
      #expect(found == example.expected[index], "\(example.texts[index].text)")
    }
  }

  @Test("There are more than 150 cases, and each can fail")
  func casesAreThere() {
    let lines = DatingCase.all.flatMap(\.expected)
    #expect(lines.count > 150)
    #expect(lines.filter { $0 == "undated" }.count * 2 < lines.count)
  }
}

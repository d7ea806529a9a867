import DossierModel
import DossierTestSupport
import Testing

@testable import DossierReading

@Suite("Dates of infoboxes, as the case files tell them")
struct BoxDateCaseTests {
  @Test("Each date is read as expected", arguments: CaseFiles.all(in: "BoxDates").chosen)
  func datesAreAsExpected(_ example: TextCase) {
    #expect(example.input.count == example.expected.count, "a line without an expected one")
    for (input, expected) in zip(example.input, example.expected) {
      #expect(Self.line(input) == expected, "\(input)")
    }
  }

  private static func line(_ input: String) -> String {
    guard let date = BoxDate(input.replacing(" ⏎ ", with: "\n")), let span = date.span else {
      return "none"
    }
    guard date.phases.count > 1 else { return "\(span)" }
    return "\(span) = " + date.phases.map { "\($0.time)" }.joined(separator: "; ")
  }
}

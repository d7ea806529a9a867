import DossierMarkdown
import Testing

@Suite("Markdown is written as the case files say")
struct HTMLCaseTests {
  private static let cases = ["blocks.txt", "inlines.txt", "safety.txt", "footnotes.txt"]
    .flatMap(CaseFile.cases)

  @Test("the case files are read") func caseFilesAreRead() {
    #expect(Self.cases.count > 50)
  }

  @Test("each case gives its HTML", arguments: cases)
  func caseGivesItsHTML(_ one: Case) {
    #expect(html(one.input).trimmingFinalNewlines == one.expected)
  }
}

extension String {
  fileprivate var trimmingFinalNewlines: String {
    var text = self[...]
    while text.hasSuffix("\n") { text = text.dropLast() }
    return String(text)
  }
}

import DossierMarkdown
import DossierTestSupport
import Testing

@Suite("Markdown is written as the case files say")
struct HTMLCaseTests {
  private static let cases = CaseFiles.all(
    in: "Markdown", "blocks.txt", "inlines.txt", "safety.txt", "footnotes.txt")

  @Test("the case files are read") func caseFilesAreRead() {
    #expect(Self.cases.count > 50)
  }

  @Test("each case gives its HTML", arguments: cases.chosen)
  func caseGivesItsHTML(_ one: TextCase) {
    #expect(html(one.text + "\n").trimmingFinalNewlines == one.outcome)
  }
}

extension String {
  fileprivate var trimmingFinalNewlines: String {
    var text = self[...]
    while text.hasSuffix("\n") { text = text.dropLast() }
    return String(text)
  }
}

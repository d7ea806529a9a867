import DossierTestSupport
import Testing

@testable import DossierDocuments

/// Cases that a person can read and extend: `Tests/Cases/Wikitext`.
@Suite("Wikitext by its case files")
struct WikitextCaseTests {
  @Test(
    "a source becomes the tree that its case shows",
    arguments: CaseFiles.all(in: "Wikitext", "tree.txt").chosen)
  func tree(_ sample: TextCase) {
    #expect(TreeText.of(sample.text) == sample.outcome)
  }

  @Test(
    "a source becomes the blocks that its case shows",
    arguments: CaseFiles.all(in: "Wikitext", "blocks.txt").chosen)
  func blocks(_ sample: TextCase) {
    #expect(DocumentText.blocks(sample.text) == sample.outcome)
  }

  @Test(
    "a source cites the works that its case shows",
    arguments: CaseFiles.all(in: "Wikitext", "references.txt", "short-notes.txt", "work-lists.txt")
      .chosen)
  func references(_ sample: TextCase) {
    #expect(DocumentText.references(sample.text) == sample.outcome)
  }

  @Test(
    "the case files hold cases",
    arguments: [
      ("tree.txt", 40), ("blocks.txt", 40), ("references.txt", 40), ("short-notes.txt", 20),
      ("work-lists.txt", 10),
    ])
  func filesHoldCases(_ name: String, least: Int) {
    let cases = CaseFiles.all(in: "Wikitext", name)
    #expect(cases.count > least)
    #expect(Set(cases.map(\.name)).count == cases.count)
    #expect(cases.allSatisfy { !$0.expected.isEmpty })
  }
}

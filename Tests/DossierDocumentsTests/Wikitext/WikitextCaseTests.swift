import Testing

@testable import DossierDocuments

/// Cases that a person can read and extend: `Tests/Cases/Wikitext`.
@Suite("Wikitext by its case files")
struct WikitextCaseTests {
  @Test("a source becomes the tree that its case shows", arguments: try CaseFile.read("tree.txt"))
  func tree(_ sample: WikitextCase) {
    #expect(TreeText.of(sample.input) == sample.expected)
  }

  @Test(
    "a source becomes the blocks that its case shows",
    arguments: try CaseFile.read("blocks.txt"))
  func blocks(_ sample: WikitextCase) {
    #expect(DocumentText.blocks(sample.input) == sample.expected)
  }

  @Test(
    "a source cites the works that its case shows",
    arguments: try CaseFile.read("references.txt") + CaseFile.read("short-notes.txt")
      + CaseFile.read("work-lists.txt"))
  func references(_ sample: WikitextCase) {
    #expect(DocumentText.references(sample.input) == sample.expected)
  }

  @Test(
    "the case files hold cases",
    arguments: [
      ("tree.txt", 40), ("blocks.txt", 40), ("references.txt", 40), ("short-notes.txt", 20),
      ("work-lists.txt", 10),
    ])
  func filesHoldCases(_ name: String, least: Int) throws {
    let cases = try CaseFile.read(name)
    #expect(cases.count > least)
    #expect(Set(cases.map(\.name)).count == cases.count)
    #expect(cases.allSatisfy { !$0.expected.isEmpty })
  }
}

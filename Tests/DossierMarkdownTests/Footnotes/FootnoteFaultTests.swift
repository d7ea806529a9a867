import DossierMarkdown
import DossierTestSupport
import Testing

@Suite("Faults of footnotes")
struct FootnoteFaultTests {
  @Test("a page without faults has none") func soundPageHasNoFaults() {
    #expect(FootnoteFault.all(in: "A[^a] b[^b-2].\n\n[^a]: x\n[^b-2]: y\n") == [])
    #expect(FootnoteFault.all(in: "No notes at all.") == [])
    #expect(FootnoteFault.all(in: "") == [])
  }

  @Test("a mark without definition is named with line and column") func markWithoutDefinition() {
    #expect(
      FootnoteFault.all(in: "Fine.\n\nÄ word[^gone] here.\n", firstLine: 4)
        == [FootnoteFault(.markWithoutDefinition, label: "gone", line: 6, column: 7)])
  }

  @Test("a definition without mark is named") func definitionWithoutMark() {
    #expect(
      FootnoteFault.all(in: "Text.\n\n[^a]: unused\n")
        == [FootnoteFault(.definitionWithoutMark, label: "a", line: 3, column: 1)])
  }

  @Test("a definition that only itself or an unused one leads to counts as without mark")
  func unreachableDefinitions() {
    let faults = FootnoteFault.all(in: "Text.\n\n[^a]: see [^a]\n\n[^b]: see [^c]\n\n[^c]: x\n")
    #expect(faults.map(\.kind) == Array(repeating: .definitionWithoutMark, count: 3))
    #expect(faults.map(\.label) == ["a", "b", "c"])
  }

  @Test("a note that another note leads to is used") func notesInNotes() {
    #expect(FootnoteFault.all(in: "T[^a].\n\n[^a]: see [^b]\n\n[^b]: x\n") == [])
  }

  @Test("a second definition of a label is named with the first one's line")
  func secondDefinition() {
    #expect(
      FootnoteFault.all(in: "T[^a].\n\n[^a]: x\n[^a]: y\n")
        == [FootnoteFault(.secondDefinition(firstLine: 3), label: "a", line: 4, column: 1)])
  }

  @Test("labels with spaces or in upper case are named, marks and definitions")
  func malformedLabels() {
    let faults = FootnoteFault.all(in: "T[^The Note] u[^A].\n\n[^A]: x\n\n[^The Note]: y\n")
    #expect(faults.map(\.kind) == Array(repeating: .malformedLabel, count: 4))
    #expect(faults.map(\.label) == ["The Note", "A", "A", "The Note"])
    #expect(faults.map(\.line) == [1, 1, 3, 5])
  }

  @Test(
    "what is code, escaped or a link is no mark",
    arguments: [
      "`[^a]`", "```\n[^a]\n\n[^a]: x\n```", "    [^a]: x", "\\[^a]", "[^a](page.md)",
      "<span title=\"[^a]\">", "Text\n\n~~~\n[^a]: never closed",
    ])
  func codeHoldsNoMarks(_ text: String) {
    #expect(FootnoteFault.all(in: text) == [])
  }

  @Test("a mark before a colon is a mark") func markBeforeColon() {
    let faults = FootnoteFault.all(in: "As he said[^a]: it rained. And[^b]: again.\n\n[^b]: x\n")
    #expect(faults == [FootnoteFault(.markWithoutDefinition, label: "a", line: 1, column: 11)])
  }

  @Test("definitions in lists and block quotes count") func nestedDefinitions() {
    #expect(FootnoteFault.all(in: "T[^a] u[^b].\n\n> [^a]: x\n\n- [^b]: y\n") == [])
  }

  @Test("marks in headings, tables and emphasis count") func marksAnywhere() {
    let faults = FootnoteFault.all(
      in: "# H[^a]\n\n| x[^b] |\n|---|\n| *y[^c]* |\n\n- [l[^d]](x.md)\n\n![i[^e]](x.png)\n")
    #expect(faults.map(\.label) == ["a", "b", "c", "d"])
    #expect(faults.map(\.line) == [1, 3, 5, 7])
  }

  @Test("what is already parsed gives the same faults") func parsedBefore() {
    let pieces = [
      "[^a]", "[^b]", "[^a]: x\n", "[^b]: y[^a]\n", "  [^a]: z\n", "\n", "\n\n", "word ", "`", "> ",
      "- ", "```\n", "    ", "[^A]", ": ", "](x.md)", "[", "\\", "[^a b]: x\n", "| ", "|---|\n",
    ]
    var random = SeededRandom(seed: 11)
    var faultless = 0
    for _ in 0..<4_000 {
      let count = Int.random(in: 1...9, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let faults = FootnoteFault.all(in: text)
      #expect(FootnoteFault.all(in: text, parsed: MarkdownParser.parse(text)) == faults, "\(text)")
      if faults.isEmpty, text.contains("[^") { faultless += 1 }
    }
    #expect(faultless > 100)
  }
}

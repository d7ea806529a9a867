import Testing

@testable import DossierDocuments

/// Sources built to take long: if time or stack grew with more than their length, these tests
/// would not come to an end.
@Suite("Wikitext that is very large or deeply nested")
struct WikitextLargeInputTests {
  private static let depth = 20_000

  @Test(
    "openings without an end are text",
    arguments: [
      "{{", "[[", "'''", "<ref>", "<ref>{{", "{{a|", "[[a|", "<!--", "<nowiki>",
      "[http://a.example ",
      "{{a|b=", "<ref name=\"", "{{ubl|", "\n{|\n|", "\n* ", "{{{", "</ref>", "}}", "]]", "&",
      "<ref",
      "[[File:a|thumb|", "{{efn|", "''a", "{{cite web|title=",
    ])
  func openings(_ opening: String) {
    let text = String(repeating: opening, count: Self.depth)
    let document = DocumentText.read(text)
    #expect(document.uncovered().isEmpty)
    #expect(document.diagnostics.count < 100)
  }

  @Test(
    "nesting beyond the limit of depth is told, and its innermost words are kept",
    arguments: [
      ("{{nowrap|", "}}"), ("[[File:a|thumb|", "]]"), ("{{lang|fr|", "}}"), ("{{flag|", "}}"),
      ("{{ubl|", "}}"), ("{{quote|", "}}"), ("{{convert|", "}}"), ("{{frobnicate|", "}}"),
    ])
  func nested(_ opening: String, _ closing: String) {
    let text =
      "a " + String(repeating: opening, count: Self.depth) + "core"
      + String(repeating: closing, count: Self.depth)
    let document = DocumentText.read(text)
    #expect(document.uncovered().isEmpty)
    #expect(document.blocks.contains { $0.flow.text.contains("core") })
    #expect(MarkupParser.parse(Array(text.utf8)).faults.map(\.kind) == [.tooDeep])
  }

  @Test(
    "references and notes in one another are all kept",
    arguments: [("<ref>a ", "</ref>"), ("{{efn|a ", "}}")])
  func nestedReferences(_ opening: String, _ closing: String) {
    let text =
      String(repeating: opening, count: Self.depth) + "core"
      + String(repeating: closing, count: Self.depth)
    let document = DocumentText.read(text)
    #expect(document.uncovered().isEmpty)
    #expect(
      document.blocks.contains { $0.flow.text.contains("core") }
        || document.references.contains { $0.note?.contains("core") == true })
  }

  @Test("nesting to the limit of depth is no fault")
  func nestedToLimit() {
    let limit = MarkupParser.depthLimit
    let text =
      String(repeating: "{{nowrap|", count: limit) + "core" + String(repeating: "}}", count: limit)
    let document = DocumentText.read(text)
    #expect(document.blocks.map(\.flow.text) == ["core"])
    #expect(document.diagnostics.isEmpty)
  }

  @Test(
    "headings, rows, tables and sentences by the thousand are read in no time",
    arguments: [
      "== Day ==\nIt rained.\n", "|-\n| Hale || 12\n", "{|\n", "{|\n| a\n", "It rained on Mons. ",
      "<span <includeonly>", "{{quote box|source=A. B.|quote=It fell. It burned.}} ",
      ";Term : meaning\n", "[[File:a.png|thumb|\n{|\n| a", "{{frobnicate|a=b c d|",
    ])
  func many(_ piece: String) {
    let document = DocumentText.read("{|\n" + String(repeating: piece, count: 5_000))
    #expect(document.uncovered().isEmpty)
    for block in document.blocks {
      #expect(PassageCutter.cut(block, of: document.bytes).count <= 15_000)
    }
  }

  @Test("a megabyte on one line is one paragraph")
  func longLine() {
    let text = String(repeating: "The [[town]] fell.<ref name=a /> ", count: 32_000)
    let document = DocumentText.read(text + "<ref name=a>A.</ref>")
    #expect(document.blocks.count == 1)
    #expect(document.blocks.first?.flow.marks.count == 32_001)
    #expect(document.blocks.first?.flow.links.count == 32_000)
  }

  @Test("a table of a hundred thousand cells keeps each")
  func largeTable() {
    let row = "|-\n" + (0..<10).map { "| cell \($0)\n" }.joined()
    let text = "{|\n" + String(repeating: row, count: 10_000) + "|}"
    let document = DocumentText.read(text)
    #expect(document.blocks.count == 100_000)
    #expect(document.blocks.last?.kind == .cell(table: 0, row: 9_999, column: 9, isHeader: false))
  }

  @Test("a row of a hundred thousand cells on one line keeps each")
  func longRow() {
    let text = "{|\n| " + Array(repeating: "x", count: 100_000).joined(separator: "||") + "\n|}"
    #expect(DocumentText.read(text).blocks.count == 100_000)
  }

  @Test("many faults are told one by one only up to a limit")
  func manyFaults() {
    let text = String(repeating: "<ref>a ", count: 1_000)
    let faults = DocumentText.read(text).diagnostics
    #expect(faults.count == SourceFault.limit + 1)
    #expect(faults.last?.message == "980 more faults of this kind")
  }
}

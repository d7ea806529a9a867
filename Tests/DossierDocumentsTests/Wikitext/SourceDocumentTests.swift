import DossierModel
import Testing

@testable import DossierDocuments

@Suite("What a document covers of its source")
struct SourceDocumentTests {
  @Test("bytes in no block and no excluded range are told, white space aside")
  func uncovered() {
    var document = DocumentText.read("One two.\n\n[[Category:A]]\n\nThree.")
    #expect(document.uncovered().isEmpty)
    document.excluded = []
    #expect(document.uncovered().map(document.quote) == ["[[Category:A]]"])
    document.blocks.removeFirst()
    #expect(document.uncovered().map(document.quote) == ["One", "two.", "[[Category:A]]"])
  }

  @Test("a note inside of its block covers nothing twice")
  func nestedRanges() {
    let document = DocumentText.read("One.{{efn|Two.}} Three.")
    #expect(document.blocks.map(\.range) == [0..<23, 10..<14])
    #expect(document.uncovered().isEmpty)
  }

  @Test("an empty source has neither blocks nor faults", arguments: ["", " ", "\n\n\t\r\n"])
  func empty(_ text: String) {
    let document = DocumentText.read(text)
    #expect(document.blocks.isEmpty)
    #expect(document.excluded.isEmpty)
    #expect(document.diagnostics.isEmpty)
  }

  @Test("each word stands where its bytes are")
  func wordsHaveTheirBytes() throws {
    let text = "The [[sleeper cell]]s of {{flag|Prussia}} &amp; {{nowrap|three ''men''}}."
    let document = DocumentText.read(text)
    let block = try #require(document.blocks.first)
    let shown = Array(block.flow.text.utf8)
    for segment in block.flow.segments where segment.text.count == segment.source.count {
      #expect(Array(shown[segment.text]) == Array(document.bytes[segment.source]))
    }
    #expect(block.flow.text == "The sleeper cells of Prussia & three men.")
  }

  @Test("carriage returns are white space")
  func carriageReturns() {
    let document = DocumentText.read("One\r\ntwo.\r\n\r\n* Three\r\n")
    #expect(document.blocks.map(\.flow.text) == ["One two.", "Three"])
    #expect(document.uncovered().isEmpty)
  }

  @Test("faults name the file of the source and their place in it")
  func placeOfFaults() throws {
    let document = DocumentText.read("Eins.\n\nÄöü {{nowrap|zwei.")
    let fault = try #require(document.diagnostics.first)
    #expect(fault.place == FilePosition("Content/Sources/article.txt", line: 3, column: 5))
    #expect(fault.severity == .warning)
    #expect(fault.rule.code == "unclosed-template")
  }

  @Test("reading the same source twice gives the same document")
  func isRepeatable() {
    let text =
      "{{Infobox x|a=b}}\nOne.<ref>{{cite web|title=a|url=b|x=1|y=2}}</ref>{{foo}} {{bar|a}}"
    let first = DocumentText.read(text)
    let second = DocumentText.read(text)
    #expect(first.blocks == second.blocks)
    #expect(first.excluded == second.excluded)
    #expect(first.references == second.references)
    #expect(first.diagnostics == second.diagnostics)
  }
}

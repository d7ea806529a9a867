@testable import DossierMarkdown
import Testing

@Suite("The parser gives a tree of values")
struct MarkdownParserTests {
  @Test("every block knows its line, also after front matter") func blocksKnowTheirLines() {
    let text =
      "# One\n\nTwo\nlines\n\n- a\n- b\n\n> q\n\n```\ncode\n```\n\n| a |\n|---|\n| b |\n\n---\n"
    #expect(MarkdownParser.parse(text).blocks.map(\.line) == [1, 3, 6, 9, 11, 15, 19])
    #expect(
      MarkdownParser.parse(text, firstLine: 5).blocks.map(\.line) == [5, 7, 10, 13, 15, 19, 23])
  }

  @Test("a link knows the line on which it stands") func linksKnowTheirLines() {
    let text =
      "first\nsecond [a](a.md)\nthird [b](b.md)\n\n- x\n  [c](c.md)\n\n| h |\n|---|\n| [d](d.md) |\n"
    let links = MarkdownParser.parse(text, firstLine: 10).blocks.flatMap(Self.links)
    #expect(links.map(\.destination) == ["a.md", "b.md", "c.md", "d.md"])
    #expect(links.map(\.line) == [11, 12, 15, 19])
  }

  @Test("neighbouring pieces of text are one") func textIsWhole() {
    let blocks = MarkdownParser.parse("a & b [c] d! *e\n").blocks
    #expect(blocks == [.paragraph([.text("a & b [c] d! *e")], line: 1)])
  }

  @Test("entities and escapes are resolved in text and destinations") func entitiesAreResolved() {
    let blocks = MarkdownParser.parse("&copy; \\* [x](a&amp;b\\(c)").blocks
    let link = MarkdownLink(destination: "a&b(c", children: [.text("x")], line: 1)
    #expect(blocks == [.paragraph([.text("© * "), .link(link)], line: 1)])
  }

  @Test("a list holds its kind, start, tightness and tasks") func listsHoldWhatTheyAre() throws {
    let blocks = MarkdownParser.parse("3. [x] a\n4. [ ] b\n5. c\n").blocks
    guard case .list(let list)? = blocks.first else {
      Issue.record("no list")
      return
    }
    #expect(list.isOrdered && list.start == 3 && list.isTight && list.line == 1)
    #expect(list.items.map(\.task) == [.done, .open, nil])
    #expect(list.items.map(\.line) == [1, 2, 3])
  }

  @Test("a table holds alignments, header and rows") func tablesHoldTheirCells() {
    let text = "| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 |\n"
    let table = MarkdownTable(
      alignments: [.none, .left, .centre, .right],
      header: [[.text("a")], [.text("b")], [.text("c")], [.text("d")]],
      rows: [[[.text("1")], [.text("2")], [], []]], line: 1)
    #expect(MarkdownParser.parse(text).blocks == [.table(table)])
  }

  @Test("headings are found wherever they stand, each with an id of its own")
  func headingsAreFound() {
    let text = "# Hastings\n\n> ## The *field*\n\n- # Hastings\n\nHastings\n---\n\n# Hastings-1\n"
    let headings = MarkdownParser.parse(text).headings
    #expect(
      headings.map(\.id) == ["hastings", "the-field", "hastings-1", "hastings-2", "hastings-1-1"])
    #expect(headings.map(\.level) == [1, 2, 1, 2, 1])
  }

  private static func links(_ block: MarkdownBlock) -> [MarkdownLink] {
    block.inlineRuns.flatMap {
      $0.compactMap { if case .link(let link) = $0 { link } else { nil } }
    }
      + block.children.flatMap(links)
  }
}

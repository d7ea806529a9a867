@testable import DossierMarkdown
import Testing

@Suite("What this program relies on in cmark-gfm")
struct CMarkContractTests {
  @Test("many threads at once give what one gives") func threadsAgree() async {
    let texts = (0..<40).map { number in
      "# H \(number)\n\n~~a~~ https://x.org *b* **c** www.y.org[^n\(number)]\n\n"
        + "| a | b |\n|--:|---|\n| \(number) | `c` |\n\n- [x] d\n- [ ] e\n\n[^n\(number)]: ~f~ g\n"
    }
    let alone = texts.map { html($0) }
    let wrong = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<16 {
        group.addTask { (0..<10).reduce(0) { wrong, _ in wrong + Self.countWrong(texts, alone) } }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }

  private static func countWrong(_ texts: [String], _ expected: [String]) -> Int {
    zip(texts, expected).count { html($0) != $1 }
  }

  @Test("strikethrough and autolink are not attached") func unsafeExtensionsAreOff() {
    #expect(
      onlyParagraph("~~a~~ ~b~ https://x.org www.x.org a@x.org")
        == "~~a~~ ~b~ https://x.org www.x.org a@x.org")
  }

  @Test("table and tasklist are attached") func safeExtensionsAreOn() {
    let blocks = MarkdownParser.parse("| a |\n|---|\n\n- [x] b\n").blocks
    guard case .table? = blocks.first, case .list(let list)? = blocks.last else {
      Issue.record("no table or no list")
      return
    }
    #expect(list.items.map(\.task) == [.done])
  }

  @Test("marks have their labels back, ordinals by first use, and are counted")
  func marksHaveLabels() {
    let document = MarkdownParser.parse("A[^zeta] b[^alpha]\nc[^zeta]\n\n[^alpha]: A\n[^zeta]: Z\n")
    let marks = document.blocks.flatMap(\.footnoteMarks)
    #expect(marks.map(\.label) == ["zeta", "alpha", "zeta"])
    #expect(marks.map(\.ordinal) == [1, 2, 1])
    #expect(marks.map(\.occurrence) == [1, 1, 2])
    #expect(marks.map(\.line) == [1, 1, 2])
    #expect(document.footnotes.map(\.label) == ["zeta", "alpha"])
    #expect(document.footnotes.map(\.line) == [5, 4])
  }

  @Test("notes are ordered as a reader meets them, not as the file has them")
  func readersOrder() {
    let text = "[^first]: see[^inner]\n\nA[^last] b[^first]\n\n[^inner]: I\n\n[^last]: L\n"
    let document = MarkdownParser.parse(text)
    #expect(document.footnotes.map(\.label) == ["last", "first", "inner"])
    #expect(document.footnotes[1].blocks.flatMap(\.footnoteMarks).map(\.ordinal) == [3])
  }

  @Test("labels are found in any place and with any line end") func labelsAnywhere() {
    for newline in ["\n", "\r\n", "\r"] {
      let lines = [
        "A[^a] b[^b] c[^c] d[^d] e[^e]", "", "> q", ">", "> [^a]: A", "", "- i", "", "  [^b]: B",
        "", "[^c]: [^d]: D", "", "   [^e]: see [^a]: and [x]: y",
      ]
      let document = MarkdownParser.parse(lines.joined(separator: newline))
      #expect(document.footnotes.map(\.label) == ["a", "b", "c", "d", "e"])
      #expect(document.footnotes.map(\.line) == [5, 9, 11, 11, 13])
    }
  }

  @Test("the first of two equal labels wins; case is folded") func firstLabelWins() {
    let document = MarkdownParser.parse("A[^X]\n\n[^x]: one\n\n[^X]: two\n")
    #expect(document.footnotes.map(\.label) == ["x"])
    #expect(document.footnotes.first?.blocks == [.paragraph([.text("one")], line: 3)])
  }

  @Test("a label can't hold spaces: with them it is a link's") func labelsHoldNoSpaces() {
    #expect(onlyParagraph("A[^a b]") == "A[^a b]")
    let link = MarkdownLink(destination: "c", children: [.text("^a b")], line: 1)
    let blocks = MarkdownParser.parse("A[^a b]\n\n[^a b]: c\n").blocks
    #expect(blocks == [.paragraph([.text("A"), .link(link)], line: 1)])
  }

  @Test("a mark without definition is text, a definition without mark vanishes")
  func marksAndDefinitionsNeedEachOther() {
    #expect(onlyParagraph("A[^gone]") == "A[^gone]")
    #expect(MarkdownParser.parse("A\n\n[^x]: X\n") == MarkdownParser.parse("A\n"))
    #expect(MarkdownParser.parse("A\n\n[^x]: see [^x]\n") == MarkdownParser.parse("A\n"))
  }

  @Test("a mark in an image's alternative doesn't count") func marksInImages() {
    let document = MarkdownParser.parse("![a[^x]](b.png) c[^y]\n\n[^x]: X\n\n[^y]: Y\n")
    #expect(document.footnotes.map(\.label) == ["y"])
    #expect(document.blocks.flatMap(\.footnoteMarks).map(\.ordinal) == [1])
  }

  @Test("invalid bytes and U+0000 become U+FFFD") func invalidBytes() {
    #expect(onlyParagraph("a\u{0}b") == "a\u{FFFD}b")
    #expect(onlyParagraph(String(decoding: [0x61, 0xFF, 0x62], as: UTF8.self)) == "a\u{FFFD}b")
  }

  @Test("an empty text has no blocks") func emptyText() {
    #expect(MarkdownParser.parse("") == MarkdownDocument())
    #expect(MarkdownParser.parse(" \n\n\t\n") == MarkdownDocument())
  }
}

import DossierMarkdown
import DossierTestSupport
import Testing

@Suite("Escaped text comes back as it was")
struct MarkdownEscapingTests {
  private static let pieces = [
    "a", "b c", "word", "é", "معركة", "\u{2014}", "1", "12", "1.", "2)", "3. ", "1234567890. ", "#",
    "## ", "###### x", "-", "- ", "---", "--", "- - -", "+", "+ ", "*", "* ", "**", "***", "_",
    "__", "a_b", ">", "> ", "=", "===", "|", "| ", "|-|", ":-", ":-:", "-:", "`", "``", "```",
    "~", "~~", "~~~", "<", "<b>", "</b>", "<!--", "<?", "<https://x.org>", "<a@b.c>", "&", "&amp;",
    "&#35;", "&#x23;", "&lt", ";", "\\", "\\\\", "\\*", "[", "]", "[^x]", "[^x]:", "[x]:", " y",
    "](z)", "(z)", "[ ] ", "[x] ", "!", "![", "^", " ", "  ", "    ", "\t", "\n", "\n\n", "\r",
    "\r\n", "\u{B}", "\u{C}", "\u{A0}", "\u{FEFF}", "\"", "'", "$", "%", "@", "{", "}", ".", ",",
    ":", "http://x.org/a_b_c", "www.x.org", "<div>", "<pre", "\u{1F600}", "\u{200B}", "/", "<!X",
  ]

  @Test("each sign and construct on its own", arguments: pieces)
  func piecesComeBack(_ piece: String) {
    expectSame(piece)
    expectSame("a" + piece)
    expectSame(piece + "a")
    expectSame("a\n" + piece + "\nb")
    expectSame("a " + piece + " b")
  }

  @Test("twenty thousand random mixtures of them") func randomTextsComeBack() {
    var random = SeededRandom(seed: 1066)
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...8, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      expectSame(text)
    }
  }

  @Test("in headings, list items, quotes, cells and links too") func everyPlaceGivesItBack() {
    var random = SeededRandom(seed: 1916)
    let pieces = Self.pieces.filter { !$0.contains(where: \.isNewline) }
    for _ in 0..<4_000 {
      let count = Int.random(in: 1...6, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let escaped = MarkdownEscaping.text(text)
      for place in Places.all {
        let found = place.words(MarkdownParser.parse(place.before + escaped + place.after))
        #expect(found == text, "\(place.name): \(escaped.debugDescription)")
      }
    }
  }

  @Test("pieces escaped apart stand side by side") func piecesStandSideBySide() {
    var random = SeededRandom(seed: 1453)
    for _ in 0..<4_000 {
      let parts = (0..<4).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
        .filter { !$0.contains(where: \.isNewline) }
      guard !parts.joined().isEmpty else { continue }
      let escaped = parts.enumerated().map { index, part in
        MarkdownEscaping.text(part, startsLine: true, endsLine: index == parts.count - 1)
      }
      #expect(onlyParagraph(escaped.joined()) == parts.joined(), "\(parts)")
    }
  }

  @Test("between the marks and links that the program sets, none is lost and none comes to it")
  func anythingMayStandBeside() {
    var random = SeededRandom(seed: 1571)
    let pieces = Self.pieces.filter { !$0.contains(where: \.isNewline) }
    for _ in 0..<8_000 {
      var markdown = ""
      var (links, marks) = (1, 0)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        if Bool.random(using: &random) {
          markdown += "[n](a.md)"
          links += 1
        }
        for _ in 0..<Int.random(in: 0...2, using: &random) {
          markdown += "[^k]"
          marks += 1
        }
        let text =
          (pieces.randomElement(using: &random) ?? "")
          + (pieces.randomElement(using: &random) ?? "")
        markdown += MarkdownEscaping.text(
          text, startsLine: markdown.isEmpty, endsLine: false)
      }
      markdown += " [¶](#s-2)"
      let document = MarkdownParser.parse(markdown + "\n\n[^k]: x\n")
      let found = document.blocks.flatMap(\.inlineRuns).flatMap { $0 }
      let isParagraph = if case .paragraph? = document.blocks.first { true } else { false }
      #expect(isParagraph && document.blocks.count == 1, "\(markdown.debugDescription)")
      #expect(
        found.count { if case .link = $0 { true } else { false } } == links,
        "\(markdown.debugDescription)")
      #expect(
        found.count { if case .footnoteMark = $0 { true } else { false } } == marks,
        "\(markdown.debugDescription)")
    }
  }

  @Test("a line holds no line feed, and what follows a mark is no link of it") func lines() {
    #expect(MarkdownEscaping.line("a\nb\r\n- c") == "a b  - c")
    #expect(MarkdownEscaping.text("(POW)", startsLine: false) == "\\(POW)")
    #expect(MarkdownEscaping.text(": b", startsLine: false) == "\\: b")
    #expect(MarkdownEscaping.text("(POW)", startsLine: false, followsBracket: false) == "(POW)")
  }

  @Test(
    "only what needs it is escaped",
    arguments: CaseFiles.all(in: "Markdown", "escaping.txt").chosen)
  func escapesAsItsCase(_ one: TextCase) {
    #expect(MarkdownEscaping.text(one.text) == one.outcome)
    expectSame(one.text)
  }

  @Test("at an inner end of a line nothing but inline signs is escaped") func innerEnds() {
    let inner = MarkdownEscaping.text(" - in ", startsLine: false, endsLine: false)
    #expect(inner == " - in ")
    #expect(MarkdownEscaping.text("Stop!", startsLine: false) == "Stop\\!")
  }

  @Test(
    "destinations come back as they were",
    arguments: [
      "a.md", "a b.md", "a(b).md", "a(b.md", "a)b", "(((((", "<x>", "a\\b", "a\\(b", "a&amp;b",
      "a&b=c", "a_b*c*", "", "ä/ö", "a\"b", "a'b", "a|b", "a\nb", "a\u{1}b", "a%20b", "#s-1",
      "https://x.org/?a=1&copy=2", "[x]", "\t", " ", " a ", "\r",
      "&", "&amp;lt;", "&#92;(", "a&", "&b", "\\&amp;",
      String(repeating: "(", count: 40) + String(repeating: ")", count: 40),
    ])
  func destinationsComeBack(_ destination: String) {
    let text = "[x](\(MarkdownEscaping.destination(destination)))"
    let link = MarkdownLink(destination: destination, children: [.text("x")], line: 1)
    let blocks = MarkdownParser.parse(text).blocks
    guard case .paragraph(let inlines, _)? = blocks.first, case .link(let found)? = inlines.first
    else {
      Issue.record("no link: \(text)")
      return
    }
    #expect(found.destination == link.destination)
    #expect(inlines.count == 1)
  }

  @Test(
    "code comes back as it was",
    arguments: [
      "a", "`", "``a", "a`", "{{x|y}}", " a ", " ", "  ", "a ", "<b>", "\\", "a `` b ` c",
    ])
  func codeComesBack(_ code: String) {
    #expect(
      MarkdownParser.parse(MarkdownEscaping.code(code)).blocks
        == [.paragraph([.code(code)], line: 1)])
  }

  private func expectSame(_ text: String) {
    let escaped = MarkdownEscaping.text(text)
    #expect(
      onlyParagraph(escaped) == text, "\(text.debugDescription) → \(escaped.debugDescription)")
  }
}

/// A place in a page where escaped text may stand.
private struct Places: Sendable {
  var name: String
  var before: String
  var after: String
  var words: @Sendable (MarkdownDocument) -> String?

  static let all = [
    Places(name: "heading", before: "# ", after: "\n") { document in
      document.headings.first.flatMap { plainWords($0.inlines) }
    },
    Places(name: "list item", before: "- ", after: "\n") { document in
      document.blocks.first?.children.first.flatMap { plainWords($0.inlineRuns[0]) }
    },
    Places(name: "block quote", before: "> ", after: "\n") { document in
      document.blocks.first?.children.first.flatMap { plainWords($0.inlineRuns[0]) }
    },
    Places(name: "cell", before: "| h |\n|---|\n| ", after: " |\n") { document in
      document.blocks.first.flatMap {
        $0.inlineRuns.count == 2 ? plainWords($0.inlineRuns[1]) : nil
      }
    },
    Places(name: "link", before: "x [", after: "](y)\n") { document in
      let inlines = document.blocks.first?.inlineRuns.first ?? []
      guard case .link(let link)? = inlines.last else { return nil }
      return plainWords(link.children)
    },
  ]
}

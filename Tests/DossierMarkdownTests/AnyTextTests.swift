import DossierMarkdown
import DossierModel
import DossierTestSupport
import Testing

@Suite("Whatever a page holds")
struct AnyTextTests {
  private static let pieces = [
    "word ", "a", " ", "\n", "\n\n", "    ", "> ", "- ", "1. ", "- [x] ", "# ", "## a\n", "---\n",
    "===\n", "```", "```\n", "~~~ x\"><b>\n", "`", "*", "**", "_", "[", "]", "(", ")", "](", "![",
    "](x.md)", "](<a b>)", "](javascript:x)", "](data:x 'y')", "](x \"t\")", "<b>", "</b>",
    "<script>", "<!--", "-->", "<https://x.org/?a&b>", "<javascript:x>", "&amp;", "&colon;", "&",
    "<", ">", "\"", "'", "\\", "| a | b |\n|---|--:|\n", "| c |\n", "|", "[^a]", "[^b]", "[^A]",
    "[^c d]", "[^a]:", "[^a]: x\n", "\n\n[^b]: y\n", "\n[^c]: [^a] z\n", "[x]: javascript:x\n",
    "[x]", "Note a", "# Note a\n", "# Ref a 1\n", "معركة", "\t", "\r\n", "\u{0}", "!",
    "javascript:",
  ]

  private static let texts: [String] = {
    var random = SeededRandom(seed: 1815)
    return (0..<15_000).map { _ in
      (0..<Int.random(in: 1...24, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
  }()

  @Test("it becomes HTML whose elements close, whose ids are unique and whose links are safe")
  func htmlIsWellFormed() {
    for text in Self.texts {
      let written = html(text)
      let markup = Markup(written)
      #expect(markup.faults == [], "\(text.debugDescription)")
      let fragments = markup.destinations.filter { $0.hasPrefix("#") }.map {
        String($0.dropFirst())
      }
      #expect(Set(fragments).isSubset(of: markup.ids), "\(text.debugDescription)")
      #expect(markup.destinations.allSatisfy(LinkGate.allows), "\(text.debugDescription)")
    }
  }

  @Test("a definition is a fault exactly when it isn't printed") func definitionsAreUsedOrFaults() {
    for text in Self.texts {
      let printed = MarkdownParser.parse(text).footnotes.map { $0.label.lowercased() }
      let unused = FootnoteFault.all(in: text).filter { $0.kind == .definitionWithoutMark }
      #expect(
        Set(printed).isDisjoint(with: unused.map { $0.label.lowercased() }),
        "\(text.debugDescription)")
    }
  }

  @Test("numbers of footnotes run from one in the order of their marks") func numbersRun() {
    for text in Self.texts {
      let document = MarkdownParser.parse(text)
      let blocks = document.blocks + document.footnotes.flatMap(\.blocks)
      var seen: [Int] = []
      for mark in blocks.flatMap(\.footnoteMarks) where !seen.contains(mark.ordinal) {
        seen.append(mark.ordinal)
        #expect(document.footnotes[mark.ordinal - 1].label == mark.label)
      }
      #expect(seen == Array(1..<(document.footnotes.count + 1)), "\(text.debugDescription)")
    }
  }
}

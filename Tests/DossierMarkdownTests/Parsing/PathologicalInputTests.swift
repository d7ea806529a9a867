import DossierMarkdown
import Foundation
import Testing

@Suite("Input meant to break a parser", .serialized)
struct PathologicalInputTests {
  private static let inputs: [(String, String)] = [
    ("quotes in quotes", String(repeating: ">", count: 20_000) + " deep"),
    ("lists in lists", (0..<400).map { String(repeating: "  ", count: $0) + "- deep\n" }.joined()),
    ("lists on one line", String(repeating: "- ", count: 10_000) + "deep"),
    ("opening brackets", String(repeating: "[", count: 50_000) + "deep"),
    (
      "brackets in brackets",
      String(repeating: "[", count: 20_000) + "deep"
        + String(repeating: "]", count: 20_000)
    ),
    ("links in links", String(repeating: "[deep](b", count: 20_000)),
    (
      "images in images",
      String(repeating: "![", count: 20_000) + "deep"
        + String(repeating: "](x)", count: 20_000)
    ),
    ("stars that open", String(repeating: "*deep ", count: 50_000)),
    ("stars that nest", String(repeating: "*deep", count: 50_000)),
    (
      "stars in pairs",
      String(repeating: "**deep *", count: 5_000)
        + String(repeating: "deep* x**", count: 5_000)
    ),
    ("underscores", String(repeating: "deep_", count: 50_000)),
    ("backticks", (1..<400).map { String(repeating: "`", count: $0) + "deep " }.joined()),
    ("open tags", String(repeating: "<deep ", count: 30_000)),
    ("open comments", "deep " + String(repeating: "<!--", count: 30_000)),
    ("ampersands", "deep " + String(repeating: "&", count: 100_000)),
    ("marks", String(repeating: "deep[^a] ", count: 4_000) + "\n\n[^a]: x"),
    ("open marks", String(repeating: "deep[^a", count: 20_000)),
    ("bytes of nothing", "deep" + String(repeating: "\u{0}", count: 10_000)),
  ]

  @Test("is parsed and written, with its words", arguments: inputs)
  func isParsedAndWritten(_ name: String, _ text: String) {
    let written = html(text)
    #expect(written.contains("deep"))
    #expect(written.utf8.count < text.utf8.count * 40 + 1_000)
  }

  @Test("a long table keeps every row") func longTable() {
    let rows = String(repeating: "| a | b |\n", count: 20_000)
    let written = html("| x | y |\n|---|---|\n" + rows)
    #expect(written.ranges(of: "<tr>").count == 20_001)
  }

  @Test("a wide table keeps every column") func wideTable() {
    let text =
      "|" + String(repeating: "a|", count: 5_000) + "\n|" + String(repeating: "-|", count: 5_000)
    #expect(html(text).ranges(of: "<th ").count == 5_000)
  }

  @Test("nesting is kept up to a hundred levels") func nestingIsKept() {
    let written = html(String(repeating: ">", count: 90) + " a")
    #expect(written.ranges(of: "<blockquote>").count == 90)
    let deeper = html(String(repeating: ">", count: 5_000) + " a")
    #expect(deeper.ranges(of: "<blockquote>").count == 100)
    #expect(deeper.ranges(of: "<blockquote>").count == deeper.ranges(of: "</blockquote>").count)
  }

  @Test("footnote faults are found in a long page") func manyFaults() {
    let text = (0..<1_000).map { "Text[^m\($0)].\n\n[^d\($0)]: x\n\n" }.joined()
    #expect(FootnoteFault.all(in: text).count == 2_000)
  }

  @Test("escaping is linear", arguments: ["# ", "&a", "- ", "1. ", "<", "\n", " ", "_"])
  func escapingIsLinear(_ piece: String) {
    let text = String(repeating: piece, count: 100_000)
    #expect(MarkdownEscaping.text(text).utf8.count >= text.utf8.count)
  }

  @Test("ten thousand pages leave no memory behind") func memoryStaysFlat() throws {
    let text = "# A\n\n*b* [c](d.md)[^e] `f`\n\n- [x] g\n\n| h |\n|---|\n| i |\n\n[^e]: j\n"
    for _ in 0..<1_000 { _ = MarkdownParser.parse(text) }
    // Other suites run beside this one: a leak would show in each attempt.
    let growths = try (0..<3).map { _ in
      let before = try residentBytes()
      for _ in 0..<10_000 { _ = MarkdownParser.parse(text) }
      return try residentBytes() - before
    }
    #expect(growths.contains { $0 < 8_000_000 }, "\(growths)")
  }

  /// How much memory the process has in use (proc(5), `statm`).
  private func residentBytes() throws -> Int {
    let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
      .split(separator: " ")
    return try #require(fields.count > 1 ? Int(fields[1]) : nil) * 4_096
  }
}

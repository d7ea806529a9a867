import DossierModel
import DossierTestSupport
import Testing

@testable import DossierContent

@Suite("Plain lines of YAML")
struct PlainYAMLTests {
  private static func composed(_ text: String) -> YAMLNode? {
    var faults: [Diagnostic] = []
    let root = YAMLComposer.compose(text, file: "x.md", firstLine: 2, reporting: &faults)
    return faults.isEmpty ? root : nil
  }

  private static func plain(_ text: String) -> YAMLNode? {
    PlainYAML.compose(text, file: "x.md", firstLine: 2)
  }

  @Test("what the program writes over its pages is read without a parser of YAML")
  func frontMatter() {
    let text =
      FrontMatter(
        title: "The Marr Bridge – a mill: two", kind: "day",
        date: CalendarDate(year: 1851, month: 6, day: 3), units: ["third-rifles", "b"],
        districts: ["mill-quarter"]
      )
      .page(with: "").split(separator: "\n").dropFirst().dropLast().joined(separator: "\n") + "\n"
    #expect(Self.plain(text) != nil)
    #expect(Self.plain(text) == Self.composed(text))
    #expect(Self.plain("title: Élan\ndate: 1851-06-03\nunits: [a, b-2]") != nil)
  }

  @Test(
    "what could mean more is left to the parser",
    arguments: [
      "", "title:\n", "title: null", "title: ~", "title: a: b", "title: a # b", "title: *a",
      "title: &a b", "title: !x b", "title: 'a'", "title: \"a\\n\"", "title: \"a\" b", "title: a ",
      "title: |\n  a", "a: b\na: c", "- a", "title: [a, null]", "title: [a,b]", "title: [a, [b]]",
      "title: a\r\n", "title: a\n  b", "title:  a", "Title: a", "? a", "title: \u{85}",
      "title: a\u{2028}b", "title: {a: b}", "#x: y", "-: a", "title: -a",
    ])
  func others(_ text: String) {
    #expect(Self.plain(text) == nil)
  }

  @Test("random lines are read as the parser reads them, or not at all")
  func random() {
    let keys = ["title", "date", "units", "a", "Title", "x-y", "-", "7"]
    let pieces = [
      ": ", ":", " ", "a", "Élan", "1851-06-03", "[a, b]", "[a]", "\"a: b\"", "\"\"", "-", ".",
      "true", "–", "’", "漢", "\u{A0}", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{E000}",
      "\u{200B}", "\u{ED}", "\u{D7FF}", "\u{2027}", "😀", "null", "07", "1e3",
      "0x1F", "é", "'", "[", "]", ", ", "Ж", "\n",
    ]
    var random = SeededRandom(seed: 3)
    var read = 0
    for _ in 0..<5_000 {
      let lines = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        let value = (0..<Int.random(in: 1...3, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }
        return "\(keys.randomElement(using: &random) ?? ""): \(value.joined())\n"
      }
      let text = lines.joined()
      guard let plain = Self.plain(text) else { continue }
      read += 1
      #expect(plain == Self.composed(text), "\(text)")
    }
    #expect(read > 300)
  }
}

import DossierModel
import DossierReading
import DossierTestSupport
import Testing

@testable import DossierDocuments

@Suite("Plain text, as the case files tell it")
struct PlainTextCaseTests {
  static let cases = CaseFiles.all(in: "PlainText")

  @Test("A document is read as the case says", arguments: cases.chosen)
  func reads(_ example: TextCase) {
    let document = Self.document(of: example)
    #expect(PlainTextCase.lines(of: document) == example.expected)
  }

  @Test(
    "Every byte of every case lies in one passage or one excluded range", arguments: cases.chosen)
  func coversAll(_ example: TextCase) {
    let document = Self.document(of: example)
    #expect(Covering.faults(of: document) == [])
  }

  @Test("There are more than 40 cases")
  func casesAreThere() {
    #expect(Self.cases.count > 40)
    #expect(Self.cases.filter { $0.expected.isEmpty }.count == 1)
  }

  @Test("Every byte of a random text lies in one passage or one excluded range")
  func coversRandomTexts() {
    var random = SeededRandom(seed: 1702)
    let pieces = [
      "The bridge fell. ", "Rain", " ", "\n", "\n\n", "\r\n", "[3]", "[a]", "[", "]", "|", " | ",
      "---", ".", "..", "…", "“", "”", "(", ")", "\u{A0}", "\u{C2}", "é", "طاحونة", "؟", "桥塌了。",
      "[ better source needed ]", "\u{FEFF}", "\u{0C}", "U.S. ", "\"", "No. 5", "e\u{301}", "🏰",
      "HEADING", "FROM", "TO", "CAPTION",
    ]
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...40, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      var hints = Source.Hints()
      let place = FilePosition("sources.yml")
      hints.headings = [Source.Quote("HEADING", at: place)]
      hints.captions = [Source.Quote("CAPTION", at: place)]
      hints.excluded = [
        Source.Stretch(
          from: Source.Quote("FROM", at: place), to: Source.Quote("TO", at: place), reason: "out")
      ]
      hints.leadingMarksBelongToMissingSentence = Bool.random(using: &random)
      let document = PlainTextReader.read(.text(hints: hints), bytes: Array(text.utf8))
      #expect(Covering.faults(of: document) == [], "\(text.debugDescription)")
    }
  }

  private static func document(of example: TextCase) -> SourceDocument {
    let plain = PlainTextCase(example)
    return PlainTextReader.read(.text(hints: plain.hints), bytes: Array(plain.text.utf8))
  }
}

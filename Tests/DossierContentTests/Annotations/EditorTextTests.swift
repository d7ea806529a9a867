import DossierModel
import Testing

@testable import DossierContent

@Suite("The editor's sentences")
struct EditorTextTests {
  private func uncited(_ text: String) -> [String] {
    EditorScan(text, at: FilePosition("lead.md", line: 1)).diagnostics
      .filter { $0.rule.code == "uncited-sentence" }
      .map { String($0.message.dropFirst("this sentence cites nothing: “".count).dropLast()) }
  }

  @Test(
    "every sentence carries a mark, before its stop or behind it",
    arguments: [
      ("One.[^a] Two[^b]. “Three.” [^c]", []),
      ("One. Two.[^a]", ["One."]),
      ("One.[^a] Two", ["Two"]),
      ("It fell at 4.30 a.m. on Monday to Gen. A. Müller.[^a]", []),
      ("U.S. troops came. They left.[^a]", ["U.S. troops came."]),
      ("Who knows?![^a] Nobody… Somebody.[^a]", ["Nobody…"]),
      ("# A heading.\n\nText.[^a]\n\n---\n", []),
      ("Two lines\nof one sentence.[^a]\nAnd another\none.", ["And another one."]),
      ("- One.\n- Two.[^a]\n2. Three.\n", ["One.", "Three."]),
      ("> Quoted.\n\nText.[^a]", ["Quoted."]),
      ("| Place | Day |\n|---|---|\n| Mill | 2 May[^a] |", ["| Place | Day |"]),
      ("أخذوا الجسر. [^a] ثم انسحبوا.", ["ثم انسحبوا."]),
      ("A [^ b] and a \\[^c].", ["A [^ b] and a \\[^c]."]),
      ("", []), ("\n  \n…\n", []),
    ])
  func sentences(text: String, expected: [String]) {
    #expect(uncited(text) == expected)
  }

  @Test("labels come in their order with their places")
  func labels() {
    let scan = EditorScan(
      "Ä[^r1] b.[^s-2]\n\nC.[^editor] D.[^r1]", at: FilePosition("note.md", line: 5))
    #expect(
      scan.labels.map { "\($0.text) \($0.place.line ?? 0):\($0.place.column ?? 0)" }
        == ["r1 5:2", "s-2 5:10", "editor 7:3", "r1 7:15"])
    let text = EditorText("", at: FilePosition("note.md"), labels: scan.labels)
    #expect(text.citations == [.reference("r1"), .statement("2"), .editor])
  }

  @Test("any text is scanned to its end")
  func anyText() {
    let pieces = [
      "[^", "]", "a", ".", " ", "\n", "- ", "|", "”", "\u{2026}", "1.", "[^x]", ">", "\\",
    ]
    var state: UInt64 = 7
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let scan = EditorScan(text, at: FilePosition("x", line: 1))
      #expect(scan.diagnostics.allSatisfy { $0.place.line != nil })
    }
  }
}

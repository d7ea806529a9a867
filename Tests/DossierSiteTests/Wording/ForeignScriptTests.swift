import DossierMarkdown
import Testing

@testable import DossierSite

@Suite("Runs of another script")
struct ForeignScriptTests {
  @Test(
    "are set apart, signs between them with them, signs around them not",
    arguments: [
      ("plain", ["plain"]),
      ("سوريا", ["[سوريا]"]),
      ("in سوريا today", ["in ", "[سوريا]", " today"]),
      ("(سوريا اليوم)", ["(", "[سوريا اليوم]", ")"]),
      ("سوريا، 2024", ["[سوريا،]", " 2024"]),
      ("سوريا - שלום", ["[سوريا]", " - ", "[שלום]"]),
      ("Zoë’s naïve œuvre", ["Zoë’s naïve œuvre"]),
      ("a سوريا b شام c", ["a ", "[سوريا]", " b ", "[شام]", " c"]),
    ])
  func runs(text: String, runs: [String]) {
    let found = ForeignScript.runs(of: text)
    #expect(found.map { $0.language == nil ? $0.text : "[\($0.text)]" } == runs)
    #expect(found.map(\.text).joined() == text)
  }

  @Test("no text is lost or changed, whatever it holds")
  func complete() {
    let pieces = ["a", " ", "س", "ש", "1", ".", "é", "\u{FEFF}", "ـ", "\u{064B}", "😀", "\u{8A1}"]
    var state: UInt64 = 7
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      #expect(ForeignScript.runs(of: text).map(\.text).joined() == text)
    }
  }

  @Test("letters of the Arabic supplement are seen too")
  func supplement() {
    var html = HTMLBuilder()
    ForeignScript.write("x \u{8A1}\u{8A2}", to: &html)
    #expect(html.text == "x <bdi lang=\"ar\" dir=\"rtl\">\u{8A1}\u{8A2}</bdi>")
  }
}

import DossierMarkdown
import DossierModel
import Testing

@testable import DossierSite

@Suite("Signs of units")
struct UnitSymbolTests {
  @Test(
    "a kind gives a size, an arm, both or neither",
    arguments: [
      ("regiment", "regiment", nil), ("Tank Brigade", "brigade", "tank"),
      ("air force", nil, "air force"), ("field army", nil, nil), ("corps", nil, nil),
      ("armed group", nil, nil), ("self-propelled artillery battalion", "battalion", "artillery"),
    ] as [(String, String?, String?)])
  func kinds(kind: String, size: String?, arm: String?) {
    let symbol = UnitSymbol(kind: kind)
    #expect(symbol.size?.word == size)
    #expect(symbol.arm?.word == arm)
  }

  @Test("the drawing carries the side's class and pattern and is hidden from screen readers")
  func drawing() {
    var html = HTMLBuilder()
    let side = Side(id: "north", name: "North", pattern: "dots")
    UnitSymbolSVG(side: side, among: [side]).write(UnitSymbol(kind: "brigade"), to: &html)
    #expect(html.text.hasPrefix("<svg class=\"unit-symbol side-north\""))
    #expect(html.text.contains("aria-hidden=\"true\""))
    #expect(html.text.contains("M7 33h1.5M12 33h1.5"))
    #expect(html.text.contains("<path class=\"line\" d=\"M22.0 2l4 5m0-5l-4 5\"/>"))
  }

  @Test("a unit of no side and no stated kind has a plain frame with an empty foot")
  func plain() {
    var html = HTMLBuilder()
    UnitSymbolSVG(side: nil, among: []).write(UnitSymbol(kind: ""), to: &html)
    #expect(html.text.contains("class=\"foot\" d=\"M5 30H43\"/></svg>"))
  }

  @Test("a side that names no pattern has the same one here as in maps and tables, by its place")
  func defaultPattern() {
    var html = HTMLBuilder()
    let sides = [Side(id: "north", name: "North"), Side(id: "south", name: "South")]
    UnitSymbolSVG(side: sides[1], among: sides).write(UnitSymbol(kind: ""), to: &html)
    #expect(SidePattern(of: sides[1], at: 1) == .level)
    #expect(html.text.contains("M5 30H43M5 32H43M5 34H43"))
  }
}

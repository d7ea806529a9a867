import DossierMarkdown
import DossierModel

/// What the signs on the page of the order of battle mean.
struct OrderOfBattleRecord {
  let plan: SitePlan

  func record() -> TemplateRecord {
    TemplateRecord([
      "symbols": .list(
        symbols.map { symbol, words in
          var html = HTMLBuilder()
          UnitSymbolSVG(side: nil, among: []).write(symbol, to: &html)
          return TemplateRecord(["symbol": .html(html.text), "words": .text(words)])
        })
    ])
  }

  /// Each sign that stands on the page, once, by itself, in the order in which it comes first.
  private var symbols: [(UnitSymbol, String)] {
    var seen: Set<UnitSymbol> = []
    var symbols: [(UnitSymbol, String)] = []
    for unit in plan.dossier.orderOfBattle.flatMap({ $0.entries + $0.told }).compactMap(\.unit) {
      guard let kind = plan.unitsByID[unit]?.kind else { continue }
      let whole = UnitSymbol(kind: kind)
      for trait in [whole.size, whole.arm].compactMap({ $0 }) {
        let symbol = UnitSymbol(kind: trait.word)
        guard seen.insert(symbol).inserted else { continue }
        symbols.append((symbol, trait.word.prefix(1).uppercased() + trait.word.dropFirst()))
      }
    }
    return symbols + [(UnitSymbol(kind: ""), "Size and arm are not stated")]
  }
}

import DossierMarkdown
import DossierModel
import DossierTemplates

/// What the signs on the page of the order of battle mean.
struct OrderOfBattleRecord: Sendable {
  let view: Viewpoint

  static let fields: Fields<OrderOfBattleRecord> = [
    .list(
      "symbols", "what the signs of units mean",
      [
        .html("symbol", "the sign, as inline SVG") { sign in
          var html = HTMLBuilder()
          UnitSymbolSVG(side: nil, among: []).write(sign.symbol, to: &html)
          return html.text
        },
        .text("words", "what it means", \.words),
      ], \.symbols)
  ]

  /// Each sign that stands on the page, once, by itself, in the order in which it comes first.
  private var symbols: [(symbol: UnitSymbol, words: String)] {
    var seen: Set<UnitSymbol> = []
    var symbols: [(UnitSymbol, String)] = []
    let plan = view.plan
    for unit in plan.dossier.orderOfBattle.flatMap({ $0.entries + $0.told }).compactMap(\.unit) {
      guard let kind = plan.catalogue.units[unit]?.kind else { continue }
      let whole = UnitSymbol(kind: kind)
      for trait in [whole.size, whole.arm].compactMap({ $0 }) {
        let symbol = UnitSymbol(kind: trait.word)
        guard seen.insert(symbol).inserted else { continue }
        symbols.append((symbol, trait.word.prefix(1).uppercased() + trait.word.dropFirst()))
      }
    }
    return symbols + [(UnitSymbol(kind: ""), view.words[.sizeAndArmNotStated])]
  }
}

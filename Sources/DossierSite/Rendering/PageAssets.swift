/// The style sheets and scripts that a kind of page loads, as file names under `assets/`.
enum PageAssets {
  /// In the order in which they are loaded; a later one wins.
  static func styles(of kind: Page.Kind) -> [String] {
    ["sides.css", "style.css"] + own(of: kind).filter { $0.hasSuffix(".css") }
  }

  /// Classic scripts, loaded when the page has been read.
  static func scripts(of kind: Page.Kind) -> [String] {
    ["site.js"] + own(of: kind).filter { $0.hasSuffix(".js") }
  }

  /// What only some kinds of page load.
  private static func own(of kind: Page.Kind) -> [String] {
    switch kind {
    case .home, .map, .control, .casualties: ["map.css"]
    case .search: ["search.css", "search.js"]
    case .timeline: ["lists.css", "timeline.css", "filter.js"]
    case .names, .references: ["lists.css", "filter.js"]
    case .orderOfBattle: ["order-of-battle.css"]
    default: []
    }
  }
}

/// The main ways through the site, as every page offers them.
enum Navigation {
  /// One of the main ways on, and the folder or page whose pages belong to it.
  struct Way: Sendable {
    var title: String
    var url: String
    /// What it is called at the head of a page; nil for its title.
    var short: String?
    /// Whether it stands at the head of every page; all stand at the foot.
    var isMain = false
  }

  /// The few that stand at the head of every page; where there are no more than these, all do.
  private static let mainWays: Set<String> = [
    "days/index.html", "map.html", "control.html", "order-of-battle.html", "casualties.html",
    "disagreements.html", "sources/index.html", "search.html",
  ]

  /// What they are called at the head of a page, where their titles are too long for it.
  private static let shortTitles = [
    "control.html": "Control", "casualties.html": "Casualties",
    "disagreements.html": "Disagreements",
  ]

  /// The ways on, of those pages that there are.
  static func ways(among pages: [Page]) -> [Way] {
    let titles = Dictionary(
      pages.map { ($0.url, $0.title) }, uniquingKeysWith: { first, _ in first })
    // A page beside the loader's own stands in their index, where there is one.
    let byHand = pages.filter { page in
      let folder = page.url.split(separator: "/").dropLast().first
      return page.isHandWritten && folder.flatMap { titles["\($0)/index.html"] } == nil
    }.map(\.url)
    let ways = [
      "days/index.html", "timeline.html", "districts/index.html", "units/index.html",
      "order-of-battle.html",
      "places/index.html", "people/index.html", "background.html", "sources/index.html",
      "control.html", "map.html", "casualties.html", "disagreements.html", "references.html",
      "coverage.html", "names.html", "search.html", "data/index.html",
    ]
    let there = (ways + byHand.sorted()).filter { titles[$0] != nil }
    let hasRoom = there.count <= mainWays.count
    return there.map { url in
      Way(
        title: titles[url] ?? url, url: url, short: shortTitles[url],
        isMain: hasRoom || mainWays.contains(url))
    }
  }
}

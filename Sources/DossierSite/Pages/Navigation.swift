/// The main ways through the site, as every page offers them.
enum Navigation {
  /// One of the main ways on.
  struct Way: Sendable {
    let page: Page
    /// Whether it stands at the head of every page; all stand at the foot.
    let isMain: Bool

    /// What it is called at the head of a page; nil for its title.
    var short: String? { page.way?.short }

    /// Whether a page is the one that it leads to, or is listed there.
    func leads(to other: Page) -> Bool {
      other.url == page.url || page.listed != nil && page.listed == other.path.folder
    }
  }

  /// Where there are no more ways than these, all stand at the head of every page.
  private static let mostAtHead = 8

  /// The ways on, of those pages that there are: first the program's by rank, then those of the
  /// editor's pages that stand in no list of their folder.
  static func ways(among pages: [Page]) -> [Way] {
    let listed = Set(pages.compactMap(\.listed))
    let byHand = pages.filter { page in
      page.isHandWritten && !(page.path.folder.map(listed.contains) ?? false)
    }
    let there =
      pages.filter { $0.way != nil }.sorted { rank(of: $0) < rank(of: $1) }
      + byHand.sorted { $0.url < $1.url }
    return there.map { page in
      Way(page: page, isMain: there.count <= mostAtHead || page.way?.isMain ?? false)
    }
  }

  private static func rank(of page: Page) -> Int { page.way?.rank ?? .max }
}

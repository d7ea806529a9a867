import DossierModel

extension PageKind {
  /// All kinds, in the order in which their pages are composed.
  static let all: [PageKind] = [
    .day, .month, .unit, .place, .person,
    .home, .source, .background, .orderOfBattle, .casualties, .index, .references, .timeline,
    .names, .search, .coverage, .control, .map, .disagreements, .notFound, .data, .text, .ownPages,
  ]
}

/// The kinds of page that a site may have.
package struct PageKinds: Sendable {
  /// In the order in which their pages are composed.
  let all: [PageKind]
  private let byName: [Page.Kind: PageKind]

  /// Those of the program.
  package static let builtIn = PageKinds(PageKind.all)

  init(_ all: [PageKind]) {
    self.all = all
    byName = Dictionary(
      all.flatMap { kind in kind.names.map { ($0, kind) } }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// The kind of a page; that of the pages of plain text for one that is not among them.
  subscript(page: Page) -> PageKind { byName[page.kind] ?? .text }

  /// The templates that pages are filled into, by name.
  package var templates: [String: PageTemplate] {
    Dictionary(all.map { ($0.template.name, $0.template) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the pages call themselves that a template is filled for.
  func names(filling template: String) -> [Page.Kind] {
    all.filter { $0.template.name == template }.flatMap(\.names)
  }

  // MARK: Composing

  /// The pages that the loader writes into `Content/`.
  package func written(of plan: SitePlan, jobs: Int = 1) -> [Page] {
    Parallel.map(all, jobs: jobs) { kind in
      if case .written(let pages) = kind.composing { pages(plan, jobs) } else { [] as [Page] }
    }
    .flatMap { $0 }
  }

  /// Those that stand on the site alone, but for what shows the files for other programs.
  package func shown(of plan: SitePlan, jobs: Int = 1) -> [Page] {
    Parallel.map(all, jobs: jobs) { kind in
      if case .shown(let pages) = kind.composing { pages(plan, jobs) } else { [] as [Page] }
    }
    .flatMap { $0 }
  }

  /// Those that show these files.
  func pages(of data: DataFiles, _ plan: SitePlan) -> [Page] {
    all.flatMap { kind in
      if case .ofData(let pages) = kind.composing { pages(plan, data) } else { [] as [Page] }
    }
  }

  /// Those that list some of these.
  func listing(_ all: [Page], _ plan: SitePlan) -> [Page] {
    self.all.flatMap { kind in
      if case .listing(let pages) = kind.composing { pages(plan, all) } else { [] as [Page] }
    }
  }
}

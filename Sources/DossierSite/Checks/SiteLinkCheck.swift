import DossierModel

/// Holds every link of the finished HTML against the files and anchors of the site.
struct SiteLinkCheck {
  private var files: Set<String> = []
  /// In the order of the site's files.
  private var pages: [(path: String, found: PageLinks)] = []
  /// The anchors of each page.
  private(set) var anchors: [String: Set<String>] = [:]

  /// Reads the pages; `jobs` is how many threads work at once.
  init(_ files: [SiteFile], jobs: Int = 1, memory: Memo<[UInt8], PageLinks>? = nil) {
    add(files, jobs: jobs, memory: memory)
  }

  /// Reads further files of the same site.
  mutating func add(_ files: [SiteFile], jobs: Int = 1, memory: Memo<[UInt8], PageLinks>? = nil) {
    self.files.formUnion(files.map(\.path))
    let html = files.filter { PagePath.isPage($0.path) }
    let found = Parallel.map(html, jobs: jobs) { page in
      memory?.output(for: page.path, page.bytes) { PageLinks(in: $0, of: page.path) }
        ?? PageLinks(in: page.bytes, of: page.path)
    }
    for (page, found) in zip(html, found) {
      pages.append((page.path, found))
      anchors[page.path] = found.anchors
    }
  }

  /// The pages, among those read, that none of the others links to; the home page and the one for
  /// lost ways need no link.
  var orphans: Set<String> {
    var linked: Set<String> = [PagePath.home.url, PagePath.notFound.url]
    for page in pages {
      for case let file? in page.found.links.map(\.file) where file != page.path {
        linked.insert(file)
      }
    }
    return Set(pages.map(\.path)).subtracting(linked)
  }

  /// Pictures without words in their place, with where they stand on the site.
  var wordlessPictures: [PageLinks.Picture] { pages.flatMap(\.found.wordlessPictures) }

  /// Takes away each further anchor of a name from the pages, so that a name from the sources or
  /// the gazetteer never keeps a site from being built: links lead to the first one.
  ///
  /// Those that a page's template has twice by itself, `ofTemplate`, stay and are faults.
  mutating func dropDoubles(in files: inout [SiteFile], ofTemplate: (String) -> Set<String>) {
    let places = Dictionary(
      files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    for index in pages.indices where !pages[index].found.doubles.isEmpty {
      let path = pages[index].path
      let own = ofTemplate(path)
      guard let file = places[path] else { continue }
      let doubles = pages[index].found.doubles
      for double in doubles.reversed() where !own.contains(double.anchor) {
        files[file].bytes.removeSubrange(double.range)
      }
      pages[index].found.doubles = doubles.filter { own.contains($0.anchor) }
    }
  }

  /// An error for each link that leads to no file or anchor, for each id given twice and for each
  /// file that would be loaded from another host.
  var diagnostics: [Diagnostic] {
    pages.flatMap { page in
      page.found.faults + page.found.doubles.map { PageLinks.duplicate($0, on: page.path) }
    }
      + pages.flatMap { page in
        page.found.links.compactMap { link in
          objection(to: link).map {
            Diagnostic(
              .brokenLink, at: FilePosition(page.path, line: link.line), $0,
              advice: "mend the template or the page that this link comes from")
          }
        }
      }
  }

  private func objection(to link: PageLinks.Link) -> String? {
    guard let file = link.file else { return "the link “\(link.target)” leads out of the site" }
    guard files.contains(file) else { return "the link “\(link.target)” leads to no file" }
    return link.anchor.isEmpty || anchors[file]?.contains(link.anchor) == true
      ? nil : "the link “\(link.target)” leads to no anchor"
  }
}

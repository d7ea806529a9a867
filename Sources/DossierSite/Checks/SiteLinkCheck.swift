import DossierModel

/// Holds every link of the finished HTML against the files and anchors of the site.
struct SiteLinkCheck {
  /// In the order of the site's files.
  private var pages: [(path: String, found: PageLinks)] = []
  /// All files, and what each is a part of.
  private var wholes: [String: String] = [:]
  /// The anchors of each page.
  private(set) var anchors: [String: Set<String>] = [:]

  init(_ files: [SentFile]) {
    add(files)
  }

  /// Takes in further files of the same site.
  mutating func add(_ files: [SentFile]) {
    for file in files {
      wholes[file.path] = file.whole
      guard let links = file.links else { continue }
      pages.append((file.path, links))
      anchors[file.path] = links.anchors
    }
  }

  /// The pages, among those read, that none of the others links to; the home page and the one for
  /// lost ways need no link, and the parts of one page are no others.
  var orphans: Set<String> {
    var linked: Set<String> = [PagePath.home.url, PagePath.notFound.url]
    for page in pages {
      let own = wholes[page.path]
      for case let file? in page.found.links.map(\.file) {
        if let whole = wholes[file], whole != own { linked.insert(whole) }
      }
    }
    return Set(pages.compactMap { wholes[$0.path] }).subtracting(linked)
  }

  /// Pictures without words in their place, with where they stand on the site.
  var wordlessPictures: [PageLinks.Picture] { pages.flatMap(\.found.wordlessPictures) }

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
    guard wholes[file] != nil else { return "the link “\(link.target)” leads to no file" }
    return link.anchor.isEmpty || anchors[file]?.contains(link.anchor) == true
      ? nil : "the link “\(link.target)” leads to no anchor"
  }
}

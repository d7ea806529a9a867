import DossierModel
import Foundation

/// Holds every link of the finished HTML against the files and anchors of the site.
struct SiteLinkCheck {
  private var files: Set<String> = []
  /// In the order of the site's files.
  private var pages: [(path: String, found: PageLinks)] = []
  private var anchors: [String: Set<String>] = [:]

  /// Reads the pages; `jobs` is how many threads work at once.
  init(_ files: [SiteFile], jobs: Int = 1, memory: RenderingMemory? = nil) {
    add(files, jobs: jobs, memory: memory)
  }

  /// Reads further files of the same site.
  mutating func add(_ files: [SiteFile], jobs: Int = 1, memory: RenderingMemory? = nil) {
    self.files.formUnion(files.map(\.path))
    let html = files.filter { $0.path.hasSuffix(".html") }
    let found = Parallel.map(html, jobs: jobs) { page in
      memory?.links.output(for: page.path, page.bytes) { PageLinks(in: $0, of: page.path) }
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
    var linked: Set<String> = ["index.html", "404.html"]
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
    for index in pages.indices where !pages[index].found.doubles.isEmpty {
      let path = pages[index].path
      let own = ofTemplate(path)
      guard let file = files.firstIndex(where: { $0.path == path }) else { continue }
      let doubles = pages[index].found.doubles
      for double in doubles.reversed() where !own.contains(double.anchor) {
        files[file].bytes.removeSubrange(double.range)
      }
      pages[index].found.doubles = doubles.filter { own.contains($0.anchor) }
    }
  }

  /// The anchors of a page.
  static func anchors(of page: SiteFile) -> Set<String> {
    Set(LinkScanner.scan(page.bytes).filter { $0.kind == .anchor }.map(\.value))
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

/// What one page of finished HTML links to, and what can be linked to on it.
struct PageLinks: Sendable {
  struct Link: Sendable {
    /// As it is written.
    var target: String
    var line: Int
    /// The file under the site's root that it leads to; nil where it leads out of the site.
    var file: String?
    /// Empty where it names none.
    var anchor: String
  }

  /// What it is, and where it stands.
  struct Picture: Sendable {
    var name: String
    var place: FilePosition
  }

  /// An anchor of a name that another one on the page has.
  struct Double: Sendable {
    var anchor: String
    var line: Int
    /// Its attribute among the page's bytes.
    var range: Range<Int>
  }

  private(set) var anchors: Set<String> = []
  /// In the order of the page.
  fileprivate(set) var doubles: [Double] = []
  private(set) var wordlessPictures: [Picture] = []
  private(set) var links: [Link] = []
  /// What is wrong with the page whatever the other pages are.
  private(set) var faults: [Diagnostic] = []

  init(in bytes: [UInt8], of page: String) {
    for found in LinkScanner.scan(bytes) {
      let place = FilePosition(page, line: found.line)
      if found.kind == .anchor {
        if !anchors.insert(found.value).inserted {
          doubles.append(Double(anchor: found.value, line: found.line, range: found.range))
        }
      } else if found.kind == .wordlessPicture {
        wordlessPictures.append(Picture(name: found.value, place: place))
      } else if Self.leavesSite(found.value) {
        if found.kind == .load {
          faults.append(Self.elsewhere(found.value, place))
        } else if !LinkGate.allows(found.value) {
          faults.append(Self.refused(found.value, place))
        }
      } else if !(page == "404.html" && found.value.hasPrefix("/")) {
        // Served at any depth, that page alone may name the root by its path.
        links.append(Self.link(found.value, in: page, line: found.line))
      }
    }
  }

  private static func link(_ target: String, in page: String, line: Int) -> Link {
    let (path, anchor) = parts(of: target)
    let file = path.isEmpty ? page : RelativePath.resolve(path, in: page)
    return Link(
      target: target, line: line, file: path.hasPrefix("/") ? nil : file, anchor: anchor)
  }

  /// The path and the anchor of a link, either of them empty where there is none.
  private static func parts(of link: String) -> (path: String, anchor: String) {
    let hash = link.utf8.firstIndex(of: UInt8(ascii: "#")) ?? link.endIndex
    let path = String(link[..<hash])
    let anchor = String(link[hash...].utf8.dropFirst()) ?? ""
    guard link.utf8.contains(UInt8(ascii: "%")) else { return (path, anchor) }
    return (path.removingPercentEncoding ?? path, anchor.removingPercentEncoding ?? anchor)
  }

  private static func leavesSite(_ link: String) -> Bool {
    if link.hasPrefix("//") { return true }
    let end = link.utf8.first { "/#?:".utf8.contains($0) }
    return end == UInt8(ascii: ":")
  }

  fileprivate static func duplicate(_ double: Double, on page: String) -> Diagnostic {
    Diagnostic(
      .duplicateAnchor, at: FilePosition(page, line: double.line),
      "the anchor “\(double.anchor)” stands twice on this page",
      advice: "give one of the two another name")
  }

  private static func refused(_ link: String, _ place: FilePosition) -> Diagnostic {
    Diagnostic(
      .brokenLink, at: place, "no page can link to “\(link)”",
      advice: "link to an address in full, from https:// on, or to a file of the site")
  }

  private static func elsewhere(_ link: String, _ place: FilePosition) -> Diagnostic {
    Diagnostic(
      .loadedFromElsewhere, at: place, "“\(link)” would be loaded from elsewhere",
      advice: "put the file into `Templates/` and link to it under `assets/`")
  }
}

extension Rule {
  package static let duplicateAnchor = contract(
    "duplicate-anchor", "An anchor stands twice on a page", "rename one of the two")
  package static let loadedFromElsewhere = contract(
    "loaded-from-elsewhere", "A page would load a file from another host",
    "put the file into `Templates/`")
}

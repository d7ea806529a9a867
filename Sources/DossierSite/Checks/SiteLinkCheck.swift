import DossierModel
import Foundation

/// Holds every link of the finished HTML against the files and anchors of the site.
struct SiteLinkCheck {
  private var anchors: [String: Set<String>] = [:]
  private var links: [Link] = []
  private var faults: [Diagnostic] = []
  private var files: Set<String> = []
  /// The pages that some other page links to.
  private var linked: Set<String> = []
  /// Pictures without words in their place, with where they stand on the site.
  private(set) var wordlessPictures: [(name: String, place: FilePosition)] = []

  private struct Link {
    var page: String
    var target: String
    /// Nil where it leads out of the site.
    var file: String?
    var anchor: String
    var line: Int
  }

  /// Reads the pages; `jobs` is how many threads work at once.
  init(_ files: [SiteFile], jobs: Int = 1) {
    add(files, jobs: jobs)
  }

  /// Reads further files of the same site.
  mutating func add(_ files: [SiteFile], jobs: Int = 1) {
    self.files.formUnion(files.map(\.path))
    let pages = files.filter { $0.path.hasSuffix(".html") }
    let found = Parallel.map(pages, jobs: jobs) { LinkScanner.scan($0.bytes) }
    for (page, found) in zip(pages, found) { add(found, of: page.path) }
  }

  /// The anchors of a page.
  static func anchors(of page: SiteFile) -> Set<String> {
    Set(LinkScanner.scan(page.bytes).filter { $0.kind == .anchor }.map(\.value))
  }

  /// An error for each link that leads to no file or anchor, for each id given twice and for each
  /// file that would be loaded from another host.
  var diagnostics: [Diagnostic] {
    faults
      + links.compactMap { link in
        objection(to: link).map {
          Diagnostic(
            .error, "broken-link", at: FilePosition(link.page, line: link.line), $0,
            advice: "mend the template or the page that this link comes from")
        }
      }
  }

  /// Whether no other page of those read links to this one; the home page and the one for lost ways
  /// need no link.
  func isOrphan(_ page: String) -> Bool {
    !linked.contains(page) && page != "index.html" && page != "404.html"
  }

  private func objection(to link: Link) -> String? {
    guard let file = link.file else { return "the link “\(link.target)” leads out of the site" }
    guard files.contains(file) else { return "the link “\(link.target)” leads to no file" }
    return link.anchor.isEmpty || anchors[file]?.contains(link.anchor) == true
      ? nil : "the link “\(link.target)” leads to no anchor"
  }

  /// The path and the anchor of a link, either of them empty where there is none.
  private static func parts(of link: String) -> (path: String, anchor: String) {
    let hash = link.utf8.firstIndex(of: UInt8(ascii: "#")) ?? link.endIndex
    let path = String(link[..<hash])
    let anchor = String(link[hash...].utf8.dropFirst()) ?? ""
    guard link.utf8.contains(UInt8(ascii: "%")) else { return (path, anchor) }
    return (path.removingPercentEncoding ?? path, anchor.removingPercentEncoding ?? anchor)
  }

  private mutating func add(_ all: [LinkScanner.Found], of page: String) {
    var ids: Set<String> = []
    for found in all {
      let place = FilePosition(page, line: found.line)
      if found.kind == .anchor {
        if !ids.insert(found.value).inserted { faults.append(Self.duplicate(found.value, place)) }
      } else if found.kind == .wordlessPicture {
        wordlessPictures.append((found.value, place))
      } else if Self.leavesSite(found.value) {
        if found.kind == .load { faults.append(Self.elsewhere(found.value, place)) }
      } else if !(page == "404.html" && found.value.hasPrefix("/")) {
        // Served at any depth, that page alone may name the root by its path.
        add(found, of: page)
      }
    }
    anchors[page] = ids
  }

  private mutating func add(_ link: LinkScanner.Found, of page: String) {
    let (path, anchor) = Self.parts(of: link.value)
    let file: String? =
      path.isEmpty ? page : path.hasPrefix("/") ? nil : RelativePath.resolve(path, in: page)
    links.append(
      Link(page: page, target: link.value, file: file, anchor: anchor, line: link.line))
    if let file, file != page { linked.insert(file) }
  }

  private static func leavesSite(_ link: String) -> Bool {
    if link.hasPrefix("//") { return true }
    let end = link.utf8.first { "/#?:".utf8.contains($0) }
    return end == UInt8(ascii: ":")
  }

  private static func duplicate(_ id: String, _ place: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-anchor", at: place, "the anchor “\(id)” stands twice on this page",
      advice: "give one of the two another name")
  }

  private static func elsewhere(_ link: String, _ place: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "loaded-from-elsewhere", at: place, "“\(link)” would be loaded from elsewhere",
      advice: "put the file into `Templates/` and link to it under `assets/`")
  }
}

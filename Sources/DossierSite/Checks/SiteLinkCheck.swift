import DossierModel
import Foundation

/// Holds every link of the finished HTML against the files and anchors of the site.
struct SiteLinkCheck {
  private var anchors: [String: Set<String>] = [:]
  private var links: [Link] = []
  private var faults: [Diagnostic] = []
  private let files: Set<String>

  private struct Link {
    var page: String
    var target: String
    var line: Int
  }

  init(_ files: [SiteFile]) {
    self.files = Set(files.map(\.path))
    for file in files where file.path.hasSuffix(".html") { scan(file) }
  }

  /// The anchors of a page, or of a part of one.
  static func anchors(in html: String) -> Set<String> {
    Set(LinkScanner.scan(Array(html.utf8)).filter { $0.kind == .anchor }.map(\.value))
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

  private func objection(to link: Link) -> String? {
    let parts = link.target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      .map { $0.removingPercentEncoding ?? String($0) }
    let path = parts.first ?? ""
    guard let file = path.isEmpty ? link.page : RelativePath.resolve(path, in: link.page),
      !path.hasPrefix("/")
    else { return "the link “\(link.target)” leads out of the site" }
    guard files.contains(file) else { return "the link “\(link.target)” leads to no file" }
    guard parts.count > 1, !parts[1].isEmpty else { return nil }
    return anchors[file]?.contains(parts[1]) == true
      ? nil : "the link “\(link.target)” leads to no anchor"
  }

  private mutating func scan(_ file: SiteFile) {
    var ids: Set<String> = []
    for found in LinkScanner.scan(file.bytes) {
      let place = FilePosition(file.path, line: found.line)
      if found.kind == .anchor {
        if !ids.insert(found.value).inserted { faults.append(Self.duplicate(found.value, place)) }
      } else if Self.leavesSite(found.value) {
        if found.kind == .load { faults.append(Self.elsewhere(found.value, place)) }
      } else if !(file.path == "404.html" && found.value.hasPrefix("/")) {
        // Served at any depth, that page alone may name the root by its path.
        links.append(Link(page: file.path, target: found.value, line: found.line))
      }
    }
    anchors[file.path] = ids
  }

  private static func leavesSite(_ link: String) -> Bool {
    link.hasPrefix("//") || link.prefix { $0 != "/" && $0 != "#" && $0 != "?" }.contains(":")
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

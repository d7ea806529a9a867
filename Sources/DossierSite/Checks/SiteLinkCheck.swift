import DossierModel

/// Holds every link of the finished HTML against the files and anchors of the site.
struct SiteLinkCheck {
  private var anchors: [String: Set<String>] = [:]
  private var links: [Link] = []
  private var duplicates: [Diagnostic] = []
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
    let page = SiteFile(path: "page.html", text: html)
    return SiteLinkCheck([page]).anchors[page.path] ?? []
  }

  /// An error for each link that leads to no file or anchor, and for each id given twice.
  var diagnostics: [Diagnostic] {
    duplicates
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
    let path = String(parts.first ?? "")
    guard let file = path.isEmpty ? link.page : RelativePath.resolve(path, in: link.page),
      !path.hasPrefix("/")
    else { return "the link “\(link.target)” leads out of the site" }
    guard files.contains(file) else { return "the link “\(link.target)” leads to no file" }
    guard parts.count > 1, !parts[1].isEmpty else { return nil }
    return anchors[file]?.contains(String(parts[1])) == true
      ? nil : "the link “\(link.target)” leads to no anchor"
  }

  /// Reads the attributes `id`, `href` and `src` of a page that templates and writers made.
  private mutating func scan(_ file: SiteFile) {
    var ids: Set<String> = []
    var line = 1
    let bytes = file.bytes
    var position = 0
    while position < bytes.count {
      if bytes[position] == 10 { line += 1 }
      if bytes[position] == UInt8(ascii: " "),
        let (name, value, end) = attribute(at: position + 1, in: bytes)
      {
        if name == "id" {
          if !ids.insert(value).inserted { addDuplicate(value, file.path, line) }
        } else if isChecked(value, in: file.path) {
          links.append(Link(page: file.path, target: value, line: line))
        }
        position = end
      } else {
        position += 1
      }
    }
    anchors[file.path] = ids
  }

  /// Links to other hosts are not checked; `404.html` alone may name the root by its path.
  private func isChecked(_ link: String, in page: String) -> Bool {
    let hasScheme = link.prefix { $0 != "/" && $0 != "#" && $0 != "?" }.contains(":")
    return !hasScheme && !(page == "404.html" && link.hasPrefix("/"))
  }

  private mutating func addDuplicate(_ id: String, _ page: String, _ line: Int) {
    duplicates.append(
      Diagnostic(
        .error, "duplicate-anchor", at: FilePosition(page, line: line),
        "the anchor “\(id)” stands twice on this page",
        advice: "give one of the two another name"))
  }

  private func attribute(
    at start: Int, in bytes: [UInt8]
  ) -> (name: String, value: String, end: Int)? {
    for name in ["id", "href", "src"] {
      let opening = Array("\(name)=\"".utf8)
      guard start + opening.count <= bytes.count,
        opening.elementsEqual(bytes[start..<start + opening.count])
      else { continue }
      let valueStart = start + opening.count
      guard let end = bytes[valueStart...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
      let value = String(decoding: bytes[valueStart..<end], as: UTF8.self)
      return (name, value.replacing("&amp;", with: "&"), end)
    }
    return nil
  }
}

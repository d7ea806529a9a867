import DossierContent
import DossierMarkdown
import DossierModel
import Foundation

/// From the links of Markdown files to those of the site.
package struct LinkResolver: Sendable {
  private let urls: [String: String]
  private let pages: [String: (subject: Page.Subject, title: String)]

  /// `pages` are all pages of the site, `files` what else pages may link to, under its root.
  package init(_ pages: [Page], files: [String] = []) {
    urls = Dictionary(
      pages.map { ($0.contentPath, $0.url) } + files.map { ($0, $0) },
      uniquingKeysWith: { first, _ in first })
    self.pages = Dictionary(
      pages.map { ($0.url, ($0.subject, $0.title)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a destination leads.
  package enum Target: Sendable, Equatable {
    /// Another host, or mail.
    case external(String)
    /// A page under the site's root, and the anchor in it.
    case page(url: String, anchor: String?)
    /// Nothing that the dossier holds.
    case broken
  }

  /// Resolves a destination in a file under `Content/`.
  package func resolve(_ destination: String, in page: Page) -> Target {
    if Self.isExternal(destination) { return .external(destination) }
    let hash = destination.utf8.firstIndex(of: UInt8(ascii: "#")) ?? destination.endIndex
    let file = Self.decoded(destination[..<hash])
    let fragment = Self.decoded(destination[hash...].dropFirst())
    let anchor = fragment.isEmpty ? nil : fragment
    if file.isEmpty { return .page(url: page.url, anchor: anchor) }
    guard !file.hasPrefix("/"),
      let path = RelativePath.resolve(file, in: page.contentPath), let url = urls[path]
    else { return .broken }
    return .page(url: url, anchor: anchor)
  }

  /// What the page under a URL is about, and what it is called.
  package func page(at url: String) -> (subject: Page.Subject, title: String)? {
    pages[url]
  }

  /// The destination that a broken one in a page was most likely meant to be: a file of the same
  /// name elsewhere, else one whose path is nearly the same.
  package func nearest(to destination: String, in page: Page) -> String? {
    let path = String(destination.prefix { $0 != "#" })
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let files = urls.keys.filter { $0.contains("/") }.sorted()
    let ways = files.map { RelativePath.from(page.contentPath, to: $0) }
    if let same = zip(files, ways).first(where: { $0.0.hasSuffix("/\(name)") }) { return same.1 }
    return Nearest.word(to: path, among: ways)
  }

  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    return text.removingPercentEncoding ?? String(text)
  }

  private static func isExternal(_ destination: String) -> Bool {
    WebAddress(destination) != nil || LinkGate.isMail(destination)
  }
}

extension Rule {
  package static let brokenLink = contract(
    "broken-link", "A link leads to no page or anchor", "mend the link")
}

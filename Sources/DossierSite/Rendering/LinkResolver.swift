import DossierMarkdown
import DossierModel
import Foundation

/// From the links of Markdown files to those of the site.
package struct LinkResolver: Sendable {
  private let urls: [String: String]
  private let pages: [String: Page]

  /// `pages` are all pages of the site, `files` what else pages may link to, under its root.
  package init(_ pages: [Page], files: [String] = []) {
    urls = Dictionary(
      pages.map { ($0.contentPath, $0.url) } + files.map { ($0, $0) },
      uniquingKeysWith: { first, _ in first })
    self.pages = Dictionary(pages.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
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
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = String(parts.first ?? "")
    let anchor = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
    if file.isEmpty { return .page(url: page.url, anchor: anchor) }
    let decoded = file.removingPercentEncoding ?? file
    guard !decoded.hasPrefix("/"),
      let path = RelativePath.resolve(decoded, in: page.contentPath), let url = urls[path]
    else { return .broken }
    return .page(url: url, anchor: anchor)
  }

  /// What the page under a URL is about.
  package func kind(of url: String) -> Page.Kind? {
    pages[url]?.kind
  }

  /// The title of the page under a URL.
  func title(of url: String) -> String? {
    pages[url]?.title
  }

  /// The destinations that may stand in for a broken one: files of the same name, then all
  /// whose name begins alike.
  package func nearest(to destination: String) -> String? {
    let name = destination.split(separator: "/").last.map(String.init) ?? destination
    return urls.keys.sorted().first { $0.hasSuffix("/\(name)") || $0 == name }
  }

  private static func isExternal(_ destination: String) -> Bool {
    let lower = destination.prefix(8).lowercased()
    return ["http://", "https://", "mailto:"].contains { lower.hasPrefix($0) }
  }
}

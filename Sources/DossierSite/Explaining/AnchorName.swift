import DossierModel

/// What a person names who asks for an explanation: an anchor, with or without its page.
package struct AnchorName: Sendable, Equatable {
  /// Relative to the site's root; nil where no page is named.
  package var page: String?
  /// Without `#`; empty where only a page is named.
  package var anchor: String

  /// Reads `Public/days/1916-07-01.html#s-1a2b3c4d`, the address of a page, or an id alone.
  package init(_ text: String) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let first = parts.first.map(String.init) ?? ""
    if parts.count == 2 {
      anchor = String(parts[1])
      page = Self.page(first)
    } else if PagePath.isPage(first) {
      anchor = ""
      page = Self.page(first)
    } else {
      anchor = first
      page = nil
    }
  }

  /// The ids that the anchor may stand for, the likeliest first.
  var ids: [String] {
    var ids = [anchor]
    for prefix in ["s-", "note-", "control-"] where anchor.hasPrefix(prefix) {
      ids.append(String(anchor.dropFirst(prefix.count)))
    }
    if anchor.hasPrefix("ref-"), let end = anchor.lastIndex(of: "-") {
      ids.append(String(anchor[..<end].dropFirst("ref-".count)))
    }
    return ids + ids.filter { $0.hasPrefix("editor-") }.map { String($0.dropFirst(7)) }
  }

  /// What follows the output folder, or the host of an address; nil where nothing is named.
  private static func page(_ path: String) -> String? {
    var path = path
    if let output = path.range(of: "Public/") { path = String(path[output.upperBound...]) }
    while path.hasPrefix("./") { path.removeFirst(2) }
    return path.isEmpty ? nil : path
  }
}

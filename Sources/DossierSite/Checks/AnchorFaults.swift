import DossierModel

/// Holds the links of an editor's Markdown to anchors against the finished pages.
struct AnchorFaults {
  /// Of the pages that editors wrote.
  let links: [RenderedPage.AnchorLink]
  /// Those of each finished page.
  let anchors: [String: Set<String>]

  /// Links of an editor's Markdown to anchors that their page lacks, where they stand.
  ///
  /// Those of the program's own pages come to light when the finished HTML is checked.
  var diagnostics: [Diagnostic] {
    links.compactMap { link in
      let there = anchors[link.url] ?? []
      guard !there.contains(link.anchor) else { return nil }
      let near = Nearest.word(to: link.anchor, among: there.sorted())
      return Diagnostic(
        .brokenLink, at: link.place,
        "the link to “#\(link.anchor)” leads to no anchor of \(link.url)",
        advice: near.map { "did you mean `#\($0)`?" }
          ?? "anchors are made from headings: lower case, words joined with hyphens")
    }
  }
}

import DossierMarkdown
import DossierModel

/// A page as HTML in UTF-8, without the template around it.
package struct RenderedPage: Sendable {
  /// The page as Markdown.
  package var page: Page
  /// The title as a heading of the first level; empty where the page has none.
  package var headlineHTML: [UInt8]
  /// What the editor says at the head of the page; may be empty.
  package var leadHTML: [UInt8]
  /// The list of facts that an entity's page opens with; may be empty.
  package var factsHTML: [UInt8]
  /// What is told, up to the ways on.
  package var bodyHTML: [UInt8]
  /// The ways on: what is named beside it, and the sources; may be empty.
  package var besideHTML: [UInt8]
  /// The lists of notes, one section for each sequence that the page uses.
  package var notesHTML: [UInt8]
  /// Whether statements stand in runs, with who says them in the rail.
  package var hasRuns: Bool
  /// The headings of the second level in `bodyHTML`, in order.
  package var sections: [Section] = []
  /// Faults in links and footnotes, each with its file and line.
  package var diagnostics: [Diagnostic]
  /// The statements that stand on the page, in order.
  package var statements: [Statement.ID]
  /// Links to anchors of other pages, to be checked when all pages are there.
  package var anchors: [AnchorLink]

  /// A part of a page, for the list of what stands on it.
  package struct Section: Sendable, Hashable {
    /// Its anchor, without `#`.
    package var anchor: String
    /// What its heading says.
    package var title: String

    /// Nil for any other block than a heading of the second level.
    init?(_ block: MarkdownBlock) {
      guard case .heading(let heading) = block, heading.level == 2 else { return nil }
      anchor = heading.id
      title = heading.inlines.plainText
    }
  }

  /// A link to an anchor, and where it stands.
  package struct AnchorLink: Sendable, Hashable {
    /// Under the site's root.
    package var url: String
    /// Without `#`.
    package var anchor: String
    /// Where the link stands.
    package var place: FilePosition
  }
}

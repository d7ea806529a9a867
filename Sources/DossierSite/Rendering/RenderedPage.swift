import DossierModel

/// A page as HTML, without the template around it.
package struct RenderedPage: Sendable {
  package var page: Page
  /// The body, from its first heading on.
  package var bodyHTML: String
  /// The lists of notes, one section for each sequence that the page uses.
  package var notesHTML: String
  /// Faults in links and footnotes, each with its file and line.
  package var diagnostics: [Diagnostic]
  /// The statements that stand on the page, in order.
  package var statements: [Statement.ID]
  /// Links to anchors of other pages, to be checked when all pages are there.
  package var anchors: [AnchorLink]

  /// A link to an anchor, and where it stands.
  package struct AnchorLink: Sendable, Hashable {
    /// Under the site's root.
    package var url: String
    package var anchor: String
    package var place: FilePosition
  }
}

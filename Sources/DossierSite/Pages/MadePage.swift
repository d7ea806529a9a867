import DossierModel

/// What is left of a page when its file is made: what the other pages and the checks ask of it.
struct MadePage: Sendable {
  let page: Page
  /// Faults in its links and footnotes, each with its file and line.
  let diagnostics: [Diagnostic]
  /// The statements that stand on it, in order.
  let statements: [Statement.ID]
  /// The links of an editor's Markdown to anchors.
  let anchors: [RenderedPage.AnchorLink]
  /// The page, or its parts; nil where it waits for others.
  let files: [SentFile]?
  /// The page that waits.
  let waiting: RenderedPage?

  init(_ rendered: RenderedPage, sent files: [SentFile]?) {
    page = rendered.page
    diagnostics = rendered.diagnostics
    statements = rendered.statements
    anchors = rendered.page.isHandWritten ? rendered.anchors : []
    self.files = files
    waiting = files == nil ? rendered : nil
  }
}

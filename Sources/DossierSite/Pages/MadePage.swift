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
  /// Nil where the page waits for others.
  let file: SentFile?
  /// The page that waits.
  let waiting: RenderedPage?

  init(_ rendered: RenderedPage, sent file: SentFile?) {
    page = rendered.page
    diagnostics = rendered.diagnostics
    statements = rendered.statements
    anchors = rendered.page.isHandWritten ? rendered.anchors : []
    self.file = file
    waiting = file == nil ? rendered : nil
  }
}

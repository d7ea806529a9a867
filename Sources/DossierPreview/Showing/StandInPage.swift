/// The page that stands in as long as there is no site to show.
struct StandInPage {
  var state: PreviewState

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
    <title>Preview</title>
    </head>
    <body>
    <main id="dossier-preview-page">
    \(words)</main>
    </body>
    </html>

    """
  }

  private var words: String {
    guard state.isBuilt else { return "<h1>The site is being built</h1>\n" }
    let banner = FaultBanner(state: state)
    let counts = FaultBanner.count(of: state.diagnostics)
    let title = state.breakdown == nil ? counts : "The build broke down"
    return """
      <h1>\(HTMLText.escaped(title))</h1>
      <p>There is no site to show yet. This page is loaded again when a file is saved.</p>
      \(banner.list)
      """
  }
}

import DossierModel
@testable import DossierSite
import Testing

@testable import DossierPreview

@Suite("A page as the preview serves it")
struct ServedPageTests {
  @Test("a policy gains the preview's own files, and nothing else")
  func policy() {
    #expect(
      ContentPolicy.allowingPreview("default-src 'none'; script-src 'self'; img-src 'self'")
        == "default-src 'none'; script-src 'self'; img-src 'self'; style-src 'self'; "
        + "connect-src 'self'")
    #expect(
      ContentPolicy.allowingPreview("script-src 'none'; STYLE-SRC https://x.example")
        == "script-src 'self'; STYLE-SRC https://x.example 'self'")
    #expect(
      ContentPolicy.allowingPreview("default-src https://x.example")
        .contains("connect-src https://x.example 'self'"))
    #expect(ContentPolicy.allowingPreview("base-uri 'none'") == "base-uri 'none'")
  }

  @Test("the policy is found however its tag is written, and only in the head")
  func tag() {
    func served(_ page: String) -> String {
      String(decoding: ContentPolicy.allowingPreview(in: Array(page.utf8)), as: UTF8.self)
    }
    let open =
      "<META content='default-src &#39;none&#39;;script-src x' HTTP-EQUIV=content-security-policy>"
    #expect(served("<head>\(open)</HEAD>").contains("script-src x 'self'; style-src"))
    let two = "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">"
    #expect(served(two + two).components(separatedBy: "connect-src 'self'").count == 3)
    let text = "<head></head><p>Content-Security-Policy content=\"default-src x\"</p>"
    #expect(served(text) == text)
  }

  @Test("the script goes into the head and the banner to the end; the rest stays byte for byte")
  func injection() throws {
    let page = "<html><head><title>Day</title></head><body><p>\u{FFFD}é</p></body></html>\n"
    var state = PreviewState(revision: "r-1", files: [:])
    func served() -> String {
      String(decoding: ServedPage.bytes(of: Array(page.utf8), state: state), as: UTF8.self)
    }
    let script = """
      <link rel="stylesheet" href="/.dossier-preview/preview.css">
      <script src="/.dossier-preview/preview.js" data-revision="r-1" defer></script>

      """
    #expect(served() == page.replacing("</head>", with: script + "</head>"))
    state.diagnostics = [Diagnostic(.fault("picture", "", ""), at: FilePosition("a.md"), "none")]
    #expect(served().contains("</p><aside id=\"dossier-preview\" class=\"warnings\""))
    #expect(served().hasSuffix("</aside>\n</body></html>\n"))
  }

  @Test("whatever a fault says, it is text")
  func escaping() {
    let fault = Diagnostic(
      .contract("<r>", "", ""), at: FilePosition("<a&\"b'>.md", line: 3, column: 7),
      "<script>alert(1)</script>",
      advice: "</ol><img>", notes: [.init(at: FilePosition("<b>.md", line: 2), "<i>")])
    let state = PreviewState(revision: "r", files: [:], diagnostics: [fault])
    let html = FaultBanner(state: state).html
    #expect(html.contains("&lt;a&amp;&quot;b&#39;&gt;.md:3:7"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(html.contains("<br>note: <code>&lt;b&gt;.md:2</code> &lt;i&gt;</li>"))
    #expect(!html.contains("<script") && !html.contains("<img") && !html.contains("[<r>]"))
    #expect(html.contains("<summary>1 error: this is the last good site</summary>"))
  }

  @Test("errors come before warnings, and both are counted")
  func order() throws {
    let faults = [
      Diagnostic(.fault("a", "", ""), at: FilePosition("a"), "first"),
      Diagnostic(.contract("b", "", ""), at: FilePosition("b"), "second"),
      Diagnostic(.fault("c", "", ""), at: FilePosition("c"), "third"),
    ]
    let banner = FaultBanner(state: PreviewState(revision: "r", files: [:], diagnostics: faults))
    #expect(banner.headline == "1 error, 2 warnings: this is the last good site")
    let list = banner.list
    #expect(
      try #require(list.range(of: "second")).lowerBound
        < #require(list.range(of: "first")).lowerBound)
  }

  @Test("a page is loaded again only where something is new")
  func revisions() async {
    let board = PreviewBoard()
    var site = PreviewedSite(report: BuildReport(), files: [SiteFile(path: "a", text: "1")])
    await board.show(.success(site))
    let first = await board.state.revision
    await board.show(.success(site))
    #expect(await board.state.revision == first)
    site.files = [SiteFile(path: "a", text: "2")]
    await board.show(.success(site))
    #expect(await board.state.revision != first)
  }

  @Test("with errors the last good site stays, and what broke a build down is told")
  func lastGood() async {
    struct Breakdown: Error {}
    let board = PreviewBoard()
    await board.show(
      .success(PreviewedSite(report: BuildReport(), files: [SiteFile(path: "a", text: "1")])))
    var report = BuildReport()
    report.diagnostics = [Diagnostic(.contract("b", "", ""), at: FilePosition("b"), "wrong")]
    await board.show(.success(PreviewedSite(report: report)))
    #expect(await board.state.files == ["a": Array("1".utf8)])
    #expect(await board.state.isOutdated)
    await board.show(.failure(Breakdown()))
    #expect(await board.state.files?.count == 1)
    #expect(FaultBanner(state: await board.state).html.contains("Breakdown"))
  }
}

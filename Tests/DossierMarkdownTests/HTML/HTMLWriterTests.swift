import DossierMarkdown
import Testing

@Suite("What the caller chooses")
struct HTMLWriterTests {
  @Test("a link may lead elsewhere, carry attributes or lead nowhere") func linksAreResolved() {
    var broken: [Int] = []
    let written = html("[a](a.md) [b](gone.md)\n[c](https://example.org/)\n") {
      $0.link = { link in
        if link.destination == "gone.md" {
          broken.append(link.line)
          return nil
        }
        if link.destination.hasSuffix(".md") { return .init("../a.html") }
        return .init(
          link.destination, attributes: [.init("class", "out"), .init("rel", "\"external\"")])
      }
    }
    #expect(
      written == """
        <p><a href="../a.html">a</a> b
        <a href="https://example.org/" class="out" rel="&quot;external&quot;">c</a></p>

        """)
    #expect(broken == [1])
  }

  @Test("a caller can't make a link of what is none") func resolvedLinksAreCheckedToo() {
    let written = html("[a](a.md)") { $0.link = { _ in .init("javascript:alert(1)") } }
    #expect(written == "<p>a</p>\n")
  }

  @Test("the inlines up to a permalink may be grouped") func inlinesAreGrouped() {
    let text = "One *two*.[^x] [¶](#s-1) Three. [¶](#s-2)\n\n- Four. [¶](#s-3)\n\n[^x]: y"
    let written = html(text) { $0.inlines = Self.groupStatements }
    #expect(written.contains("<p><span class=\"st\" id=\"s-1\">One <em>two</em>.<sup>"))
    #expect(
      written.contains("<span class=\"st\" id=\"s-2\"> Three. <a href=\"#s-2\">¶</a></span></p>"))
    #expect(
      written.contains("<li><span class=\"st\" id=\"s-3\">Four. <a href=\"#s-3\">¶</a></span></li>")
    )
  }

  @Test("headings may be shifted and stay between 1 and 6") func headingsAreShifted() {
    let text = "# A\n\n###### B\n"
    #expect(html(text) { $0.headingShift = 1 } == "<h2 id=\"a\">A</h2>\n<h6 id=\"b\">B</h6>\n")
    #expect(html(text) { $0.headingShift = -3 } == "<h1 id=\"a\">A</h1>\n<h3 id=\"b\">B</h3>\n")
  }

  @Test("a table stands in a region that can be scrolled with the keyboard") func tablesScroll() {
    var writer = HTMLWriter()
    writer.write(MarkdownParser.parse("| a |\n|---|\n").blocks)
    #expect(
      writer.html.text.hasPrefix(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">\n<table>"))
    #expect(writer.html.text.hasSuffix("</table>\n</div>\n"))
  }

  @Test("an image may be placed elsewhere or be missing") func imagesAreResolved() {
    #expect(
      html("![map](m.png)") { $0.image = { _ in "../m.png" } }
        == "<p><img src=\"../m.png\" alt=\"map\"></p>\n")
    #expect(html("![map](m.png)") { $0.image = { _ in nil } } == "<p>map</p>\n")
    #expect(html("![map](m.png)") { $0.image = { _ in "//x/m.png" } } == "<p>map</p>\n")
  }

  private static func groupStatements(
    _ writer: inout HTMLWriter, _ inlines: [MarkdownInline], _ container: HTMLWriter.Container
  ) {
    var group: [MarkdownInline] = []
    for inline in inlines {
      group.append(inline)
      guard case .link(let link) = inline, link.destination.hasPrefix("#s-") else { continue }
      writer.html.markup("<span class=\"st\"")
      writer.html.attribute("id", String(link.destination.dropFirst()))
      writer.html.markup(">")
      writer.write(group)
      writer.html.markup("</span>")
      group = []
    }
    writer.write(group)
  }
}

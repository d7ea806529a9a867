import DossierModel
import Testing

@testable import DossierSite

@Suite("The check of the finished site")
struct SiteLinkCheckTests {
  private func faults(_ html: String, page: String = "days/a.html") throws -> [String] {
    let files = [
      SiteFile(path: page, text: html),
      SiteFile(path: "index.html", text: "<p id=\"top\"></p>"),
      SiteFile(path: "assets/style.css", text: ""),
    ]
    let sender = try FileSender.checking { _ in ["x"] }
    return SiteLinkCheck(try sender.send(files, jobs: 1)).diagnostics.map {
      "\($0.place.file):\($0.place.line ?? 0): \($0.message)"
    }
  }

  @Test(
    "passes what leads somewhere",
    arguments: [
      "<a href=\"../index.html\">", "<a href=\"../index.html#top\">", "<a href=\"a.html\">",
      "<p id=\"x\"><a href=\"#x\">", "<a href=\"#\">", "<a href=\"https://example.org/#x\">",
      "<a href=\"mailto:ada@example.org\">", "<link href=\"../assets/style.css\">",
      "<a title=\"href=&quot;x&quot;\">", "<a href=\"../index.html#t%6Fp\">",
      "<p id=\"a&amp;b\"><a href=\"#a&amp;b\">", "<p>href=nothing id=nothing</p>",
    ])
  func good(html: String) throws {
    #expect(try faults(html) == [])
  }

  @Test(
    "finds what leads nowhere, with its line",
    arguments: [
      ("\n<a href=\"b.html\">", "days/a.html:2: the link “b.html” leads to no file"),
      ("<a href=\"#x\">", "days/a.html:1: the link “#x” leads to no anchor"),
      (
        "<a href=\"../index.html#x\">",
        "days/a.html:1: the link “../index.html#x” leads to no anchor"
      ),
      ("<a href=\"../../x\">", "days/a.html:1: the link “../../x” leads out of the site"),
      ("<a href=\"/index.html\">", "days/a.html:1: the link “/index.html” leads out of the site"),
      ("<img src=\"map.png\">", "days/a.html:1: the link “map.png” leads to no file"),
      ("<a\n href=\"b.html\">", "days/a.html:2: the link “b.html” leads to no file"),
      ("<a\nhref=\"b.html\">", "days/a.html:2: the link “b.html” leads to no file"),
      ("<p id=\"x\">\n<p id=\"x\">", "days/a.html:2: the anchor “x” stands twice on this page"),
      (
        "<script src=\"https://cdn.example/x.js\">",
        "days/a.html:1: “https://cdn.example/x.js” would be loaded from elsewhere"
      ),
      (
        "<img src=\"//cdn.example/x.png\">",
        "days/a.html:1: “//cdn.example/x.png” would be loaded from elsewhere"
      ),
      (
        "<link rel=\"stylesheet\" href=\"https://cdn.example/x.css\">",
        "days/a.html:1: “https://cdn.example/x.css” would be loaded from elsewhere"
      ),
    ])
  func bad(html: String, fault: String) throws {
    #expect(try faults(html) == [fault])
  }

  @Test("the page for lost ways alone may name the root by its path")
  func notFound() throws {
    #expect(try faults("<a href=\"/marr/index.html\">", page: "404.html") == [])
  }
}

import DossierModel
import Testing

@testable import DossierSite

@Suite("From links of Markdown to those of the site")
struct LinkResolverTests {
  private let day = Page(.text, title: "A day", at: PagePath(in: .days, "a"), body: "")
  private let about = Page(
    .text, title: "About", at: PagePath(handWritten: "Pages/about.md"), body: "")
  private var links: LinkResolver { LinkResolver([day, about], files: ["data/dossier.json"]) }

  @Test(
    "a file leads to its page, an anchor stays",
    arguments: [
      ("../Pages/about.md", .page(url: "about.html", anchor: nil)),
      ("../Pages/about.md#a%20b", .page(url: "about.html", anchor: "a b")),
      ("#c", .page(url: "days/a.html", anchor: "c")),
      ("../data/dossier.json", .page(url: "data/dossier.json", anchor: nil)),
      ("https://example.org/", .external("https://example.org/")),
      ("about.md", .broken), ("/Pages/about.md", .broken), ("../../x.md", .broken),
    ] as [(String, LinkResolver.Target)])
  func resolve(destination: String, target: LinkResolver.Target) {
    #expect(links.resolve(destination, in: day) == target)
  }

  @Test("a broken link is led to the file of its name, or to the nearest path")
  func nearest() {
    #expect(links.nearest(to: "about.md", in: day) == "../Pages/about.md")
    #expect(links.nearest(to: "../Days/b.md", in: about) == "../Days/a.md")
    #expect(links.page(at: "about.html")?.title == "About")
  }
}

import DossierModel
import Testing

@Suite("Where pages lie")
struct PagePathTests {
  @Test(
    "a page written by hand stands at the root, or in the folder of its file",
    arguments: [
      ("Pages/about.md", "about.html", .pages), ("Pages/days/walk.md", "days/walk.html", .days),
      ("Days/Walk.md", "days/walk.html", .days), ("Pages/data/x.md", "data/x.html", nil),
    ] as [(String, String, PageFolder?)])
  func byHand(file: String, url: String, folder: PageFolder?) {
    let path = PagePath(handWritten: file)
    #expect(path.content == file && path.url == url && path.folder == folder)
  }

  @Test("a page has a name, an address on the web and anchors")
  func names() {
    let path = PagePath.unit("third-army")
    #expect(path.content == "Units/third-army.md" && path.name == "units/third-army")
    #expect(path.at("s-1") == "units/third-army.html#s-1")
    #expect(path.address == path.url && PagePath.home.address == "")
    #expect(PagePath.index(.days).folder == .days && PagePath.data.folder == nil)
    #expect(PagePath.isPage("404.html") && !PagePath.isPage("data/dossier.json"))
  }
}

@Suite("Paths from file to file")
struct RelativePathTests {
  @Test(
    "lead there and back",
    arguments: [
      ("index.html", "about.html", "about.html"),
      ("index.html", "days/a.html", "days/a.html"),
      ("days/a.html", "index.html", "../index.html"),
      ("days/a.html", "days/b.html", "b.html"),
      ("days/a.html", "units/b.html", "../units/b.html"),
      ("a/b/c.html", "a/d/e.html", "../d/e.html"),
      ("days/a.html", "days/a.html", "a.html"),
      ("days/days", "days", "../days"),
    ])
  func paths(from: String, to: String, path: String) {
    #expect(RelativePath.from(from, to: to) == path)
    #expect(RelativePath.resolve(path, in: from) == to)
  }

  @Test("a link out of the root leads nowhere; dots and double slashes are walked")
  func resolving() {
    #expect(RelativePath.resolve("../../a", in: "days/a.html") == nil)
    #expect(RelativePath.resolve("./x/../b.html", in: "days/a.html") == "days/b.html")
    #expect(RelativePath.resolve("x//y", in: "a") == "x/y")
    #expect(RelativePath.resolve("../x/./b.html", in: "days/a.html") == "x/b.html")
    #expect(RelativePath.resolve("../x/../../b.html", in: "days/a.html") == nil)
    #expect(RelativePath.resolve("../units/", in: "days/a.html") == "units")
    #expect(RelativePath.resolve("..", in: "days/a.html") == "")
  }
}

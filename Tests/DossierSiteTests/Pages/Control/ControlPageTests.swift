import Testing

@testable import DossierSite

@Suite("The page of control")
struct ControlPageTests {
  private let built: BuiltDossier

  init() throws {
    built = try LayeredDossier.bridge().build()
    try #require(!built.report.diagnostics.hasErrors)
  }

  @Test(
    "the page of control tells told, disputed, fought over, as of an earlier day and not told apart"
  )
  func controlPage() throws {
    let page = try built.page("control.html")
    func expect(_ words: [String], of place: String) {
      let cells = page.elements(inside: "control-\(place)").filter { $0.name == "td" }
      #expect(cells.count == words.count)
      for (cell, words) in zip(cells, words) {
        #expect(cell.text.contains(words), "\(place)")
        #expect(cell.text.contains("as of") == words.contains("as of"), "\(place)")
      }
    }
    expect(
      ["Not told", "Disputed: Tesk League or Orl", "Orl", "Orl, as of 5 June 1851"],
      of: "mill-quarter")
    expect(
      [
        "Not told", "Fought over", "Fought over, as of 4 June 1851",
        "Fought over, as of 4 June 1851",
      ],
      of: "marr-bridge")
    #expect(page.all("a").contains { $0.leads(to: "days/1851-06-04.html#s-dfa41c48") })
  }

  @Test(
    "a disagreement that names a place and a day marks its cell and its strip with a sign that leads to it",
    arguments: ["control.html", "days/1851-06-04.html", "districts/mill-quarter.html"])
  func signs(path: String) throws {
    let page = try built.page(path)
    let signs = page.all("a").filter { $0.attributes["class"] == "neq" }
    #expect(signs.map(\.text) == ["≠"])
    #expect(signs.first?.leads(to: "disagreements.html#who-held-the-mill") == true)
    #expect(
      signs.first?.attributes["aria-label"]
        == "The sources differ: Who held the mill on the fourth of June?")
  }

  @Test("a cell says how it came about, from or by whom, and has the editor's remark apart")
  func reasonsOfCells() throws {
    let page = try built.page("control.html")
    func cell(_ place: String, _ index: Int) -> String {
      let cells = page.elements(inside: "control-\(place)").filter { $0.name == "td" }
      return cells.indices.contains(index) ? cells[index].text : ""
    }
    #expect(cell("mill-quarter", 1).contains("held by Tesk League"))
    #expect(cell("mill-quarter", 2).contains("captured from Tesk League"))
    #expect(cell("mill-quarter", 3).contains("as of 5 June 1851"))
    #expect(cell("lower-marr", 2).contains("Entered by Orl, holder not told"))
    let remarks = page.all("details").map(\.text)
    #expect(remarks.contains { $0.contains("Which part of the town, it does not say.") })
    #expect(remarks.count { $0.contains("Which part of the town") } == 1)
  }

  @Test("a place of which nothing is told up to the last day stands below, with what is told later")
  func untoldPlaces() throws {
    let page = try built.page("control.html")
    let item = try #require(page.element(id: "control-hallow"))
    #expect(item.name == "li")
    #expect(item.text.contains("captured by Orl, 9 June 1851, morning"))
    #expect(page.all("a").contains { $0.attributes["href"]?.contains("hallow") == true })
  }
}

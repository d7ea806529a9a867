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
    // The page of the place has it on the strip, and again where all of the day is told.
    #expect(signs.map(\.text) == (path.hasPrefix("districts/") ? ["≠", "≠"] : ["≠"]))
    for sign in signs {
      #expect(sign.leads(to: "disagreements.html#who-held-the-mill"))
      #expect(
        sign.attributes["aria-label"]
          == "The sources differ: Who held the mill on the fourth of June?")
    }
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
    let remarks = page.all("details").filter { $0.attributes["class"] == "remark" }.map(\.text)
    #expect(remarks.contains { $0.contains("Which part of the town, it does not say.") })
    #expect(remarks.count { $0.contains("Which part of the town") } == 1)
  }

  @Test("a cell leads to the part of its place's page that tells who says so, in what words")
  func answers() throws {
    let page = try built.page("control.html")
    let cell = try #require(
      page.elements(inside: "control-mill-quarter").first { $0.leads(to: "#on-1851-06-04") })
    #expect(cell.attributes["href"] == "districts/mill-quarter.html#on-1851-06-04")
    #expect(cell.text == "Disputed: Tesk League or Orl")
    let district = try built.page("districts/mill-quarter.html")
    let answer = try #require(district.element(id: "on-1851-06-04"))
    #expect(answer.text.contains("Disputed: Tesk League or Orl"))
    #expect(answer.text.contains("Who held the mill on the fourth of June?"))
    let inside = district.elements(inside: "on-1851-06-04")
    #expect(
      inside.contains { $0.name == "li" && $0.text.contains("fell back to the Mill Quarter") })
    #expect(district.element(id: "on-1851-06-06") == nil, "nothing is told of that day")
  }

  @Test("one of its days can be shown alone, the last at first")
  func days() throws {
    let page = try built.page("control.html")
    let choices = page.all("input").filter { $0.attributes["name"] == "day" }
    #expect(choices.compactMap { $0.attributes["class"] } == ["d1", "d2", "d3", "d4"])
    let html = try built.file("control.html")
    #expect(html.ranges(of: " checked>").count == 1 && html.contains("class=\"d4\" checked>"))
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

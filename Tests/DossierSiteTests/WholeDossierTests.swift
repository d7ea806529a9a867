import Foundation
import Testing

@testable import DossierSite

@Suite("A small dossier, whole")
struct WholeDossierTests {
  private func bridge() throws -> BuiltDossier {
    let built = try FixtureDossier.named("bridge").build()
    try #require(built.printed == "")
    return built
  }

  @Test("has a page for each day, unit, place, public person, source and subject")
  func pages() throws {
    let built = try bridge()
    let pages = built.site.keys.filter { $0.hasSuffix(".html") }.sorted()
    try ExpectedFile.expect(
      pages.joined(separator: "\n") + "\n", is: "bridge/pages.txt")
    #expect(built.report.written && built.report.coverage == 1)
    #expect(built.report.pages == pages.count)
  }

  @Test(
    "has Markdown that reads well on its own",
    arguments: [
      "Days/1851-06-04.md", "Units/third-rifles.md", "Districts/mill-quarter.md",
      "Places/lower-marr.md", "People/idris-vane.md",
    ])
  func markdown(path: String) throws {
    try ExpectedFile.expect(try bridge().markdown(path), is: "bridge/\(path)")
  }

  @Test(
    "has pages as these, from the heading on",
    arguments: ["days/1851-06-04.html", "sources/letter.html", "about.html", "coverage.html"])
  func html(path: String) throws {
    let html = try bridge().file(path)
    let main = try #require(html.firstRange(of: "<main"))
    let end = try #require(html.firstRange(of: "</main>"))
    try ExpectedFile.expect(
      html[main.lowerBound..<end.upperBound] + "\n", is: "bridge/\(path)")
  }

  @Test("every page is well nested, has one main heading and no id twice")
  func wellFormed() throws {
    let built = try bridge()
    for path in built.site.keys.sorted() where path.hasSuffix(".html") {
      let page = try built.page(path)
      #expect(page.faults == [], "\(path)")
      #expect(page.all("h1").count == 1, "\(path)")
      #expect(page.all("main").count == 1, "\(path)")
      #expect(Set(page.ids).count == page.ids.count, "\(path)")
      #expect(!page.all("title").isEmpty, "\(path)")
    }
  }

  @Test("no page's headings skip a level")
  func headingLevels() throws {
    let built = try bridge()
    for path in built.site.keys.sorted() where path.hasSuffix(".html") {
      var last = 0
      for element in try built.page(path).elements {
        guard element.name.count == 2, element.name.hasPrefix("h"),
          let level = Int(element.name.dropFirst())
        else { continue }
        #expect(level <= last + 1, "\(path): \(element.text)")
        last = level
      }
    }
  }

  @Test("each statement has its anchor, and its other wordings theirs")
  func anchors() throws {
    let built = try bridge()
    let day = try built.page("days/1851-06-04.html")
    let statement = try #require(day.element(id: "s-36622357"))
    #expect(statement.text.hasPrefix("Early on 4 June 1851 they attacked Marr Bridge."))
    #expect(day.elements(inside: "s-36622357").contains { $0.attributes["id"] == "s-d93e60b3" })
    let permalinks = day.all("a").filter { $0.attributes["class"] == "pm" }
    #expect(permalinks.count == 5)
    for link in permalinks {
      let anchor = try #require(link.attributes["href"]?.dropFirst())
      #expect(day.element(id: String(anchor))?.attributes["class"] == "st")
    }
  }

  @Test("a statement that spans three days stands on each of their pages")
  func spans() throws {
    let built = try bridge()
    for day in ["1851-06-04", "1851-06-05", "1851-06-06"] {
      #expect(try built.page("days/\(day).html").element(id: "s-231db83f") != nil)
    }
    #expect(try built.page("days/1851-06-03.html").element(id: "s-231db83f") == nil)
  }

  @Test("links of Markdown to Markdown are links of pages to pages")
  func links() throws {
    let built = try bridge()
    for path in built.site.keys where path.hasSuffix(".html") {
      for link in try built.page(path).all("a") {
        #expect(link.attributes["href"]?.contains(".md") == false, "\(path)")
      }
    }
    let about = try built.page("about.html")
    let links = about.elements(inside: "main").filter { $0.name == "a" }
      .compactMap { $0.attributes["href"] }
    for expected in [
      "method.html", "days/1851-06-03.html", "sources/despatch.html", "units/third-rifles.html",
      "#whose-words", "districts/mill-quarter.html", "method.html#how",
      "https://example.org/swan?a=1&b=2",
    ] {
      #expect(links.contains(expected), "\(expected)")
    }
  }

  @Test("a page written by hand without a heading gets its title for one, as it is written")
  func titles() throws {
    let built = try bridge()
    let method = try built.page("method.html")
    #expect(method.all("h1").map(\.text) == ["Method: what is *counted*"])
    #expect(method.all("p").map(\.text).contains("Each sentence is counted once."))
    #expect(try built.page("about.html").all("h1").map(\.text) == ["About this dossier"])
  }

  @Test("a word in another script says its language and direction; so does a foreign statement")
  func languages() throws {
    let built = try bridge()
    let unit = try built.page("units/third-rifles.html")
    let names = unit.elements.filter { $0.attributes["lang"] == "ar" }
    // Under the title, and in the table of names.
    #expect(names.map(\.name) == ["p", "td"])
    #expect(names.allSatisfy { $0.text == "كتيبة الرماة الثالثة" && $0.attributes["dir"] == "rtl" })
    let letter = try built.page("sources/letter.html")
    let statement = try #require(letter.element(id: "s-754f35c8"))
    #expect(statement.attributes["lang"] == "ar")
    #expect(statement.attributes["dir"] == "rtl")
    let title = try #require(letter.all("cite").first)
    #expect(title.attributes == ["lang": "ar", "dir": "rtl"])
    #expect(letter.all("html").first?.attributes["lang"] == "en")
  }

  @Test("a foreign title says its language wherever it stands, but in the page's head")
  func foreignTitles() throws {
    let built = try bridge()
    for path in built.site.keys.sorted() where path.hasSuffix(".html") {
      let page = try built.page(path)
      let bodies = page.elements.filter { $0.name != "title" && $0.text == "رسالة من الطاحونة" }
      for element in bodies
      where !page.elements.contains(where: { inner in
        inner.text == element.text && inner.parents.count > element.parents.count
          && Array(inner.parents.prefix(element.parents.count)) == element.parents
      }) {
        let chain = element.parents.map { page.elements[$0] } + [element]
        let language = chain.last { $0.attributes["lang"] != nil }?.attributes
        #expect(language?["lang"] == "ar" && language?["dir"] == "rtl", "\(path)")
      }
    }
  }

  @Test("a source of which only passages may be shown keeps its whole text to itself")
  func quotesOnly() throws {
    let built = try bridge()
    func texts(_ path: String) throws -> [HTMLPage.Element] {
      try built.page(path).all("pre").filter { $0.attributes["class"] != "form" }
    }
    #expect(try texts("sources/letter.html").isEmpty)
    #expect(try texts("sources/chronicle.html").count == 1)
  }

  @Test("a private person has no page and no entry, and stays in the data")
  func privatePeople() throws {
    let built = try bridge()
    #expect(built.site["people/ana.html"] == nil)
    #expect(try !built.file("people/index.html").contains("Ana"))
    #expect(try built.file("data/dossier.json").contains("\"Ana the miller\""))
  }

  @Test("what a day outside the period is called, and where days lead on")
  func outsidePeriod() throws {
    let dossier = try FixtureDossier.named("bridge")
    try dossier.append(source: "diary", text: "On 9 June 1851 the carts came back.\n")
    let built = try dossier.build()
    let day = try built.page("days/1851-06-09.html")
    #expect(day.text.contains("This day lies outside the period of the dossier."))
    let entry = try built.page("index.html").all("li").first { $0.text.hasPrefix("9 June 1851") }
    #expect(entry?.text.contains("1 statement, outside the period") == true)
    let previous = day.all("a").first { $0.attributes["rel"] == "prev" }
    #expect(previous?.attributes["href"] == "1851-06-06.html")
    #expect(!day.all("a").contains { $0.attributes["rel"] == "next" })
  }

  @Test("a day far from the period gets no page; its statements stand on their source's")
  func farDays() throws {
    let dossier = try FixtureDossier.named("bridge")
    try dossier.append(source: "diary", text: "On 9 June 1871 the carts came back.\n")
    let built = try dossier.build()
    #expect(built.site["days/1871-06-09.html"] == nil)
    #expect(try built.page("sources/diary.html").text.contains("the carts came back"))
  }
}

@Suite("A dossier that lacks a part")
struct PartialDossierTests {
  @Test("without sources, pages written by hand with footnotes are enough")
  func byHand() throws {
    let built = try FixtureDossier.named("by-hand").build()
    #expect(built.printed == "")
    #expect(built.report.written)
    let pages = built.site.keys.filter { $0.hasSuffix(".html") }.sorted()
    #expect(pages == ["404.html", "about.html", "data/index.html", "index.html"])
    #expect(try built.page("about.html").text.contains("The first note."))
    let navigation = try built.page("index.html").all("nav").first?.text ?? ""
    #expect(navigation.contains("About") && !navigation.contains("Sources"))
  }

  @Test("without gazetteer and period, every day that is told of has a page")
  func bare() throws {
    let built = try FixtureDossier.named("bare").build()
    #expect(built.printed == "")
    let day = try built.page("days/1066-10-14.html")
    #expect(day.text.contains("On 14 October 1066 the shield wall broke."))
    #expect(!day.text.contains("outside the period"))
    #expect(built.site.keys.filter { $0.hasPrefix("units/") || $0.hasPrefix("people/") } == [])
  }

  @Test("with nothing but a title, there is a first page")
  func empty() throws {
    let dossier = try FixtureDossier.named("by-hand")
    try dossier.remove("Content/Pages")
    let built = try dossier.build()
    #expect(built.printed == "")
    #expect(try built.page("index.html").all("h1").map(\.text) == ["A dossier without sources"])
  }
}

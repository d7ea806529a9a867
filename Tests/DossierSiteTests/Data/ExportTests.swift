import DossierModel
import Foundation
import Testing

@testable import DossierSite

@Suite("Tables, bibliographies, feeds")
struct ExportTests {
  @Test("a field of the table is quoted where it must be, and only there (RFC 4180)")
  func csv() {
    let plan = Sample.plan(statements: [
      Sample.statement("plain", id: "1"), Sample.statement("one, two", id: "2"),
      Sample.statement("say \"no\"", id: "3"), Sample.statement("two\r\nlines", id: "4"),
    ])
    let lines = StatementsCSV(plan: plan).text
    #expect(lines.hasPrefix("id,text,section,role,when,part,basis,units,places,people,sources,"))
    #expect(lines.contains("\r\n1,plain,,battle,"))
    #expect(lines.contains("\r\n2,\"one, two\",,battle,"))
    #expect(lines.contains("\r\n3,\"say \"\"no\"\"\",,battle,"))
    #expect(lines.contains("\r\n4,\"two\r\nlines\",,battle,"))
    #expect(lines.hasSuffix("sources/chronicle.html#s-4\r\n"))
  }

  @Test("BibTeX: names, braces, what TeX would act on, the archive in the note")
  func bibTeX() {
    let reference = Sample.reference {
      $0.type = "article-newspaper"
      $0.authors = [.person(family: "Brandt", given: "Ilse"), .literal("Marr and Sons")]
      $0.title = Reference.Wording("40 % of R&D, {braced} \\ ~ ^ #1")
      $0.translatedTitle = "Four_tenths"
      $0.container = "The Gazette"
      $0.issued = .of("1851-06")
      $0.url = "https://example.org/a_b?c=1&d=%20{x}"
      $0.archiveURL = "https://archive.example/1"
    }
    #expect(
      BibTeX(references: [reference]).text == ##"""
        @article{r1,
          author = {Brandt, Ilse and {Marr and Sons}},
          title = {40 \% of R\&D, \{braced\} \textbackslash{} \textasciitilde{} \textasciicircum{} \#1},
          journal = {The Gazette},
          date = {1851-06},
          note = {[Four\_tenths]. Archived: https://archive.example/1},
          url = {https://example.org/a_b?c=1&d=%20%7Bx%7D}
        }

        """##)
  }

  @Test("BibTeX: what holds a work is called as its type wants it")
  func containers() {
    func field(_ type: String) -> String? {
      let reference = Sample.reference {
        $0.type = type
        $0.container = "The whole"
      }
      return BibTeX(references: [reference]).text.firstMatch(of: /(\w+) = \{The whole\}/)
        .map { String($0.1) }
    }
    #expect(field("article-journal") == "journal")
    #expect(field("chapter") == "booktitle")
    #expect(field("paper-conference") == "booktitle")
    #expect(field("webpage") == "howpublished")
  }

  @Test("the feed names each change by an id of its own, which outlasts later changes")
  func atom() throws {
    func feed(_ changes: [Settings.Change]) -> String {
      Feeds(plan: Sample.plan(changes: changes), baseURL: "https://example.org/marr/").atom
    }
    let first = Settings.Change(date: .of("1901-02-03"), text: "First <edition>")
    let second = Settings.Change(date: .of("1901-02-03"), text: "Second")
    let third = Settings.Change(date: .of("1901-03-01"), text: "Third")
    let ids = { (text: String) in text.matches(of: /<id>([^<]*)<\/id>/).map { String($0.1) } }
    let before = ids(feed([first, second]))
    #expect(Set(before).count == 3)
    for changes in [[first, second, third], [third, second, first], [third, first, second]] {
      #expect(Set(ids(feed(changes))).isSuperset(of: before))
    }
    let text = feed([first, third])
    #expect(text.contains("<updated>1901-03-01T00:00:00Z</updated>\n<author>"))
    #expect(text.contains("<title>First &lt;edition&gt;</title>"))
    let places = ["Third", "First"].compactMap { text.firstRange(of: $0)?.lowerBound }
    #expect(places.count == 2 && places == places.sorted())
    #expect(feed([]).contains("<updated>1970-01-01T00:00:00Z</updated>"))
  }

  @Test(
    "feed and sitemap of a dossier are well-formed XML",
    arguments: ["data/changes.xml", "sitemap.xml"])
  func wellFormed(path: String) throws {
    let page = HTMLPage(
      try FixtureDossier.named("bridge").build().file(path)
        .replacingOccurrences(of: #"<\?xml[^>]*>"#, with: "", options: .regularExpression)
        .replacingOccurrences(of: #"<(link [^>]*)/>"#, with: "<$1>", options: .regularExpression))
    #expect(page.faults == [])
    #expect(page.elements.count > 5)
  }

  @Test("the sitemap names every page once but that for lost ways, the first page as the root")
  func sitemap() throws {
    let built = try FixtureDossier.named("bridge").build()
    let found = try built.file("sitemap.xml").matches(of: /<loc>([^<]*)<\/loc>/)
      .map { String($0.1) }
    let pages = built.site.keys.filter { $0.hasSuffix(".html") && $0 != "404.html" }
      .map { "https://example.org/marr/" + ($0 == "index.html" ? "" : $0) }
    #expect(found.sorted() == pages.sorted())
    let robots = try built.file("robots.txt")
    #expect(robots.hasSuffix("Sitemap: https://example.org/marr/sitemap.xml\n"))
  }
}

import DossierModel
import Foundation
import Testing

@testable import DossierSite

@Suite("What helps a reader on a page")
struct PageLooksTests {
  @Test("a long page says what stands on it, and each entry leads there; a short one doesn't")
  func contents() throws {
    let dossier = try FixtureDossier.named("bridge")
    func entries(_ page: HTMLPage) -> [HTMLPage.Element] {
      let tables = page.elements.indices.filter {
        page.elements[$0].attributes["aria-label"] == "On this page"
      }
      return page.all("a").filter { link in tables.contains { link.parents.contains($0) } }
    }
    #expect(entries(try dossier.build().page("days/1851-06-04.html")).isEmpty)
    let sentences = (1...8).map { "On 4 June 1851 cart \($0) left." }.joined(separator: " ")
    try dossier.append(source: "diary", text: sentences + "\n")
    let page = try dossier.build().page("days/1851-06-04.html")
    #expect(entries(page).map(\.text) == ["Course of the day"])
    for entry in entries(page) {
      let anchor = try #require(entry.attributes["href"]?.dropFirst())
      #expect(page.element(id: String(anchor)) != nil)
    }
  }

  @Test("each statement of a source leads to its bytes, and these lead back")
  func bytes() throws {
    let page = try FixtureDossier.named("bridge").build().page("sources/chronicle.html")
    let ways = page.all("a").compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#b-") }
    let statements = page.all("span").filter { $0.attributes["class"] == "st" }
      .compactMap { $0.attributes["id"] }
    #expect(ways.count == statements.count && ways.count > 5)
    for (way, statement) in zip(ways, statements) {
      let bytes = try #require(page.element(id: String(way.dropFirst())))
      #expect(bytes.attributes["href"] == "#\(statement)")
    }
  }

  @Test("a source of which single passages alone may be quoted has no bytes to lead to")
  func noBytes() throws {
    let page = try FixtureDossier.named("bridge").build().page("sources/letter.html")
    #expect(page.all("a").allSatisfy { $0.attributes["href"]?.hasPrefix("#b-") != true })
  }

  @Test("passages in a file name the works that they cite, each with the way to it")
  func works() throws {
    let page = try FixtureDossier.named("weir").build().page("sources/article.html")
    let works = page.all("a").filter { $0.attributes["class"] == "cites" }
    #expect(!works.isEmpty)
    #expect(
      works.allSatisfy { $0.attributes["href"]?.hasPrefix("../references.html#r") == true })
  }
}

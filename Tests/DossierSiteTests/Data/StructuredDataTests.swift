import DossierModel
import Foundation
import Testing

@testable import DossierSite

@Suite("Data for other programs, in the page")
struct StructuredDataTests {
  private static func graph(_ html: String) throws -> [[String: Any]] {
    guard
      let match = html.firstMatch(
        of: /<script type="application\/ld\+json">([\s\S]*?)<\/script>/)
    else { return [] }
    let json = try JSONSerialization.jsonObject(with: Data(match.1.utf8)) as? [String: Any]
    #expect(json?["@context"] as? String == "https://schema.org")
    return try #require(json?["@graph"] as? [[String: Any]])
  }

  private static func things(_ type: String, in html: String) throws -> [[String: Any]] {
    try graph(html).filter { $0["@type"] as? String == type }
  }

  @Test("the first page tells of the battle as an event, with its days and its city")
  func event() throws {
    let built = try FixtureDossier.named("bridge").build()
    let event = try #require(try Self.things("Event", in: built.file("index.html")).first)
    #expect(event["startDate"] as? String == "1851-06-04")
    #expect(event["endDate"] as? String == "1851-06-05")
    #expect(event["url"] as? String == "https://example.org/marr/")
    #expect((event["location"] as? [String: Any])?["name"] as? String == "Lower Marr")
  }

  @Test("a claim stands on the page of its statement alone, with its source and its works")
  func claims() throws {
    let built = try FixtureDossier.named("bridge").build()
    var seen: [String] = []
    for path in built.site.keys.sorted() where path.hasSuffix(".html") {
      let page = try built.page(path)
      for claim in try Self.things("Claim", in: built.file(path)) {
        let id = try #require(claim["@id"] as? String)
        seen.append(id)
        #expect(id.hasPrefix("https://example.org/marr/\(path)#"))
        let anchor = try #require(id.split(separator: "#").last)
        #expect(page.element(id: String(anchor)) != nil)
        #expect(!(claim["text"] as? String ?? "").isEmpty)
        #expect(claim["appearance"] != nil)
      }
    }
    #expect(seen.count > 6)
    #expect(Set(seen).count == seen.count)
  }

  @Test("each source and each reference is a creative work")
  func works() throws {
    let built = try FixtureDossier.named("bridge").build()
    let source = try Self.things("CreativeWork", in: built.file("sources/despatch.html"))
    #expect(try Self.things("Claim", in: built.file("sources/despatch.html")).isEmpty)
    #expect(source.map { $0["name"] as? String } == ["Despatch of the fifth of June"])
    #expect(source.first?["datePublished"] as? String == "1851-06-05")
    let page = try built.page("references.html")
    let works = try Self.things("CreativeWork", in: built.file("references.html"))
    #expect(works.count > 2)
    for work in works {
      let anchor = try #require((work["@id"] as? String)?.split(separator: "#").last)
      #expect(page.element(id: String(anchor)) != nil)
    }
  }

  @Test("no text can end the element that it stands in")
  func escaped() throws {
    let day = try #require(CalendarDate("1851-06-04"))
    var statement = Sample.statement("Held </script><b> & \"kept\".")
    statement.when = [When(EDTF(day), basis: .stated)]
    let plan = Sample.plan(statements: [statement])
    let page = Page(.day(day), title: "", at: .day(day), body: "")
    let bytes = try #require(
      StructuredData(plan: plan, baseURL: "https://example.org/")
        .bytes(of: page, statements: [statement.id]))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("<"))
    let claims = try Self.things(
      "Claim", in: "<script type=\"application/ld+json\">\(text)</script>")
    #expect(claims.map { $0["text"] as? String } == [statement.text])
  }

  @Test("a page says of itself what Open Graph asks for")
  func openGraph() throws {
    let built = try FixtureDossier.named("bridge").build()
    func properties(_ path: String) throws -> [String: String] {
      Dictionary(
        try built.page(path).all("meta").compactMap { meta in
          meta.attributes["property"].map { ($0, meta.attributes["content"] ?? "") }
        }, uniquingKeysWith: { first, _ in first })
    }
    let home = try properties("index.html")
    #expect(home["og:type"] == "website")
    #expect(home["og:url"] == "https://example.org/marr/")
    #expect(home["og:site_name"] == "Marr Bridge, 3 to 6 June 1851")
    #expect(home["og:locale"] == "en_US")
    let day = try properties("days/1851-06-04.html")
    #expect(day["og:type"] == "article" && day["og:title"] == "4 June 1851")
    #expect(day["og:url"] == "https://example.org/marr/days/1851-06-04.html")
    #expect(day["og:image"] == nil)
  }
}

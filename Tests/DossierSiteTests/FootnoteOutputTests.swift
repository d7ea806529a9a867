import Testing

@testable import DossierSite

@Suite("Footnotes on the finished page")
struct FootnoteOutputTests {
  @Test("a mark leads to its note and says which it is, numbered by first use")
  func marks() throws {
    let page = try FixtureDossier.named("by-hand").build().page("about.html")
    let marks = page.all(role: "doc-noteref")
    #expect(marks.map(\.text) == ["[1]", "[2]", "[1]", "[2]"])
    #expect(
      marks.map { $0.attributes["id"] } == ["ref-a-1-1", "ref-a-2-1", "ref-a-1-2", "ref-a-2-2"])
    #expect(
      marks.map { $0.attributes["href"] } == ["#note-a-1", "#note-a-2", "#note-a-1", "#note-a-2"])
    #expect(marks.map { $0.attributes["aria-label"] } == ["Note 1", "Note 2", "Note 1", "Note 2"])
    for mark in marks {
      #expect(page.elements[mark.parents.last ?? 0].name == "sup")
    }
  }

  @Test("the list is a labelled section of endnotes with a lettered way back from each use")
  func list() throws {
    let page = try FixtureDossier.named("by-hand").build().page("about.html")
    let section = try #require(page.all(role: "doc-endnotes").first)
    #expect(section.name == "section")
    let heading = try #require(section.attributes["aria-labelledby"].flatMap(page.element(id:)))
    #expect(heading.text == "References")
    let back = page.elements(inside: "note-a-1").filter { $0.attributes["role"] == "doc-backlink" }
    #expect(back.map(\.text) == ["a", "b"])
    #expect(back.map { $0.attributes["href"] } == ["#ref-a-1-1", "#ref-a-1-2"])
    #expect(
      page.elements.filter { ["doc-endnote", "doc-biblioentry"].contains($0.attributes["role"]) }
        .isEmpty)
  }

  @Test("on every page every mark has its note and every backlink its mark")
  func bothWays() throws {
    let built = try FixtureDossier.named("bridge").build()
    var count = 0
    for path in built.site.keys where path.hasSuffix(".html") {
      let page = try built.page(path)
      let marks = page.all(role: "doc-noteref")
      let backlinks = page.all(role: "doc-backlink")
      #expect(
        Set(marks.compactMap { $0.attributes["id"] }.map { "#" + $0 })
          == Set(backlinks.compactMap { $0.attributes["href"] }), "\(path)")
      #expect(marks.count == backlinks.count, "\(path)")
      for mark in marks {
        let note = mark.attributes["href"].flatMap { page.element(id: String($0.dropFirst())) }
        #expect(note?.name == "li", "\(path)")
      }
      count += marks.count
    }
    #expect(count > 40)
  }

  @Test("a single use has an arrow for its way back")
  func arrow() throws {
    let page = try FixtureDossier.named("bridge").build().page("about.html")
    let back = page.elements(inside: "note-vane").filter { $0.attributes["role"] == "doc-backlink" }
    #expect(back.map(\.text) == ["↑"])
  }
}

@Suite("Footnotes of a source with references and notes of its own")
struct SourceFootnoteTests {
  private func day() throws -> HTMLPage {
    let built = try FixtureDossier.named("ford").build()
    try #require(built.printed == "")
    return try built.page("days/1898-05-02.html")
  }

  @Test("citations and the source's notes are two sequences, each with its section and order")
  func sequences() throws {
    let page = try day()
    let sections = page.all(role: "doc-endnotes")
    #expect(
      sections.map { $0.attributes["id"] ?? $0.attributes["aria-labelledby"] } == [
        "notes-citations", "notes-source",
      ])
    let marks = page.all(role: "doc-noteref").map(\.text)
    #expect(marks == ["[1]", "[2]", "[3]", "[1]", "[n1]", "[2]", "[n2]", "[3]"])
    let labels = page.all(role: "doc-noteref").compactMap { $0.attributes["aria-label"] }
    #expect(labels.contains("Source’s note n1"))
  }

  @Test("a dead link leads with its archived copy; a foreign title says its language")
  func citations() throws {
    let page = try day()
    let links = page.elements(inside: "note-r5853ff37").filter { $0.name == "a" }
      .compactMap { $0.attributes["href"] }
    #expect(links.prefix(2) == ["https://archive.example/ford", "https://gazette.example/ford"])
    let title = page.all("cite").first { $0.text == "رسالة الضفة" }
    #expect(title?.attributes == ["lang": "ar", "dir": "rtl"])
    #expect(page.element(id: "note-r7eb04ce9")?.text.contains("[The letter from the bank]") == true)
  }

  @Test("a source's note names the works that it cites itself, and where in them")
  func notes() throws {
    let text = try day().element(id: "note-note-ee62f909")?.text ?? ""
    #expect(text.hasPrefix("Some say eleven."))
    #expect(text.contains("Lists of the dead") && text.contains("p. 12."))
    let markdown = try FixtureDossier.named("ford").build().markdown("Days/1898-05-02.md")
    #expect(
      markdown.contains(
        "“Lists of the dead”. Cited via [Fight at the Ford](../Sources/ford.wikitext). p. 12.\n"))
  }
}

import DossierModel
import Foundation
import Testing

@testable import DossierSite

/// What stands on the pages of a small dossier with annotations of every kind.
@Suite("The editor's layer on the pages")
struct LayerPagesTests {
  private let built: BuiltDossier

  init() throws {
    built = try LayeredDossier.bridge().build()
    try #require(!built.report.diagnostics.hasErrors)
  }

  // MARK: Leads

  @Test(
    "a lead opens its page, and each of its sentences has its citation or the mark of judgement",
    arguments: [
      ("index.html", ["note-chronicle", "note-despatch"], true),
      ("days/1851-06-04.html", ["note-chronicle", "note-despatch"], false),
      ("units/tesk-guard.html", ["note-chronicle"], false),
      ("districts/mill-quarter.html", ["note-chronicle", "note-despatch"], false),
    ])
  func lead(path: String, notes: [String], judges: Bool) throws {
    let page = try built.page(path)
    let first = try #require(
      page.elements.firstIndex { $0.attributes["id"]?.hasPrefix("s-") == true }
        ?? page.elements.indices.last)
    let lead = try #require(
      page.elements[..<first].first {
        $0.name == "p" && notes.allSatisfy(Set(page.targets(inside: $0)).contains)
      })
    #expect(Set(page.targets(inside: lead)) == Set(notes))
    #expect(lead.text.contains("editor’s judgement") == judges)
    for note in notes { #expect(page.element(id: note) != nil, "\(path): \(note)") }
  }

  @Test("a lead links each entity that it names the first time, but not the page's own")
  func entitiesInLead() throws {
    let dossier = try LayeredDossier.bridge()
    let words =
      "Tesk Guard came to Marr Bridge.[^chronicle] Tesk Guard Street is elsewhere; Tesk Guard left.[^chronicle]\n"
    try dossier.put("Content/Annotations/leads/days/1851-06-04.md", words)
    try dossier.put("Content/Annotations/leads/units/tesk-guard.md", words)
    func links(_ page: HTMLPage) throws -> [String] {
      let lead = try #require(
        page.elements.firstIndex { $0.attributes["class"] == "ed lede" })
      return page.all("a").filter { $0.parents.contains(lead) && $0.attributes["class"] == "ent" }
        .map(\.text)
    }
    let built = try dossier.build()
    #expect(try links(built.page("days/1851-06-04.html")) == ["Tesk Guard", "Marr Bridge"])
    #expect(try links(built.page("units/tesk-guard.html")) == ["Marr Bridge"])
  }

  // MARK: Notes

  @Test("a work that stands beside a statement which rests on it is named once")
  func namedOnce() throws {
    let dossier = try LayeredDossier.bridge()
    try dossier.replace(
      "[^chronicle]", with: "[^s-36622357][^chronicle]",
      in: "Content/Annotations/notes/mill-race.md")
    let page = try dossier.build().page("days/1851-06-04.html")
    let note = try #require(page.all("li").first { $0.text.contains("The race ran along") })
    #expect(note.text.ranges(of: "Chronicle").count == 1)
    let links = page.all("a").filter { $0.text.contains("Chronicle") }
    #expect(links.contains { $0.attributes["href"]?.hasSuffix("#s-36622357") == true })
  }

  @Test("a note has its mark, an own list of notes, a way back, and its works in parentheses")
  func notes() throws {
    let page = try built.page("days/1851-06-04.html")
    let mark = try #require(page.all(role: "doc-noteref").first { $0.text == "[a]" })
    let id = try #require(mark.attributes["href"]?.dropFirst())
    let note = try #require(page.element(id: String(id)))
    #expect(note.text.contains("The race ran along the northern edge"))
    #expect(note.text.contains("(Chronicle)") && note.text.contains("editor’s judgement"))
    let back = try #require(page.elements(inside: String(id)).first { $0.isBacklink })
    #expect(back.attributes["href"] == mark.attributes["id"].map { "#" + $0 })
    let sections = page.all(role: "doc-endnotes")
    #expect(sections.count == 2)
    let own = sections.filter { $0.text.contains("The race ran along") }
    #expect(own.count == 1)
    #expect(own.first?.attributes["aria-labelledby"].flatMap(page.element) != nil)
    #expect(own.first?.text.contains("Swan Press") == false)
  }

  @Test("a note on a page has its mark there; one on a passage on each page of the statement")
  func pagesOfNotes() throws {
    for path in ["districts/mill-quarter.html", "units/tesk-guard.html"] {
      let page = try built.page(path)
      #expect(page.all(role: "doc-endnotes").contains { $0.text.contains("northern edge") })
    }
    let other = try built.page("people/idris-vane.html")
    #expect(!other.text.contains("northern edge"))
  }

  @Test("a sentence without a work behind it says whether it is judgement or general knowledge")
  func marksOfOwnWords() throws {
    let page = try built.page("days/1851-06-05.html")
    let note = try #require(
      page.all("li").first { $0.text.contains("The chronicler was not there.") })
    let judgement = try #require(note.text.firstRange(of: "editor’s judgement"))
    let general = try #require(note.text.firstRange(of: "general knowledge"))
    let second = try #require(note.text.firstRange(of: "Papers of the time"))
    #expect(judgement.upperBound < second.lowerBound && second.upperBound < general.lowerBound)
  }

  @Test("a note's words stand in no statement and in no source's name")
  func notesStandApart() throws {
    for path in built.site.keys where path.hasSuffix(".html") {
      let page = try built.page(path)
      for statement in page.elements where statement.attributes["id"]?.hasPrefix("s-") == true {
        #expect(!statement.text.contains("The race ran"), "\(path)")
        #expect(!statement.text.contains("chronicler was not there"), "\(path)")
      }
    }
  }

  // MARK: Disagreements

  @Test(
    "a disagreement stands on each page it touches, with answers that lead to their passages",
    arguments: ["days/1851-06-04.html", "districts/mill-quarter.html", "units/tesk-guard.html"])
  func disagreementOnPages(path: String) throws {
    let page = try built.page(path)
    let folded = try #require(page.all("details").first { $0.attributes["class"] == "dis out" })
    #expect(folded.text.contains("Who held the mill on the fourth of June?"))
    #expect(page.all("a").contains { $0.leads(to: "../disagreements.html#who-held-the-mill") })
    for words in ["fell back to the Mill Quarter", "my men held the mill race"] {
      #expect(page.all("a").contains { $0.text.contains(words) && $0.leads(to: "#s-") }, "\(words)")
    }
    #expect(try !built.page("people/idris-vane.html").text.contains("Who held the mill"))
  }

  @Test("their own page has answers, passages, comment, what differs and the pages touched")
  func disagreementsPage() throws {
    let page = try built.page("disagreements.html")
    #expect(page.element(id: "who-held-the-mill")?.text.contains("Who held the mill") == true)
    for words in [
      "The Tesk Guard", "Men of Orl", "actor, place", "two banks of one stream",
      "editor’s judgement",
    ] { #expect(page.text.contains(words), "\(words)") }
    for url in ["days/1851-06-04.html", "districts/mill-quarter.html", "units/tesk-guard.html"] {
      #expect(page.all("a").contains { $0.attributes["href"] == url }, "\(url)")
    }
  }

  // MARK: Casualties

  @Test(
    "a figure stands with whom, scope, asserters, passage and remark where it belongs",
    arguments: ["casualties.html", "days/1851-06-05.html", "districts/mill-quarter.html"])
  func casualties(path: String) throws {
    let page = try built.page(path)
    let row = try #require(page.all("tr").last { $0.text.contains("two companies") })
    for words in [
      "combatants (Orl)", "strength", "5 June 1851", "Mill Quarter", "incident",
      "Swan Press, Idris Vane", "The despatch puts 75 men into them.",
    ] { #expect(row.text.contains(words), "\(words)") }
    #expect(try !built.page("days/1851-06-04.html").text.contains("The despatch puts 75"))
  }

  @Test("the pages are well nested, and no id stands twice on one")
  func wellFormed() throws {
    for path in built.site.keys.sorted() where path.hasSuffix(".html") {
      let page = try built.page(path)
      #expect(page.faults == [], "\(path)")
      #expect(Set(page.ids).count == page.ids.count, "\(path)")
    }
  }
}

/// The fixture `bridge` with the annotations of `bridge-layer`.
enum LayeredDossier {
  static func bridge() throws -> FixtureDossier {
    let dossier = try FixtureDossier.named("bridge")
    try dossier.lay(FixtureDossier.fixtures.appending(path: "bridge-layer"), at: "")
    return dossier
  }
}

extension HTMLPage.Element {
  fileprivate var isBacklink: Bool { attributes["role"] == "doc-backlink" }
}

extension HTMLPage {
  /// The anchors that marks inside an element lead to.
  fileprivate func targets(inside element: Element) -> [String] {
    let own = elements.firstIndex {
      $0.name == element.name && $0.text == element.text && $0.parents == element.parents
    }
    return all(role: "doc-noteref").filter { mark in own.map(mark.parents.contains) ?? false }
      .compactMap { $0.attributes["href"].map { String($0.dropFirst()) } }
  }
}

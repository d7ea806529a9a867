import DossierModel
import Testing

@testable import DossierContent

@Suite("Pages")
struct PageTests {
  private let frontMatter = FrontMatter(
    title: "1 July 1916", kind: "day", date: CalendarDate(year: 1916, month: 7, day: 1),
    units: ["fourth-army", "iii-corps"], districts: ["albert"])

  private func read(_ page: String) throws -> (FrontMatter?, [Diagnostic]) {
    var faults: [Diagnostic] = []
    let text = try PageText(page)
    let frontMatter = FrontMatter(
      text, file: "x.md", ids: FrontMatter.Known(), reporting: &faults)
    return (frontMatter, faults)
  }

  @Test("a generated page reads as front matter, then its body")
  func generatedPageReadsWell() {
    #expect(
      GeneratedPage.text(frontMatter, body: "\nThe day.\n") == """
        ---
        title: "1 July 1916"
        kind: day
        date: 1916-07-01
        units: [fourth-army, iii-corps]
        districts: [albert]
        digest: \(Digest(of: "\nThe day.\n"))
        ---

        The day.

        """)
  }

  @Test(
    "what is written is read again",
    arguments: [
      "Plain", "With: a colon", "\"Quoted\" \\ and *starred*", "&anchor", "", "حلب", "a\nb\tc",
      "\u{0}\u{7F}\u{85}\u{2028}\u{FEFF}", "- item", "# no comment", "null", "1916",
    ])
  func frontMatterRoundTrip(title: String) throws {
    var written = frontMatter
    written.title = title
    written.units = ["null", "1916", "no"]
    written.digest = Digest(of: "Body")
    let (found, faults) = try read(written.page(with: "Body"))
    if title.isEmpty {
      #expect(faults.map(\.rule.code) == ["missing-key"])
    } else {
      #expect(found == written)
      #expect(faults == [])
    }
  }

  @Test("the body starts in the line after the front matter, with its line ends as they are")
  func bodyIsKept() throws {
    let page = try PageText("---\r\ntitle: x\r\n--- \r\nOne\r\n---\r\nTwo")
    #expect(page.frontMatter == "title: x\r\n")
    #expect(page.body == "One\r\n---\r\nTwo")
    #expect(page.bodyLine == 4)
    #expect(try PageText("---\n---").body == "")
    #expect(throws: PageText.Fault.noFrontMatter) { try PageText("") }
    #expect(throws: PageText.Fault.noFrontMatter) { try PageText("text\n---\n---\n") }
    #expect(throws: PageText.Fault.neverClosed) { try PageText("---\ntitle: x\n----\n") }
  }

  @Test("a page as it was written may be written anew, also where it would now read otherwise")
  func intactPages() {
    let old = GeneratedPage.text(frontMatter, body: "The day.\n")
    let fresh = GeneratedPage.text(frontMatter, body: "The day, told anew.\n")
    #expect(GeneratedPage.state(ofExisting: nil, fresh: fresh) == .absent)
    #expect(GeneratedPage.state(ofExisting: Array(old.utf8), fresh: old) == .intact)
    #expect(GeneratedPage.state(ofExisting: Array(old.utf8), fresh: fresh) == .intact)
  }

  @Test("a hand edit is noticed, and told with its line")
  func editedPages() {
    let fresh = GeneratedPage.text(frontMatter, body: "\nThe day.\nThe night.\n")
    let edited = fresh.replacing("The night.", with: "The eve.")
    #expect(
      GeneratedPage.state(ofExisting: Array(edited.utf8), fresh: fresh)
        == .edited(.init(line: 11, found: "The eve.", expected: "The night.")))
    #expect(
      GeneratedPage.state(ofExisting: Array((fresh + "More").utf8), fresh: fresh)
        == .edited(.init(line: 12, found: "More", expected: "")))
    let short = fresh.replacing("\nThe night.\n", with: "")
    #expect(
      GeneratedPage.state(ofExisting: Array(short.utf8), fresh: fresh)
        == .edited(.init(line: 11, found: nil, expected: "The night.")))
  }

  @Test("a line put into the front matter by hand is an edit too")
  func editedFrontMatter() {
    let fresh = GeneratedPage.text(frontMatter, body: "The day.\n")
    let edited = fresh.replacing("kind: day\n", with: "kind: day\n# mine\n")
    #expect(
      GeneratedPage.state(ofExisting: Array(edited.utf8), fresh: fresh)
        == .edited(.init(line: 4, found: "# mine", expected: "date: 1916-07-01")))
  }

  @Test("a page without digest, or no page at all, is the editor's")
  func handWrittenPages() {
    let fresh = GeneratedPage.text(frontMatter, body: "The day.\n")
    for page in [frontMatter.page(with: "The day.\n"), "No front matter", ""] {
      #expect(GeneratedPage.state(ofExisting: Array(page.utf8), fresh: fresh) == .handWritten)
    }
    #expect(GeneratedPage.state(ofExisting: [0xFF], fresh: fresh) == .handWritten)
  }

  @Test("pages with a digest are the program's, those without are the editor's")
  func pagesAreToldApart() {
    let generated = GeneratedPage.text(
      FrontMatter(title: "1 July 1916", kind: "day"), body: "The day.\n")
    let folder = ContentLoader.load(
      .memory([
        "Content/dossier.yml": "title: Battle of the Somme",
        "Content/Days/1916-07-01.md": generated,
        "Content/Days/1916-07-02.md": "---\ntitle: 2 July\ndate: 1916-07-02\n---\n\nBy hand.\n",
      ]))
    #expect(folder.diagnostics == [])
    #expect(folder.generatedPages == ["Content/Days/1916-07-01.md": Array(generated.utf8)])
    #expect(
      folder.pages == [
        HandPage(
          path: "Content/Days/1916-07-02.md", title: "2 July",
          date: CalendarDate(year: 1916, month: 7, day: 2), body: "\nBy hand.\n", bodyLine: 5)
      ])
  }
}

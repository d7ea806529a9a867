import DossierMarkdown
import Testing

@Suite("Ids of headings")
struct HeadingSlugsTests {
  @Test(
    "are the words in lower case with hyphens",
    arguments: [
      ("Who said what?", "who-said-what"), ("14 October 1066", "14-october-1066"),
      ("A  b—c", "a--bc"), ("snake_case", "snake_case"), ("Überfall", "überfall"),
      ("معركة اليرموك", "معركة-اليرموك"), ("!!!", "section"), ("", "section"),
    ])
  func slugOfWords(_ words: String, _ slug: String) {
    var slugs = HeadingSlugs()
    #expect(slugs.slug(for: words) == slug)
  }

  @Test("never take one that the page's template, a note or a statement has")
  func foreignIDsAreLeftAlone() {
    var slugs = HeadingSlugs(reserved: ["content"])
    #expect(slugs.slug(for: "Content") == "content-1")
    #expect(slugs.slug(for: "Note 3") == "section-note-3")
    #expect(slugs.slug(for: "Ref a 1") == "section-ref-a-1")
    #expect(slugs.slug(for: "S 1") == "section-s-1")
    #expect(slugs.slug(for: "Notes citations") == "section-notes-citations")
  }
}

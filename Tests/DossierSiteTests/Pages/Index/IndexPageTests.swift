import Testing

@testable import DossierSite

@Suite("The pages that list others")
struct IndexPageTests {
  @Test("every page written by hand can be reached from every page")
  func reachable() throws {
    let built = try FixtureDossier.named("bridge").build()
    let navigation =
      try built.page("days/index.html").all("nav")
      .first { $0.attributes["aria-label"] == "All pages" }?.text ?? ""
    #expect(navigation.contains("About this dossier") && navigation.contains("Method"))
  }

  @Test("a page written by hand beside the loader's stands in their index")
  func reachableBeside() throws {
    let dossier = try FixtureDossier.named("bridge")
    try dossier.put("Content/Units/the-miller.md", "---\ntitle: The miller's men\n---\nFew.\n")
    let built = try dossier.build()
    #expect(built.printed == "")
    let links = try built.page("units/index.html").elements(inside: "main")
    #expect(links.contains { $0.attributes["href"] == "the-miller.html" })
    let alone = try FixtureDossier.named("by-hand")
    try alone.put("Content/Days/1851-06-04.md", "---\ntitle: The day\n---\nLong.\n")
    let navigation = try alone.build().page("index.html").all("nav").first?.text ?? ""
    #expect(navigation.contains("The day"))
  }
}

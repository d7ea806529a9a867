import Testing

@testable import DossierSite

@Suite("The page on coverage")
struct CoveragePageTests {
  private let built: BuiltDossier

  init() throws {
    built = try LayeredDossier.bridge().build()
    try #require(!built.report.diagnostics.hasErrors)
  }

  @Test("a correction is carried out, and printed with its reason on the page of coverage")
  func corrections() throws {
    let page = try built.page("coverage.html")
    #expect(page.element(id: "corrections") != nil)
    for reason in ["Nothing says on which day she did.", "The only bridge in sight of the mill."] {
      #expect(page.text.contains(reason), "\(reason)")
    }
    #expect(try !built.page("days/1851-06-04.html").text.contains("Ana the miller"))
    let bridge = try built.page("districts/marr-bridge.html")
    let words = try #require(
      bridge.elements.first {
        $0.attributes["id"]?.hasPrefix("s-") == true && $0.text.contains("الجسر")
      })
    #expect(words.attributes["lang"] == "ar" && words.attributes["dir"] == "rtl")
  }
}

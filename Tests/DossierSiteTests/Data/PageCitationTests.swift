import DossierModel
import Foundation
import Testing

@testable import DossierSite

@Suite("How a page is cited")
struct PageCitationTests {
  private func citation(isHome: Bool = false, changes: [Settings.Change] = []) -> PageCitation {
    let settings = Settings(title: "Marr & Mill", language: "en", changes: changes)
    return PageCitation(
      settings: settings, plan: SitePlan(Dossier(settings: settings)),
      title: isHome ? settings.title : "4 June 1851", url: "https://example.org/days/4.html",
      digest: Digest(of: "x"), isHome: isHome)
  }

  private let digest = Digest(of: "x").hexadecimal
  private let changes = [
    Settings.Change(date: .of("1901-02-03"), text: "First"),
    Settings.Change(date: .of("1902-03-04"), text: "Second"),
  ]

  @Test("Chicago names page, dossier, latest change, digest and address")
  func chicago() {
    #expect(
      citation(changes: changes).chicago
        == "“4 June 1851.” Marr & Mill. Last modified 4 March 1902. "
        + "Data SHA-256 \(digest). https://example.org/days/4.html.")
    #expect(
      citation(isHome: true).chicago
        == "Marr & Mill. Data SHA-256 \(digest). https://example.org/days/4.html.")
  }

  @Test("BibTeX is escaped, and its key differs from build to build")
  func bibTeX() {
    let text = citation(changes: changes).bibTeX
    #expect(text.hasPrefix("@online{dossier-\(digest.prefix(8))-"))
    #expect(text.contains("  howpublished = {Marr \\& Mill},\n  date = {1902-03-04},\n"))
    #expect(text.hasSuffix("  url = {https://example.org/days/4.html}\n}"))
  }

  @Test("CSL-JSON is a list of one item with title, container, date and version")
  func csl() throws {
    let json = try JSONSerialization.jsonObject(with: Data(citation(changes: changes).csl.utf8))
    let item = try #require((json as? [[String: Any]])?.first)
    #expect(item["type"] as? String == "webpage")
    #expect(item["title"] as? String == "4 June 1851")
    #expect(item["container-title"] as? String == "Marr & Mill")
    #expect((item["issued"] as? [String: [[Int]]])?["date-parts"] == [[1902, 3, 4]])
    #expect((item["version"] as? String)?.hasSuffix(digest) == true)
  }

  @Test("every page but that for lost ways says how to cite it, with the digest of its data")
  func pages() throws {
    let built = try FixtureDossier.named("bridge").build()
    let data = try #require(built.site["data/dossier.json"])
    let digest = Digest(of: [UInt8](data)).hexadecimal
    for path in built.site.keys where path.hasSuffix(".html") && path != "404.html" {
      let citations = try built.page(path).elements.filter { $0.attributes["class"] == "form" }
      let forms = citations.map(\.text).filter { $0.contains("SHA-256") }
      #expect(forms.count == 3, "\(path)")
      #expect(forms.allSatisfy { $0.contains(digest) }, "\(path)")
    }
  }
}
